import { describe, expect, test } from 'vitest'
import type { Column } from '../../shared/domain/import-file'
import { monthIn, yearAndMonthIn, yearIn } from '../../shared/domain/year-and-month'
import { aColumn, aNumber } from '../builders/staged-file'

function table(...columns: readonly (readonly [header: string, ...values: string[]])[]): Column[] {
  return columns.map(([header, ...values], index) =>
    aColumn({
      index,
      header,
      label: header,
      content: values.every((value) => /^\d+$/.test(value)) ? aNumber() : { kind: 'text' },
      values: values.map((value) => ({ value, rows: 1 })),
    }),
  )
}

describe('the month and the year of a row', () => {
  test.each([
    ['Year', 'Month', 'March'],
    ['Jahr', 'Monat', 'März'],
    ['year', 'month_number', '03'],
    ['Calendar Year', 'Month', '12'],
    ['年', '月', '3'],
  ])('are found under %s and %s, where it says %s', (year, month, text) => {
    expect(yearAndMonthIn(table(['Owner', 'Ann'], [year, '2025', '2026'], [month, text]))).toEqual({
      kind: 'yearAndMonth',
      yearColumn: 1,
      column: 2,
    })
  })

  test.each([
    ['a month is missing', table(['Year', '2026'], ['Calls', '3'])],
    ['a year is missing', table(['Month', '3'], ['Calls', '3'])],
    ['years are those of a fiscal year', table(['Fiscal Year', '2026'], ['Month', '3'])],
    ['months are those of a fiscal year', table(['Year', '2026'], ['Fiscal Month', '3'])],
    ['two columns hold years', table(['Year', '2026'], ['Year of contract', '2020'], ['Month', '3'])],
    ['a cell is no month', table(['Year', '2026'], ['Month', '3', '13'])],
    ['a cell is no year', table(['Year', '2026', 'FY26'], ['Month', '3'])],
  ])('are not found where %s', (_, columns) => {
    expect(yearAndMonthIn(columns)).toBeNull()
  })

  test.each([
    ['1', 1],
    ['09', 9],
    ['12', 12],
    ['Août', 8],
    ['0', null],
    ['13', null],
    ['1.0', null],
    ['Total', null],
    ['', null],
  ])('%j is month %s', (text, month) => {
    expect(monthIn(text)).toBe(month)
  })

  test('a year has four digits', () => {
    expect(['1999', '2026', '26', '2026.0', '3026', ''].map(yearIn)).toEqual([
      1999,
      2026,
      null,
      null,
      null,
      null,
    ])
  })
})
