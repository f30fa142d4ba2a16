import type { FileNote } from '../../../shared/domain/import-file'
import { quoted, several } from '../../../shared/domain/in-words'
import { shapesTold } from './column-content'
import type { ColumnFacts } from './column-facts'
import { columnLabels } from './column-labels'
import type { FoundHeader } from './header'
import type { TableReader } from './table-reader'

/** What a manager should know about a file before trusting its numbers. */
export function sourceNotes(reader: TableReader, { record: header, isGuess }: FoundHeader): FileNote[] {
  const labels = columnLabels(reader.columns.map((column) => column.header))
  const notes: FileNote[] = []
  const tell = (sentence: string, lines: readonly number[]): void => {
    notes.push({ sentence, lines: [...lines] })
  }
  if (reader.rows === 0) tell('There is no row under the headers.', [])
  if (isGuess === true && header !== null && reader.rows > 0) {
    tell(
      `Nothing proves that line ${header.line} holds headers. If it is a row like the others, choose “None” under Headers.`,
      [header.line],
    )
  }
  if (reader.columns.length === 1 && reader.rows > 0) {
    tell(
      'Nothing divides the lines into columns. Commas, semicolons, tabs and bars are read: export the file with one of these.',
      [],
    )
  }
  if (header !== null && reader.rows > 0 && reader.unreadable === reader.rows) {
    tell(
      `No row has as many cells as the headers in line ${header.line}. Choose the line that holds the headers, or none. Where a number or a text holds the sign between columns, the export has to put it in quotation marks.`,
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
  for (const [index, column] of reader.columns.entries()) {
    const sentence = dayNote(column, labels[index] ?? '')
    if (sentence !== null) tell(sentence, [])
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

/** Days that are written in several ways may come from two programs, of which one turned some of them round. */
function dayNote({ days, filledRows }: ColumnFacts, label: string): string | null {
  if (days.total <= filledRows / 2) return null
  if (days.looksTurned) {
    return `“${label}” looks as if a spreadsheet had taken the day for the month wherever it could: the days up to the 12th are written in another way than the others. They are read as written, which may be wrong: export the file again without opening it in between.`
  }
  if (days.shapes.size > 1) {
    return `“${label}” has days written in several ways: ${shapesTold(days.shapes)}. Check a few.`
  }
  return days.isPaddedUnevenly
    ? `“${label}” has days with leading zeros and days without, as if a spreadsheet had turned part of them round: check a few.`
    : null
}
