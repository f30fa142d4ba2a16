import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isHeld,
  movingRanges,
  type NaturalLimits,
  naturalLimits,
  signalsIn,
} from '../../shared/domain/natural-limits'

function limitsOf(values: readonly (number | null)[], kind: 'count' | 'ratio' = 'count'): NaturalLimits {
  const limits = naturalLimits({ kind }, values)
  if (limits === null) throw new Error('There are too few values')
  return limits
}

/** What is told of each value, in short: `run above`. */
function told(values: readonly (number | null)[], limits: NaturalLimits): string[][] {
  return signalsIn(values, limits).map((signals) => signals.map(({ kind, side }) => `${kind} ${side}`))
}

/** Mean 10, mean range 3: limits 2.02 and 17.98, halfway 6.01 and 13.99, jumps from 9.801 on. */
const limits: NaturalLimits = {
  mean: 10,
  meanRange: 3,
  lower: 2.02,
  upper: 17.98,
  upperRange: 9.801,
  values: 24,
}

test('ratings have no limit beyond their scale', () => {
  const rated = { kind: 'meanRating' as const, scale: { lowest: 1, highest: 5 } }
  const limits = naturalLimits(rated, [5, 2, 5, 1, 5, 2, 4])
  expect(limits).toMatchObject({ lower: 1, upper: 5 })
})

describe('published examples', () => {
  // NIST/SEMATECH, e-Handbook of Statistical Methods, 6.3.2.2: ten batches of a flow rate
  test('the flow rates of NIST', () => {
    const flow = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]
    const { mean, meanRange, lower, upper } = limitsOf(flow)
    expect(mean).toBeCloseTo(50.81, 10)
    expect(meanRange).toBeCloseTo(1.8778, 4)
    // it divides by 1.128 where 2.660 is rounded: 55.8041 and 45.8159 there
    expect(upper).toBeCloseTo(55.8041, 2)
    expect(lower).toBeCloseTo(45.8159, 2)
  })

  // D. C. Montgomery, Introduction to Statistical Quality Control, individuals chart of the viscosity of paint primer
  test('the viscosities of Montgomery', () => {
    const viscosity = [
      33.75, 33.05, 34, 33.81, 33.46, 34.02, 33.68, 33.27, 33.49, 33.2, 33.62, 33, 33.54, 33.12, 33.84,
    ]
    const found = limitsOf(viscosity)
    expect(found.mean).toBeCloseTo(33.52, 2)
    expect(found.meanRange).toBeCloseTo(0.48, 2)
    expect(found.upper).toBeCloseTo(34.8, 2)
    // 32.24 there, from a mean and a range that were rounded first
    expect(found.lower).toBeCloseTo(32.245, 2)
    expect(found.upperRange).toBeCloseTo(1.57, 2)
    expect(signalsIn(viscosity, found).flat()).toEqual([])
  })
})

describe('moving ranges', () => {
  test('are the distances of neighbours, and none across a gap', () => {
    expect(movingRanges([3, 5, null, 4, 1])).toEqual([null, 2, null, null, 3])
    expect(movingRanges([])).toEqual([])
  })
})

