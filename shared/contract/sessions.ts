import * as z from 'zod'
import { timeOfDaySchema } from '../domain/cadence'
import { isoDateSchema, isoInstantSchema } from '../domain/calendar'
import { promiseFaultSchema, promiserSchema } from '../domain/commitment'
import {
  commitmentIdSchema,
  personIdSchema,
  questionIdSchema,
  sessionIdSchema,
  templateIdSchema,
} from '../domain/id'
import { coachingSessionSchema, sessionNotesSchema } from '../domain/session'
import {
  addendumTextSchema,
  sessionAddendumSchema,
  typingSideSchema,
  unfinishedAddendumSchema,
} from '../domain/session-addendum'
import { sessionLinkSchema } from '../domain/session-chain'
import { unheldSchema } from '../domain/session-state'
import { longestStretch, timedPartSchema } from '../domain/session-time'
import { templateVersionSchema } from '../domain/template'
import { paperSchema } from './paper'
import { archived, finalised, notFound, notStarted, stale } from './refusals'
import { reading, writing } from './verb'

const oneSession = z.object({ sessionId: sessionIdSchema })
const oneSide = oneSession.extend({ side: typingSideSchema })
const oneRevision = oneSession.extend({ revision: z.int() })

const notFinalised = {
  NOT_FINALISED: { status: 409, message: 'The session is still open.' },
} as const

const plan = z.object({
  templateId: templateIdSchema,
  on: isoDateSchema,
  time: timeOfDaySchema.nullable(),
})

export const alreadyOpen = {
  ALREADY_OPEN: {
    status: 409,
    message: 'A session with this person is already open.',
    data: oneSession,
  },
} as const

const notScheduled = {
  NOT_SCHEDULED: { status: 409, message: 'This session is not planned any more.' },
} as const

const beforeLast = {
  BEFORE_LAST: {
    status: 422,
    message:
      'The last session was held after that day, and its record is final. Choose its day or a later one; what was said earlier can be added to that record.',
  },
} as const

const missingSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('carryOver'),
    commitmentId: commitmentIdSchema,
    fault: z.enum(['noOutcome', 'noteTooLong']),
  }),
  z.object({ kind: z.literal('question'), questionId: questionIdSchema }),
  z.object({
    kind: z.literal('commitment'),
    commitmentId: commitmentIdSchema,
    fault: promiseFaultSchema,
  }),
])

