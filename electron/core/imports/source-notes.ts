import type { FileNote } from '../../../shared/domain/import-file'
import { several } from '../../../shared/domain/in-words'
import type { TableRecord } from './records'
import type { TableReader } from './table-reader'
import type { TextLines } from './text-lines'

const exampleLines = 20

/** What a manager should know about a file before trusting its numbers. */
export function sourceNotes(given: {
  text: Buffer
  reader: TableReader
  header: TableRecord | null
  lines: TextLines
}): FileNote[] {
  const { text, reader, header, lines } = given
  const notes: FileNote[] = []
  const tell = (sentence: string, offsets: readonly number[]): void => {
    notes.push({ sentence, lines: offsets.map((offset) => lines.lineAt(offset)) })
  }
  if (reader.rows === 0) tell('There is no row under the headers.', [])
  if (header !== null && reader.rows > 0 && reader.unreadable === reader.rows) {
    tell(
      `No row has as many cells as the headers in line ${lines.lineAt(header.start)}. Choose the line that holds the headers, or none.`,
      [],
    )
  }
  if (reader.unreadable > 0) {
    const rows = several(reader.unreadable, 'row', 'rows')
    tell(`${rows} cannot be read and would be rejected with the reason.`, reader.unreadableStarts)
  }
  const lost = offsetsOf(text, Buffer.from('\ufffd'))
  if (lost.total > 0) {
    tell(
      `${several(lost.total, 'letter was', 'letters were')} lost and stand as “\ufffd”: another encoding may read them, or they were lost before this file was made.`,
      lost.first,
    )
  }
  const nulls = offsetsOf(text, Buffer.from('\0'))
  if (nulls.total > 0) {
    tell(
      `${several(nulls.total, 'invisible zero byte is', 'invisible zero bytes are')} in the text and kept.`,
      nulls.first,
    )
  }
  const repeats = reader.repeats.count ?? 0
  if (repeats > 0) {
    tell(
      `${several(repeats, 'row repeats', 'rows repeat')} an earlier one exactly. They are counted; check that the export does not hold them twice by mistake.`,
      reader.repeats.examples.map(({ start }) => start),
    )
  }
  if (reader.multiLineRows > 0) {
    const most = reader.multiLineRows === 1 ? reader.mostLines : `up to ${reader.mostLines}`
    tell(
      `${several(reader.multiLineRows, 'row runs', 'rows run')} over ${most} lines. If that is not meant, a quotation mark is missing.`,
      reader.multiLineStarts,
    )
  }
  const strays = reader.strays.refused
  if (strays.rows > 0) {
    tell(
      `${several(strays.rows, 'row has', 'rows have')} a value in a column without a header and would be rejected: a number or a text may have been cut in two.`,
      strays.starts,
    )
  }
  return notes
}

function offsetsOf(text: Buffer, what: Buffer): { total: number; first: number[] } {
  const first: number[] = []
  let total = 0
  for (let at = text.indexOf(what); at >= 0; at = text.indexOf(what, at + what.length)) {
    total++
    if (first.length < exampleLines) first.push(at)
  }
  return { total, first }
}
