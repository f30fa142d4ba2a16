import { monthNamed } from '../../../shared/domain/month-name'
import { readDay } from '../../../shared/domain/read-day'
import { numberShape } from '../../../shared/domain/read-number'
import type { TableRecord } from './records'
import { isPeriod } from './turning'

/** Headers that run over two lines, as one record: it stands where the second of them stands. */
export type TwoLineHeader = { readonly record: TableRecord; readonly lines: readonly [number, number] }

/**
 * Headers that run over two lines: `Close` above `Date`, or `January` above `Calls` and `Talk`. Told by cells that one
 * of the two lines leaves blank and the other fills, or by headers that come twice under different groups. Null where
 * the header is one line.
 */
export function twoLineHeader(header: TableRecord, records: readonly TableRecord[]): TwoLineHeader | null {
  const at = records.findIndex(({ start }) => start === header.start)
  const [above, below] = [records[at - 1], records[at + 1]]
  if (above !== undefined && above.line === header.line - 1 && isGroupsOf(above, header)) {
    return joined(above, header)
  }
  const rows = records.slice(at + 2)
  if (below !== undefined && below.line === header.line + 1 && isRestOf(below, header, rows)) {
    return joined(header, below)
  }
  return null
}

/** Whether the line above names groups of headers that say too little without it. */
function isGroupsOf(above: TableRecord, header: TableRecord): boolean {
  const groups = cellsOf(above)
  const names = cellsOf(header)
  const named = groups.filter((cell) => cell !== '')
  if (groups.length !== names.length || named.length < 2) return false
  const comesTwice = names.some((cell, column) => cell !== '' && names.indexOf(cell) < column)
  if (comesTwice && named.filter(isPeriod).length > 1) return named.every((cell) => !isPlainFigure(cell))
  if (groups.some((cell) => cell !== '' && isFigure(cell))) return false
  const filled = names.filter((cell) => cell !== '')
  const fillsBlank = names.some((cell, column) => cell === '' && groups[column] !== '')
  return fillsBlank && (new Set(filled).size < filled.length || filled.length < names.length)
}

/** Whether the line below is the second half of the headers: it fills what they leave blank, and rows hold figures under it. */
function isRestOf(below: TableRecord, header: TableRecord, rows: readonly TableRecord[]): boolean {
  const names = cellsOf(header)
  const rest = cellsOf(below)
  if (rest.length !== names.length || rest.some((cell) => cell !== '' && isFigure(cell))) return false
  const fillsBlank = rest.some((cell, column) => cell !== '' && names[column] === '')
  const leavesBlank = rest.some((cell, column) => cell === '' && names[column] !== '')
  if (!fillsBlank || !leavesBlank) return false
  const standsOverFigures = (column: number): boolean => {
    const under = rows.map(({ cells }) => cells[column]?.trim() ?? '').filter((cell) => cell !== '')
    return under.length > 0 && under.filter(isFigure).length > under.length / 2
  }
  return rest.some((cell, column) => cell !== '' && standsOverFigures(column))
}

function joined(first: TableRecord, second: TableRecord): TwoLineHeader {
  const names = cellsOf(second)
  let group = ''
  const cells = cellsOf(first).map((cell, column) => {
    if (cell !== '') group = cell
    const name = names[column] ?? ''
    // a group stands over its first column and reaches to the next group
    const over = cell === '' && name !== '' ? group : cell
    return [isRepeated(over, first) || cell !== '' ? over : '', name].filter((text) => text !== '').join(' ')
  })
  return { record: { ...second, cells }, lines: [first.line, second.line] }
}

/** Only names of groups reach over blank cells: those with a blank cell on their right. */
function isRepeated(group: string, { cells }: TableRecord): boolean {
  const at = cells.findIndex((cell) => cell.trim() === group)
  return group !== '' && at >= 0 && (cells[at + 1]?.trim() ?? '') === ''
}

function cellsOf({ cells }: TableRecord): string[] {
  return cells.map((cell) => cell.trim())
}

function isPlainFigure(cell: string): boolean {
  return numberShape(cell) !== null && !isPeriod(cell)
}

function isFigure(cell: string): boolean {
  return numberShape(cell) !== null || (readDay(cell) !== null && monthNamed(cell) === null)
}
