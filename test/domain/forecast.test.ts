import { describe, expect, test } from 'vitest'
import { addDays, isWorkingDay } from '../../shared/domain/calendar'
import { type Forecast, student90 } from '../../shared/domain/forecast'
import type { MetricPreset } from '../../shared/domain/metric'
import { aProgress, type Day, everyWorkingDay } from '../builders/progress'

function likely(days: readonly Day[], point: { preset?: MetricPreset; asOf?: string } = {}): Forecast | null {
  return aProgress({ days, asOf: '2026-11-16', ...point }).outlook.likely
}

// the working days of November 2026 up to the 13th, and the eleven left from the 16th on
const tenDays = (value: (index: number) => number): Day[] =>
  everyWorkingDay('2026-11-02', '2026-11-13', (index) => ({ value: value(index) }))

describe('a forecast', () => {
  test('of days that are all alike is certain', () => {
    expect(likely(tenDays(() => 2))).toEqual({ expected: 42, low: 42, high: 42, basis: 10, daysLeft: 11 })
  })

  test('widens with the days: mean 2, deviation 1.0541, t of 9 degrees 1.383', () => {
    // 20 so far; 11 days at 2; ± 1.383029 × 1.054093 × √(11 + 121 ÷ 10)
    const told = likely(tenDays((index) => (index % 2 === 0 ? 1 : 3)))
    const spread = 1.383029 * Math.sqrt(10 / 9) * Math.sqrt(23.1)
    expect(told?.expected).toBeCloseTo(42, 9)
    expect(told?.low).toBeCloseTo(42 - spread, 3)
    expect(told?.high).toBeCloseTo(42 + spread, 3)
  })

  test('needs ten working days, five of them with a figure', () => {
    expect(likely(tenDays(() => 2).slice(1))).toBeNull()
    expect(likely(tenDays(() => 2).filter((_, index) => index === 0 || index > 6))).toBeNull()
    expect(likely(tenDays(() => 2).filter((_, index) => index === 0 || index > 5))).not.toBeNull()
    expect(likely([])).toBeNull()
  })

  test('is not made once no working day is left', () => {
    const all = everyWorkingDay('2026-11-02', '2026-11-30', () => ({ value: 2 }))
    expect(likely(all, { asOf: '2026-11-30' })).toBeNull()
    expect(likely(all.slice(0, -1), { asOf: '2026-11-30' })).toMatchObject({ daysLeft: 1, expected: 42 })
  })

  test('never falls below what there is already, unless figures do', () => {
    const rare = tenDays((index) => (index < 5 ? 0 : index === 9 ? 30 : 0))
    expect(likely(rare)?.low).toBe(30)
    const withRefund = tenDays((index) => (index === 9 ? -30 : 10))
    expect(likely(withRefund, { preset: 'revenue' })?.low).toBeLessThan(60)
  })

  test('counts the figure of a day off for the working day before', () => {
    const days = tenDays(() => 2)
    const saturday = addDays('2026-11-02', 5)
    expect(isWorkingDay(saturday)).toBe(false)
    expect(likely([...days, { on: saturday, value: 3 }])?.expected).toBeCloseTo(23 + 11 * 2.3, 9)
  })

  test('of a share keeps from 0 to 100 and weighs days by what they worked', () => {
    const share = (won: (index: number) => number): Forecast | null =>
      likely(
        everyWorkingDay('2026-11-02', '2026-11-13', (index) => ({ value: won(index), of: 10 })),
        { preset: 'conversionRate' },
      )
    expect(share(() => 2)).toMatchObject({ expected: 20, low: 20, high: 20 })
    expect(share((index) => (index === 0 ? 9 : 10))?.high).toBe(100)
    expect(share((index) => (index === 0 ? 1 : 0))?.low).toBe(0)
    const uneven = likely(
      everyWorkingDay('2026-11-02', '2026-11-13', (index) => ({
        value: index === 0 ? 10 : 0,
        of: index === 0 ? 10 : 90,
      })),
      { preset: 'conversionRate' },
    )
    expect(uneven?.expected).toBeCloseTo(1000 / 820, 9)
  })

  test('of a share without a denominator is not made', () => {
    const none = everyWorkingDay('2026-11-02', '2026-11-13', () => ({ value: 0, of: 0 }))
    expect(likely(none, { preset: 'conversionRate' })).toBeNull()
  })
})

// the table of Student's distribution in any textbook
test.each([
  [9, 1.383],
  [14, 1.345],
  [29, 1.311],
  [59, 1.296],
])('nine tenths of the distribution with %i degrees lie below %d', (degrees, value) => {
  expect(student90(degrees)).toBeCloseTo(value, 3)
})
