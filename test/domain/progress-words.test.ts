import { describe, expect, test } from 'vitest'
import type { MetricPreset } from '../../shared/domain/metric'
import type { Progress } from '../../shared/domain/progress'
import { progressWords, weeklyTrend } from '../../shared/domain/progress-words'
import { aProgress } from '../builders/progress'

const reading = { locale: 'en-GB', currency: 'EUR' }

/** Progress that stands at a value against a target and pace, with weeks that went so. */
function standing(point: {
  preset?: MetricPreset
  name?: string
  value: number | null
  target: number
  pace?: number
  weeks?: readonly (number | null)[]
  state: Progress['state']
  direction?: 'more' | 'less'
}): Progress {
  const { preset = 'conversionRate', name, value, target, pace = target, weeks = [], state } = point
  const base = aProgress({
    preset,
    metric: { ...(name === undefined ? {} : { name }), direction: point.direction ?? 'more' },
  })
  return {
    ...base,
    state,
    current: { ...base.current, value, target, pace },
    weeks: weeks.map((each, index) => ({
      weekStart: `2026-09-${String(index + 1).padStart(2, '0')}`,
      value: each,
    })),
  }
}

const words = (...progress: Progress[]): string => progressWords(progress, reading)

describe('what the numbers say', () => {
  test('names how far a rate is under its target, in points', () => {
    expect(words(standing({ value: 17.9, target: 22, state: 'behind' }))).toBe(
      'Conversion rate is 4.1 points under target.',
    )
  })

  test('names how far a count is under an even pace, in whole things', () => {
    const deals = { preset: 'closedDeals', value: 7, target: 14, pace: 10.67, state: 'behind' } as const
    expect(words(standing(deals))).toBe('Closed deals are 4 under an even pace.')
    expect(words(standing({ ...deals, value: 10.4 }))).toBe('Closed deals are 1 under an even pace.')
  })

  test('names money from a hundred on in whole units', () => {
    const revenue = { preset: 'revenue', target: 2_500_000, pace: 1_904_762, state: 'behind' } as const
    expect(words(standing({ ...revenue, value: 1_313_000 }))).toBe('Revenue is €5,918 under an even pace.')
    expect(words(standing({ ...revenue, value: 1_904_262 }))).toBe('Revenue is €5 under an even pace.')
  })

  test('says since when a rate moves, from three weeks on', () => {
    const rising = (weeks: number[]) => words(standing({ value: 17.9, target: 22, state: 'behind', weeks }))
    expect(rising([16, 17, 18])).toBe('Conversion rate is 4.1 points under target.')
    expect(rising([15, 16, 17, 18])).toBe(
      'Conversion rate has risen for three weeks and is still 4.1 points under target.',
    )
    expect(rising([18, 17, 16, 15])).toBe(
      'Conversion rate has fallen for three weeks and is 4.1 points under target.',
    )
  })

  test('says “still” of what falls where less is better', () => {
    const cost = { value: 30, target: 22, state: 'behind', direction: 'less', name: 'Churn' } as const
    expect(words(standing({ ...cost, weeks: [34, 33, 32, 31] }))).toBe(
      'Churn has fallen for three weeks and is still 8.0 points over target.',
    )
  })

  test('puts what is behind first, then what is close, then what is reached', () => {
    const reached = standing({ name: 'Win rate', value: 50, target: 40, state: 'onTarget' })
    const close = standing({ name: 'Call time', value: 38, target: 40, state: 'atRisk' })
    const behind = standing({ value: 17.9, target: 22, state: 'behind' })
    expect(words(reached, close, behind)).toBe(
      'Conversion rate is 4.1 points under target. Call time is close to target. Win rate is on target.',
    )
  })

  test('says it in one sentence where all is reached, from three metrics on', () => {
    const reached = (name: string) => standing({ name, value: 50, target: 40, state: 'onTarget' })
    expect(words(reached('Win rate'), reached('Closed deals'))).toBe(
      'Win rate and Closed deals are on target.',
    )
    expect(words(reached('A'), reached('B'), reached('C'))).toBe('All three metrics are on target.')
  })

  test('says nothing of what has no number or no target', () => {
    expect(words(standing({ value: null, target: 22, state: 'noData' }))).toBe('')
  })

  test('speaks of several things as several', () => {
    const of = (name: string) => words(standing({ name, value: 50, target: 40, state: 'onTarget' }))
    expect(of('Closed deals')).toBe('Closed deals are on target.')
    expect(of('Success')).toBe('Success is on target.')
  })
})

describe('the trend of the weeks', () => {
  const trendOf = (...values: (number | null)[]): number =>
    weeklyTrend(standing({ value: 1, target: 1, state: 'behind', weeks: values }))

  test.each([
    [[1, 2, 3], 2],
    [[5, 4, 3, 2], -3],
    [[1, 2, 2], 0],
    [[3, 1, 2], 1],
    [[1, null, 2], 0],
    [[1, 2, 3, null], 2],
    [[], 0],
    [[1], 0],
  ])('%j is %i', (values, trend) => {
    expect(trendOf(...values)).toBe(trend)
  })
})
