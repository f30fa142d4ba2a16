import * as z from 'zod'
import { assertNever } from './assert-never'
import { type IsoInstant, isoInstantSchema } from './calendar'
import { type MetricId, metricIdSchema } from './id'
import { lineOf, proseOf, saysSomething } from './text'

/**
 * What a metric adds up, and so how its value is read from a numerator and a denominator:
 * - `count`  numerator = how many; denominator is 1 and unused
 * - `amount` numerator = money in the smallest unit (cents); denominator is 1 and unused
 * - `ratio`  numerator of denominator, both counts; the value is 100 × Σn ÷ Σd, in percent
 * - `meanSeconds` numerator = seconds, denominator = how many they are spread over; the value is Σn ÷ Σd
 * - `meanAmount` numerator = cents, denominator = how many they are spread over; the value is Σn ÷ Σd, in cents
 * - `meanRating` numerator = points, denominator = how many ratings gave them; the value is Σn ÷ Σd, on the metric's scale
 * - `multiple` numerator and denominator both cents; the value is Σn ÷ Σd: how many times the one covers the other
 *
 * Sums come first and the division last, so a value is never an average of averages.
 */
export const metricKindSchema = z.enum([
  'count',
  'amount',
  'ratio',
  'meanSeconds',
  'meanAmount',
  'meanRating',
  'multiple',
])
export type MetricKind = z.infer<typeof metricKindSchema>

/** Whether a higher or a lower value is the better one, or one that lies within a range, its ends included. */
export const directionSchema = z.enum(['more', 'less', 'within'])
export type Direction = z.infer<typeof directionSchema>

/** Leading metrics are activity that a person steers today; lagging ones are results that follow. */
const metricNatureSchema = z.enum(['leading', 'lagging'])

/** The metrics that come with Plumbline; templates name them by these words. */
export const metricPresetSchema = z.enum([
  'conversionRate',
  'callTime',
  'closedDeals',
  'winRate',
  'revenue',
  'averageDeal',
  'callsMade',
  'connectRate',
  'followUpLag',
  'meetingsSet',
  'pipelineCoverage',
  'complaints',
  'customerRating',
])
export type MetricPreset = z.infer<typeof metricPresetSchema>

/** The scale that ratings are given on, both ends included: 1 to 5. */
const ratedScaleSchema = z
  .object({
    lowest: z.int('The lowest rating is a whole number').min(0, 'The lowest rating is not below 0'),
    highest: z.int('The highest rating is a whole number').max(100, 'The highest rating is at most 100'),
  })
  .refine(({ lowest, highest }) => lowest < highest, {
    error: 'The highest rating is above the lowest',
    path: ['highest'],
  })
export type RatedScale = z.infer<typeof ratedScaleSchema>

export const metricDraftSchema = z
  .object({
    name: lineOf({ what: 'The name', max: 80 }),
    kind: metricKindSchema,
    direction: directionSchema,
    nature: metricNatureSchema,
    /** What is counted, in the plural: `'leads converted'`. For a ratio, its numerator. */
    counted: lineOf({ what: 'What is counted', max: 80 }),
    /** The denominator of what is divided, in the plural: `'leads worked'`, `'calls'`; `''` for the other kinds. */
    outOf: proseOf({ what: 'What it is divided by', max: 80 }),
    /** Of a mean rating alone. */
    scale: ratedScaleSchema.optional(),
  })
  .refine(({ kind, outOf }) => !hasDenominator(kind) || saysSomething(outOf), {
    error: 'What it is divided by is missing',
    path: ['outOf'],
  })
  .refine(({ kind, scale }) => kind !== 'meanRating' || scale !== undefined, {
    error: 'The scale of the ratings is missing',
    path: ['scale'],
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

/** A new metric at revision 0, without what its kind does not have: a divisor, or a scale of ratings. */
export function newMetric(
  draft: MetricDraft,
  given: { id: MetricId; preset: MetricPreset | null; at: IsoInstant },
): Metric {
  const { scale, ...shared } = draft
  return {
    ...shared,
    ...(draft.kind === 'meanRating' && scale !== undefined ? { scale } : {}),
    outOf: hasDenominator(draft.kind) ? draft.outOf : '',
    id: given.id,
    preset: given.preset,
    addedAt: given.at,
    archivedAt: null,
    revision: 0,
  }
}

/** What one side of a metric adds up: things that are counted, money in cents, time in seconds, points of ratings. */
export type Summed = 'things' | 'money' | 'seconds' | 'points'

/** What the numerators and the denominators of a kind add up; `bottom` is null where nothing divides. */
export function sidesOf(kind: MetricKind): { readonly top: Summed; readonly bottom: Summed | null } {
  switch (kind) {
    case 'count':
      return { top: 'things', bottom: null }
    case 'amount':
      return { top: 'money', bottom: null }
    case 'ratio':
      return { top: 'things', bottom: 'things' }
    case 'meanSeconds':
      return { top: 'seconds', bottom: 'things' }
    case 'meanAmount':
      return { top: 'money', bottom: 'things' }
    case 'meanRating':
      return { top: 'points', bottom: 'things' }
    case 'multiple':
      return { top: 'money', bottom: 'money' }
    default:
      return assertNever(kind)
  }
}

/** Whether the kind divides, and so needs a denominator. */
export function hasDenominator(kind: MetricKind): boolean {
  return sidesOf(kind).bottom !== null
}

/** Whether values of the kind are money in cents. */
export function isMoney(kind: MetricKind): boolean {
  return kind === 'amount' || kind === 'meanAmount'
}

/** Whether so many ratings can give so many points: none gives less than the lowest or more than the highest. */
export function areOnScale({ lowest, highest }: RatedScale, points: number, ratings: number): boolean {
  return points >= lowest * ratings && points <= highest * ratings
}

/** Whether values of several months add up to the value of the whole time: true for counts and amounts. */
export function addsUp(kind: MetricKind): boolean {
  return !hasDenominator(kind)
}
