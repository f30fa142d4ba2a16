import { join } from 'node:path'
import type { Damage, Warning } from './damage'
import { copyDurably, namesIn, sizeOf } from './folder'
import { hashOfLine, piecesOf } from './journal-line'
import type { Keyring } from './keyring'
import { type Layout, sequenceIn } from './layout'
import { applyPieces, clearMaps, emptyMaps, type Strangers, type WorkspaceMaps } from './records'
import { readSegment, rewriteSegment, type Segment, type SegmentLine } from './segment-reader'
import { type JournalMark, readSnapshot } from './snapshot'
import { readTip, type Tip, writeTip } from './tip'

export type Loaded = {
  readonly maps: WorkspaceMaps
  readonly strangers: Strangers
  readonly mark: JournalMark
  /** Up to here no commit is missing. */
  readonly completeTo: number
  /** What costs something: the workspace cannot simply go on. */
  readonly damages: readonly Damage[]
  readonly warnings: readonly Warning[]
  /** Keys that the journal says were destroyed. */
  readonly erased: ReadonlySet<string>
  readonly snapshots: readonly string[]
  /** Commits and bytes since the snapshot that was read. */
  readonly tail: { readonly commits: number; readonly bytes: number }
}

/**
 * Reads a workspace: the newest snapshot that is whole, and on it every segment that it does not hold. What is damaged
 * comes from the second copy where there is one, and with `heals` is written back. Throws what the disk throws.
 */
export function load(
  keyring: Keyring,
  from: { readonly layout: Layout; readonly mirror: Layout | null; readonly heals: boolean },
): Promise<Loaded> {
  return new Loading(keyring, from).run()
}

class Loading {
  private readonly damages: Damage[] = []
  private readonly warnings: Warning[] = []
  private readonly erased = new Set<string>()
  private readonly merged = new Set<string>()
  private maps = emptyMaps()
  private strangers: Strangers = new Map()
  private sequence = 0
  private head = ''
  private time = 0
  private completeTo: number | null = null
  private commits = 0
  private bytes = 0
  private newest: string | null = null

  constructor(
    private readonly keyring: Keyring,
    private readonly from: {
      readonly layout: Layout
      readonly mirror: Layout | null
      readonly heals: boolean
    },
  ) {}

  async run(): Promise<Loaded> {
    const tip = await this.findTip()
    this.newest = tip?.segment ?? null
    const snapshots = await this.snapshot(tip?.snapshots ?? [])
    const segments = await this.names((each) => each.segments)
    for (const name of this.merged)
      if (!segments.includes(name)) this.noLoss('fileMissing', `segments/${name}`)
    await this.bringBackHistory(segments)
    for (const name of segments) if (!this.merged.has(name)) await this.replay(name)
    if (tip === null) {
      if (this.merged.size > 0) this.noLoss('fileMissing', 'tip')
    } else {
      const { segment, closedAt } = tip
      if (segment !== null && !segments.includes(segment))
        this.damage('fileMissing', `segments/${segment}`, 1)
      if (closedAt !== null && closedAt > this.sequence) {
        this.damage('endMissing', `segments/${segment ?? ''}`, closedAt - this.sequence)
      }
    }
    return {
      maps: this.maps,
      strangers: this.strangers,
      mark: { sequence: this.sequence, head: this.head, time: this.time, merged: [...this.merged] },
      completeTo: Math.min(this.completeTo ?? this.sequence, this.sequence),
      damages: this.damages,
      warnings: this.warnings,
      erased: this.erased,
      snapshots,
      tail: { commits: this.commits, bytes: this.bytes },
    }
  }

  private async findTip(): Promise<Tip | null> {
    const { layout, mirror, heals } = this.from
    const own = await readTip(layout.tip, this.keyring)
    const second = own === null && mirror !== null ? await readTip(mirror.tip, this.keyring) : null
    if (second === null) return own
    this.healed('tip', 1)
    if (heals) await writeTip(layout.tip, this.keyring, second)
    return second
  }

  /** Names in a folder of the workspace, with those that only its second copy has. */
  private async names(folderOf: (layout: Layout) => string): Promise<string[]> {
    const { layout, mirror } = this.from
    const there = await namesIn(folderOf(layout))
    const second = mirror === null ? [] : await namesIn(folderOf(mirror)).catch(() => [])
    const all = [...new Set([...there, ...second])].filter((name) => sequenceIn(name) !== null)
    return all.sort((a, b) => (sequenceIn(a) ?? 0) - (sequenceIn(b) ?? 0) || a.localeCompare(b))
  }

