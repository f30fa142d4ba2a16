import { describe, expect, test } from 'vitest'
import { addDays } from '../../shared/domain/calendar'
import {
  baselineWeeks,
  type ProcessBehaviour,
  processBehaviourOf,
} from '../../shared/domain/process-behaviour'
import { newRecalculation, recalculationAlike } from '../../shared/domain/recalculation'
import { aMeasurement } from '../builders/measurement'
import { aMetric } from '../builders/metric'
import { aRecalculation } from '../builders/recalculation'

const monday = '2026-01-05'
const week = (index: number): string => addDays(monday, 7 * index)

/** Deals of whole weeks, on their Wednesday; the Monday after the last is today. */
function behaviour(
  values: readonly (number | null)[],
  { anew = [], asOf = week(values.length) }: { anew?: readonly string[]; asOf?: string } = {},
): ProcessBehaviour {
  return processBehaviourOf({
    metric: aMetric(),
    measurements: values.flatMap((numerator, index) =>
      numerator === null ? [] : [aMeasurement({ on: addDays(week(index), 2), numerator })],
    ),
    recalculations: anew.map((from) => aRecalculation({ from })),
    asOf,
  })
}

const upAndDown = (weeks: number, of: readonly [number, number] = [10, 12]): number[] =>
  Array.from({ length: weeks }, (_, index) => of[index % 2] ?? 0)

describe('the weeks', () => {
  test('begin on Monday with the first figure, and leave the running one out', () => {
    const sunday = behaviour([3, 4], { asOf: addDays(week(2), -1) })
    expect(sunday.weeks.map(({ weekStart, value }) => [weekStart, value])).toEqual([[week(0), 3]])
    expect(behaviour([3, 4]).weeks.map(({ weekStart }) => weekStart)).toEqual([week(0), week(1)])
  })

  test('without a figure are gaps, at the end too', () => {
    const { weeks } = behaviour([3, null, 4], { asOf: week(5) })
    expect(weeks.map(({ value, range }) => [value, range])).toEqual([
      [3, null],
      [null, null],
      [4, null],
      [null, null],
      [null, null],
    ])
  })

  test('are none without figures', () => {
    expect(behaviour([])).toMatchObject({ weeks: [], stretches: [] })
  })

  test('of a ratio are worked out from the sums of the days, and a week divided by 0 is a gap', () => {
    const day = (on: string, numerator: number, denominator: number) =>
      aMeasurement({ on, numerator, denominator })
    const { weeks } = processBehaviourOf({
      metric: aMetric({ preset: 'conversionRate' }),
      measurements: [day(week(0), 1, 1), day(addDays(week(0), 4), 0, 9), day(week(1), 0, 0)],
      recalculations: [],
      asOf: week(2),
    })
    expect(weeks.map(({ value }) => value)).toEqual([10, null])
  })

  test('begin with the third quarter before the running one, and so do their limits', () => {
    const learned = [...upAndDown(39, [1, 2]), ...upAndDown(41)]
    const { weeks, stretches } = behaviour(learned)
    expect(week(80)).toBe('2027-07-19')
    expect(weeks[0]?.weekStart).toBe('2026-10-05')
    expect(weeks).toHaveLength(41)
    expect(stretches).toMatchObject([{ from: week(39), to: week(79), limits: { mean: 11, meanRange: 2 } }])
    expect(weeks.flatMap(({ signals }) => signals)).toEqual([])
  })

  test('are measured by a recalculation from before them until there is a later one', () => {
    const values = [...upAndDown(20, [1, 2]), ...upAndDown(60)]
    const held = behaviour(values, { anew: [week(10), week(20)] })
    expect(held.weeks).toHaveLength(41)
    expect(held.stretches).toMatchObject([{ from: week(20), to: week(79), limits: { mean: 11 } }])
    expect(behaviour(values, { anew: [week(10)] }).stretches[0]?.limits?.mean).toBeLessThan(11)
  })

  test('have no figures where all of these are older', () => {
    const { weeks } = behaviour([3], { asOf: '2028-01-10' })
    expect(weeks[0]).toMatchObject({ weekStart: '2027-04-05', value: null })
  })
})

describe('the limits', () => {
  test('say how many more weeks they need', () => {
    const wanting = (values: readonly (number | null)[], asOf?: string) =>
      behaviour(values, asOf === undefined ? {} : { asOf }).stretches[0]?.wanting
    expect(wanting([3])).toBe(5)
    expect(wanting([3, 4, 3, 4, 3])).toBe(1)
    expect(wanting([3, 4, 3, 4, 3, 4])).toBe(0)
    expect(wanting([3, 4, 3, 4, 3], week(6))).toBe(2)
  })

  test('rest on the first weeks, and no later week moves them', () => {
    const [calm] = behaviour(upAndDown(baselineWeeks)).stretches
    const wild = behaviour([...upAndDown(baselineWeeks), 40, 0, 40])
    expect(wild.stretches[0]?.limits).toEqual(calm?.limits)
    expect(wild.weeks.slice(-3).map(({ signals }) => signals[0]?.kind)).toEqual(Array(3).fill('beyondLimit'))
  })
})

describe('a recalculation', () => {
  const step = [...upAndDown(10), ...upAndDown(10, [20, 22])]

  test('has its own limits, so that what was a run is usual', () => {
    expect(behaviour(step).weeks.at(-1)?.signals).not.toEqual([])
    const anew = behaviour(step, { anew: [week(10)] })
    expect(anew.stretches.map(({ from, to, limits }) => [from, to, limits?.mean])).toEqual([
      [week(0), week(9), 11],
      [week(10), week(19), 21],
    ])
    expect(anew.weeks.flatMap(({ signals }) => signals)).toEqual([])
    expect(anew.weeks[10]?.range).toBeNull()
  })

  test('from before the first figure begins with it, and one from this week waits for its weeks', () => {
    const early = behaviour(step, { anew: [addDays(monday, -70)] })
    expect(early.stretches).toMatchObject([{ from: week(0), recalculation: { reason: 'A new region' } }])
    const { stretches } = behaviour(step, { anew: [week(20)] })
    expect(stretches.at(-1)).toMatchObject({ from: week(20), to: week(19), limits: null, wanting: 6 })
  })

  test('begins on the Monday of its week, and is alike one of the same week only', () => {
    const { id, setAt, ...draft } = aRecalculation({ from: '2026-09-10' })
    const made = newRecalculation(draft, { id, at: setAt, weekStartsOn: 1 })
    expect(made.from).toBe('2026-09-07')
    expect(recalculationAlike([made], { ...draft, from: '2026-09-13' }, 1)).toBe(made)
    expect(recalculationAlike([made], { ...draft, from: '2026-09-14' }, 1)).toBeUndefined()
    expect(recalculationAlike([made], { ...draft, metricId: aMetric().id }, 1)).toBeUndefined()
  })
})
