import { describe, expect, test } from 'vitest'
import { type ActivityCalendar, activityCalendar } from '../../shared/domain/activity-calendar'
import { addDays } from '../../shared/domain/calendar'
import { dailyFiguresOf } from '../../shared/domain/daily-figures'
import { aMeasurement } from '../builders/measurement'
import { aMetric } from '../builders/metric'

const asOf = '2026-11-20'

function calendarOf(values: readonly number[]): ActivityCalendar {
  const days = values.map((value, index) => ({ on: addDays('2026-10-05', index), value }))
  return activityCalendar({ metric: aMetric(), from: '2026-10-05', to: asOf, days })
}
const stepsIn = ({ weeks }: ActivityCalendar): unknown[] =>
  weeks.flat().flatMap((day) => (day?.step === null || day === null ? [] : [day.step]))

describe('days of figures', () => {
  test('are those of a year, the sums of a day, without what lies after today', () => {
    const { days, from, to } = dailyFiguresOf({
      metric: aMetric({ preset: 'winRate' }),
      measurements: [
        aMeasurement({ on: '2026-11-20', numerator: 1, denominator: 4 }),
        aMeasurement({ on: '2026-11-20', numerator: 1, denominator: 1 }),
        aMeasurement({ on: '2026-11-19', numerator: 0, denominator: 0 }),
        aMeasurement({ on: '2026-11-21', numerator: 1, denominator: 1 }),
        aMeasurement({ on: '2025-11-16', numerator: 1, denominator: 1 }),
        aMeasurement({ on: '2025-11-17', numerator: 1, denominator: 2 }),
      ],
      asOf,
    })
    expect([from, to]).toEqual(['2025-11-17', asOf])
    expect(days).toEqual([
      { on: '2025-11-17', value: 50 },
      { on: '2026-11-20', value: 40 },
    ])
  })
})

describe('where weeks begin on another day', () => {
  test.each([
    [0, '2025-11-16', 'Sunday'],
    [6, '2025-11-15', 'Saturday'],
    [1, '2025-11-17', 'Monday'],
  ])('%d: the year begins on the %s %s', (weekStartsOn, first) => {
    const metric = aMetric()
    const figures = dailyFiguresOf({
      metric,
      measurements: [
        aMeasurement({ on: first, numerator: 3 }),
        aMeasurement({ on: addDays(first, -1), numerator: 9 }),
      ],
      asOf,
      weekStartsOn,
    })
    expect(figures).toMatchObject({ from: first, days: [{ on: first, value: 3 }] })
    const { weeks } = activityCalendar(figures)
    expect(weeks).toHaveLength(53)
    expect(weeks[0]?.[0]).toMatchObject({ on: first, value: 3 })
    expect(weeks.every((week) => week.length === 7)).toBe(true)
  })
})

describe('a calendar of days', () => {
  test('has whole weeks from Monday, gaps, and no days to come', () => {
    const { weeks } = calendarOf([3])
    expect(weeks).toHaveLength(7)
    expect(weeks[0]?.[0]).toEqual({ on: '2026-10-05', value: 3, step: 1 })
    expect(weeks[0]?.[1]).toEqual({ on: '2026-10-06', value: null, step: null })
    expect(weeks[6]?.map((day) => day?.on ?? null).slice(4)).toEqual(['2026-11-20', null, null])
  })

  test('has four steps of about as many days each, and none for nothing', () => {
    const calendar = calendarOf([0, 1, 2, 3, 4, 5, 6, 7, 1000])
    expect(stepsIn(calendar)).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4])
    expect(calendar.ranges).toEqual([
      { step: 0, from: 0, to: 0 },
      { step: 1, from: 1, to: 2 },
      { step: 2, from: 3, to: 4 },
      { step: 3, from: 5, to: 6 },
      { step: 4, from: 7, to: 1000 },
    ])
  })

  test('never parts equal figures', () => {
    expect(stepsIn(calendarOf([5, 5, 5, 5, 5, 9]))).toEqual([1, 1, 1, 1, 1, 2])
  })

  test('measures what is below 0 by its size', () => {
    expect(stepsIn(calendarOf([-8, 8, 1, 2]))).toEqual([3, 3, 1, 2])
  })

  test('without figures has weeks and no scale', () => {
    expect(calendarOf([]).ranges).toEqual([])
  })
})
