import { setImmediate as nextTurn } from 'node:timers/promises'
import { Parser } from 'csv-parse'
import type { Delimiter } from '../../../shared/domain/import-file'
import { farthestQuotation, quotedExtent } from './quotation'

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
  /**
   * `broken` when a cell's quotation marks contradict each other, so that its end is a guess; `unclear` when a broken
   * record before it may reach into it; `neverClosed` when a quotation mark stays open until the end of the file.
   */
  readonly quotes: 'sound' | 'broken' | 'unclear' | 'neverClosed'
  /** Whether a cell in quotation marks holds the end of a line. */
  readonly isMultiLine: boolean
}

const fedAtOnce = 1_048_576
/** How many bytes are read a second time, in all, to follow broken quotations beyond their records. */
const mostLookahead = 2_097_152

/**
 * Reads a text record by record, in order, and keeps none: memory does not grow with the file. Other work of the
 * process gets its turn after every megabyte. The rules are those of RFC 4180, with a quotation mark inside an
 * unquoted cell taken as it stands (`27"`); what breaks them is told in `quotes`. An empty line is a record of one
 * empty cell.
 */
export async function eachRecord(
  text: Buffer,
  dialect: Dialect,
  visit: (record: TableRecord) => void,
): Promise<void> {
  let start = 0
  let unclearUntil = 0
  let wasDoubtful = false
  let neverClosed = false
  let lookahead = mostLookahead
  const parser = parserFor(dialect, () => {
    neverClosed = true
  })
  const endStream = parser.push.bind(parser)
  // takes each record as soon as it is read; as a stream of objects the same costs half as much again
  parser.push = (cells: string[] | null): boolean => {
    if (cells === null) return endStream(null)
    const { bytes: end } = parser.info
    // a mark without a partner right after a broken record is likely the partner that was missing there
    const isUnclear = start < unclearUntil || (wasDoubtful && cells.some((cell) => cell.includes('"')))
    let quotes: TableRecord['quotes'] = isUnclear ? 'unclear' : 'sound'
    if (cells.some((cell) => cell.startsWith('"'))) {
      const reach = Math.min(start + farthestQuotation, end + lookahead)
      const extent = quotedExtent(text, { start, reach }, dialect.delimiter)
      lookahead -= Math.max(0, extent.readTo - end)
      if (extent.isBroken) {
        quotes = 'broken'
        // where looking further would take too long, all that could belong to the quotation is unclear
        const unseen = lookahead === 0 && extent.end === null ? start + farthestQuotation : end
        unclearUntil = Math.max(unclearUntil, extent.end ?? unseen)
      }
    }
    visit({ cells, start, end, quotes, isMultiLine: runsOn(text, { start, end, cells }, dialect) })
    wasDoubtful = quotes !== 'sound'
    start = end
    return true
  }
  await feed(parser, text)
  if (neverClosed) visit({ cells: [], start, end: text.length, quotes: 'neverClosed', isMultiLine: false })
}

/** The first records of a text, at most `bytes` of it; a record that the cut goes through is left out. */
export async function firstRecords(text: Buffer, dialect: Dialect, bytes: number): Promise<TableRecord[]> {
  const records: TableRecord[] = []
  await eachRecord(text.subarray(0, bytes), dialect, (record) => void records.push(record))
  if (text.length > bytes && records.length > 1) records.pop()
  return records
}

const LF = 0x0a

function runsOn(
  text: Buffer,
  { start, end, cells }: Pick<TableRecord, 'start' | 'end' | 'cells'>,
  { loneCarriageReturns }: Dialect,
): boolean {
  // a text without a single LF must not be searched to its end for every record
  if (loneCarriageReturns) return cells.some((cell) => /[\r\n]/.test(cell))
  const ended = text.indexOf(LF, start)
  return ended >= 0 && ended < end - 1
}

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

async function feed(parser: Parser, text: Buffer): Promise<void> {
  const ended = new Promise<void>((resolve, reject) => {
    parser.once('end', resolve)
    parser.once('error', reject)
  })
  // whoever waits below sees the failure; this keeps it from being reported a second time as unhandled
  ended.catch(() => undefined)
  parser.resume()
  for (let at = 0; at < text.length; at += fedAtOnce) {
    await new Promise<void>((resolve, reject) => {
      parser.write(text.subarray(at, at + fedAtOnce), (error) => (error ? reject(error) : resolve()))
    })
    await nextTurn()
  }
  parser.end()
  await ended
}
