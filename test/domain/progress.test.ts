import { describe, expect, test } from 'vitest'
import { metricIdSchema } from '../../shared/domain/id'
import type { Measurement } from '../../shared/domain/measurement'
import { overallAttainment, overallState, type Progress, progressOf } from '../../shared/domain/progress'
import type { Target } from '../../shared/domain/target'
import { aMeasurement } from '../builders/measurement'
import { aMetric } from '../builders/metric'
import { aPerson } from '../builders/person'
import { aTarget } from '../builders/target'

const jonas = aPerson()
const metricId = metricIdSchema.parse('m')
const closedDeals = aMetric({ id: metricId })
const conversion = aMetric({ id: metricId, preset: 'conversionRate' })

function deals(on: string, numerator: number, denominator = 1): Measurement {
  return aMeasurement({ metricId, personId: jonas.id, on, numerator, denominator })
}

function target(fromMonth: string, value: number | null, upTo?: number): Target {
  return aTarget({
    metricId,
    fromMonth,
    value,
    ...(upTo === undefined ? {} : { upTo }),
    setAt: `${fromMonth}-01T09:00:00.000Z`,
  })
}

function progress(given: {
  measurements: readonly Measurement[]
  targets?: readonly Target[]
  asOf?: string
  metric?: typeof closedDeals
}): Progress {
  return progressOf({
    metric: closedDeals,
    person: jonas,
    targets: [target('2026-01', 14)],
    asOf: '2026-11-21',
    ...given,
  })
}

describe('a range', () => {
  const inRange = { ...closedDeals, direction: 'within' as const }

  // 15 of 21 working days: an even pace to 14 to 21 is at 10 to 15
  test.each([
    [9, 90, 'atRisk'],
    [10, 100, 'onTarget'],
    [15, 100, 'onTarget'],
    [20, 75, 'behind'],
  ] as const)('with %i deals is measured against both ends at an even pace', (sum, percent, state) => {
    const told = progress({
      metric: inRange,
      measurements: [deals('2026-11-06', sum)],
      targets: [target('2026-01', 14, 21)],
    })
    expect(told).toMatchObject({
      current: { target: 14, upTo: 21, pace: 10, paceUpTo: 15, attainment: percent },
      state,
    })
    expect(told.quarter).toBeNull()
  })

  test('of a rate is measured against the range itself', () => {
    const told = progress({
      metric: { ...conversion, direction: 'within' },
      measurements: [deals('2026-11-06', 1, 4)],
      targets: [target('2026-01', 20, 25)],
    })
    expect(told.current).toMatchObject({ value: 25, pace: 20, paceUpTo: 25, attainment: 100 })
  })
})

describe('the running month', () => {
  // on Friday 20 November 15 of 21 working days have passed: an even pace to 14 is at 10
  test.each([
    [10, 100, 'onTarget'],
    [9, 90, 'atRisk'],
    [8, 80, 'behind'],
    [11, 110, 'onTarget'],
  ] as const)(
    'with %i of 14 deals is measured against an even pace: %i percent, %s',
    (sum, percent, state) => {
      expect(progress({ measurements: [deals('2026-11-06', sum)] })).toMatchObject({
        current: { month: '2026-11', value: sum, target: 14, pace: 10, attainment: percent },
        state,
      })
    },
  )

  test('of a ratio is measured against the target itself', () => {
    const measurements = [deals('2026-11-06', 1, 10), deals('2026-11-13', 6, 20)]
    const { current } = progress({ metric: conversion, measurements, targets: [target('2026-01', 20)] })
    expect(current).toMatchObject({ pace: 20 })
    expect(current.value).toBeCloseTo(23.333, 3)
    expect(current.attainment).toBeCloseTo(116.667, 3)
  })

  test('without a number has no state, and neither has one without a target', () => {
    expect(progress({ measurements: [deals('2026-10-30', 9)] })).toMatchObject({
      current: { value: null, attainment: null },
      state: 'noData',
    })
    expect(progress({ measurements: [deals('2026-11-06', 9)], targets: [] })).toMatchObject({
      current: { value: 9, target: null, pace: null },
      state: 'noData',
    })
  })

  test('with a number of 0 is behind', () => {
    expect(progress({ measurements: [deals('2026-11-06', 0)] }).state).toBe('behind')
  })

  test('does not look at what lies after the day it is asked for', () => {
    const measurements = [deals('2026-11-19', 4), deals('2026-11-20', 2), deals('2026-11-21', 50)]
    const { current, lastOn } = progress({ measurements, asOf: '2026-11-20' })
    expect([current.value, lastOn]).toEqual([6, '2026-11-20'])
  })

  test('counts a day for the pace once it is over, or has a number', () => {
    const monday = (measurements: readonly Measurement[]) => progress({ measurements, asOf: '2026-11-23' })
    // to Friday 15 of 21 working days have passed, with Monday 16
    expect(monday([deals('2026-11-20', 9)])).toMatchObject({ countedTo: '2026-11-22', current: { pace: 10 } })
    const begun = monday([deals('2026-11-20', 9), deals('2026-11-23', 0)])
    expect(begun.countedTo).toBe('2026-11-23')
    expect(begun.current.pace).toBeCloseTo(10.667, 3)
  })

  test('holds a rate against its whole target from the first day', () => {
    const rate = aMetric({ kind: 'ratio', outOf: 'leads worked' })
    const on = '2026-12-01'
    const targets = [aTarget({ metricId: rate.id, fromMonth: '2026-01', value: 22 })]
    const { current } = progressOf({ metric: rate, person: aPerson(), measurements: [], targets, asOf: on })
    expect(current.pace).toBe(22)
  })

  test('has no pace before its first working day', () => {
    expect(progress({ measurements: [deals('2026-11-01', 2)], asOf: '2026-11-01' })).toMatchObject({
      current: { value: 2, pace: null },
      state: 'noData',
    })
  })
})

