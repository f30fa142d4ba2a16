import fc from 'fast-check'
import { expect, test } from 'vitest'
import { metricIdSchema } from '../../../shared/domain/id'
import { scoredMonth } from '../../../shared/domain/scored-month'
import { aProgress } from '../../builders/progress'
import { aScorecard } from '../../builders/scorecard'
import { compared, type Fraction, fraction, over, plus, times, toNumber } from './fraction'

const presets = ['closedDeals', 'meetingsSet', 'callsMade'] as const

const cases = fc.record({
  lines: fc.array(
    fc.record({
      /** Reached of the target; null for no number. */
      reached: fc.option(fc.nat({ max: 900 }), { freq: 5 }),
      target: fc.option(fc.integer({ min: 1, max: 300 }), { freq: 8 }),
      floor: fc.integer({ min: 0, max: 100 }),
      cap: fc.integer({ min: 100, max: 1000 }),
    }),
    { minLength: 3, maxLength: 3 },
  ),
  first: fc.integer({ min: 1, max: 98 }),
  withoutData: fc.constantFrom('spread', 'nothing'),
})

/** Weights that make 100: the first, and the rest parted in two. */
const weightsOf = (first: number): number[] => [
  first,
  Math.ceil((100 - first) / 2),
  Math.floor((100 - first) / 2),
]

test('a score is what each hundredth of the weight brings, added up one by one', () => {
  fc.assert(
    fc.property(cases, ({ lines, first, withoutData }) => {
      const weights = weightsOf(first)
      if (weights.some((weight) => weight === 0)) return
      const progress = lines.map(({ reached, target }, index) =>
        aProgress({
          preset: presets[index] ?? 'closedDeals',
          days: reached === null ? [] : [{ on: '2026-10-30', value: reached }],
          targets: target === null ? [] : [{ from: '2026-01', value: target }],
        }),
      )
      const told = scoredMonth(
        aScorecard({
          withoutData,
          lines: lines.map(({ floor, cap }, index) => ({
            metricId: metricIdSchema.parse(presets[index]),
            weight: weights[index] ?? 0,
            floor,
            cap,
          })),
        }),
        { month: '2026-10', progress },
      )
      // a hundred shares of 1, each with the attainment of its metric between its limits
      const shares = lines.flatMap(({ reached, target, floor, cap }, index) =>
        Array.from({ length: weights[index] ?? 0 }, (): Fraction | null => {
          if (reached === null || target === null) return null
          const percent = over(fraction(100 * reached), fraction(target))
          if (compared(percent, fraction(floor)) < 0) return fraction(floor)
          return compared(percent, fraction(cap)) > 0 ? fraction(cap) : percent
        }),
      )
      const known = shares.filter((share) => share !== null)
      expect(told.weightWithData).toBe(known.length)
      if (known.length === 0) {
        expect(told.score).toBeNull()
        return
      }
      const among = withoutData === 'spread' ? known.length : 100
      const wanted = toNumber(times(known.reduce(plus, fraction(0)), fraction(1, among)))
      expect(told.score).toBeCloseTo(wanted, 9)
      // what is explained is what was told: the points of the lines are the score
      expect(told.lines.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(wanted, 9)
    }),
    { numRuns: 300 },
  )
})
