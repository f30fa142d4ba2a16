import { describe, expect, test } from 'vitest'
import { type BeforeAfter, beforeAfterOf } from '../../shared/domain/before-after'
import { beforeAfterWords } from '../../shared/domain/before-after-words'
import { addDays } from '../../shared/domain/calendar'
import { aMeasurement } from '../builders/measurement'
import { aMetric } from '../builders/metric'

const monday = '2026-01-05'
const week = (index: number): string => addDays(monday, 7 * index)
const calm = [12, 14, 12, 14, 12, 14, 12, 14, 12, 14]

/** Deals of whole weeks, on their Wednesday; the change is on the Monday after `before`, or on the day named. */
function held(
  before: readonly (number | null)[],
  after: readonly (number | null)[],
  on: string = week(before.length),
): BeforeAfter {
  const values = [...before, ...after]
  return beforeAfterOf({
    metric: aMetric(),
    measurements: values.flatMap((numerator, index) =>
      numerator === null ? [] : [aMeasurement({ on: addDays(week(index), 2), numerator })],
    ),
    on,
    asOf: week(values.length),
  })
}
const reader = { locale: 'en-GB', currency: 'EUR', today: '2026-11-23' }
const said = (given: BeforeAfter): string[] => beforeAfterWords(given, { name: 'Jonas', reader })

describe('a change', () => {
  test('on a Monday parts the weeks before from the weeks after', () => {
    const { weeks, before, after } = held(calm, [13, 13])
    expect(weeks.map(({ side }) => side).lastIndexOf('before')).toBe(9)
    expect(weeks.filter(({ side }) => side === 'after')).toHaveLength(2)
    expect([before, after]).toEqual([
      { weeks: 10, value: 13 },
      { weeks: 2, value: 13 },
    ])
  })

  test.each([
    [0, '2026-03-15', 'Sunday'],
    [6, '2026-03-14', 'Saturday'],
  ])('on the first day of weeks that begin on %d parts them cleanly', (weekStartsOn, on) => {
    const values = [...calm, 13, 13]
    const told = beforeAfterOf({
      metric: aMetric(),
      // each on the last day of its week, which a week from Monday would give to another
      measurements: values.map((numerator, index) =>
        aMeasurement({ on: addDays(on, 7 * (index - calm.length) + 6), numerator }),
      ),
      on,
      asOf: addDays(on, 14),
      weekStartsOn,
    })
    expect(told.weeks.map(({ weekStart }) => weekStart)).toEqual(
      values.map((_, index) => addDays(on, 7 * (index - calm.length))),
    )
    expect(told.weeks.some(({ side }) => side === 'during')).toBe(false)
    expect([told.before, told.after]).toEqual([
      { weeks: 10, value: 13 },
      { weeks: 2, value: 13 },
    ])
  })

  test('within a week leaves that week to neither side', () => {
    const { weeks, before, after } = held(calm, [99, 13], addDays(week(10), 2))
    expect(weeks.find(({ side }) => side === 'during')).toMatchObject({
      weekStart: week(10),
      value: 99,
      signals: [],
    })
    expect([before.weeks, after.weeks, after.value]).toEqual([10, 1, 13])
  })

  test('is looked at for half a year to each side, without the running week', () => {
    const long = Array.from({ length: 40 }, (_, index) => calm[index % 2] ?? 0)
    const { weeks } = held(long, long)
    expect(weeks.filter(({ side }) => side === 'before')).toHaveLength(26)
    expect(weeks.filter(({ side }) => side === 'after')).toHaveLength(26)
    const unfinished = beforeAfterOf({
      metric: aMetric(),
      measurements: [aMeasurement({ on: week(0), numerator: 5 })],
      on: week(0),
      asOf: addDays(week(0), 4),
    })
    expect(unfinished).toMatchObject({ weeks: [], after: { weeks: 0, value: null } })
  })
})

describe('what is told of it', () => {
  test('is nothing while too few weeks say what was usual', () => {
    expect(held([12, 14, 12, 14, 12], [30, 30]).finding).toEqual({ kind: 'tooFewBefore', wanting: 1 })
    expect(held([], [30, 30]).finding).toEqual({ kind: 'tooFewBefore', wanting: 6 })
    expect(said(held([12, 14, 12, 14, 12], [30]))[0]).toBe(
      'There are too few weeks with figures before 9 Feb to say what was usual for Jonas: one more would be needed.',
    )
  })

  test('waits for a whole week with figures', () => {
    expect(held(calm, []).finding).toEqual({ kind: 'noneAfter' })
    expect(held(calm, [null, null]).finding).toEqual({ kind: 'noneAfter' })
  })

  test('is that it lasted where eight weeks lie on one side, or three of four near a limit', () => {
    expect(held(calm, [14, 15, 14, 15, 14, 15, 14, 14]).finding).toEqual({ kind: 'changed', side: 'above' })
    expect(held(calm, [8, 9, 13, 8]).finding).toEqual({ kind: 'changed', side: 'below' })
    expect(said(held(calm, [8, 9, 13, 8]))[0]).toBe(
      'Since 16 Mar the weeks of Jonas lie lower than before, by more than chance. That is for the worse.',
    )
    expect(said(held(calm, [8, 9, 13, 8]))[1]).toBe(
      '13 a week before (10 weeks), 9.5 a week after (4 weeks).',
    )
  })

  test('is one week that stood out, where it is no more than that', () => {
    expect(held(calm, [13, 25, 13]).finding).toEqual({ kind: 'single', weeks: 2 })
    expect(said(held(calm, [13, 25]))[0]).toContain('Nothing shows that it lasted.')
  })

  test('is too early to say with fewer than eight quiet weeks, and nothing with eight', () => {
    expect(held(calm, [13, 12, 14]).finding).toEqual({ kind: 'early', wanting: 5 })
    expect(held(calm, [14, 12, 14, 12, 14, 12, 14, 12]).finding).toEqual({ kind: 'within' })
  })

  test('does not count a run that began before the change', () => {
    const before = [...calm, 14, 14, 14, 14, 14]
    expect(held(before, [14, 14, 14]).finding).toEqual({ kind: 'early', wanting: 5 })
  })
})

test('a ratio of many weeks comes from their sums, not from the weeks', () => {
  const metric = aMetric({ preset: 'winRate' })
  const ratio = beforeAfterOf({
    metric,
    measurements: [
      aMeasurement({ on: week(0), numerator: 1, denominator: 1 }),
      aMeasurement({ on: week(1), numerator: 10, denominator: 99 }),
    ],
    on: week(2),
    asOf: week(3),
  })
  expect(ratio.before.value).toBeCloseTo(11, 6)
})
