import * as z from 'zod'
import { smartFieldsSchema, smartGoalSchema } from '../domain/goal'
import { checkInDraftSchema } from '../domain/goal-check-in'
import { goalDraftFieldsSchema, goalDraftSchema } from '../domain/goal-draft'
import { goalProgressSchema } from '../domain/goal-progress'
import { goalStatusSchema, needsReason } from '../domain/goal-status'
import { goalDraftIdSchema, goalIdSchema, personIdSchema } from '../domain/id'
import { smartFaultSchema } from '../domain/smart-check'
import { lineOf, proseOf, saysSomething } from '../domain/text'
import { archived, notFound, stale } from './refusals'
import { reading, writing } from './verb'

const ofPersonOrAll = z.object({ personId: personIdSchema.nullable() })
const oneRevision = z.object({ goalId: goalIdSchema, revision: z.int() })

/** A goal becomes active only when it is SMART; the faults say, field by field, why it is not. */
const notSmart = {
  NOT_SMART: {
    status: 422,
    message: 'This goal is not SMART yet.',
    data: z.object({ faults: z.array(smartFaultSchema) }),
  },
} as const

export const goals = {
  /** Goals of one person, or of everybody with null: those not ended, the next due first, then those that were. */
  list: reading.input(ofPersonOrAll).output(z.array(smartGoalSchema)),
  /** How far each of these goals has come as of today, or as of the day it ended. */
  progress: reading.input(ofPersonOrAll).output(z.array(goalProgressSchema)),
  /** Sets a goal. A draft that it was made from is gone with it. */
  set: writing
    .input(
      z.object({
        personId: personIdSchema,
        fields: smartFieldsSchema,
        draftId: goalDraftIdSchema.nullable().default(null),
      }),
    )
    .output(smartGoalSchema)
    .errors({ ...notFound, ...archived, ...notSmart }),
  /** Changes a goal; the earlier wording is kept with the reason. */
  revise: writing
    .input(
      oneRevision.extend({
        fields: smartFieldsSchema,
        reason: lineOf({ what: 'The reason', max: 500 }),
      }),
    )
    .output(smartGoalSchema)
    .errors({ ...notFound, ...stale, ...notSmart }),
  /** Pauses or ends a goal, or takes it up again with `active`. */
  setStatus: writing
    .input(
      oneRevision
        .extend({ status: goalStatusSchema, reason: proseOf({ what: 'The reason', max: 500 }).default('') })
        .refine(({ status, reason }) => !needsReason(status) || saysSomething(reason), {
          error: 'This needs its reason',
          path: ['reason'],
        }),
    )
    .output(smartGoalSchema)
    .errors({
      ...notFound,
      ...stale,
      NOT_FROM_HERE: { status: 409, message: 'A goal that has ended can only be taken up again.' },
    }),
  /** Notes how a goal stands on a day. */
  checkIn: writing
    .input(oneRevision.extend({ checkIn: checkInDraftSchema }))
    .output(smartGoalSchema)
    .errors({
      ...notFound,
      ...stale,
      NOT_ACTIVE: { status: 409, message: 'Only an active goal is checked in on.' },
      DONE_OR_NOT: { status: 422, message: 'This goal is done or not done: 1 or 0, and nothing between.' },
      SESSION_OVER: { status: 409, message: 'The session is over, so nothing more is noted in it.' },
      OUTSIDE: { status: 422, message: 'A check-in lies between the start of the goal and today.' },
    }),
  /** Goals of one person, or of everybody with null, that are kept but not SMART yet; the latest first. */
  drafts: reading.input(ofPersonOrAll).output(z.array(goalDraftSchema)),
  /** Keeps a new draft, or one that is there in other words. */
  keepDraft: writing
    .input(
      z.object({
        personId: personIdSchema,
        fields: goalDraftFieldsSchema,
        before: z.object({ draftId: goalDraftIdSchema, revision: z.int() }).nullable(),
      }),
    )
    .output(goalDraftSchema)
    .errors({ ...notFound, ...archived, ...stale }),
  discardDraft: writing
    .input(z.object({ draftId: goalDraftIdSchema, revision: z.int() }))
    .output(z.object({}))
    .errors({ ...notFound, ...stale }),
}
