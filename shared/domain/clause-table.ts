import type { Clause } from './agreement'

export type ClauseTable = NonNullable<Clause['table']>

/** Columns that a table of a clause can have: more are too narrow on paper. */
export const mostColumns = 6

/** Rows that a table of a clause can have. */
export const mostRows = 500

/** Characters that a cell can have. */
export const longestCell = 300

/** A table that is begun: two columns and a row, all of them empty. */
export const begunTable: ClauseTable = { columns: ['', ''], rows: [['', '']] }

/** The table with one more, empty column at its end. */
export function withColumn({ columns, rows }: ClauseTable): ClauseTable {
  return { columns: [...columns, ''], rows: rows.map((row) => [...row, '']) }
}

/** The table without a column, counted from 0. */
export function withoutColumn({ columns, rows }: ClauseTable, at: number): ClauseTable {
  const without = (cells: readonly string[]): string[] => cells.filter((_, index) => index !== at)
  return { columns: without(columns), rows: rows.map(without) }
}

/** The table with one more, empty row at its end. */
export function withRow({ columns, rows }: ClauseTable): ClauseTable {
  return { columns, rows: [...rows, columns.map(() => '')] }
}

/**
 * The table with cells that were copied from a spreadsheet, from one of its cells on: tabs part the columns, line ends
 * the rows. Rows and columns are added as they are needed, up to what a table can have; what lies beyond is left out.
 * Null for a text that is one cell, which is typed in like any other.
 */
export function withPasted(
  table: ClauseTable,
  at: { readonly row: number; readonly column: number },
  text: string,
): ClauseTable | null {
  const pasted = text
    .replace(/\r?\n$/u, '')
    .split(/\r?\n/u)
    .map((line) => line.split('\t').map((cell) => cell.trim()))
  const widest = Math.max(...pasted.map(({ length }) => length))
  if (pasted.length === 1 && widest === 1) return null
  const width = Math.min(mostColumns, Math.max(table.columns.length, at.column + widest))
  const height = Math.min(mostRows, Math.max(table.rows.length, at.row + pasted.length))
  const places = Array.from({ length: width }, (_, column) => column)
  return {
    columns: places.map((column) => table.columns[column] ?? ''),
    rows: Array.from({ length: height }, (_, row) =>
      places.map((column) => pasted[row - at.row]?.[column - at.column] ?? table.rows[row]?.[column] ?? ''),
    ),
  }
}
