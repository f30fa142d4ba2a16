import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { Blobs } from './blobs'
import { type Change, collections, touchesFinalRecord, type WorkspaceData } from './collections'
import { type FolderLock, lockFolder } from './lock'
import { FinalRecordError, notSaved, WorkspaceOpenError } from './store-error'
import { emptyMaps, WorkspaceFile, type WorkspaceMaps } from './workspace-file'

/**
 * The workspace on disk with all its records in memory. `read` is instant; `commit` answers when the change is
 * durable, and memory changes only after that. One process holds a workspace at a time.
 */
export class Store {
  /** When the last change of this run became durable; null before the first. */
  savedAt: string | null = null
  private turns: Promise<unknown> = Promise.resolve()
  private writes: Promise<unknown> = Promise.resolve()
  private readonly listeners = new Set<(savedAt: string) => void>()

  private constructor(
    readonly folder: string,
    readonly blobs: Blobs,
    private readonly low: Low<WorkspaceMaps>,
    private readonly lock: FolderLock,
  ) {}

  /** Opens the workspace in `folder`, or starts an empty one there. Throws `WorkspaceOpenError`. */
  static async open(folder: string): Promise<Store> {
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 })
    } catch (error) {
      throw new WorkspaceOpenError('unreadable', null, { cause: error })
    }
    const lock = lockFolder(folder)
    try {
      const blobs = await Blobs.open(join(folder, 'documents'))
      const file = new WorkspaceFile(join(folder, 'workspace.json'))
      const data = await file.read()
      // signed documents without the file that names them: the file was lost, so this is no empty workspace
      if (data === null && !(await blobs.isEmpty())) {
        throw new WorkspaceOpenError('damaged', file.path)
      }
      return new Store(folder, blobs, new Low(file, data ?? emptyMaps()), lock)
    } catch (error) {
      lock.release()
      throw error
    }
  }

  read(): WorkspaceData {
    return this.low.data
  }

  /**
   * Makes all changes durable together, or none. Records are parsed first. Throws `FinalRecordError` when one
   * touches a closed record, `NotSavedError` when the disk refuses. Commits that are asked for at once are made one
   * after the other, each on top of the one before.
   */
  commit(changes: readonly Change[]): Promise<void> {
    return this.inWriteOrder(() => this.apply(changes))
  }

  /** Empties the workspace. Only the sample team is ever left this way; the caller has checked that. */
  async clear(): Promise<void> {
    await this.inWriteOrder(() => this.replace(emptyMaps()))
    await this.blobs.forgetAll()
  }

  /** Runs `work` alone: what it reads stays true until what it commits is durable. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.turns.then(work)
    this.turns = turn.catch(() => undefined)
    return turn
  }

  /** Calls back after every durable change. */
  onSaved(listener: (savedAt: string) => void): void {
    this.listeners.add(listener)
  }

  async close(): Promise<void> {
    await this.turns
    await this.writes
    this.lock.release()
  }

  private async apply(changes: readonly Change[]): Promise<void> {
    const next = { ...this.low.data }
    for (const change of changes) {
      if (touchesFinalRecord(this.low.data, change)) {
        throw new FinalRecordError(`${change.collection} ${change.id} is final`)
      }
      applyTo(next, this.low.data, change)
    }
    await this.replace(next)
  }

  private inWriteOrder(write: () => Promise<void>): Promise<void> {
    const writing = this.writes.then(write)
    this.writes = writing.catch(() => undefined)
    return writing
  }

  private async replace(next: WorkspaceMaps): Promise<void> {
    try {
      await this.low.adapter.write(next)
    } catch (error) {
      throw notSaved(error)
    }
    this.low.data = next
    this.savedAt = new Date().toISOString()
    for (const listener of this.listeners) listener(this.savedAt)
  }
}

function applyTo(next: WorkspaceMaps, before: WorkspaceMaps, change: Change): void {
  const { collection, id } = change
  if (next[collection] === before[collection]) {
    Object.assign(next, { [collection]: new Map<string, unknown>(before[collection]) })
  }
  const records: Map<string, unknown> = next[collection]
  if (change.record === null) records.delete(id)
  else records.set(id, collections[collection].parse(change.record))
}
