import * as z from 'zod'
import { daysBetween, type IsoDate, type IsoInstant, isoDateSchema, isoInstantSchema } from './calendar'
import { commitmentIdSchema, personIdSchema, type SessionId, sessionIdSchema } from './id'
import { lineOf, proseOf } from './text'

/** Who promised: the manager's own promises come first everywhere. */
export const promiserSchema = z.enum(['manager', 'person'])
export type Promiser = z.infer<typeof promiserSchema>

/** How a commitment stands when it is looked at: done, still in progress, or dropped by both. */
export const commitmentOutcomeSchema = z.enum(['done', 'inProgress', 'dropped'])
export type CommitmentOutcome = z.infer<typeof commitmentOutcomeSchema>

/** What a manager types for a promise made in a session. */
export const commitmentDraftSchema = z.object({
  id: commitmentIdSchema,
  madeBy: promiserSchema,
  what: lineOf({ what: 'What was promised', max: 300 }),
  dueOn: isoDateSchema,
})
export type CommitmentDraft = z.infer<typeof commitmentDraftSchema>

/** The same while it is being typed: the text and the day may still be empty. */
export const commitmentNoteSchema = commitmentDraftSchema.extend({
  what: proseOf({ what: 'What was promised', max: 300 }),
  dueOn: z.union([isoDateSchema, z.literal('')]),
})
export type CommitmentNote = z.infer<typeof commitmentNoteSchema>

export const commitmentSchema = commitmentDraftSchema.extend({
  personId: personIdSchema,
  madeOn: isoDateSchema,
  madeIn: sessionIdSchema,
  state: z.enum(['open', 'done', 'dropped']),
  /** Every time somebody looked at it, oldest first; nothing is taken out again. */
  history: z.array(
    z.object({
      at: isoInstantSchema,
      /** `reopened` is the undo of a mark. */
      outcome: z.enum([...commitmentOutcomeSchema.options, 'reopened']),
      note: proseOf({ what: 'The note', max: 1000 }),
      /** The session in which it was looked at; null where it was ticked outside one. */
      sessionId: sessionIdSchema.nullable(),
    }),
  ),
  revision: z.int().nonnegative(),
})
export type Commitment = z.infer<typeof commitmentSchema>

/** The commitment after somebody looked at it. In progress leaves it open. */
export function markCommitment(
  commitment: Commitment,
  mark: {
    outcome: CommitmentOutcome | 'reopened'
    note: string
    at: IsoInstant
    sessionId: SessionId | null
  },
): Commitment {
  const { outcome, note, at, sessionId } = mark
  return {
    ...commitment,
    state: outcome === 'done' || outcome === 'dropped' ? outcome : 'open',
    history: [...commitment.history, { at, outcome, note, sessionId }],
    revision: commitment.revision + 1,
  }
}

/** Days past the due day of an open commitment; 0 or less when it is not late. */
export function daysLate(commitment: Pick<Commitment, 'dueOn'>, today: IsoDate): number {
  return daysBetween(commitment.dueOn, today)
}