export const sessions = {
  /** Every session of one person, or of everybody with null; latest first. */
  list: reading
    .input(z.object({ personId: personIdSchema.nullable() }))
    .output(z.array(coachingSessionSchema)),
  /** Every session of one person, latest first, and each version of a template that one of them was held with. */
  history: reading
    .input(z.object({ personId: personIdSchema }))
    .output(z.object({ sessions: z.array(coachingSessionSchema), versions: z.array(templateVersionSchema) })),
  /** A session with the version of the template that it is held with. */
  get: reading
    .input(oneSession)
    .output(z.object({ session: coachingSessionSchema, version: templateVersionSchema }))
    .errors(notFound),
  /** Begins a session: the one that is planned with this person, where there is one. */
  start: writing
    .input(z.object({ personId: personIdSchema, templateId: templateIdSchema, heldOn: isoDateSchema }))
    .output(coachingSessionSchema)
    .errors({ ...notFound, ...archived, ...alreadyOpen, ...beforeLast }),
  /** Holds a running session on another day, or, as long as nothing is answered, with another template. */
  revise: writing
    .input(oneRevision.extend({ heldOn: isoDateSchema, templateId: templateIdSchema }))
    .output(coachingSessionSchema)
    .errors({
      ...notFound,
      ...stale,
      ...finalised,
      ...notStarted,
      ...beforeLast,
      ANSWERED: {
        status: 409,
        message: 'Something is answered already, and another template would take it away.',
      },
    }),
  /** Plans the next session with a person. There is one plan at a time. */
  schedule: writing
    .input(plan.extend({ personId: personIdSchema }))
    .output(coachingSessionSchema)
    .errors({
      ...notFound,
      ...archived,
      ...alreadyOpen,
      ALREADY_SCHEDULED: {
        status: 409,
        message: 'A session with this person is planned already.',
        data: oneSession,
      },
    }),
  reschedule: writing
    .input(oneRevision.extend(plan.shape))
    .output(coachingSessionSchema)
    .errors({ ...notFound, ...stale, ...notScheduled }),
  /**
   * Records for good that the next session of a person was not held: the planned one, else one that was due on
   * `on`. It keeps no number. One that is still to come can be excused, and is missed only once its day has come.
   */
  recordUnheld: writing
    .input(z.object({ personId: personIdSchema, on: isoDateSchema, unheld: unheldSchema }))
    .output(coachingSessionSchema)
    .errors({
      ...notFound,
      ...archived,
      ...alreadyOpen,
      TO_COME: {
        status: 422,
        message: 'That day is still to come, so nobody can have missed it. Record it as excused.',
      },
    }),
  /** Saves all that was noted so far. Sent at every pause. */
  save: writing
    .input(oneRevision.extend({ notes: sessionNotesSchema }))
    .output(coachingSessionSchema)
    .errors({ ...notFound, ...stale, ...finalised, ...notStarted }),
  finalise: writing
    .input(oneRevision)
    .output(coachingSessionSchema)
    .errors({
      ...notFound,
      ...stale,
      ...finalised,
      ...notStarted,
      INCOMPLETE: {
        status: 422,
        message: 'Something is still missing.',
        data: z.object({ missing: z.array(missingSchema) }),
      },
    }),
  /** Throws away a session that runs, or the plan for one. */
  discard: writing
    .input(oneRevision)
    .output(z.object({}))
    .errors({ ...notFound, ...stale, ...finalised }),
  /** The record of a finalised session, without the private note and private sections. */
  record: reading
    .input(oneSession)
    .output(paperSchema)
    .errors({ ...notFound, ...notFinalised }),
  /** A finalised session in the chain of its person's records, each of which was just held against its fingerprint. */
  link: reading
    .input(oneSession)
    .output(sessionLinkSchema)
    .errors({ ...notFound, ...notFinalised }),
  /** Counts time for a part of a running session. It is no change of the notes, so that no revision is asked for. */
  spend: writing
    .input(
      oneSession.extend({
        part: timedPartSchema,
        seconds: z.number().nonnegative().max(longestStretch),
      }),
    )
    .output(z.object({}))
    .errors({ ...notFound, ...finalised, ...notStarted }),
  /** What was added to a session since it is final, oldest first. */
  addenda: reading.input(oneSession).output(z.array(sessionAddendumSchema)).errors(notFound),
  /** Adds to a session that is final. Nothing changes an addendum or takes it away. */
  addAddendum: writing
    .input(
      oneSession.extend({
        by: promiserSchema,
        text: addendumTextSchema,
        /** The side of the screen it was typed on, where nothing of it is unfinished any more. */
        side: typingSideSchema.optional(),
      }),
    )
    .output(sessionAddendumSchema)
    .errors({ ...notFound, ...notFinalised }),
  /** The addendum that was being typed on a side of the screen and not added yet, or null. */
  unfinishedAddendum: reading
    .input(oneSide)
    .output(unfinishedAddendumSchema.pick({ by: true, text: true }).nullable()),
  /** Keeps the addendum that is being typed, with null nothing; since when it is durable. */
  keepUnfinishedAddendum: writing
    .input(oneSide.extend({ typed: unfinishedAddendumSchema.pick({ by: true, text: true }).nullable() }))
    .output(z.object({ savedAt: isoInstantSchema }))
    .errors({ ...notFound, ...notFinalised }),
}
