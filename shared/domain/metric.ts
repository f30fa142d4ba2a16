import * as z from 'zod'
import { type IsoInstant, isoInstantSchema } from './calendar'
import { type MetricId, metricIdSchema } from './id'
import { lineOf, proseOf, saysSomething } from './text'

/**
 * What a metric adds up, and so how its value is read from a numerator and a denominator:
 * - `count`  numerator = how many; denominator is 1 and unused
 * - `amount` numerator = money in the smallest unit (cents); denominator is 1 and unused
 * - `ratio`  numerator of denominator, both counts; the value is 100 × Σn ÷ Σd, in percent
 * - `meanSeconds` numerator = seconds, denominator = how many they are spread over; the value is Σn ÷ Σd
 *
 * Sums come first and the division last, so a value is never an average of averages.
 */
export const metricKindSchema = z.enum(['count', 'amount', 'ratio', 'meanSeconds'])
export type MetricKind = z.infer<typeof metricKindSchema>

/** Whether a higher or a lower value is the better one. */
export const directionSchema = z.enum(['more', 'less'])
export type Direction = z.infer<typeof directionSchema>

/** Leading metrics are activity that a person steers today; lagging ones are results that follow. */
const metricNatureSchema = z.enum(['leading', 'lagging'])

/** The metrics that come with Plumbline; templates name them by these words. */
export const metricPresetSchema = z.enum(['conversionRate', 'callTime', 'closedDeals', 'winRate', 'revenue'])
export type MetricPreset = z.infer<typeof metricPresetSchema>

export const metricDraftSchema = z
  .object({
    name: lineOf({ what: 'The name', max: 80 }),
    kind: metricKindSchema,
    direction: directionSchema,
    nature: metricNatureSchema,
    /** What is counted, in the plural: `'leads converted'`. For a ratio, its numerator. */
    counted: lineOf({ what: 'What is counted', max: 80 }),
    /** The denominator of a ratio or a mean, in the plural: `'leads worked'`, `'calls'`; `''` for the other kinds. */
    outOf: proseOf({ what: 'What it is divided by', max: 80 }),
  })
  .refine(({ kind, outOf }) => !hasDenominator(kind) || saysSomething(outOf), {
    error: 'What it is divided by is missing',
    path: ['outOf'],
  })
export type MetricDraft = z.infer<typeof metricDraftSchema>

export const metricSchema = metricDraftSchema.extend({
  id: metricIdSchema,
  preset: metricPresetSchema.nullable(),
  addedAt: isoInstantSchema,
  archivedAt: isoInstantSchema.nullable(),
  revision: z.int().nonnegative(),
})
export type Metric = z.infer<typeof metricSchema>

/** The metrics a new workspace starts with. Conversion of leads and win rate of deals are different things. */
export const metricPresets: Readonly<Record<MetricPreset, MetricDraft>> = {
  conversionRate: {
    name: 'Conversion rate',
    kind: 'ratio',
    direction: 'more',
    nature: 'lagging',
    counted: 'leads converted',
    outOf: 'leads worked',
  },
  callTime: {
    name: 'Call time',
    kind: 'meanSeconds',
    direction: 'more',
    nature: 'leading',
    counted: 'seconds talked',
    outOf: 'calls',
  },
  closedDeals: {
    name: 'Closed deals',
    kind: 'count',
    direction: 'more',
    nature: 'lagging',
    counted: 'deals won',
    outOf: '',
  },
  winRate: {
    name: 'Win rate',
    kind: 'ratio',
    direction: 'more',
    nature: 'lagging',
    counted: 'deals won',
    outOf: 'deals decided',
  },
  revenue: {
    name: 'Revenue',
    kind: 'amount',
    direction: 'more',
    nature: 'lagging',
    counted: 'money from deals won',
    outOf: '',
  },
}

/** A new metric at revision 0. What a count or an amount is divided by is left out, because nothing divides it. */
export function newMetric(
  draft: MetricDraft,
  given: { id: MetricId; preset: MetricPreset | null; at: IsoInstant },
): Metric {
  return {
    ...draft,
    outOf: hasDenominator(draft.kind) ? draft.outOf : '',
    id: given.id,
    preset: given.preset,
    addedAt: given.at,
    archivedAt: null,
    revision: 0,
  }
}

/** Whether the kind divides, and so needs a denominator. */
export function hasDenominator(kind: MetricKind): boolean {
  return kind === 'ratio' || kind === 'meanSeconds'
}

/** Whether values of several months add up to the value of the whole time: true for counts and amounts. */
export function addsUp(kind: MetricKind): boolean {
  return !hasDenominator(kind)
}
