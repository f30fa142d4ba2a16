import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Adapter } from 'lowdb'
import type { Warning } from './damage'
import { namesIn, sizeOf, syncFolder } from './folder'
import { hashing, type LineHead, type OwnedPiece, writeLine } from './journal-line'
import type { Keyring } from './keyring'
import { type Layout, sequenceIn, snapshotName } from './layout'
import type { Loaded } from './load'
import type { Following } from './mirror-line'
import type { WorkspaceMaps } from './records'
import { SegmentWriter } from './segment-writer'
import { freeze, type JournalMark, writeSnapshot } from './snapshot'
import { NotSavedError, notSaved } from './store-error'
import { writeTip } from './tip'

export type Entry = { readonly pieces: readonly OwnedPiece[]; readonly head?: Partial<LineHead> }

const compactAfterCommits = 5_000
const compactAfterBytes = 8 * 1024 * 1024
const keptSnapshots = 3

/**
 * lowdb's adapter for a journal. `read` gives what was loaded, `write` is a compaction: everything that lowdb holds
 * becomes a snapshot, and the next commits go into a new segment. Single changes are `append`ed in between.
 */
export class Journal implements Adapter<WorkspaceMaps> {
  private segment: SegmentWriter | null = null
  private readonly merged: Set<string>
  private sequence: number
  private head: string
  private time: number
  private commits: number
  private bytes: number
  private newest: string | null
  private isBroken = false
  private tips: Promise<void> = Promise.resolve()
  private snapshots: readonly string[]

  constructor(
    private readonly layout: Layout,
    private readonly keyring: Keyring,
    private readonly loaded: Pick<Loaded, 'maps' | 'mark' | 'snapshots' | 'tail'>,
    private readonly mirror: Following | null,
    private readonly onWarning: (warning: Warning) => void,
  ) {
    const { mark, tail } = loaded
    this.merged = new Set(mark.merged)
    this.sequence = mark.sequence
    this.head = mark.head
    this.time = mark.time
    this.commits = tail.commits
    this.bytes = tail.bytes
    this.snapshots = loaded.snapshots
    this.newest = mark.merged.at(-1) ?? null
  }

  /** Where the journal stands: the last durable commit. */
  get mark(): JournalMark {
    return { sequence: this.sequence, head: this.head, time: this.time, merged: [...this.merged] }
  }

  /** The segment that is being written; null before the first commit and after a compaction. */
  get activeSegment(): string | null {
    return this.segment?.name ?? null
  }

  /** How much of a file is never cut back: all of it, but of the segment that is being written. */
  durableBytes(path: string): number {
    const { segment } = this
    return segment !== null && path === this.pathOf(segment) ? segment.size : Number.POSITIVE_INFINITY
  }

  get isDue(): boolean {
    return this.commits >= compactAfterCommits || this.bytes >= compactAfterBytes
  }

  /** A disk that failed; nothing is written any more until the workspace is opened again. */
  get hasFailed(): boolean {
    return this.isBroken
  }

  async read(): Promise<WorkspaceMaps> {
    return this.loaded.maps
  }

  /**
   * Makes entries durable, each in a line of its own, all with one flush. Answers with the time they were given, in
   * milliseconds since 1970: never before that of an earlier entry. Throws `NotSavedError`; then none of them is
   * there.
   */
  async append(entries: readonly Entry[]): Promise<number> {
    if (this.isBroken) throw new NotSavedError('failed')
    const segment = this.segment ?? (await this.begin())
    const now = Date.now()
    if (now < this.time - 60_000) {
      this.onWarning({ kind: 'clockWentBack', lastAt: new Date(this.time).toISOString() })
    }
    const time = Math.max(now, this.time)
    const before = segment.size
    const end = { sequence: this.sequence, head: this.head }
    try {
      await segment.append(this.linesOf(entries, { file: segment.name, time, end }))
    } catch (error) {
      if (error instanceof NotSavedError && error.reason === 'failed') this.isBroken = true
      throw error
    }
    this.sequence = end.sequence
    this.head = end.head
    this.time = time
    this.commits += entries.length
    this.bytes += segment.size - before
    this.mirror?.follow(this.pathOf(segment))
    return time
  }