  /** Reads the newest snapshot that is whole and returns the names of all that are. */
  private async snapshot(told: readonly string[]): Promise<string[]> {
    const { layout, mirror, heals } = this.from
    const first = await namesIn(layout.snapshots)
    const names = (await this.names((each) => each.snapshots)).reverse()
    for (const name of told) if (!names.includes(name)) this.noLoss('fileMissing', `snapshots/${name}`)
    const good: string[] = []
    for (const name of names) {
      // older ones are only looked at when a newer one is damaged: the scrub reads them all
      if (good.length > 0) {
        good.push(name)
        continue
      }
      const path = join(layout.snapshots, name)
      const isThere = first.includes(name)
      let read = isThere ? await readSnapshot(path, this.keyring) : null
      if (read === null && mirror !== null) {
        const copy = join(mirror.snapshots, name)
        read = (await sizeOf(copy)) === null ? null : await readSnapshot(copy, this.keyring)
        if (read !== null) {
          this.healed(`snapshots/${name}`, 1)
          if (heals) await copyDurably(copy, path).catch(() => undefined)
        }
      }
      if (read === null) {
        this.noLoss('snapshotUnreadable', `snapshots/${name}`)
        continue
      }
      this.maps = read.maps
      this.strangers = read.strangers
      this.sequence = read.mark.sequence
      this.head = read.mark.head
      this.time = read.mark.time
      for (const segment of read.mark.merged) this.merged.add(segment)
      if (read.unknownKeys > 0) this.damage('keyMissing', `snapshots/${name}`, read.unknownKeys)
      good.push(name)
    }
    return good.reverse()
  }

  /** Segments that a snapshot holds are history: nobody needs them to open, but they are brought back. */
  private async bringBackHistory(segments: readonly string[]): Promise<void> {
    const { layout, mirror, heals } = this.from
    if (mirror === null) return
    const there = new Set(await namesIn(layout.segments))
    for (const name of segments) {
      if (!this.merged.has(name) || there.has(name)) continue
      this.healed(`segments/${name}`, 1)
      const to = join(layout.segments, name)
      if (heals) await copyDurably(join(mirror.segments, name), to).catch(() => undefined)
    }
  }

  private async replay(name: string): Promise<void> {
    const { layout, mirror, heals } = this.from
    const folders = { first: layout.segments, mirror: mirror?.segments ?? null }
    const segment = await readSegment(this.keyring, name, folders)
    const file = `segments/${name}`
    const isClosed = segment.lines.at(-1)?.line.head.kind === 'close'
    if (!isClosed && segment.lines.length > 0 && name === this.newest)
      this.warnings.push({ kind: 'uncleanEnd', file })
    if (segment.isTorn) this.warnings.push({ kind: 'tornEnd', file })
    if (segment.healed > 0) this.healed(file, segment.healed)
    else if (segment.differs && !segment.isTorn && segment.bad === 0) this.healed(file, 1)
    this.follow(name, segment)
    if (segment.bad > 0) this.damage('linesUnreadable', file, segment.bad)
    this.merged.add(name)
    if (heals && segment.differs && segment.bad === 0 && segment.lines.length > 0) {
      await rewriteSegment(join(layout.segments, name), segment.lines)
    }
  }

  /** Carries out the lines of a segment, and looks whether each follows the one before. */
  private follow(name: string, segment: Segment): void {
    const file = `segments/${name}`
    const start = sequenceIn(name) ?? 0
    const [first] = segment.lines
    const begins = first?.line.head.kind === 'begin'
    if (!begins && start < this.sequence && segment.lines.length > 0) {
      this.warnings.push({ kind: 'twoWriters', file })
    }
    let expected = begins ? (first?.line.sequence ?? 0) : start + 1
    let head: string | null = start === this.sequence && !begins ? this.head : null
    if (begins) this.lookBack(file, first.line)
    if (!begins && start > this.sequence) this.gap(file, start - this.sequence)
    for (const { line, bytes } of segment.lines) {
      if (line.sequence > expected) this.gap(file, line.sequence - expected)
      else if (head !== null && line.head.previous !== head) this.damage('chainBroken', file, 1)
      head = hashOfLine(bytes)
      expected = line.sequence + 1
      if (line.head.kind === 'begin') {
        clearMaps(this.maps)
        this.strangers.clear()
      }
      for (const id of line.head.erased ?? []) this.erased.add(id)
      const { pieces, unknownKeys } = piecesOf(this.keyring, name, line)
      if (unknownKeys.length > 0) this.damage('keyMissing', file, unknownKeys.length)
      applyPieces(
        this.maps,
        this.strangers,
        pieces.map(({ piece }) => piece),
      )
      this.commits++
      this.bytes += bytes.length
      this.time = Math.max(this.time, line.head.time)
      if (line.sequence >= this.sequence) {
        this.sequence = line.sequence
        this.head = head
      }
    }
  }

  /**
   * What begins anew holds all records itself. The lines before it are its history, and it names the last of them; a
   * restored backup has none. Where they are not as they were, no record is lost.
   */
  private lookBack(file: string, { sequence, head }: SegmentLine['line']): void {
    if (head.previous === '') return
    if (sequence !== this.sequence + 1) this.noLoss('commitsMissing', file)
    else if (head.previous !== this.head) this.noLoss('chainBroken', file)
  }

  private gap(file: string, count: number): void {
    this.completeTo ??= this.sequence
    this.damage('commitsMissing', file, count)
  }

  private damage(kind: Damage['kind'], file: string, count: number): void {
    this.completeTo ??= this.sequence
    this.damages.push({ kind, file, count })
  }

  private noLoss(kind: Damage['kind'], file: string): void {
    this.warnings.push({ kind: 'withoutLoss', damage: { kind, file, count: 1 } })
  }

  private healed(file: string, count: number): void {
    this.warnings.push({ kind: 'healed', file, count })
  }
}
