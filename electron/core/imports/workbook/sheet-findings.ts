import type { WorkSheet } from '@e965/xlsx'
import type { FileNote } from '../../../../shared/domain/import-file'
import { quoted, several } from '../../../../shared/domain/in-words'
import { numberShape } from '../../../../shared/domain/read-number'
import type { CellFault } from './cell-fault'
import type { SheetCell } from './cell-text'

const exampleLines = 20

type Counted = { total: number; rows: number[] }
type TextNumbers = Counted & { readonly example: string; doubtful: number }

/** Watches what a manager should know of a sheet, beyond what any table can show. */
export class SheetFindings {
  /** Rows in which merged cells begin that reach further down. */
  mergedRows: readonly number[] = []
  private readonly hidden: Counted = { total: 0, rows: [] }
  private hiddenColumns: readonly string[] = []
  private readonly errors: Counted = { total: 0, rows: [] }
  private readonly unreckoned: Counted = { total: 0, rows: [] }
  private readonly textNumbers = new Map<number, TextNumbers>()

  /** Looks for hidden columns, and hidden rows among the first `rows`. */
  takeHidden(sheet: WorkSheet, rows: number): void {
    for (const [index, row] of (sheet['!rows'] ?? []).slice(0, rows).entries()) {
      if (row?.hidden) count(this.hidden, index + 1)
    }
    this.hiddenColumns = [...(sheet['!cols'] ?? []).entries()]
      .slice(0, 200)
      .flatMap(([index, column]) => (column?.hidden ? [columnLetters(index)] : []))
  }

  /** Takes each cell once, with its row from 1 and its column from 0. */
  take(cell: SheetCell, at: { row: number; column: number; fault: CellFault | null }): void {
    if (cell.kind === 'error') count(this.errors, at.row)
    else if (cell.kind === 'unreckoned') count(this.unreckoned, at.row)
    else if (cell.kind === 'text' && numberShape(cell.text) !== null) {
      const found = this.textNumbers.get(at.column) ?? {
        total: 0,
        rows: [],
        example: cell.text,
        doubtful: 0,
      }
      if (at.fault !== null) found.doubtful++
      count(found, at.row)
      this.textNumbers.set(at.column, found)
    }
  }

  notes(): FileNote[] {
    return [...this.hiddenNotes(), ...this.mergeNotes(), ...this.faultNotes(), ...this.textNotes()]
  }

  private hiddenNotes(): FileNote[] {
    const { total, rows } = this.hidden
    const notes: FileNote[] = []
    if (total > 0) {
      notes.push({
        sentence: `${several(total, 'row is', 'rows are')} hidden in the workbook, by a filter or by hand, and read like the others. Delete there what should not count.`,
        lines: rows,
      })
    }
    const columns = this.hiddenColumns
    if (columns.length > 0) {
      notes.push({
        sentence: `${columns.length === 1 ? 'Column' : 'Columns'} ${columns.join(', ')} ${columns.length === 1 ? 'is' : 'are'} hidden in the workbook and read like the others.`,
        lines: [],
      })
    }
    return notes
  }

  private mergeNotes(): FileNote[] {
    const merges = this.mergedRows.length
    if (merges === 0) return []
    return [
      {
        sentence: `${several(merges, 'merged cell reaches', 'merged cells reach')} over several rows. A text or a day counts for each of its rows, a number once, in the first.`,
        lines: this.mergedRows.slice(0, exampleLines),
      },
    ]
  }

  private faultNotes(): FileNote[] {
    const notes: FileNote[] = []
    if (this.errors.total > 0) {
      notes.push({
        sentence: `${several(this.errors.total, 'cell holds', 'cells hold')} an error such as #N/A. A row is rejected where such a cell is needed.`,
        lines: this.errors.rows,
      })
    }
    if (this.unreckoned.total > 0) {
      notes.push({
        sentence: `${several(this.unreckoned.total, 'formula has', 'formulas have')} no value in the workbook, and formulas are not reckoned here. A row is rejected where one is needed. Open the workbook in a spreadsheet, save it and choose it again.`,
        lines: this.unreckoned.rows,
      })
    }
    return notes
  }

  private textNotes(): FileNote[] {
    return [...this.textNumbers].map(([column, { total, rows, example, doubtful }]) => {
      const doubt = `${several(doubtful, 'of them stands', 'of them stand')} among true numbers and could be two different ones: a row is rejected where such a cell is needed.`
      const rejected = doubtful === 0 ? '' : ` ${doubt}`
      return {
        sentence: `Column ${columnLetters(column)} holds ${several(total, 'number', 'numbers').toLowerCase()} written as text, such as ${quoted(example)}, and left as written.${rejected}`,
        lines: rows,
      }
    })
  }
}

function count(counted: Counted, row: number): void {
  counted.total++
  if (counted.rows.length < exampleLines && counted.rows.at(-1) !== row) counted.rows.push(row)
}

/** A column as spreadsheets name it: 0 is A, 26 is AA. */
function columnLetters(index: number): string {
  const before = Math.floor(index / 26)
  return (before === 0 ? '' : columnLetters(before - 1)) + String.fromCharCode(65 + (index % 26))
}