describe('the months before', () => {
  test('are twelve, and the running one, oldest first, over the end of a year', () => {
    const { months } = progress({ measurements: [] })
    expect(months).toHaveLength(13)
    expect([months[0]?.month, months[2]?.month, months[12]?.month]).toEqual(['2025-11', '2026-01', '2026-11'])
  })

  test('keep the target that counted then', () => {
    const targets = [target('2026-01', 12), target('2026-07', 14)]
    const { months } = progress({ measurements: [deals('2026-06-30', 12), deals('2026-07-01', 12)], targets })
    const of = (month: string) => months.find((figure) => figure.month === month)
    expect(of('2025-12')).toEqual({ month: '2025-12', value: null, target: null, attainment: null })
    expect(of('2026-06')).toEqual({ month: '2026-06', value: 12, target: 12, attainment: 100 })
    expect(of('2026-07')?.target).toBe(14)
    expect(of('2026-07')?.attainment).toBeCloseTo(85.714, 3)
  })

  test('begin on their first day: the day before does not count', () => {
    const { months } = progress({ measurements: [deals('2025-10-31', 5), deals('2025-11-01', 3)] })
    expect(months[0]).toMatchObject({ month: '2025-11', value: 3 })
  })
})

describe('the weeks', () => {
  test('are twelve, the running one last, each by its Monday', () => {
    const measurements = [
      deals('2026-11-15', 1),
      deals('2026-11-16', 2),
      deals('2026-11-20', 4),
      deals('2026-08-31', 8),
      deals('2026-08-30', 16),
    ]
    const { weeks } = progress({ measurements })
    expect(weeks).toHaveLength(12)
    expect(weeks[0]).toEqual({ weekStart: '2026-08-31', value: 8 })
    expect(weeks[10]).toEqual({ weekStart: '2026-11-09', value: 1 })
    expect(weeks[11]).toEqual({ weekStart: '2026-11-16', value: 6 })
    expect(weeks[5]).toEqual({ weekStart: '2026-10-05', value: null })
  })

  // Friday 20 November is the last working day of its week
  test.each([
    ['2026-11-19', '2026-11-19', null],
    ['2026-11-20', '2026-11-19', null],
    ['2026-11-20', '2026-11-20', 50],
    ['2026-11-21', '2026-11-19', 50],
  ])('on %s, with numbers up to %s, tell %s percent of the running week', (asOf, lastOn, percent) => {
    const measurements = [deals('2026-11-10', 1, 4), deals('2026-11-16', 1, 2), deals(lastOn, 1, 2)]
    const { weeks } = progress({ metric: conversion, measurements, asOf })
    expect(weeks.slice(-2).map(({ value }) => value)).toEqual([25, percent])
  })
})

describe('the quarter', () => {
  const measurements = [
    deals('2026-09-30', 9),
    deals('2026-10-02', 3),
    deals('2026-10-02', 1),
    deals('2026-11-06', 5),
  ]

  test('adds up day by day from its first day', () => {
    expect(progress({ measurements }).quarter).toMatchObject({
      months: ['2026-10', '2026-11', '2026-12'],
      from: '2026-10-01',
      to: '2026-12-31',
      target: 42,
      soFar: 9,
      steps: [
        { on: '2026-10-02', sum: 4 },
        { on: '2026-11-06', sum: 9 },
      ],
    })
  })

  test('has an even pace over its working days', () => {
    // 1 October to 31 December 2026 has 66 working days, 37 of them up to 20 November
    expect(progress({ measurements }).quarter?.pace).toBeCloseTo((42 * 37) / 66, 10)
  })

  test('sums targets that differ from month to month', () => {
    const targets = [target('2026-01', 12), target('2026-11', 14), target('2026-12', 10)]
    expect(progress({ measurements, targets }).quarter?.target).toBe(36)
  })

  test('is unknown where a month of it has no target', () => {
    expect(progress({ measurements, targets: [target('2026-11', 14)] }).quarter).toBeNull()
  })

  test('is unknown for a ratio, which does not add up', () => {
    expect(progress({ metric: conversion, measurements }).quarter).toBeNull()
  })

  test('starts at 0 without a number', () => {
    expect(progress({ measurements: [] }).quarter).toMatchObject({ soFar: 0, steps: [] })
  })
})

describe('attainment over all metrics', () => {
  const at = (numerator: number) => progress({ measurements: [deals('2026-11-06', numerator)] })
  const unknown = progress({ measurements: [] })

  test('weighs each metric the same', () => {
    expect(overallAttainment([at(12), at(6)])).toBe(90)
    expect(overallState([at(12), at(6)])).toBe('atRisk')
  })

  test('leaves out what has no number or no target', () => {
    expect(overallAttainment([at(12), unknown])).toBe(120)
  })

  test('is unknown where nothing is known', () => {
    expect(overallAttainment([unknown])).toBeNull()
    expect(overallAttainment([])).toBeNull()
    expect(overallState([])).toBe('noData')
  })
})
