import * as z from 'zod'
import type { Metric } from './metric'

/**
 * The limits of an XmR chart: single values (X) and moving ranges (mR), the distances from one value to the next.
 * `limit` is 3 ÷ 1.128 and `range` is 3.267, because the mean distance of two values is 1.128 standard deviations (d₂ of
 * two) and the limit of such distances lies at 3.267 of their mean (D₄ of two).
 *
 * Source: D. J. Wheeler, Understanding Variation (2nd ed., SPC Press 2000) and Making Sense of Data (SPC Press 2003);
 * d₂ and D₄ also in NIST/SEMATECH, e-Handbook of Statistical Methods, 6.3.2.
 */
const scaling = { limit: 2.66, range: 3.267 } as const

/** Fewer moving ranges than these say too little of how much one value differs from the next: no limits. Our convention. */
export const leastRanges = 5

/** Limits that rest on fewer values than these are told to be early ones. Our convention. */
export const settledValues = 17

/** So many values on one side of the centre, one after the other, are no chance (Wheeler, as above). */
export const runLength = 8

/** So many of so many, one after the other, nearer to the same limit than to the centre (Wheeler, as above). */
const near = { of: 4, atLeast: 3 } as const

export const naturalLimitsSchema = z.object({
  mean: z.number(),
  meanRange: z.number(),
  /** Mean − 2.660 × mean range, but not where the kind of value cannot be: see `isHeld`. */
  lower: z.number(),
  upper: z.number(),
  /** 3.267 × mean range: the largest distance between two values that is still usual. */
  upperRange: z.number(),
  /** How many values the limits rest on. */
  values: z.int(),
})
export type NaturalLimits = z.infer<typeof naturalLimitsSchema>

/**
 * What is more than chance at one value:
 * - `beyondLimit` it lies beyond a limit
 * - `run` it is one of eight or more in a row on one side of the centre
 * - `nearLimit` it is one of three out of four in a row that lie nearer to the same limit than to the centre
 * - `jump` it is farther from the value before than is usual
 */
const signalSchema = z.object({
  kind: z.enum(['beyondLimit', 'run', 'nearLimit', 'jump']),
  /** Above or below the centre; for a jump, the way it went. */
  side: z.enum(['above', 'below']),
})
export type Signal = z.infer<typeof signalSchema>
export const signalsSchema = z.array(signalSchema)

type Values = readonly (number | null)[]

/**
 * The distance of each value from the one right before it. Null for the first, and at a gap: the weeks on its two sides do
 * not follow each other. `movingRanges([3, 5, null, 4, 1])` → `[null, 2, null, null, 3]`.
 */
export function movingRanges(values: Values): (number | null)[] {
  return values.map((value, index) => {
    const before = values[index - 1] ?? null
    return value === null || before === null ? null : Math.abs(value - before)
  })
}

/** Between which ends every value of a metric lies; null where there is no upper one. */
function endsOf({ kind, scale }: Pick<Metric, 'kind' | 'scale'>): {
  readonly lowest: number
  readonly highest: number | null
} {
  if (kind === 'ratio') return { lowest: 0, highest: 100 }
  if (kind === 'meanRating' && scale !== undefined) return scale
  return { lowest: 0, highest: null }
}

/**
 * The natural process limits of values in their order; null, a gap, is never 0. Null while there are fewer than
 * `leastRanges` moving ranges. A limit does not lie beyond the ends of the metric, unless a value itself does.
 */
export function naturalLimits(metric: Pick<Metric, 'kind' | 'scale'>, values: Values): NaturalLimits | null {
  const { lowest, highest } = endsOf(metric)
  const known = values.filter((value) => value !== null)
  const ranges = movingRanges(values).filter((range) => range !== null)
  if (ranges.length < leastRanges) return null
  const mean = meanOf(known)
  const meanRange = meanOf(ranges)
  const lower = mean - scaling.limit * meanRange
  const upper = mean + scaling.limit * meanRange
  return {
    mean,
    meanRange,
    lower: known.some((value) => value < lowest) ? lower : Math.max(lower, lowest),
    upper: highest === null || known.some((value) => value > highest) ? upper : Math.min(upper, highest),
    upperRange: scaling.range * meanRange,
    values: known.length,
  }
}

/** Which of the limits were worked out where no value can be, and stand at the edge instead. */
export function isHeld({ mean, meanRange, lower, upper }: NaturalLimits): { lower: boolean; upper: boolean } {
  const reach = scaling.limit * meanRange
  return { lower: isOver(lower, mean - reach), upper: isOver(mean + reach, upper) }
}

/** What is more than chance, for each value. A gap has nothing, and is stepped over: it ends no row. */
export function signalsIn(values: Values, limits: NaturalLimits): Signal[][] {
  const signals: Signal[][] = values.map(() => [])
  const mark = (index: number, signal: Signal): void => void signals[index]?.push(signal)
  const known = values.flatMap((value, index) => (value === null ? [] : [{ index, value }]))
  for (const { index, value } of known) {
    if (isOver(value, limits.upper)) mark(index, { kind: 'beyondLimit', side: 'above' })
    if (isOver(limits.lower, value)) mark(index, { kind: 'beyondLimit', side: 'below' })
  }
  for (const side of ['above', 'below'] as const) {
    for (const index of inRuns(known, limits, side)) mark(index, { kind: 'run', side })
    for (const index of nearLimit(known, limits, side)) mark(index, { kind: 'nearLimit', side })
  }
  movingRanges(values).forEach((range, index) => {
    if (range === null || !isOver(range, limits.upperRange)) return
    mark(index, { kind: 'jump', side: (values[index] ?? 0) > (values[index - 1] ?? 0) ? 'above' : 'below' })
  })
  return signals
}

type Known = readonly { readonly index: number; readonly value: number }[]

/** Values right on the centre are on neither side, and end a run. */
function inRuns(known: Known, { mean }: NaturalLimits, side: Signal['side']): number[] {
  const runs: number[][] = [[]]
  for (const { index, value } of known) {
    if (isBeyond(value, { from: mean, by: 0, side })) runs.at(-1)?.push(index)
    else runs.push([])
  }
  return runs.filter(({ length }) => length >= runLength).flat()
}

/**
 * Half of the way to the limit as it was worked out, also where it is held at an edge: else many a small count would be
 * near its limit of 0.
 */
function nearLimit(known: Known, { mean, meanRange }: NaturalLimits, side: Signal['side']): Set<number> {
  const found = new Set<number>()
  const by = (scaling.limit * meanRange) / 2
  for (let first = 0; first + near.of <= known.length; first++) {
    const here = known
      .slice(first, first + near.of)
      .filter(({ value }) => isBeyond(value, { from: mean, by, side }))
    if (here.length >= near.atLeast) for (const { index } of here) found.add(index)
  }
  return found
}

function isBeyond(value: number, given: { from: number; by: number; side: Signal['side'] }): boolean {
  const { from, by, side } = given
  return side === 'above' ? isOver(value, from + by) : isOver(from - by, value)
}

/** Larger by more than what binary fractions err: the mean of seven times 14.3 is not quite 14.3. */
function isOver(a: number, b: number): boolean {
  return a - b > 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