describe('natural limits', () => {
  test('need five moving ranges', () => {
    expect(naturalLimits({ kind: 'count' }, [1, 2, 1, 2, 1])).toBeNull()
    expect(naturalLimits({ kind: 'count' }, [1, 2, 1, 2, 1, 2])).not.toBeNull()
    expect(naturalLimits({ kind: 'count' }, [1, 2, 1, null, 2, 1, 2])).toBeNull()
    expect(naturalLimits({ kind: 'count' }, [])).toBeNull()
  })

  test('take a gap for no value, not for 0', () => {
    const found = limitsOf([10, 12, 10, null, 12, 10, 12, 10])
    expect(found.mean).toBeCloseTo(76 / 7, 10)
    expect(found).toMatchObject({ meanRange: 2, values: 7 })
  })

  test('do not lie below 0, unless a value does', () => {
    const low = limitsOf([0, 4, 0, 4, 0, 4])
    expect(low.lower).toBe(0)
    expect(isHeld(low)).toEqual({ lower: true, upper: false })
    const below = limitsOf([-1, 4, 0, 4, 0, 4])
    expect(below.lower).toBeLessThan(0)
    expect(isHeld(below)).toEqual({ lower: false, upper: false })
  })

  test('of a ratio do not lie above 100; those of a count may', () => {
    const values = [90, 100, 90, 100, 90, 100]
    expect(limitsOf(values, 'ratio').upper).toBe(100)
    expect(isHeld(limitsOf(values, 'ratio'))).toEqual({ lower: false, upper: true })
    expect(limitsOf(values).upper).toBeCloseTo(95 + 26.6, 10)
  })

  test('of values that never change are that value, and it is no signal', () => {
    const same = Array.from({ length: 7 }, () => 14.3)
    const found = limitsOf(same)
    expect(found.upper).toBeCloseTo(14.3, 10)
    expect(signalsIn(same, found).flat()).toEqual([])
    expect(told([...same, 14.4], found).at(-1)).toEqual(['beyondLimit above', 'jump above'])
  })

  test('hold the mean between them, and move and grow with the values', () => {
    const values = fc.array(fc.double({ min: 1, max: 1e6, noNaN: true }), { minLength: 6, maxLength: 60 })
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 1000 }), (given, factor) => {
        const found = limitsOf(given)
        expect(found.lower).toBeLessThanOrEqual(found.mean)
        expect(found.upper).toBeGreaterThanOrEqual(found.mean)
        expect(found.lower).toBeGreaterThanOrEqual(0)
        const grown = limitsOf(given.map((value) => value * factor))
        expect(grown.upper / factor / found.upper).toBeCloseTo(1, 6)
        const turned = limitsOf([...given].reverse())
        expect(turned.meanRange).toBeCloseTo(found.meanRange, 4)
      }),
    )
  })

  test('are the same with a gap before and after', () => {
    const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 6, maxLength: 30 })
    fc.assert(
      fc.property(values, (given) => {
        expect(naturalLimits({ kind: 'count' }, [null, ...given, null])).toEqual(
          naturalLimits({ kind: 'count' }, given),
        )
      }),
    )
  })
})

describe('a value beyond a limit', () => {
  test.each([
    [17.98, []],
    [17.99, ['beyondLimit above']],
    [2.02, []],
    [2.01, ['beyondLimit below']],
  ])('%d → %j', (value, expected) => {
    expect(told([value], limits)).toEqual([expected])
  })
})

describe('a run', () => {
  test('is eight on one side, not seven', () => {
    expect(told(Array(7).fill(11), limits).flat()).toEqual([])
    expect(told(Array(8).fill(11), limits)).toEqual(Array(8).fill(['run above']))
    expect(told(Array(8).fill(9), limits)).toEqual(Array(8).fill(['run below']))
  })

  test('ends at a value on the centre, and steps over a gap', () => {
    expect(told([11, 11, 11, 11, 10, 11, 11, 11, 11], limits).flat()).toEqual([])
    expect(told([11, 11, 11, 11, null, 11, 11, 11, 11], limits).flat()).toHaveLength(8)
  })
})

describe('three of four near a limit', () => {
  test('are told, the fourth is not', () => {
    expect(told([14, 10, 14, 14], limits)).toEqual([
      ['nearLimit above'],
      [],
      ['nearLimit above'],
      ['nearLimit above'],
    ])
    expect(told([6, 6, 10, 6], limits).flat()).toEqual(Array(3).fill('nearLimit below'))
  })

  test('are not two of four, not on two sides, and not right at half of the way', () => {
    expect(told([14, 10, 10, 14], limits).flat()).toEqual([])
    expect(told([14, 6, 14, 10], limits).flat()).toEqual([])
    expect(told([13.99, 13.99, 10, 13.99], limits).flat()).toEqual([])
  })

  test('are measured by the limit as it was worked out, also where it is held at 0', () => {
    const held = limitsOf([0, 4, 0, 4, 0, 4])
    expect(told([1, 0, 1, 0], held).flat()).toEqual([])
  })
})

test('a jump is farther from the value before than is usual', () => {
  expect(told([5.2, 15], limits)).toEqual([[], []])
  expect(told([5.1, 15], limits)).toEqual([[], ['jump above']])
  expect(told([15, 5.1], limits)).toEqual([[], ['jump below']])
  expect(told([15, null, 5.1], limits).flat()).toEqual([])
})

test('chance alone gives few signals: a value and its mirror image give the same', () => {
  const values = fc.array(fc.option(fc.integer({ min: 0, max: 20 })), { minLength: 4, maxLength: 40 })
  fc.assert(
    fc.property(values, (given) => {
      const mirrored = given.map((value) => (value === null ? null : 20 - value))
      const turned = signalsIn(mirrored, limits).map((signals) => signals.map(({ kind }) => kind).sort())
      expect(turned).toEqual(
        signalsIn(given, limits).map((signals) => signals.map(({ kind }) => kind).sort()),
      )
    }),
  )
})
