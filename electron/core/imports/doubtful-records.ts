import { Parser } from 'csv-parse'
import { endlessRecord, longestRecord } from './endless-record'
import { farthestQuotation, quotedExtent } from './quotation'
import type { Dialect, RecordVisitor, TableRecord } from './records'
import type { TextWindow } from './text-window'

/** How many bytes are read a second time, in all, to follow broken quotations beyond their records. */
const mostLookahead = 2_097_152

/**
 * Cuts records whose quotation marks may contradict each other, with a parser that is ready for everything, and tells
 * how far each can be trusted. What is parsed lags one part behind what has come, because a broken quotation is
 * followed beyond its record.
 */
export class DoubtfulRecords {
  gaveUp = false
  records = 0
  /** Where the next record begins. */
  start: number
  private line: number
  private readonly dialect: Dialect
  private readonly visitor: RecordVisitor
  private readonly window: TextWindow
  private readonly parser: Parser
  private readonly ended: Promise<void>
  private pending: Buffer | null
  private fed: number
  private unclearUntil = 0
  private wasDoubtful = false
  private neverClosed = false
  private lookahead = mostLookahead

  /** Begins with the record at `start`, which is in line `line` of the file; what the window holds from there on comes first. */
  constructor(given: {
    dialect: Dialect
    visitor: RecordVisitor
    window: TextWindow
    start: number
    line: number
  }) {
    const { dialect, visitor, window, start, line } = given
    this.dialect = dialect
    this.visitor = visitor
    this.window = window
    this.start = start
    this.line = line
    this.fed = start
    this.pending = window.slice(start, window.end)
    const parser = parserFor(dialect, () => {
      this.neverClosed = true
    })
    const endStream = parser.push.bind(parser)
    // takes each record as soon as it is read; as a stream of objects the same costs half as much again
    parser.push = (cells: string[] | null): boolean => {
      if (cells === null) return endStream(null)
      this.record(cells, start + parser.info.bytes)
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

  /** Takes a part that the window holds already. */
  async take(part: Buffer): Promise<void> {
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
    this.visitor.take(endlessRecord(quotes, { start, line, end: window.end }), window)
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
