import { setImmediate as nextTurn } from 'node:timers/promises'
import { Parser } from 'csv-parse'
import type { Delimiter } from '../../../shared/domain/import-file'
import type { FileText } from './file-text'
import { farthestQuotation, quotedExtent } from './quotation'
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

/** How many bytes are read a second time, in all, to follow broken quotations beyond their records. */
const mostLookahead = 2_097_152
/** A record that is longer is no row of anybody's work, and would be held in memory until its end. */
const longestRecord = 16_777_216

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

/**
 * Cuts a text into records, part by part. What is parsed lags one part behind what has come, because a broken
 * quotation is followed beyond its record.
 */
class Cutter {
  gaveUp = false
  records = 0
  private readonly window = new TextWindow()
  private readonly parser: Parser
  private readonly ended: Promise<void>
  private pending: Buffer | null = null
  private fed = 0
  private start = 0
  private line = 1
  private unclearUntil = 0
  private wasDoubtful = false
  private neverClosed = false
  private lookahead = mostLookahead

  constructor(
    private readonly dialect: Dialect,
    private readonly visitor: RecordVisitor,
  ) {
    const parser = parserFor(dialect, () => {
      this.neverClosed = true
    })
    const endStream = parser.push.bind(parser)
    // takes each record as soon as it is read; as a stream of objects the same costs half as much again
    parser.push = (cells: string[] | null): boolean => {
      if (cells === null) return endStream(null)
      this.record(cells, parser.info.bytes)
      return true
    }
    this.parser = parser
    this.ended = new Promise<void>((resolve, reject) => {
      parser.once('end', resolve)
      parser.once('error', reject)
    })
    // whoever waits below sees the failure; this keeps it from being reported a second time as unhandled
    this.ended.catch(() => undefined)
    parser.resume()
  }

  async take(part: Buffer): Promise<void> {
    this.visitor.takePart?.(part, this.window.end)
    this.window.append(part, Math.min(this.start, this.visitor.neededFrom?.() ?? this.start))
    await this.feed()
    this.pending = part
  }

  async finish(): Promise<void> {
    await this.feed()
    if (this.gaveUp) return
    this.parser.end()
    await this.ended
    if (this.neverClosed) this.visitEndless('neverClosed')
  }

  private async feed(): Promise<void> {
    const part = this.pending
    if (part === null || this.gaveUp) return
    this.pending = null
    await new Promise<void>((resolve, reject) => {
      this.parser.write(part, (error) => (error ? reject(error) : resolve()))
    })
    this.fed += part.length
    if (this.fed - this.start <= longestRecord) return
    this.gaveUp = true
    this.visitEndless('tooLong')
  }

  private visitEndless(quotes: 'neverClosed' | 'tooLong'): void {
    const { start, line, window } = this
    this.visitor.take({ cells: [], start, end: window.end, line, quotes, isMultiLine: false }, window)
  }

  private record(cells: string[], end: number): void {
    const { start, line, window } = this
    const quotes = this.quotesOf(cells, end)
    const lines = window.linesEnded(start, end, this.dialect.loneCarriageReturns)
    const isMultiLine = this.runsOn(cells, lines, end)
    this.visitor.take({ cells, start, end, line, quotes, isMultiLine }, window)
    this.wasDoubtful = quotes !== 'sound'
    this.start = end
    this.line += lines
    this.records++
  }

  private quotesOf(cells: readonly string[], end: number): TableRecord['quotes'] {
    const { start } = this
    // a mark without a partner right after a broken record is likely the partner that was missing there
    const isUnclear =
      start < this.unclearUntil || (this.wasDoubtful && cells.some((cell) => cell.includes('"')))
    const quotes = isUnclear ? 'unclear' : 'sound'
    if (!cells.some((cell) => cell.startsWith('"'))) return quotes
    const reach = Math.min(start + farthestQuotation, end + this.lookahead)
    const extent = quotedExtent(
      this.window.slice(start, reach + 1),
      { start: 0, reach: reach - start },
      this.dialect.delimiter,
    )
    this.lookahead -= Math.max(0, start + extent.readTo - end)
    if (!extent.isBroken) return quotes
    // where looking further would take too long, all that could belong to the quotation is unclear
    const unseen = this.lookahead === 0 && extent.end === null ? start + farthestQuotation : end
    this.unclearUntil = Math.max(this.unclearUntil, extent.end === null ? unseen : start + extent.end)
    return 'broken'
  }

  private runsOn(cells: readonly string[], lines: number, end: number): boolean {
    if (this.dialect.loneCarriageReturns) return cells.some((cell) => /[\r\n]/.test(cell))
    return lines > 1 || (lines === 1 && this.window.slice(end - 1, end)[0] !== LF)
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

const LF = 0x0a

function parserFor(dialect: Dialect, onOpenQuote: () => void): Parser {
  return new Parser({
    delimiter: dialect.delimiter,
    // CR CR LF is what a Windows program makes of a CR LF that it was handed
    record_delimiter: dialect.loneCarriageReturns ? ['\r\n', '\n', '\r'] : ['\r\r\n', '\r\n', '\n'],
    ltrim: dialect.trimsLeft,
    relax_quotes: true,
    relax_column_count: true,
    skip_records_with_error: true,
    // of all that csv-parse refuses, only a quotation mark that is never closed is left with these options
    on_skip: () => {
      onOpenQuote()
      return undefined
    },
  })
}
