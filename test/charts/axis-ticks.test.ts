import { describe, expect, test } from 'vitest'
import { axisTicks, lineAxis, sumAxis } from '../../renderer/charts/axis-ticks'

describe('the values written on an axis', () => {
  test('are tens for a target of 42', () => {
    expect(axisTicks({ kind: 'count', from: 0, to: 42, steps: 5 })).toEqual([0, 10, 20, 30, 40])
  })

  test('include the end of the axis when it is round', () => {
    expect(axisTicks({ kind: 'count', from: 0, to: 40, steps: 4 })).toEqual([0, 10, 20, 30, 40])
  })

  test('never split what can only be counted whole', () => {
    expect(axisTicks({ kind: 'count', from: 0, to: 2, steps: 5 })).toEqual([0, 1, 2])
  })

  test('go under zero where the values do', () => {
    expect(axisTicks({ kind: 'count', from: -12, to: 21, steps: 4 })).toEqual([-10, 0, 10, 20])
  })

  test('are whole money, held in cents', () => {
    expect(axisTicks({ kind: 'amount', from: 0, to: 277_408_405, steps: 3 })).toEqual([
      0, 100_000_000, 200_000_000,
    ])
  })

  test('are tenths of a percent without the noise of binary fractions', () => {
    expect(axisTicks({ kind: 'ratio', from: 0.05, to: 0.42, steps: 4 })).toEqual([0.1, 0.2, 0.3, 0.4])
  })

  test.each([
    [190, 210, [190, 195, 200, 205, 210]],
    [180, 240, [180, 195, 210, 225, 240]],
    [0, 7200, [0, 1800, 3600, 5400, 7200]],
    [0, 72_000, [0, 18_000, 36_000, 54_000, 72_000]],
  ])('are those of a clock for seconds from %s to %s', (from, to, ticks) => {
    expect(axisTicks({ kind: 'meanSeconds', from, to, steps: 4 })).toEqual(ticks)
  })

  test('are one where the axis has no length', () => {
    expect(axisTicks({ kind: 'ratio', from: 5, to: 5, steps: 4 })).toEqual([5])
  })
})

describe('the stretch of an axis', () => {
  test('for sums reaches from zero to the highest value', () => {
    expect(sumAxis([14, 3])).toEqual({ from: 0, to: 14 })
  })

  test('for sums goes down to a negative one, and has some length when all are zero', () => {
    expect(sumAxis([-5, 3])).toEqual({ from: -5, to: 3 })
    expect(sumAxis([0, 0])).toEqual({ from: 0, to: 1 })
    expect(sumAxis([])).toEqual({ from: 0, to: 1 })
  })

  test('for a line leaves some air around its values', () => {
    expect(lineAxis('ratio', [20, 30])).toEqual({ from: 18.8, to: 31.2 })
  })

  test('for a line begins at zero when that is nearer than its values are apart', () => {
    expect(lineAxis('ratio', [9.9, 20]).from).toBe(0)
    expect(lineAxis('ratio', [10.1, 20]).from).toBeCloseTo(10.1 - 9.9 * 0.12)
  })

  test('for a line has some length around a single value, and when there is none', () => {
    expect(lineAxis('meanSeconds', [210])).toEqual({ from: 184.8, to: 235.2 })
    expect(lineAxis('meanSeconds', [])).toEqual({ from: 0, to: 60 })
  })
})
