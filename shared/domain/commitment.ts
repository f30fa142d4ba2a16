import * as z from 'zod'
import {
  type CalendarDay,
  calendarDaySchema,
  daysBetween,
  type IsoDate,
  type IsoInstant,
  isoDateSchema,
  isoInstantSchema,
} from './calendar'
import { commitmentIdSchema, goalIdSchema, personIdSchema, type SessionId, sessionIdSchema } from './id'
import { lineOf, longestText, proseOf, saysSomething } from './text'

/** Who promised: the manager's own promises come first everywhere. */
export const promiserSchema = z.enum(['manager', 'person'])
export type Promiser = z.infer<typeof promiserSchema>

/** How a commitment stands when it is looked at: done, still in progress, or dropped by both. */
export const commitmentOutcomeSchema = z.enum(['done', 'inProgress', 'dropped'])
export type CommitmentOutcome = z.infer<typeof commitmentOutcomeSchema>

/** Characters that a promise can have, and what is said of it. */
export const promiseLimit = 300
export const outcomeNoteLimit = 1000

/** What a manager types for a promise made in a session. */
export const commitmentDraftSchema = z.object({
  id: commitmentIdSchema,
  madeBy: promiserSchema,
  what: lineOf({ what: 'What was promised', max: promiseLimit }),
  dueOn: isoDateSchema,
  /** The goal of the person that it serves; left out where none was named. */
  goalId: goalIdSchema.nullable().optional(),
})
export type CommitmentDraft = z.infer<typeof commitmentDraftSchema>

/**
 * The same while it is being typed: the text and the day may still be empty, or not fit yet. They are kept as they
 * are, so that one of them keeps nothing else from the disk; `faultsOf` says what has to change before it counts.
 */
export const commitmentNoteSchema = commitmentDraftSchema.extend({
  what: proseOf({ what: 'What was promised', max: longestText }),
  dueOn: z.union([calendarDaySchema, z.literal('')]),
})
export type CommitmentNote = z.infer<typeof commitmentNoteSchema>

/** Why a promise cannot count as it is typed: more than 300 characters, no day, a day outside 1900 to 2199. */
export const promiseFaultSchema = z.enum(['tooLong', 'noDay', 'strangeDay'])
export type PromiseFault = z.infer<typeof promiseFaultSchema>

/** All that keeps a promise from counting. A promise without words is no promise, and so has no fault. */
export function faultsOf({ what, dueOn }: CommitmentNote): PromiseFault[] {
  if (!saysSomething(what)) return []
  const faults: PromiseFault[] = []
  if (what.length > promiseLimit) faults.push('tooLong')
  if (dueOn === '') faults.push('noDay')
  else if (!isPlausible(dueOn)) faults.push('strangeDay')
  return faults
}

function isPlausible(day: CalendarDay): boolean {
  return isoDateSchema.safeParse(day).success
}

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
      note: proseOf({ what: 'The note', max: outcomeNoteLimit }),
      /** The session in which it was looked at; null where it was ticked outside one. */
      sessionId: sessionIdSchema.nullable(),
      /** The day by which it is to be done from then on; left out where the day stayed. */
      movedTo: isoDateSchema.optional(),
    }),
  ),
  revision: z.int().nonnegative(),
})
export type Commitment = z.infer<typeof commitmentSchema>

/** The commitment after somebody looked at it. In progress leaves it open, by another day where one was agreed. */
export function markCommitment(
  commitment: Commitment,
  mark: {
    outcome: CommitmentOutcome | 'reopened'
    note: string
    at: IsoInstant
    sessionId: SessionId | null
    /** By when it is to be done now; null leaves the day as it is, and so does any outcome but in progress. */
    movedTo?: IsoDate | null
  },
): Commitment {
  const { outcome, note, at, sessionId } = mark
  const movedTo = outcome === 'inProgress' && mark.movedTo !== commitment.dueOn ? mark.movedTo : null
  return {
    ...commitment,
    state: outcome === 'done' || outcome === 'dropped' ? outcome : 'open',
    dueOn: movedTo ?? commitment.dueOn,
    history: [...commitment.history, { at, outcome, note, sessionId, ...(movedTo ? { movedTo } : {}) }],
    revision: commitment.revision + 1,
  }
}

/** Days past the due day of an open commitment; 0 or less when it is not late. */
export function daysLate(commitment: Pick<Commitment, 'dueOn'>, today: IsoDate): number {
  return daysBetween(commitment.dueOn, today)
}
