import type { CellObject, Range, WorkSheet } from '@e965/xlsx'
import { numberShape } from '../../../../shared/domain/read-number'
import type { CellFault } from './cell-fault'
import { CellTexts, type SheetCell } from './cell-text'
import type { DayCount } from './serial'
import { SheetFindings } from './sheet-findings'

/** A sheet as a text of tab-separated lines, one for each of its rows, so that line 7 is row 7. */
export type SheetText = {
  readonly text: Buffer
  /** What cells that cannot be used hold, as they stand in the text. */
  readonly faults: ReadonlyMap<string, CellFault>
  readonly findings: SheetFindings
}

/** More than any sheet of people's work has: a hostile one asks for billions by two cells in opposite corners. */
const mostPlaces = 20_000_000
/** Exports have some hundred columns; each is followed through the whole sheet. */
const mostColumns = 2000
/** As many as Excel has. */
const mostRows = 1_048_576
/** No sheet of people's work merges as many. */
const mostLent = 200_000

/** How many rows of a sheet have cells. */
export function filledRows(sheet: WorkSheet): number {
  return rowsOf(sheet).filter((row) => row !== undefined && row.length > 0).length
}

/**
 * Writes a sheet as a text. Cells that were merged lend their text or day to each of their rows; a number is written
 * once, or it would be counted for each of them. Null for a sheet with more places for cells than can be read.
 */
export function sheetText(sheet: WorkSheet, count: DayCount): SheetText | null {
  const rows = withoutBlankEnd(rowsOf(sheet))
  const widest = rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 1)
  if (widest * filledRows(sheet) > mostPlaces) return null
  const cells = new CellTexts(count)
  const findings = new SheetFindings()
  findings.takeHidden(sheet, rows.length)
  const lent = lentCells(sheet['!merges'] ?? [], rows, cells)
  findings.mergedRows = lent.merges
  const table = Array.from({ length: rows.length }, (_, row) => {
    const own = Array.from(rows[row] ?? [], (cell) => cells.read(cell))
    for (const [column, cell] of lent.byRow.get(row) ?? []) own[column] = cell
    return own
  })
  const width = table.reduce((most, row) => Math.max(most, row.findLastIndex(isFilled) + 1), 1)
  if (width > mostColumns) return null
  const numberColumns = new Set<number>()
  for (const row of table) {
    for (const [column, cell] of row.entries()) if (cell.kind === 'number') numberColumns.add(column)
  }
  const faults = new Map<string, CellFault>()
  const lines = table.map((row, index) => {
    if (!row.some(isFilled)) return '\n'
    const line = Array.from({ length: width }, (_, column) => {
      const cell = row[column]
      if (cell === undefined) return ''
      const { text, fault } = written(cell, numberColumns.has(column))
      if (fault !== null) faults.set(text, fault)
      findings.take(cell, { row: index + 1, column, fault })
      return quoting(text)
    })
    return `${line.join('\t')}\n`
  })
  return { text: Buffer.from(lines.join('')), faults, findings }
}

function written(cell: SheetCell, isAmongNumbers: boolean): { text: string; fault: CellFault | null } {
  if (cell.kind === 'error' || cell.kind === 'unreckoned') return { text: cell.text, fault: cell.kind }
  const shape = cell.kind === 'text' && isAmongNumbers ? numberShape(cell.text) : null
  if (shape === null || shape === 'plain') return { text: cell.text, fault: null }
  // marked, because the same signs may stand in the column as a number
  return { text: `${cell.text} (text)`, fault: 'doubtfulText' }
}

function quoting(text: string): string {
  return text.startsWith('"') || /^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

type Row = readonly (CellObject | undefined)[]

function rowsOf(sheet: WorkSheet): (Row | undefined)[] {
  // holes of a sparse array are skipped by its methods, and every row has its line
  return Array.from((sheet['!data'] ?? []).slice(0, mostRows))
}

function withoutBlankEnd(rows: readonly (Row | undefined)[]): readonly (Row | undefined)[] {
  return rows.slice(0, rows.findLastIndex((row) => row !== undefined && row.length > 0) + 1)
}

function isFilled(cell: SheetCell | undefined): boolean {
  return cell !== undefined && cell.kind !== 'blank'
}

/** The cells that merged ones lend to the rows under them, by row; merges that lend nothing are left out. */
function lentCells(
  merges: readonly Range[],
  rows: readonly (Row | undefined)[],
  cells: CellTexts,
): { byRow: ReadonlyMap<number, [number, SheetCell][]>; merges: number[] } {
  const byRow = new Map<number, [number, SheetCell][]>()
  const merged: number[] = []
  let left = mostLent
  for (const { s, e } of merges) {
    const cell = cells.read(rows[s.r]?.[s.c])
    const last = Math.min(e.r, rows.length - 1)
    if (cell.kind === 'blank' || last <= s.r) continue
    merged.push(s.r + 1)
    if (cell.kind === 'number') continue
    for (let row = s.r + 1; row <= last && left > 0; row++, left--) {
      const lent = byRow.get(row)
      if (lent === undefined) byRow.set(row, [[s.c, cell]])
      else lent.push([s.c, cell])
    }
  }
  return { byRow, merges: merged }
}