  private pathOf({ name }: SegmentWriter): string {
    return join(this.layout.segments, name)
  }

  /** The lines of entries in their parts; `end` is moved on behind each of them. */
  private *linesOf(
    entries: readonly Entry[],
    { file, time, end }: { file: string; time: number; end: { sequence: number; head: string } },
  ): Generator<Buffer> {
    for (const { pieces, head } of entries) {
      end.sequence++
      const line = writeLine(this.keyring, {
        file,
        sequence: end.sequence,
        head: { kind: 'commit', ...head, previous: end.head, time },
        pieces,
      })
      end.head = yield* hashing(line)
    }
  }

  /** Ends the segment, so that all up to here can go into one snapshot. Nothing may be appended meanwhile. */
  async rotate(): Promise<void> {
    if (this.segment !== null && !this.isBroken) await this.append([closing])
    await this.segment?.close()
    this.segment = null
  }

  /**
   * Writes the records as a snapshot. The list of them is taken before anything is awaited; what is committed while it
   * is written lies in the next segment. `rotate` comes first.
   */
  async write(data: WorkspaceMaps): Promise<void> {
    const frozen = freeze(data, this.mark)
    this.commits = 0
    this.bytes = 0
    const name = snapshotName(frozen.mark.sequence, randomBytes(4).toString('hex'))
    const path = join(this.layout.snapshots, name)
    await writeSnapshot(path, frozen, this.keyring)
    const all = (await namesIn(this.layout.snapshots)).filter((each) => sequenceIn(each) !== null)
    this.snapshots = all.slice(-keptSnapshots)
    await this.writeTip(null)
    this.mirror?.copy(path)
    for (const old of all.slice(0, -keptSnapshots)) {
      await rm(join(this.layout.snapshots, old), { force: true })
      this.mirror?.remove(join(this.layout.snapshots, old))
    }
  }

  /** Ends the run: a last line says that it ended well. */
  async close(): Promise<void> {
    if (this.segment === null) return this.use().catch(() => undefined)
    try {
      if (!this.isBroken) {
        await this.append([closing])
        await this.writeTip(this.sequence)
      }
    } catch (error) {
      // everything acknowledged is durable; only the word that the run ended well is missing
      if (!(error instanceof NotSavedError) && !isSystemError(error)) throw error
    } finally {
      await this.segment.close()
      this.segment = null
    }
  }

  /** From now on an empty folder would be a loss. */
  async use(): Promise<void> {
    if ((await sizeOf(this.layout.fresh)) === null) return
    await rm(this.layout.fresh, { force: true })
    await syncFolder(this.layout.root)
  }

  private async begin(): Promise<SegmentWriter> {
    await this.use().catch((error: unknown) => {
      throw notSaved(error)
    })
    const segment = await SegmentWriter.create(this.layout.segments, this.sequence)
    this.segment = segment
    this.merged.add(segment.name)
    this.newest = segment.name
    await this.writeTip(null).catch((error: unknown) => {
      // without the tip a deleted segment would go unseen, but the segment itself is there
      if (!isSystemError(error)) throw error
    })
    return segment
  }

  /** One after the other, each with what holds when its turn comes: a compaction writes it too. */
  private writeTip(closedAt: number | null): Promise<void> {
    const writing = this.tips.then(async () => {
      const { newest: segment, snapshots } = this
      await writeTip(this.layout.tip, this.keyring, { segment, snapshots: [...snapshots], closedAt })
      this.mirror?.copy(this.layout.tip)
    })
    this.tips = writing.catch(() => undefined)
    return writing
  }
}

const closing: Entry = { pieces: [], head: { kind: 'close' } }

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'code' in error
}
