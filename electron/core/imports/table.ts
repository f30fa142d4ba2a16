import type { SetAside } from '../../../shared/domain/import-file'
import type { FileText } from './file-text'
import { withoutFormulas } from './formula-text'
import { linesOf, mayHaveLostQuotation } from './lost-quotation'
import { type Dialect, eachRecord, type ReadingWatch, type TableRecord } from './records'
import type { StrayCells } from './stray-cells'
import type { TextWindow } from './text-window'
import { type Turning, turnedRows } from './turning'
import type { CellFault } from './workbook/cell-fault'

/** A text that is understood as a table: where its headers are, which of its lines are no rows. */
export type Table = {
  readonly text: FileText
  readonly dialect: Dialect
  /** Where the headers begin; null where there are none. */
  readonly headerStart: number | null
  readonly width: number
  /** How many cells a row must have at least: columns at the end without a header may be missing. */
  readonly leastCells: number
  /** Offsets of the records that are no rows, with what they are. */
  readonly setAside: ReadonlyMap<number, SetAside['kind']>
  readonly strays: StrayCells
  /** How its rows become more rows each; null where they are taken as they stand. */
  readonly turning: Turning | null
  /** Cells of a workbook that cannot be used, by how they stand in the text. */
  readonly faults: ReadonlyMap<string, CellFault>
}

/** Where a row stands: `line` is the one of the file, from 1, in which it begins; the others are offsets in the text. */
export type Extent = { readonly line: number; readonly start: number; readonly end: number }

/** One row. `cells` are as many as the table has columns; of a turned table, as many as its list has. */
export type TableRow = Extent &
  (
    | { readonly kind: 'cells'; readonly cells: readonly string[] }
    | { readonly kind: 'setAside'; readonly cells: readonly string[]; readonly as: SetAside['kind'] }
    /** Cannot be used, whatever is asked of it. */
    | { readonly kind: 'unreadable'; readonly reason: string }
  )

/** Hands over the rows of a table in order, headers and blank lines left out. `raw` gives a row as it stands in the file. */
export function eachRow(
  table: Table,
  visit: (row: TableRow, raw: () => string) => void,
  watch?: ReadingWatch,
): Promise<void> {
  const take = (cut: TableRecord, window: TextWindow): void => {
    const record = withoutFormulas(cut)
    if (isBlank(record) || record.start === table.headerStart) return
    const as = table.setAside.get(record.start)
    const row = withoutStrays(rowOf(record, table), table.strays)
    const raw = (): string => rawText(window, record)
    if (as !== undefined) {
      const cells = row.kind === 'cells' ? row.cells : record.cells
      visit({ kind: 'setAside', cells, as, ...extent(record) }, raw)
    } else if (table.turning === null) visit(row, raw)
    else for (const each of listRows(row, table.turning)) visit(each, raw)
  }
  return eachRecord(table.text, table.dialect, { take }, watch)
}

/** The rows of the list that a row of the file becomes; itself where the table is not turned. */
export function listRows(
  row: Exclude<TableRow, { kind: 'setAside' }>,
  turning: Turning | null,
): Exclude<TableRow, { kind: 'setAside' }>[] {
  if (turning === null || row.kind !== 'cells') return [row]
  return turnedRows(row.cells, turning).map((cells) => ({ ...row, cells }))
}

/** Whether a record holds nothing, or only a line that is drawn with signs: `-----+------`. */
export function isBlank(record: TableRecord): boolean {
  return record.quotes === 'sound' && (record.cells.every((cell) => cell.trim() === '') || isDrawn(record))
}

function isDrawn({ cells }: TableRecord): boolean {
  return (
    beginsDrawn(cells[0] ?? '') &&
    cells.every((cell) => /^[\s\-+=_:─━═]*$/.test(cell)) &&
    cells.some((cell) => /[-=_─━═]{3}/.test(cell))
  )
}

/** Most rows are told from a drawn line by their first letter. */
function beginsDrawn(cell: string): boolean {
  return cell === '' || ' -+=_:─━═\t'.includes(cell.charAt(0))
}

/** A record as a row of the table, or why it is none. Blank cells too many at the end are dropped. */
export function rowOf(
  record: TableRecord,
  shape: Pick<Table, 'width' | 'leastCells' | 'dialect'>,
): Exclude<TableRow, { kind: 'setAside' }> {
  const problem = quotationProblem(record.quotes)
  if (problem !== null) return { kind: 'unreadable', reason: problem, ...extent(record) }
  if (record.isMultiLine && mayHaveLostQuotation(record, shape)) {
    const reason = `This row runs over ${linesOf(record)} lines that look like rows of their own: a quotation mark may be missing`
    return { kind: 'unreadable', reason, ...extent(record) }
  }
  const { width, leastCells } = shape
  const { cells } = record
  if (cells.length === width) return { kind: 'cells', cells, ...extent(record) }
  if (cells.length > width && cells.slice(width).every((cell) => cell.trim() === '')) {
    return { kind: 'cells', cells: cells.slice(0, width), ...extent(record) }
  }
  if (cells.length < width && cells.length >= leastCells) {
    const padded = [...cells, ...Array.from({ length: width - cells.length }, () => '')]
    return { kind: 'cells', cells: padded, ...extent(record) }
  }
  const reason = `This row has ${cells.length === 1 ? 'one cell' : `${cells.length} cells`} where the table has ${width} columns`
  return { kind: 'unreadable', reason, ...extent(record) }
}

function withoutStrays(
  row: Exclude<TableRow, { kind: 'setAside' }>,
  strays: StrayCells,
): Exclude<TableRow, { kind: 'setAside' }> {
  const reason = row.kind === 'cells' ? strays.problemOf(row.cells) : null
  return reason === null ? row : { kind: 'unreadable', reason, ...extent(row) }
}

function extent({ line, start, end }: Extent): Extent {
  return { line, start, end }
}

function quotationProblem(quotes: TableRecord['quotes']): string | null {
  switch (quotes) {
    case 'sound':
      return null
    case 'broken':
      return 'A quotation mark inside a quoted cell is not doubled, so its end cannot be told'
    case 'unclear':
      return 'This line may belong to the broken quotation before it'
    case 'neverClosed':
      return 'A quotation mark is opened here and never closed, so nothing from here to the end of the file could be read'
    case 'tooLong':
      return 'What begins here has not ended after 16 MB, so nothing from here to the end of the file could be read'
  }
}

const longestRaw = 2000

/** A record as it stands in the file, for people to find it again: without its line end, cut at 2,000 characters. */
export function rawText(window: TextWindow, { start, end }: Extent): string {
  const raw = window
    .slice(start, Math.min(end, start + longestRaw * 4))
    .toString('utf8')
    .replace(/[\r\n]+$/, '')
  return raw.length > longestRaw ? `${raw.slice(0, longestRaw)}…` : raw
}
