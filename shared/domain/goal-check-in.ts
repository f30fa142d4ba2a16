import * as z from 'zod'
import { type IsoDate, isoDateSchema, isoInstantSchema } from './calendar'
import { largestFigure } from './figure'
import { sessionIdSchema } from './id'
import { lineOf, proseOf } from './text'

/** How sure both are that the goal will be reached by its day. */
export const confidenceSchema = z.enum(['onTrack', 'atRisk', 'offTrack'])
export type Confidence = z.infer<typeof confidenceSchema>

/** What is noted when somebody looks at a goal between its start and its day. */
export const checkInDraftSchema = z.object({
  /** The day the value was read. */
  on: isoDateSchema,
  /** In the unit of the goal; null where a metric tells it, or nobody knows. */
  value: z
    .number('How far it is now is a number')
    .min(-largestFigure, 'How far it is now is at least -1,000,000,000,000,000')
    .max(largestFigure, 'How far it is now is at most 1,000,000,000,000,000')
    .nullable(),
  confidence: confidenceSchema,
  wins: proseOf({ what: 'What went well', max: 2000 }),
  blockers: proseOf({ what: 'What is in the way', max: 2000 }),
  nextSteps: proseOf({ what: 'What comes next', max: 2000 }),
  /** The session in which it was said; null outside one. */
  sessionId: sessionIdSchema.nullable(),
})
export type CheckInDraft = z.infer<typeof checkInDraftSchema>

/** A check-in as it is kept. Nothing takes it out again: a value that was wrong is put right by another check-in. */
export const checkInSchema = checkInDraftSchema.extend({
  at: isoInstantSchema,
  /** Who noted it. */
  by: lineOf({ what: 'Who noted it', max: 200 }),
})
export type CheckIn = z.infer<typeof checkInSchema>

/** The values that were noted by hand, by day; of two on one day the one that was noted last counts. */
export function notedValues(
  checkIns: readonly CheckIn[],
): { readonly on: IsoDate; readonly value: number }[] {
  const byDay = new Map<IsoDate, number>()
  for (const { on, value } of [...checkIns].sort((a, b) => a.at.localeCompare(b.at))) {
    if (value !== null) byDay.set(on, value)
  }
  return [...byDay].map(([on, value]) => ({ on, value })).sort((a, b) => a.on.localeCompare(b.on))
}
