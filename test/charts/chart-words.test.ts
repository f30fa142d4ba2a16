import { describe, expect, test } from 'vitest'
import {
  axisLabel,
  distanceToPace,
  distanceToTarget,
  monthAndYear,
  tellablePace,
} from '../../renderer/charts/chart-words'
import { british, german } from './cases'

describe('a value beside an axis', () => {
  test('is as short as it can be read', () => {
    expect(axisLabel('count', 2500, british)).toBe('2,500')
    expect(axisLabel('count', 10_000, british)).toBe('10k')
    expect(axisLabel('amount', 50_000_000, british)).toBe('€500k')
    expect(axisLabel('amount', 2_000_000_000, german)).toBe('20 Mio. €'.replaceAll(' ', '\u00a0'))
    expect(axisLabel('ratio', 20, british)).toBe('20\u00a0%')
    expect(axisLabel('meanSeconds', 210, british)).toBe('3:30')
    expect(axisLabel('meanAmount', 50_000_000, british)).toBe('€500k')
    expect(axisLabel('meanRating', 4.5, british)).toBe('4.5')
    expect(axisLabel('multiple', 3, british)).toBe('3\u00a0×')
  })
})

describe('the distance to a target', () => {
  test('of a range is to its nearer end, and none between them', () => {
    const range = { kind: 'ratio', direction: 'within', target: 20, upTo: 25 } as const
    const told = (value: number): string => distanceToTarget({ ...range, value }, british)
    expect([18, 20, 22, 25, 26].map(told)).toEqual([
      '2.0 under',
      'in the range',
      'in the range',
      'in the range',
      '1.0 over',
    ])
    expect(distanceToTarget({ ...range, kind: 'count', value: 18 }, british)).toBe('2 to go')
  })

  const deals = { kind: 'count', direction: 'more', target: 42 } as const

  test('of what adds up is still to go, until it is reached and passed', () => {
    expect(distanceToTarget({ ...deals, value: 41 }, british)).toBe('1 to go')
    expect(distanceToTarget({ ...deals, value: 42 }, british)).toBe('reached')
    expect(distanceToTarget({ ...deals, value: 43 }, british)).toBe('1 over')
  })

  test('is what is left where less is better', () => {
    expect(distanceToTarget({ ...deals, direction: 'less', value: 17 }, british)).toBe('25 left')
  })

  test('of a ratio is in points, over or under', () => {
    const rate = { kind: 'ratio', direction: 'more', target: 22 } as const
    expect(distanceToTarget({ ...rate, value: 17.9 }, british)).toBe('4.1 under')
    expect(distanceToTarget({ ...rate, value: 24.6 }, british)).toBe('2.6 over')
    expect(distanceToTarget({ ...rate, value: 22 }, british)).toBe('on target')
  })

  test('too small for its decimals is not told as zero', () => {
    const rate = { kind: 'ratio', direction: 'more', target: 22 } as const
    expect(distanceToTarget({ ...rate, value: 21.96 }, british)).toBe('just under')
    expect(distanceToTarget({ ...rate, value: 22.04 }, british)).toBe('just over')
    expect(distanceToTarget({ ...rate, value: 21.94 }, british)).toBe('0.1 under')
  })
})

describe('an even pace', () => {
  test('is told in whole units of what is counted', () => {
    expect(tellablePace({ kind: 'count', pace: 24.02, value: 17 })).toBe(24)
    expect(tellablePace({ kind: 'amount', pace: 419_895_499.6, value: 375_206_15 })).toBe(419_895_500)
  })

  test('is told in tenths while the value is less than one unit away', () => {
    expect(tellablePace({ kind: 'count', pace: 0.64, value: 0 })).toBe(0.6)
    expect(tellablePace({ kind: 'count', pace: 1, value: 0 })).toBe(1)
  })

  test('has a distance that adds up with what is told', () => {
    expect(distanceToPace({ kind: 'count', pace: 24.02, value: 17 }, british)).toBe('7 under')
    expect(distanceToPace({ kind: 'count', pace: 23.64, value: 28 }, british)).toBe('4 over')
    expect(distanceToPace({ kind: 'count', pace: 0.64, value: 0 }, british)).toBe('0.6 under')
    expect(distanceToPace({ kind: 'count', pace: 24.02, value: 24 }, british)).toBe('on pace')
  })

  test('of money is told without cents', () => {
    const gap = { kind: 'amount', pace: 4_198_954_500, value: 3_752_061_525 } as const
    expect(distanceToPace(gap, german)).toBe('4.468.930\u00a0€ under')
  })
})

describe('a month', () => {
  test('is named in the manner of the reader, whatever the time zone', () => {
    expect(monthAndYear('2026-10', british)).toBe('October 2026')
    expect(monthAndYear('2026-10', german)).toBe('Oktober 2026')
  })
})
