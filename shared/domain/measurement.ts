import * as z from 'zod'
import {
  type IsoDate,
  type IsoInstant,
  type IsoMonth,
  isoDateSchema,
  isoInstantSchema,
  monthOf,
} from './calendar'
import {
  importIdSchema,
  type MeasurementId,
  type MetricId,
  measurementIdSchema,
  metricIdSchema,
  type PersonId,
  personIdSchema,
} from './id'
import { hasDenominator, type MetricKind } from './metric'

/** Where a figure came from, so that every value can be traced back. */
const originSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('import'), importId: importIdSchema }),
  z.object({ kind: z.literal('entered'), at: isoInstantSchema }),
  z.object({ kind: z.literal('sample') }),
])

/** What one person did on one day, in the unit of the metric's kind (see `metricKindSchema`). */
export const measurementSchema = z.object({
  id: measurementIdSchema,
  metricId: metricIdSchema,
  personId: personIdSchema,
  on: isoDateSchema,
  numerator: z.number(),
  denominator: z.number().nonnegative(),
  origin: originSchema,
})
export type Measurement = z.infer<typeof measurementSchema>

/** A figure typed by hand. A count or an amount is divided by nothing, so its denominator is 1 whatever was sent. */
export function handEntered(
  figure: Pick<Measurement, 'metricId' | 'personId' | 'on' | 'numerator' | 'denominator'>,
  given: { id: MeasurementId; kind: MetricKind; at: IsoInstant },
): Measurement {
  return {
    id: given.id,
    metricId: figure.metricId,
    personId: figure.personId,
    on: figure.on,
    numerator: figure.numerator,
    denominator: hasDenominator(given.kind) ? figure.denominator : 1,
    origin: { kind: 'entered', at: given.at },
  }
}

/** Sums over any number of measurements. Adding and dividing are kept apart on purpose. */
export type Sums = { readonly numerator: number; readonly denominator: number; readonly entries: number }

const nothing: Sums = { numerator: 0, denominator: 0, entries: 0 }

export function sumOf(measurements: Iterable<Pick<Measurement, 'numerator' | 'denominator'>>): Sums {
  let { numerator, denominator, entries } = nothing
  for (const each of measurements) {
    numerator += each.numerator
    denominator += each.denominator
    entries++
  }
  return { numerator, denominator, entries }
}

/**
 * The value of summed measurements in the unit of the kind: a count, cents, percent, seconds, points or times.
 * Null when there is nothing to tell: no entry at all, or a division by zero. Null is not 0.
 * `metricValue('ratio', { numerator: 451, denominator: 4119, entries: 4119 })` → 10.9493…
 */
export function metricValue(kind: MetricKind, sums: Sums): number | null {
  if (sums.entries === 0) return null
  switch (kind) {
    case 'count':
    case 'amount':
      return sums.numerator
    case 'ratio':
      return sums.denominator === 0 ? null : (100 * sums.numerator) / sums.denominator
    case 'meanSeconds':
    case 'meanAmount':
    case 'meanRating':
    case 'multiple':
      return sums.denominator === 0 ? null : sums.numerator / sums.denominator
  }
}

/** The measurements of one metric, of one person or of everybody. */
export function measurementsOf(
  measurements: Iterable<Measurement>,
  filter: { metricId: MetricId; personId: PersonId | null },
): Measurement[] {
  const found: Measurement[] = []
  for (const each of measurements) {
    if (each.metricId !== filter.metricId) continue
    if (filter.personId !== null && each.personId !== filter.personId) continue
    found.push(each)
  }
  return found
}

/** Sums by month, months without an entry left out. */
export function sumsByMonth(measurements: Iterable<Measurement>): Map<IsoMonth, Sums> {
  return sumsBy(measurements, monthOf)
}

/** Sums by any stretch of time that `key` names, for instance the Monday of a week. */
export function sumsBy(measurements: Iterable<Measurement>, key: (on: IsoDate) => string): Map<string, Sums> {
  const sums = new Map<string, Sums>()
  for (const each of measurements) {
    const at = key(each.on)
    const before = sums.get(at) ?? nothing
    sums.set(at, {
      numerator: before.numerator + each.numerator,
      denominator: before.denominator + each.denominator,
      entries: before.entries + 1,
    })
  }
  return sums
}
