import { expect, test } from 'vitest'
import { columnWidths } from '../../../../electron/core/documents/typesetting/column-widths'

const need = (leastPt: number, naturalPt: number, share: number | null = null) => ({
  leastPt,
  naturalPt,
  share,
})

test('columns that fit get what they need, and the rest goes to those with a share', () => {
  expect(columnWidths([need(20, 50, 1), need(20, 30)], 100)).toEqual([70, 30])
  expect(columnWidths([need(20, 50, 1), need(20, 20, 3)], 100)).toEqual([57.5, 42.5])
})

test('columns without a share part the rest evenly', () => {
  expect(columnWidths([need(20, 50), need(20, 30)], 100)).toEqual([60, 40])
})

test('columns that do not fit keep their longest word and part the rest by what they still want', () => {
  expect(columnWidths([need(20, 120), need(30, 80)], 100)).toEqual([
    20 + 50 * (80 / 130),
    30 + 50 * (50 / 130),
  ])
})

test('columns whose words alone do not fit break the longest words and no others', () => {
  expect(columnWidths([need(150, 200), need(50, 60)], 100)).toEqual([50, 50])
  expect(columnWidths([need(20, 200), need(900, 900), need(60, 60)], 100)).toEqual([20, 40, 40])
  expect(columnWidths([need(900, 900), need(10, 20), need(800, 900)], 100)).toEqual([45, 10, 45])
})

test('a word without end takes no more than half of the width, and leaves the others room for their lines', () => {
  expect(columnWidths([need(900, 900), need(10, 40)], 100)).toEqual([75, 25])
})

test('columns always fill the width', () => {
  for (const width of [10, 79, 80, 81, 500]) {
    const sum = columnWidths([need(10, 40), need(15, 25, 1), need(5, 15)], width).reduce((a, b) => a + b, 0)
    expect(sum).toBeCloseTo(width)
  }
})
