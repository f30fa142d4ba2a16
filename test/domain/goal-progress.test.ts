import { describe, expect, test } from 'vitest'
import type { SmartGoal } from '../../shared/domain/goal'
import { expectedOn, progressOfGoal } from '../../shared/domain/goal-progress'
import type { Measurement } from '../../shared/domain/measurement'
import type { Metric } from '../../shared/domain/metric'
import { aCheckIn, aGoal, smartFields } from '../builders/goal'
import { aMeasurement } from '../builders/measurement'
import { aMetric } from '../builders/metric'

/** From 15 on 1 October to 25 on 31 October 2026: one for every three days. */
function inOctober(
  measure: Partial<SmartGoal['fields']['measure']> = {},
  point: Partial<SmartGoal> = {},
): SmartGoal {
  const what = { metricId: null, what: 'Rate', baseline: 15, target: 25, ...measure }
  return aGoal({
    fields: smartFields({ measure: what, dueOn: '2026-10-31' }),
    setAt: '2026-10-01T08:00:00.000Z',
    ...point,
  })
}

function checked(goal: SmartGoal, on: string, value: number, asOf = on) {
  const noted = { ...goal, checkIns: [aCheckIn({ on, value })] }
  return progressOfGoal({ goal: noted, metric: null, measurements: [], asOf })
}

function measured(goal: SmartGoal, metric: Metric, figures: [string, number, number?][], asOf: string) {
  const measurements: Measurement[] = figures.map(([on, numerator, denominator = 1]) =>
    aMeasurement({ on, numerator, denominator }),
  )
  return progressOfGoal({ goal, metric, measurements, asOf })
}

describe('the plan', () => {
  test.each([
    ['2026-09-30', 15],
    ['2026-10-01', 15],
    ['2026-10-16', 20],
    ['2026-10-31', 25],
    ['2026-12-01', 25],
  ])('has an even pace: on %s %d', (on, value) => {
    expect(expectedOn(inOctober(), on)).toBeCloseTo(value, 12)
  })

  test('goes through its milestones', () => {
    const goal = inOctober()
    const fields = { ...goal.fields, milestones: [{ on: '2026-10-11', value: 22 }] }
    expect(expectedOn({ ...goal, fields }, '2026-10-06')).toBe(18.5)
    expect(expectedOn({ ...goal, fields }, '2026-10-11')).toBe(22)
    expect(expectedOn({ ...goal, fields }, '2026-10-21')).toBe(23.5)
  })
})

describe('the state, by the limits that hold everywhere', () => {
  test.each([
    [20.05, 'onTarget'],
    [20, 'onTarget'],
    [19.95, 'atRisk'],
    [19.5, 'atRisk'],
    [19.49, 'behind'],
    [14, 'behind'],
  ] as const)('half way through, %d of 15 to 25 is %s', (value, state) => {
    expect(checked(inOctober(), '2026-10-16', value).state).toBe(state)
  })

  test('works downhill', () => {
    const goal = inOctober({ baseline: 10, target: 4 })
    expect(checked(goal, '2026-10-16', 7)).toMatchObject({ state: 'onTarget', percent: 50 })
    expect(checked(goal, '2026-10-16', 8).state).toBe('behind')
  })

  test('is unknown before the plan has begun and while nothing was noted', () => {
    expect(checked(inOctober(), '2026-10-01', 15).state).toBe('noData')
    expect(
      progressOfGoal({ goal: inOctober(), metric: null, measurements: [], asOf: '2026-10-16' }),
    ).toMatchObject({ state: 'noData', now: null, percent: null })
  })

  test('of a figure that is kept is its share of it', () => {
    const goal = inOctober({ direction: 'keepAtMost', baseline: 12, target: 10 })
    const states = [10, 11, 12].map((value) => checked(goal, '2026-10-16', value).state)
    expect(states).toEqual(['onTarget', 'atRisk', 'behind'])
    expect(checked(inOctober({ direction: 'keepAtLeast', target: 0 }), '2026-10-16', -1).state).toBe('behind')
  })

  test('of what is done or not done is behind only after its day', () => {
    const goal = inOctober({ direction: 'binary', baseline: 0, target: 1 })
    expect(checked(goal, '2026-10-16', 0).state).toBe('noData')
    expect(checked(goal, '2026-10-16', 1).state).toBe('onTarget')
    expect(checked(goal, '2026-10-16', 0, '2026-11-01').state).toBe('behind')
  })
})

