import type { FileNote } from '../../../shared/domain/import-file'
import { quoted, several } from '../../../shared/domain/in-words'
import { columnLabels } from './column-labels'
import type { TableRecord } from './records'
import type { TableReader } from './table-reader'

/** What a manager should know about a file before trusting its numbers. */
export function sourceNotes(reader: TableReader, header: TableRecord | null): FileNote[] {
  const labels = columnLabels(reader.columns.map((column) => column.header))
  const notes: FileNote[] = []
  const tell = (sentence: string, lines: readonly number[]): void => {
    notes.push({ sentence, lines: [...lines] })
  }
  if (reader.rows === 0) tell('There is no row under the headers.', [])
  if (header !== null && reader.rows > 0 && reader.unreadable === reader.rows) {
    tell(
      `No row has as many cells as the headers in line ${header.line}. Choose the line that holds the headers, or none.`,
      [],
    )
  }
  if (reader.unreadable > 0) {
    const rows = several(reader.unreadable, 'row', 'rows')
    tell(`${rows} cannot be read and would be rejected with the reason.`, reader.unreadableLines)
  }
  const lost = reader.lostLetters
  if (lost.total > 0) {
    tell(
      `${several(lost.total, 'letter was', 'letters were')} lost and stand as “\ufffd”: another encoding may read them, or they were lost before this file was made.`,
      lost.lines,
    )
  }
  const nulls = reader.zeroBytes
  if (nulls.total > 0) {
    tell(
      `${several(nulls.total, 'invisible zero byte is', 'invisible zero bytes are')} in the text and kept.`,
      nulls.lines,
    )
  }
  const repeats = reader.repeats.count ?? 0
  if (repeats > 0) {
    tell(
      `${several(repeats, 'row repeats', 'rows repeat')} an earlier one exactly. They are counted; check that the export does not hold them twice by mistake.`,
      reader.repeats.lines,
    )
  }
  if (reader.multiLineRows > 0) {
    const most = reader.multiLineRows === 1 ? reader.mostLines : `up to ${reader.mostLines}`
    tell(
      `${several(reader.multiLineRows, 'row runs', 'rows run')} over ${most} lines. If that is not meant, a quotation mark is missing.`,
      reader.multiLineLines,
    )
  }
  for (const [index, { repeatedIds }] of reader.columns.entries()) {
    if (repeatedIds === null) continue
    const rows = several(repeatedIds.rows, 'row has', 'rows have')
    tell(
      `${rows} an id in “${labels[index] ?? ''}” that stands above already. Each row is counted; check that the file does not hold one thing twice.`,
      repeatedIds.lines,
    )
  }
  for (const [index, { numbers }] of reader.columns.entries()) {
    const { point, comma } = numbers.examples
    if (point === undefined || comma === undefined) continue
    tell(
      `“${labels[index] ?? ''}” has numbers of two kinds: ${quoted(point.text)} in line ${point.line} has a decimal point, ${quoted(comma.text)} in line ${comma.line} a decimal comma. Each is read as it must be; check a few.`,
      [],
    )
  }
  const strays = reader.strays.refused
  if (strays.rows > 0) {
    tell(
      `${several(strays.rows, 'row has', 'rows have')} a value in a column without a header and would be rejected: a number or a text may have been cut in two.`,
      strays.lines,
    )
  }
  return notes
}
