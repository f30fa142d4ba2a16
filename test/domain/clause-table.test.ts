import { describe, expect, test } from 'vitest'
import {
  begunTable,
  mostColumns,
  mostRows,
  withColumn,
  withoutColumn,
  withPasted,
  withRow,
} from '../../shared/domain/clause-table'

const table = {
  columns: ['What', 'By'],
  rows: [
    ['Calls', 'Friday'],
    ['Visits', 'Monday'],
  ],
}

describe('a table of a clause', () => {
  test('gets an empty column or row at its end, and loses a column with its cells', () => {
    expect(withColumn(table)).toEqual({
      columns: ['What', 'By', ''],
      rows: [
        ['Calls', 'Friday', ''],
        ['Visits', 'Monday', ''],
      ],
    })
    expect(withRow(table).rows.at(-1)).toEqual(['', ''])
    expect(withoutColumn(table, 0)).toEqual({ columns: ['By'], rows: [['Friday'], ['Monday']] })
  })

  test('takes cells from a spreadsheet from one of its cells on, and grows where they need room', () => {
    expect(withPasted(table, { row: 1, column: 1 }, 'Tuesday\tAnna\r\n\t Omar \r\n')).toEqual({
      columns: ['What', 'By', ''],
      rows: [
        ['Calls', 'Friday', ''],
        ['Visits', 'Tuesday', 'Anna'],
        ['', '', 'Omar'],
      ],
    })
  })

  test.each(['one cell', 'one cell\n', ''])('leaves %j to be typed in as it is', (text) => {
    expect(withPasted(begunTable, { row: 0, column: 0 }, text)).toBeNull()
  })

  test('stays within what a table can have', () => {
    const text = Array.from({ length: mostRows + 5 }, () => 'x\t'.repeat(mostColumns + 3)).join('\n')
    const { columns, rows } = withPasted(table, { row: 0, column: 0 }, text) ?? begunTable
    expect([columns.length, rows.length]).toEqual([mostColumns, mostRows])
    expect(rows.every((row) => row.length === mostColumns)).toBe(true)
  })
})
