import { describe, expect, test } from 'vitest'
import { attainment, attainmentState, gapTo, paceTarget, wholePercent } from '../../shared/domain/attainment'

describe('the share of a target that was reached', () => {
  test('is the value over the target, in percent', () => {
    expect(attainment({ actual: 45, target: 60, direction: 'more' })).toBe(75)
  })

  test('is not capped at 100', () => {
    expect(attainment({ actual: 90, target: 60, direction: 'more' })).toBe(150)
  })

  test('is unknown without a value, without a target and with a target of 0', () => {
    expect(attainment({ actual: null, target: 60, direction: 'more' })).toBeNull()
    expect(attainment({ actual: 45, target: null, direction: 'more' })).toBeNull()
    expect(attainment({ actual: 45, target: 0, direction: 'more' })).toBeNull()
  })

  test('turns round where less is better', () => {
    expect(attainment({ actual: 10, target: 5, direction: 'less' })).toBe(50)
    expect(attainment({ actual: 0, target: 5, direction: 'less' })).toBe(100)
  })
})

describe('a range', () => {
  const within = (actual: number, target = 20, upTo = 25): number | null =>
    attainment({ actual, target, upTo, direction: 'within' })

  test('is reached at both ends and everywhere between them', () => {
    expect([20, 22.5, 25].map((actual) => within(actual))).toEqual([100, 100, 100])
    expect(within(20, 20, 20)).toBe(100)
  })

  test('is measured from the nearer end outside, without a jump and never over 100', () => {
    expect(within(18)).toBe(90)
    expect(within(0)).toBe(0)
    expect(within(50)).toBe(50)
    expect(within(19.999)).toBeCloseTo(99.995)
    expect(within(25.001)).toBeCloseTo(99.996)
  })

  test('that begins at 0 holds 0, and nothing is known of what lies below', () => {
    expect(within(0, 0, 5)).toBe(100)
    expect(within(-1, 0, 5)).toBeNull()
    expect(within(10, 0, 5)).toBe(50)
  })

  test.each([
    [18, 'atRisk'],
    [17.999, 'behind'],
    [19.999, 'atRisk'],
    [20, 'onTarget'],
    [25, 'onTarget'],
    [25.001, 'atRisk'],
    [28, 'behind'],
  ] as const)('holds %s as %s', (actual, state) => {
    expect(attainmentState(within(actual))).toBe(state)
  })

  test('has a distance to its nearer end only', () => {
    expect([18, 20, 25, 27].map((value) => gapTo(value, { target: 20, upTo: 25 }))).toEqual([-2, 0, 0, 2])
    expect([18, 20, 22].map((value) => gapTo(value, { target: 20 }))).toEqual([-2, 0, 2])
  })
})

describe('the state that a share means', () => {
  test.each([
    [101, 'onTarget'],
    [100, 'onTarget'],
    [99.999, 'atRisk'],
    [90, 'atRisk'],
    [89.999, 'behind'],
    [0, 'behind'],
    [null, 'noData'],
  ] as const)('%s percent is %s', (percent, state) => {
    expect(attainmentState(percent)).toBe(state)
  })

  test('a share just under the target is never shown as 100', () => {
    expect(wholePercent(99.999)).toBe(99)
    expect(wholePercent(100)).toBe(100)
  })
})

describe('the even pace to a monthly target', () => {
  // November 2026 has 21 working days; Friday 20 November is the 15th
  const november = { kind: 'count', target: 14, month: '2026-11' } as const

  test('grows with the working days that have passed', () => {
    expect(paceTarget({ ...november, asOf: '2026-11-20' })).toBe(10)
  })

  test('stands still at the weekend', () => {
    expect(paceTarget({ ...november, asOf: '2026-11-22' })).toBe(10)
  })

  test('is unknown before the first working day', () => {
    expect(paceTarget({ ...november, asOf: '2026-11-01' })).toBeNull()
    expect(paceTarget({ ...november, asOf: '2026-10-31' })).toBeNull()
  })

  test('is the whole target from the last working day on', () => {
    expect(paceTarget({ ...november, asOf: '2026-11-30' })).toBe(14)
    expect(paceTarget({ ...november, asOf: '2026-12-01' })).toBe(14)
  })

  test('is the target itself for a ratio or a mean', () => {
    expect(paceTarget({ ...november, kind: 'ratio', asOf: '2026-11-02' })).toBe(14)
  })
})
