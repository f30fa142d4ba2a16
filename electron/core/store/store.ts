import { Low } from 'lowdb'
import type { IsoInstant } from '../../../shared/domain/calendar'
import { Blobs } from './blobs'
import type { Change, WorkspaceData } from './collections'
import type { Warning } from './damage'
import { type Entry, Journal } from './journal'
import { type Layout, layoutOf } from './layout'
import type { FolderLock } from './lock'
import type { Access } from './migrate-plain'
import { Mirror } from './mirror'
import { MirrorLine } from './mirror-line'
import { createParts } from './new-workspace'
import { type Opened, type OpenOptions, openParts } from './opening'
import { checkFinal, labelsOf, ownedPieces, type ParsedChange, parsedChanges } from './pieces'
import { applyRecord, clearMaps, emptyMaps, type StoredRecord, type WorkspaceMaps } from './records'
import { type SaveState, SaveStates } from './save-state'
import { NotSavedError, notSaved } from './store-error'
import { Warnings } from './warnings'
import { WorkspaceKeys } from './workspace-keys'

type Pending = {
  readonly changes: readonly ParsedChange[]
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/**
 * The workspace on disk with all its records in memory. `read` is instant; `commit` answers when the change is
 * durable, and memory changes only after that. One process holds a workspace at a time.
 */
export class Store {
  /** When the last change of this run became durable; null before the first. Never runs back. */
  savedAt: IsoInstant | null = null
  readonly folder: string
  readonly layout: Layout
  readonly blobs: Blobs
  readonly keys: WorkspaceKeys
  readonly journal: Journal
  private turns: Promise<unknown> = Promise.resolve()
  private writes: Promise<unknown> = Promise.resolve()
  private compaction: Promise<void> | null = null
  private pending: Pending[] = []
  private readonly told: Warnings
  private readonly savedListeners = new Set<(savedAt: string) => void>()
  private readonly states: SaveStates
  private readonly low: Low<WorkspaceMaps>
  private readonly lock: FolderLock
  private readonly line = new MirrorLine()

  private constructor(private readonly parts: Opened) {
    const { layout, keyring, loaded, mirrorFolder } = parts
    this.folder = parts.folder
    this.layout = layout
    this.lock = parts.lock
    this.told = new Warnings(parts.warnings)
    this.states = new SaveStates(parts.readOnly ?? { kind: 'saved', at: null })
    const { line } = this
    this.keys = new WorkspaceKeys(keyring, layout, line, () => this.refuseReadOnly())
    this.journal = new Journal(layout, keyring, loaded, line, (warning) => this.warn(warning))
    if (mirrorFolder !== null && parts.readOnly === null) line.current = this.mirrorIn(mirrorFolder)
    line.second = mirrorFolder !== null && parts.isMirrored ? layoutOf(mirrorFolder) : null
    this.low = new Low(this.journal, emptyMaps())
    this.blobs = new Blobs({
      keyring,
      layout,
      mirror: line,
      second: () => line.second,
      ensureKeys: (labels) => this.keys.ensure(labels),
      refuseReadOnly: () => this.refuseReadOnly(),
    })
  }

  /** Opens the workspace in `folder`. Throws `WorkspaceOpenError`. */
  static async open(folder: string, options: OpenOptions): Promise<Store> {
    const parts = await openParts(folder, options)
    const store = new Store(parts)
    await store.low.read()
    if (parts.isMirrored) store.mirror?.sync()
    else store.mirror?.putAside()
    // earlier versions did not note where second copies are, and what cannot be written now is noted another time
    if (store.mirror !== null)
      await store.keys.knowSecondCopy(store.mirror.layout.folder).catch(() => undefined)
    return store
  }

  /** Begins a workspace in a folder that holds no trace of one, and gives the recovery code to print. */
  static async create(
    folder: string,
    options: Access & { readonly mirror?: string | null },
  ): Promise<{ readonly store: Store; readonly recoveryCode: readonly string[] }> {
    const { parts, recoveryCode } = await createParts(folder, options)
    const store = new Store(parts)
    await store.low.read()
    store.mirror?.putAside()
    return { store, recoveryCode }
  }

  /** The second copy; null where none is kept. */
  get mirror(): Mirror | null {
    return this.line.current
  }

  /** Lets every change follow in a folder that holds everything already; see `fillSecondCopy`. Throws `BackupError`. */
  async followIn(folder: string): Promise<void> {
    await this.line.become(this.mirrorIn(folder), (work) => this.alone(work))
    this.unwarn('mirrorFailing')
  }

  async followNowhere(): Promise<void> {
    await this.line.stop()
    this.unwarn('mirrorFailing')
  }

  /** The records as they stand: a commit changes them in place, once it is durable. */
  read(): WorkspaceData {
    return this.low.data
  }

  /** Everything that happened to the workspace that did no harm, newest last. */
  get warnings(): readonly Warning[] {
    return this.told.all
  }

  get state(): SaveState {
    return this.states.current
  }

  /** Calls back on every change of `state`; returns what ends that. */
  onState(listener: (state: SaveState) => void): () => void {
    return this.states.listen(listener)
  }

  /**
   * Makes all changes durable together, or none. Records are parsed first. Throws `FinalRecordError` when one
   * touches a closed record, `NotSavedError` when the disk refuses. Commits that are asked for at once are made one
   * after the other, each on top of the one before, with one flush of the disk for all.
   */
  async commit(changes: readonly Change[]): Promise<void> {
    const parsed = parsedChanges(changes)
    await new Promise<void>((resolve, reject) => {
      this.pending.push({ changes: parsed, resolve, reject })
      if (this.pending.length === 1) void this.inWriteOrder(() => this.flush())
    })
    if (this.journal.isDue && this.compaction === null) this.compact().catch(() => undefined)
  }

  /** Empties the workspace. Only the sample team is ever left this way; the caller has checked that. */
  async clear(): Promise<void> {
    await this.inWriteOrder(async () => {
      await this.append([{ pieces: [], head: { kind: 'begin' } }])
      clearMaps(this.low.data)
      const { keyring } = this.parts
      const at = this.savedAt ?? new Date().toISOString()
      await this.keys.changing(() => keyring.destroy(keyring.ids, at), { destroyOld: true })
      this.tellSaved()
    })
    await this.blobs.forgetAll()
  }

  /** Runs `work` alone: what it reads stays true until what it commits is durable. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.turns.then(work)
    this.turns = turn.catch(() => undefined)
    return turn
  }

  /** Runs `work` while nothing is written to the journal but by itself. It changes the records it is given. */
  alone<T>(work: (data: WorkspaceMaps) => Promise<T>): Promise<T> {
    return this.inWriteOrder(() => work(this.low.data))
  }

  /** Calls back after every durable change. */
  onSaved(listener: (savedAt: string) => void): void {
    this.savedListeners.add(listener)
  }

  /** Writes a snapshot of everything while saves go on. It happens by itself at 5,000 commits or 8 MB. */
  async compact(): Promise<void> {
    this.refuseReadOnly()
    this.compaction ??= this.compactOnce().finally(() => {
      this.compaction = null
    })
    await this.compaction
  }

  /** Makes entries durable and tells so. Only within `alone`. Throws `NotSavedError`; then none of them is there. */
  async append(entries: readonly Entry[]): Promise<void> {
    this.refuseReadOnly()
    this.refuseWithoutLock()
    this.states.become({ kind: 'saving' })
    try {
      this.savedAt = new Date(await this.journal.append(entries)).toISOString()
    } catch (error) {
      throw this.refused(error)
    }
  }

  /** Tells everybody that what was appended within `alone` is durable and in memory. */
  tellSaved(): void {
    const { savedAt } = this
    this.states.become({ kind: 'saved', at: savedAt })
    if (savedAt !== null) for (const listener of this.savedListeners) listener(savedAt)
  }

  /** Adds a warning, in the place of an earlier one of its kind where `kind` says all. */
  warn(warning: Warning): void {
    this.told.add(warning)
  }

  unwarn(kind: Warning['kind']): void {
    this.told.remove(kind)
  }

  /**
   * Ends the run: everything begun is durable, the keys are wiped, and the second copy is up to date, or, where it hangs
   * for ten seconds, left as it is with a warning.
   */
  async close(): Promise<void> {
    await this.turns
    await this.writes
    await this.compaction?.catch(() => undefined)
    if (this.parts.readOnly === null) await this.inWriteOrder(() => this.journal.close())
    await this.mirror?.settled()
    this.mirror?.leave()
    this.parts.keyring.close()
    this.lock.release()
  }

  /** Throws `NotSavedError` where nothing may be written. */
  refuseReadOnly(): void {
    if (this.journal.hasFailed) throw new NotSavedError('failed')
    if (this.state.kind !== 'readOnly') return
    throw new NotSavedError(this.state.reason === 'newer' ? 'newer' : 'readOnly')
  }

  private async compactOnce(): Promise<void> {
    try {
      const begun = await this.inWriteOrder(async () => {
        await this.journal.rotate()
        // begun before anything else is written, awaited after it
        return { writing: this.low.write() }
      })
      await begun.writing
      this.unwarn('compactionFailing')
    } catch (error) {
      if (this.journal.hasFailed) this.states.become({ kind: 'readOnly', reason: 'diskFailed' })
      this.warn({ kind: 'compactionFailing', detail: error instanceof Error ? error.message : String(error) })
      throw error
    }
  }

  private async flush(): Promise<void> {
    const batch = this.pending
    this.pending = []
    const ahead = new Map<string, StoredRecord | null>()
    const going = batch.filter(({ changes, reject }) => {
      try {
        checkFinal(this.low.data, changes, ahead)
      } catch (error) {
        reject(error)
        return false
      }
      for (const { collection, id, record } of changes) ahead.set(`${collection}/${id}`, record)
      return true
    })
    if (going.length === 0) return
    try {
      this.refuseReadOnly()
      await this.ensureKeys(going.flatMap(({ changes }) => changes))
      await this.append(going.map(({ changes }) => ({ pieces: ownedPieces(this.parts.keyring, changes) })))
    } catch (error) {
      for (const { reject } of going) reject(error)
      return
    }
    for (const { changes, resolve } of going) {
      for (const change of changes) applyRecord(this.low.data, change)
      resolve()
    }
    this.tellSaved()
  }

  /** Somebody deleted the file `lock`, and another process has the workspace: what was saved is, nothing more is. */
  private refuseWithoutLock(): void {
    if (this.lock.isHeld()) return
    this.states.become({ kind: 'readOnly', reason: 'diskFailed' })
    this.warn({ kind: 'twoWriters', file: 'lock' })
    throw new NotSavedError('failed')
  }

  private async ensureKeys(changes: readonly ParsedChange[]): Promise<void> {
    try {
      await this.keys.ensure(labelsOf(changes))
    } catch (error) {
      throw this.refused(error)
    }
  }

  private refused(error: unknown): NotSavedError {
    const refusal = notSaved(error)
    const detail = refusal.cause instanceof Error ? refusal.cause.message : ''
    if (this.journal.hasFailed) this.states.become({ kind: 'readOnly', reason: 'diskFailed' })
    else this.states.become({ kind: 'notSaved', reason: refusal.reason, detail })
    return refusal
  }

  private mirrorIn(folder: string): Mirror {
    return new Mirror(this.layout, folder, this.journal, (detail) => this.mirrorTrouble(folder, detail))
  }

  private mirrorTrouble(folder: string, detail: string | null): void {
    if (detail === null) this.unwarn('mirrorFailing')
    else this.warn({ kind: 'mirrorFailing', folder, detail })
  }

  private inWriteOrder<T>(write: () => Promise<T>): Promise<T> {
    const writing = this.writes.then(write)
    this.writes = writing.catch(() => undefined)
    return writing
  }
}