describe('check-ins', () => {
  test('of two on one day the one that was noted last counts', () => {
    const goal = inOctober(
      {},
      {
        checkIns: [
          aCheckIn({ on: '2026-10-10', value: 17, at: '2026-10-10T10:00:00.000Z' }),
          aCheckIn({ on: '2026-10-10', value: 16, at: '2026-10-11T10:00:00.000Z' }),
          aCheckIn({ on: '2026-10-12', value: null }),
        ],
      },
    )
    const { points } = progressOfGoal({ goal, metric: null, measurements: [], asOf: '2026-10-31' })
    expect(points).toEqual([{ on: '2026-10-10', value: 16, expected: 18 }])
  })
})

describe('a linked metric', () => {
  const deals = aMetric({ kind: 'count', outOf: '' })

  test('that is counted since the start adds up on top of the baseline', () => {
    const goal = inOctober({ baseline: 2, target: 12, over: 'sinceStart' })
    const figures: [string, number][] = [
      ['2026-09-30', 9],
      ['2026-10-02', 3],
      ['2026-10-05', 4],
    ]
    const { points, source } = measured(goal, deals, figures, '2026-10-16')
    expect(source).toBe('metric')
    expect(points.map(({ on, value }) => [on, value])).toEqual([
      ['2026-10-02', 5],
      ['2026-10-05', 9],
    ])
  })

  test('that adds up in a month tells of whole months alone', () => {
    const goal = inOctober({ baseline: 0, target: 8 }, { setAt: '2026-09-15T08:00:00.000Z' })
    const figures: [string, number][] = [
      ['2026-09-20', 7],
      ['2026-10-05', 6],
      ['2026-10-20', 2],
      ['2026-11-02', 1],
    ]
    const fields = { ...goal.fields, dueOn: '2026-11-30' }
    const { points } = measured({ ...goal, fields }, deals, figures, '2026-11-10')
    expect(points.map(({ on, value }) => [on, value])).toEqual([['2026-10-31', 8]])
  })

  test('that adds up in a month says what is so far, and judges nothing by it', () => {
    const goal = inOctober({ baseline: 0, target: 8 }, { setAt: '2026-10-06T08:00:00.000Z' })
    const figures: [string, number][] = [
      ['2026-10-05', 9],
      ['2026-10-07', 3],
      ['2026-10-09', 1],
    ]
    const soFar = { from: '2026-10-06', on: '2026-10-09', value: 4 }
    expect(measured(goal, deals, figures, '2026-10-16')).toMatchObject({ soFar, now: null, state: 'noData' })
    expect(measured(goal, deals, figures, '2026-10-31').soFar).toBeNull()
    expect(measured(goal, deals, [], '2026-10-16').soFar).toBeNull()
  })

  test('that is a rate tells of each month as far as it has come', () => {
    const rate = aMetric({ kind: 'ratio', outOf: 'leads' })
    const figures: [string, number, number][] = [
      ['2026-10-05', 1, 10],
      ['2026-10-20', 3, 10],
    ]
    const { now } = measured(inOctober(), rate, figures, '2026-10-21')
    expect(now).toMatchObject({ on: '2026-10-20', value: 20 })
  })

  test('about money is told in whole units, and an ended goal as it stood then', () => {
    const revenue = aMetric({ kind: 'amount', outOf: '' })
    const goal = inOctober(
      { baseline: 0, target: 100, over: 'sinceStart' },
      { status: 'missed', closedAt: '2026-10-10T10:00:00.000Z' },
    )
    const figures: [string, number][] = [
      ['2026-10-05', 5050],
      ['2026-10-20', 9999],
    ]
    expect(measured(goal, revenue, figures, '2026-11-10')).toMatchObject({
      asOf: '2026-10-10',
      now: { value: 50.5 },
    })
  })
})

test('what is done or not done is told at check-ins, even where a metric was linked to it', () => {
  const metric = aMetric({ preset: 'conversionRate' })
  const goal = inOctober({ metricId: metric.id, baseline: 0, target: 1, direction: 'binary' })
  const told = measured(
    { ...goal, checkIns: [aCheckIn({ on: '2026-10-05', value: 0 })] },
    metric,
    [['2026-10-06', 30, 60]],
    '2026-10-20',
  )
  expect(told).toMatchObject({ source: 'checkIns', now: { on: '2026-10-05', value: 0 } })
})
