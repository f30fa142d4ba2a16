import { isCurrencyCode } from '../../../shared/domain/currency'
import { isPlaceholder } from '../../../shared/domain/placeholder'
import { readDuration } from '../../../shared/domain/read-duration'
import { numberShape } from '../../../shared/domain/read-number'
import { isNameToo, isPlainTotal, isTotalLabel } from '../../../shared/domain/table-words'
import { sameCells } from './header'
import type { TableRecord } from './records'

/** Whether a record is the header once more, as reports repeat it on every page, in other letters too. */
export function repeatsHeader(record: TableRecord, header: TableRecord | null): boolean {
  if (header === null) return false
  if (sameCells(record, header)) return true
  // texts are told apart first: most rows differ in their first cell
  return isInOtherCase(record, header, 0) && sameCells(lowered(record), lowered(header))
}

function isInOtherCase(a: TableRecord, b: TableRecord, column: number): boolean {
  return a.cells[column]?.trim().toLowerCase() === b.cells[column]?.trim().toLowerCase()
}

function lowered(record: TableRecord): TableRecord {
  return { ...record, cells: record.cells.map((cell) => cell.toLowerCase()) }
}

/** What stands above a record that may be a row of totals. */
export type Above = { readonly record: TableRecord; readonly isTotal: boolean }

/**
 * Whether a record is a row of totals by what it says itself: its first text is a word for a total (`Grand Total`),
 * or the text above it with such a word (`Alice Total`), or such a word behind texts that stand above it too (`Alice`,
 * `Total`) or behind blank cells, and everything else in it is a number, a currency or a dash. A word that is a first name too (`Max`) counts
 * below another total only. Whether the numbers are the sum of anything is not asked: exports are filtered after they
 * are totalled.
 */
export function isTotalsRow(record: TableRecord, above: Above | null): boolean {
  const first = record.cells.findIndex((cell) => cell.trim() !== '')
  const label = record.cells[first]?.trim() ?? ''
  if (first < 0) return false
  if (isTotalBehind(record, first, above) || isTotalAlone(record)) return true
  if (label.length > 120 || !mayBeTotalLabel(label)) return false
  if (!areNumbersFrom(record, first + 1)) return false
  if (isTotalLabel(label)) return !isNameToo(label) || above?.isTotal === true
  if (isTotalOf(label)) return true
  const over = above?.record.cells[first]?.trim() ?? ''
  return over !== '' && label.startsWith(`${over} `) && isTotalLabel(label.slice(over.length))
}

/** Whether a word for a total stands behind the texts with which the row above begins, too. */
function isTotalBehind(record: TableRecord, first: number, above: Above | null): boolean {
  if (above === null) return false
  const { cells } = record
  let at = first
  while (at < cells.length && isAlike(cells[at], above.record.cells[at])) at++
  if (at === first || at === cells.length) return false
  return isPlainTotal(cells[at]?.trim() ?? '') && areNumbersFrom(record, at + 1)
}

function isAlike(cell = '', other = ''): boolean {
  return cell === other || cell.trim() === other.trim()
}

/**
 * Whether the only text of a record is a word for a total, behind blank cells or numbers: `,,1384.46,Total`. The first
 * cell that begins with a letter decides, because this is asked of every row.
 */
function isTotalAlone({ cells }: TableRecord): boolean {
  let at = 0
  while (at < cells.length && !beginsWithLetter(cells[at] ?? '')) at++
  if (at === 0 || at === cells.length || !isPlainTotal(cells[at]?.trim() ?? '')) return false
  return cells.every((cell, column) => column === at || isBlankOrNumber(cell))
}

function beginsWithLetter(cell: string): boolean {
  const code = cell.charCodeAt(0)
  return ((code | 32) >= 97 && (code | 32) <= 122) || code > 0x2fff || (code >= 0x400 && code < 0x530)
}

function areNumbersFrom({ cells }: TableRecord, from: number): boolean {
  return cells.slice(from).every(isBlankOrNumber)
}

/** A total that says whose or of what it is: `Total for Alice`, `Summe für Alice`, `Sum of Amount`. */
function isTotalOf(label: string): boolean {
  const [, word = ''] =
    /^(\S+)\s+(?:for|of|für|von|pour|de|para|per|di|voor|van|för|dla)\s+\S/iu.exec(label) ?? []
  return word !== '' && isTotalLabel(word)
}

/** Words for totals hold letters; most first cells of rows that start with a digit are told apart by this alone. */
function mayBeTotalLabel(label: string): boolean {
  return !/^[\d-]/.test(label)
}

/** What the last rows of a table fill. */
export type UsualFill = {
  /** The number of columns. */
  readonly width: number
  /** Columns that nearly every row fills. */
  readonly always: readonly number[]
  /** Those of them that hold texts, not numbers. */
  readonly alwaysText: readonly number[]
}

/** What rows fill, judged by those that fill at least half as much as the middle one of them. */
export function usualFill(records: readonly TableRecord[], width: number): UsualFill {
  const fills = records.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length)
  const middle = [...fills].sort((a, b) => b - a)[Math.floor(fills.length / 4)] ?? 0
  const full = records.filter((_, index) => (fills[index] ?? 0) >= middle / 2)
  const columns = Array.from({ length: width }, (_, column) => column)
  const always = columns.filter(
    (column) => full.length > 1 && shareOf(full, ({ cells }) => (cells[column] ?? '').trim() !== '') >= 0.9,
  )
  const alwaysText = always.filter(
    (column) => shareOf(full, ({ cells }) => isBlankOrNumber(cells[column] ?? '')) < 0.5,
  )
  return { width, always, alwaysText }
}

/**
 * Whether a record at the end of the file belongs to no row: one text alone where rows fill more (a note, `Generated
 * by …`), or numbers alone where every row has texts too (totals without a word for it).
 */
export function trailingKind(record: TableRecord, usual: UsualFill): 'footer' | 'total' | null {
  const isFilled = (column: number): boolean => (record.cells[column] ?? '').trim() !== ''
  const filled = record.cells.flatMap((cell, column) => (cell.trim() === '' ? [] : [column]))
  const standsAlone = record.cells.length === 1 && usual.width > 1
  const missing = usual.always.filter((column) => !isFilled(column)).length
  if (filled.length === 1 && (standsAlone || missing >= 2)) {
    return numberShape(record.cells[filled[0] ?? 0] ?? '') === null ? 'footer' : 'total'
  }
  const onlyNumbers =
    filled.length > 0 && filled.every((column) => isBlankOrNumber(record.cells[column] ?? ''))
  return onlyNumbers && usual.alwaysText.length > 0 && !usual.alwaysText.some(isFilled) ? 'total' : null
}

function shareOf(records: readonly TableRecord[], holds: (record: TableRecord) => boolean): number {
  return records.filter(holds).length / Math.max(1, records.length)
}

function isBlankOrNumber(cell: string): boolean {
  const text = cell.trim()
  if (text === '' || isPlaceholder(text) || isCurrencyCode(text)) return true
  return numberShape(text) !== null || readDuration(text) !== null
}
