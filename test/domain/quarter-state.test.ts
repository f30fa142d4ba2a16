import { describe, expect, test } from 'vitest'
import { formatDistance, formatGap } from '../../shared/domain/metric-format'
import { type QuarterProgress, quarterState } from '../../shared/domain/progress'
import { usualWorkDays } from '../../shared/domain/work-days'

const quarter = (point: Partial<QuarterProgress>): QuarterProgress => ({
  months: ['2026-10', '2026-11', '2026-12'],
  from: '2026-10-01',
  to: '2026-12-31',
  target: 42,
  pace: 20,
  soFar: 0,
  steps: [{ on: '2026-10-05', sum: 1 }],
  workDays: usualWorkDays,
  outlook: { from: '2026-10-01', to: '2026-12-31', daysLeft: 30, neededPerDay: 1.4, likely: null },
  ...point,
})

describe('the state of a quarter', () => {
  test.each([
    [20, 'onTarget'],
    [19.9, 'atRisk'],
    [18, 'atRisk'],
    [17.9, 'behind'],
    [0, 'behind'],
  ] as const)('of %s against an even pace of 20 is %s', (soFar, state) => {
    expect(quarterState(quarter({ soFar }), 'more')).toBe(state)
  })

  test('turns round where less is better', () => {
    expect(quarterState(quarter({ soFar: 20 }), 'less')).toBe('onTarget')
    expect(quarterState(quarter({ soFar: 22 }), 'less')).toBe('atRisk')
    expect(quarterState(quarter({ soFar: 23 }), 'less')).toBe('behind')
  })

  test('is unknown while nothing was counted, and before the first working day', () => {
    expect(quarterState(quarter({ steps: [] }), 'more')).toBe('noData')
    expect(quarterState(quarter({ soFar: 2, pace: 0 }), 'more')).toBe('noData')
  })
})

describe('a distance without its direction', () => {
  const british = { locale: 'en-GB', currency: 'EUR' }

  test('between two percentages is in points', () => {
    expect(formatDistance('ratio', 4.12, british)).toBe('4.1')
    expect(formatGap('ratio', -4.12, british)).toBe('−4.1')
  })

  test('of the other kinds is in their unit', () => {
    expect(formatDistance('meanSeconds', 18, british)).toBe('0:18')
    expect(formatDistance('count', 7, british)).toBe('7')
  })
})
