import * as z from 'zod'
import {
  type IsoDate,
  type IsoInstant,
  type IsoMonth,
  isoInstantSchema,
  isoMonthSchema,
  monthOf,
  shiftMonth,
} from './calendar'
import { metricIdSchema, type ScorecardId, scorecardIdSchema } from './id'
import { lineOf } from './text'

/** How much one metric weighs, and between which attainments it counts. */
const scorecardLineSchema = z.object({
  metricId: metricIdSchema,
  /** Percent of the whole score. */
  weight: z.int('A weight is a whole number').min(1, 'A weight is 1 at least').max(100),
  /** The attainment in percent that counts at least, and at most: 0 to 150 keeps one metric from carrying all others. */
  floor: z
    .int('The least is a whole number')
    .min(0, 'The least is not below 0')
    .max(100, 'The least is at most 100'),
  cap: z
    .int('The most is a whole number')
    .min(100, 'The most is 100 at least')
    .max(1000, 'The most is at most 1,000'),
})
type ScorecardLine = z.infer<typeof scorecardLineSchema>

export const scorecardDraftSchema = z
  .object({
    role: lineOf({ what: 'The role', max: 120 }),
    /** The first month it counts for; it counts until a later one of the role takes its place. */
    fromMonth: isoMonthSchema,
    /** Empty ends the scorecard of a role. */
    lines: z.array(scorecardLineSchema).max(20, 'A scorecard has 20 metrics at most'),
    /** Where a metric has no number or no target: its weight is spread over the others, or it scores nothing. */
    withoutData: z.enum(['spread', 'nothing']),
  })
  .refine(({ lines }) => lines.length === 0 || weightOf(lines) === 100, {
    error: 'The weights have to make 100',
    path: ['lines'],
  })
  .refine(({ lines }) => new Set(lines.map(({ metricId }) => metricId)).size === lines.length, {
    error: 'A metric stands there twice',
    path: ['lines'],
  })
export type ScorecardDraft = z.infer<typeof scorecardDraftSchema>

/** A dated scorecard of a role. Scorecards are added, never edited: an old month keeps the one it had. */
export const scorecardSchema = z.object({
  ...scorecardDraftSchema.shape,
  id: scorecardIdSchema,
  setAt: isoInstantSchema,
})
export type Scorecard = z.infer<typeof scorecardSchema>

export function newScorecard(draft: ScorecardDraft, given: { id: ScorecardId; at: IsoInstant }): Scorecard {
  return { ...draft, id: given.id, setAt: given.at }
}

/** What all weights make together. */
export function weightOf(lines: readonly Pick<ScorecardLine, 'weight'>[]): number {
  return lines.reduce((sum, { weight }) => sum + weight, 0)
}

/** The scorecard of a role that counts in a month; null where there is none, or the last one ended it. */
export function scorecardIn(
  scorecards: Iterable<Scorecard>,
  { role, month }: { role: string; month: IsoMonth },
): Scorecard | null {
  let found: Scorecard | null = null
  for (const each of scorecards) {
    if (each.role !== role || each.fromMonth > month) continue
    if (found === null || isLater(each, found)) found = each
  }
  return found === null || found.lines.length === 0 ? null : found
}

/** Starts later, or was set later for the same month. */
function isLater(a: Scorecard, b: Scorecard): boolean {
  return a.fromMonth === b.fromMonth ? a.setAt >= b.setAt : a.fromMonth > b.fromMonth
}

/**
 * The first month in which a new scorecard may start, where it would take the place of one that counted in a month that is
 * over; null where it may start when it says. Months that had none can be filled in.
 */
export function firstOpenMonth(
  { role, fromMonth }: Pick<ScorecardDraft, 'role' | 'fromMonth'>,
  { scorecards, today }: { scorecards: readonly Scorecard[]; today: IsoDate },
): IsoMonth | null {
  for (let month = shiftMonth(monthOf(today), -1); month >= fromMonth; month = shiftMonth(month, -1)) {
    if (scorecardIn(scorecards, { role, month }) !== null) return shiftMonth(month, 1)
  }
  return null
}
