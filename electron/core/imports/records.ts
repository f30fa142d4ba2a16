import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Delimiter } from '../../../shared/domain/import-file'
import { DoubtfulRecords } from './doubtful-records'
import { endlessRecord, longestRecord } from './endless-record'
import type { FileText } from './file-text'
import { SoundRecords } from './sound-records'
import { TextWindow } from './text-window'

/** How the text of a file is cut into records and cells. */
export type Dialect = {
  readonly delimiter: Delimiter
  /** Whether a lone CR ends a line; see `endsLinesWithCarriageReturns`. */
  readonly loneCarriageReturns: boolean
  /** Whether spaces before a cell are dropped, for files that write `a, "b, c"`. */
  readonly trimsLeft: boolean
}

/** One record of the file as it stands there; `start` and `end` are offsets in the UTF-8 text. */
export type TableRecord = {
  readonly cells: readonly string[]
  readonly start: number
  readonly end: number
  /** The line of the file, from 1, in which it begins. */
  readonly line: number
  /**
   * `broken` when a cell's quotation marks contradict each other, so that its end is a guess; `unclear` when a broken
   * record before it may reach into it; `neverClosed` when a quotation mark stays open until the end of the file; `tooLong` when it
   * has not ended after 16 MB, so that nothing after its start was read.
   */
  readonly quotes: 'sound' | 'broken' | 'unclear' | 'neverClosed' | 'tooLong'
  /** Whether a cell in quotation marks holds the end of a line. */
  readonly isMultiLine: boolean
}

/** Whoever takes records. */
export type RecordVisitor = {
  /** `window` is the text around the record, until `take` returns. */
  take(record: TableRecord, window: TextWindow): void
  /** Takes each part of the text before the records that end in it; `from` is where it begins. */
  takePart?(part: Buffer, from: number): void
  /** From where on the text is still needed when it goes on; left out for none of it. */
  neededFrom?(): number
}

/** How a reading is watched while it runs. */
export type ReadingWatch = {
  readonly signal?: AbortSignal
  onProgress?(doneBytes: number, records: number): void
}

/**
 * Reads a text record by record, in order, and keeps none: memory does not grow with the file. Other work of the
 * thread gets its turn after every part. The rules are those of RFC 4180, with a quotation mark inside an unquoted
 * cell taken as it stands (`27"`); what breaks them is told in `quotes`. An empty line is a record of one empty cell.
 * Rejects with the reason of the signal when that says stop.
 */
export async function eachRecord(
  text: FileText,
  dialect: Dialect,
  visitor: RecordVisitor,
  watch: ReadingWatch = {},
): Promise<void> {
  const cutter = new Cutter(dialect, visitor)
  for (const { part, doneBytes } of text.parts()) {
    await cutter.take(part)
    await nextTurn()
    watch.signal?.throwIfAborted()
    watch.onProgress?.(doneBytes, cutter.records)
    if (cutter.gaveUp) return
  }
  await cutter.finish()
}

/** Cuts a text into records, part by part. */
class Cutter {
  private readonly window = new TextWindow()
  private readonly sound: SoundRecords
  /** Takes over at the first record that is in doubt, and keeps the rest. */
  private doubtful: DoubtfulRecords | null = null
  private start = 0
  private line = 1
  private cut = 0
  private isEndless = false

  constructor(
    private readonly dialect: Dialect,
    private readonly visitor: RecordVisitor,
  ) {
    this.sound = new SoundRecords(dialect.delimiter)
    if (dialect.trimsLeft || dialect.loneCarriageReturns) this.doubt()
  }

  get records(): number {
    return this.cut + (this.doubtful?.records ?? 0)
  }

  /** Whether a record has no end, so that nothing after its start is read. */
  get gaveUp(): boolean {
    return this.isEndless || (this.doubtful?.gaveUp ?? false)
  }

  async take(part: Buffer): Promise<void> {
    this.visitor.takePart?.(part, this.window.end)
    const from = this.doubtful?.start ?? this.start
    this.window.append(part, Math.min(from, this.visitor.neededFrom?.() ?? from))
    if (this.doubtful !== null) return this.doubtful.take(part)
    this.cutSound(false)
    if (this.doubtful !== null || this.window.end - this.start <= longestRecord) return
    this.isEndless = true
    const { start, line, window } = this
    this.visitor.take(endlessRecord('tooLong', { start, line, end: window.end }), window)
  }

  async finish(): Promise<void> {
    if (this.doubtful === null) this.cutSound(true)
    await this.doubtful?.finish()
  }

  private cutSound(isLast: boolean): void {
    const { sound, window, visitor } = this
    const from = this.start
    sound.open(window.slice(from, window.end))
    for (;;) {
      const found = sound.next(isLast)
      if (found === 'doubtful') this.doubt()
      if (found !== 'record') return
      const { cells, isMultiLine } = sound
      const { start, line } = this
      const end = from + sound.end
      visitor.take({ cells, start, end, line, quotes: 'sound', isMultiLine }, window)
      this.start = end
      this.line += isMultiLine ? window.linesEnded(start, end, false) : 1
      this.cut++
    }
  }

  private doubt(): void {
    const { dialect, visitor, window, start, line } = this
    this.doubtful = new DoubtfulRecords({ dialect, visitor, window, start, line })
  }
}

/** The first records of a text, at most `bytes` of it; a record that the cut goes through is left out. */
export async function firstRecords(start: Buffer, dialect: Dialect, bytes: number): Promise<TableRecord[]> {
  const records: TableRecord[] = []
  const part = start.subarray(0, bytes)
  const text: FileText = { bytes, parts: () => [{ part, doneBytes: bytes }], start: () => part }
  await eachRecord(text, dialect, { take: (record) => void records.push(record) })
  if (start.length > bytes && records.length > 1) records.pop()
  return records
}
