import * as z from 'zod'
import type { IsoDate } from './calendar'
import { type Measurement, type Sums, sumOf, sumsBy } from './measurement'
import { addsUp, type Metric } from './metric'
import { listWorkDays, type WorkDays } from './work-days'

/** So many of the latest working days say how a day usually goes: about a quarter. */
const basisDays = 60

/** With fewer working days than this behind it, or fewer days with figures, a forecast would be a guess. */
const leastBasisDays = 10
const leastDaysWithFigures = 5

/** The share of forecasts, in percent, whose range holds what comes, if days go on as they went. */
export const likelyPercent = 80

/** The 90th percentile of the normal distribution: a range of 80 % leaves 10 % out at each end. */
const z90 = 1.2815515655446004

/** Where a period is likely to end, in the unit of the metric's kind. */
export const forecastSchema = z.object({
  expected: z.number(),
  low: z.number(),
  high: z.number(),
  /** Working days that it rests on. */
  basis: z.int(),
  /** Working days that are still to come. */
  daysLeft: z.int(),
})
export type Forecast = z.infer<typeof forecastSchema>

/**
 * Where a period is likely to end, if the days that are left go as the latest 60 working days did. Null
 * when no day is left, and when there are too few to tell: fewer than 10 working days since the first figure, or fewer
 * than 5 with a figure. A working day without a figure has 0 of what adds up; figures of days off count for the working
 * day before.
 *
 * What adds up: what there is, and the mean of a day for each day that is left, ± t · s · √(r + r² ÷ n), where s is the standard
 * deviation of the n days, r the days left, and t the 90th percentile of Student's distribution with n − 1 degrees. Source: the
 * prediction interval for the mean of future observations in Hahn and Meeker, Statistical Intervals, taken r times.
 *
 * What is divided: R = Σ numerators ÷ Σ denominators of the n days and d their mean denominator; the period is expected at
 * (N + r · R · d) ÷ (D + r · d), ± the same with the standard deviation of numerator − R · denominator, ÷ (D + r · d). N and
 * D are what the period has. Source: the ratio estimator in Cochran, Sampling Techniques (chapter 6).
 *
 * No range reaches where no value can lie: a sum of figures that are never below 0 does not shrink, a share of counts stays
 * from 0 to 100, a rating stays on its scale.
 */
export function forecastOf(given: {
  metric: Metric
  measurements: readonly Measurement[]
  /** The first day of the period. */
  from: IsoDate
  /** The last day that is over; what lies after it is not looked at. */
  countedTo: IsoDate
  /** Working days of the period after that day. */
  daysLeft: number
  workDays: WorkDays
}): Forecast | null {
  const { metric, countedTo, daysLeft, workDays } = given
  const known = given.measurements.filter(({ on }) => on <= countedTo)
  const first = known.reduce<IsoDate | null>(
    (least, { on }) => (least === null || on < least ? on : least),
    null,
  )
  if (first === null || daysLeft <= 0) return null
  const days = listWorkDays(first, countedTo, workDays).slice(-basisDays)
  const sums = daySums(known, days)
  if (
    sums.length < leastBasisDays ||
    sums.filter(({ entries }) => entries > 0).length < leastDaysWithFigures
  ) {
    return null
  }
  const soFar = sumOf(known.filter(({ on }) => on >= given.from))
  const basis = { soFar, sums, daysLeft }
  const range = addsUp(metric.kind) ? sumRange(basis) : ratioRange(metric, basis)
  return range === null ? null : { ...range, basis: sums.length, daysLeft }
}

type Basis = { readonly soFar: Sums; readonly sums: readonly Sums[]; readonly daysLeft: number }
type Range = Pick<Forecast, 'expected' | 'low' | 'high'>

function sumRange({ soFar, sums, daysLeft }: Basis): Range {
  const values = sums.map(({ numerator }) => numerator)
  const mean = total(values) / values.length
  const spread = deviation(values.map((value) => value - mean)) * widening(values.length, daysLeft)
  const expected = soFar.numerator + daysLeft * mean
  const least = values.some((value) => value < 0) ? Number.NEGATIVE_INFINITY : soFar.numerator
  return { expected, low: Math.max(least, expected - spread), high: expected + spread }
}

function ratioRange({ kind, scale }: Metric, { soFar, sums, daysLeft }: Basis): Range | null {
  const denominators = total(sums.map(({ denominator }) => denominator))
  const numerators = total(sums.map(({ numerator }) => numerator))
  if (denominators <= 0) return null
  const rate = numerators / denominators
  const toCome = (daysLeft * denominators) / sums.length
  const bottom = soFar.denominator + toCome
  const expected = (soFar.numerator + rate * toCome) / bottom
  const residuals = sums.map(({ numerator, denominator }) => numerator - rate * denominator)
  const spread = (deviation(residuals) * widening(sums.length, daysLeft)) / bottom
  const [least, most] = boundsOf({ kind, scale, sums })
  const unit = kind === 'ratio' ? 100 : 1
  return {
    expected: unit * expected,
    low: unit * Math.max(least, expected - spread),
    high: unit * Math.min(most, expected + spread),
  }
}

/** Where values can lie at all, before a share is told in percent. */
function boundsOf({
  kind,
  scale,
  sums,
}: Pick<Metric, 'kind' | 'scale'> & { sums: readonly Sums[] }): readonly [number, number] {
  if (scale !== undefined) return [scale.lowest, scale.highest]
  const isShare = kind === 'ratio' && sums.every(({ numerator, denominator }) => numerator <= denominator)
  const isNeverBelow = sums.every(({ numerator }) => numerator >= 0)
  return [isNeverBelow ? 0 : Number.NEGATIVE_INFINITY, isShare ? 1 : Number.POSITIVE_INFINITY]
}

/** t · √(r + r² ÷ n): by how much the deviation of one day widens over the days that are left. */
function widening(days: number, daysLeft: number): number {
  return student90(days - 1) * Math.sqrt(daysLeft + (daysLeft * daysLeft) / days)
}

/** √(Σ residual² ÷ (n − 1)), of residuals whose mean is 0. */
function deviation(residuals: readonly number[]): number {
  return Math.sqrt(total(residuals.map((each) => each * each)) / (residuals.length - 1))
}

/**
 * The 90th percentile of Student's distribution; from 9 degrees on right to four digits. Source: the expansion 26.7.5 in
 * Abramowitz and Stegun, Handbook of Mathematical Functions. `student90(9)` → 1.3830.
 */
export function student90(degrees: number): number {
  const [z2, z] = [z90 * z90, z90]
  const first = (z * (z2 + 1)) / 4
  const second = (z * (5 * z2 * z2 + 16 * z2 + 3)) / 96
  const third = (z * (3 * z2 ** 3 + 19 * z2 ** 2 + 17 * z2 - 15)) / 384
  return z + first / degrees + second / degrees ** 2 + third / degrees ** 3
}

/** The sums of each working day; a figure of a day off counts for the working day before it. */
function daySums(measurements: readonly Measurement[], days: readonly IsoDate[]): Sums[] {
  const [first] = days
  if (first === undefined) return []
  const dayFor = (on: IsoDate): IsoDate => days.findLast((day) => day <= on) ?? first
  const sums = sumsBy(
    measurements.filter(({ on }) => on >= first),
    dayFor,
  )
  return days.map((day) => sums.get(day) ?? sumOf([]))
}

function total(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0)
}
