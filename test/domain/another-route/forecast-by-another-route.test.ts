import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forecastOf, likelyPercent, student90 } from '../../../shared/domain/forecast'
import { metricIdSchema, personIdSchema } from '../../../shared/domain/id'
import type { Measurement } from '../../../shared/domain/measurement'
import { usualWorkDays } from '../../../shared/domain/work-days'
import { aMeasurement } from '../../builders/measurement'
import { aMetric } from '../../builders/metric'
import { dayFrom, plainDays } from './plain-days'

const [metricId, personId] = [metricIdSchema.parse('m'), personIdSchema.parse('p')]
// on a working day, or the figures of a day off before it would need one to count for
const firstOn = '2028-02-01'
const workingDays = plainDays.filter(({ on, weekday }) => on >= firstOn && weekday > 0 && weekday < 6)

/** One figure on each working day from 1 February 2028 on. */
function figures(values: readonly { top: number; bottom: number }[]): Measurement[] {
  return values.map(({ top, bottom }, index) => ({
    ...blank,
    on: workingDays[index]?.on ?? '',
    numerator: top,
    denominator: bottom,
  }))
}
const blank = aMeasurement({ metricId, personId })

/** The quantile of Student's distribution, by adding up its density (Simpson's rule) until nine tenths lie below. */
function quantileByAddingUp(degrees: number): number {
  const density = (t: number): number => (1 + (t * t) / degrees) ** (-(degrees + 1) / 2)
  const area = (to: number): number => {
    const steps = 4000
    const width = to / steps
    let sum = density(0) + density(to)
    for (let step = 1; step < steps; step++) sum += (step % 2 === 1 ? 4 : 2) * density(step * width)
    return (sum * width) / 3
  }
  // with so few degrees the tails are long: what lies beyond 400 is less than the four digits that are asked for
  const half = area(400)
  let [low, high] = [0, 10]
  while (high - low > 1e-7) {
    const middle = (low + high) / 2
    if (area(middle) < 0.8 * half) low = middle
    else high = middle
  }
  return low
}

test.each([9, 10, 14, 29, 59])(
  'nine tenths of the distribution with %i degrees, by adding it up',
  (degrees) => {
    expect(student90(degrees)).toBeCloseTo(quantileByAddingUp(degrees), 4)
  },
)

const days = fc.array(fc.record({ top: fc.nat({ max: 40 }), bottom: fc.integer({ min: 1, max: 60 }) }), {
  minLength: 10,
  maxLength: 90,
})

test('of a sum: what there is, the mean of a day for each day left, and the prediction interval of their sum', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 60 }), fc.nat({ max: 20 }), (given, daysLeft, before) => {
      const countedTo = workingDays[given.length - 1]?.on ?? ''
      const from = workingDays[Math.min(before, given.length - 1)]?.on ?? ''
      const found = forecastOf({
        metric: aMetric({ preset: 'callsMade' }),
        measurements: figures(given),
        from,
        countedTo,
        daysLeft,
        workDays: usualWorkDays,
      })
      const last = given.slice(-60).map(({ top }) => top)
      const n = last.length
      const soFar = given.slice(Math.min(before, given.length - 1)).reduce((sum, { top }) => sum + top, 0)
      // the variance from the squares of all pairs of days, without a mean
      const pairs = last.flatMap((a, i) => last.slice(i + 1).map((b) => (a - b) ** 2))
      const variance = pairs.reduce((sum, each) => sum + each, 0) / (n * (n - 1))
      const mean = last.reduce((sum, each) => sum + each, 0) / n
      const half = student90(n - 1) * Math.sqrt(variance * daysLeft * (1 + daysLeft / n))
      const expected = soFar + daysLeft * mean
      expect(found?.basis).toBe(n)
      expect(found?.expected).toBeCloseTo(expected, 6)
      expect(found?.high).toBeCloseTo(expected + half, 6)
      expect(found?.low).toBeCloseTo(Math.max(soFar, expected - half), 6)
    }),
    { numRuns: 150 },
  )
})

test('of a share: the ratio of sums, and the spread of what each day has more or less than it', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 60 }), (given, daysLeft) => {
      const shares = given.map(({ top, bottom }) => ({ top: Math.min(top, bottom), bottom }))
      const found = forecastOf({
        metric: aMetric({ preset: 'conversionRate' }),
        measurements: figures(shares),
        from: firstOn,
        countedTo: workingDays[shares.length - 1]?.on ?? '',
        daysLeft,
        workDays: usualWorkDays,
      })
      const last = shares.slice(-60)
      const n = last.length
      const sums = (of: typeof last): [number, number] =>
        of.reduce<[number, number]>(([top, bottom], each) => [top + each.top, bottom + each.bottom], [0, 0])
      const [top, bottom] = sums(last)
      const [topSoFar, bottomSoFar] = sums(shares)
      const rate = top / bottom
      const toCome = (daysLeft * bottom) / n
      const expected = (topSoFar + rate * toCome) / (bottomSoFar + toCome)
      const squares = last.reduce((sum, day) => sum + (day.top - rate * day.bottom) ** 2, 0)
      const half =
        (student90(n - 1) * Math.sqrt((squares / (n - 1)) * daysLeft * (1 + daysLeft / n))) /
        (bottomSoFar + toCome)
      expect(found?.expected).toBeCloseTo(100 * expected, 6)
      expect(found?.low).toBeCloseTo(100 * Math.max(0, expected - half), 6)
      expect(found?.high).toBeCloseTo(100 * Math.min(1, expected + half), 6)
    }),
    { numRuns: 150 },
  )
})

/** Numbers that look as if by chance and are the same in every run (mulberry32). */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

test(`of a thousand months whose days go on as they went, about ${likelyPercent} in a hundred end in the range`, () => {
  const next = dice(20261129)
  // twelve throws added up are as good as normal
  const day = (): number => 20 + 3 * (Array.from({ length: 12 }, next).reduce((a, b) => a + b, 0) - 6)
  const metric = aMetric({ preset: 'callsMade' })
  let held = 0
  for (let month = 0; month < 1000; month++) {
    const past = Array.from({ length: 20 }, () => ({ top: day(), bottom: 1 }))
    const coming = Array.from({ length: 11 }, day).reduce((a, b) => a + b, 0)
    const found = forecastOf({
      metric,
      measurements: figures(past),
      from: workingDays[10]?.on ?? '',
      countedTo: workingDays[19]?.on ?? '',
      daysLeft: 11,
      workDays: usualWorkDays,
    })
    const end = past.slice(10).reduce((sum, { top }) => sum + top, 0) + coming
    if (found !== null && found.low <= end && end <= found.high) held++
  }
  // three standard deviations of a thousand throws are 38
  expect(Math.abs(held - 10 * likelyPercent)).toBeLessThan(38)
})

test('figures of days off count for the working day before them', () => {
  const friday = figures(Array.from({ length: 14 }, () => ({ top: 2, bottom: 1 })))
  const given = {
    metric: aMetric({ preset: 'callsMade' }),
    from: firstOn,
    daysLeft: 5,
    workDays: usualWorkDays,
  }
  const last = workingDays[13]?.on ?? ''
  const onTheDay = forecastOf({
    ...given,
    measurements: [...friday, { ...blank, on: '2028-02-11', numerator: 7 }],
    countedTo: last,
  })
  const onSunday = forecastOf({
    ...given,
    measurements: [...friday, { ...blank, on: dayFrom('2028-02-11', 2), numerator: 7 }],
    countedTo: last,
  })
  expect(onSunday).toEqual(onTheDay)
})
