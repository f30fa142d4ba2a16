import * as z from 'zod'
import { isoInstantSchema } from '../domain/calendar'
import { smartGoalSchema } from '../domain/goal'
import { personIdSchema, questionIdSchema, sessionIdSchema } from '../domain/id'
import { keptSelfAssessmentSchema, selfAnswersSchema } from '../domain/self-assessment'
import { sectionSchema } from '../domain/template'
import { wrongKey } from './access'
import { fileBytes } from './file-bytes'
import { finalised, noPassphrase, notFound, notStarted } from './refusals'
import { reading, writing } from './verb'

const oneSession = z.object({ sessionId: sessionIdSchema })

/** How a self-assessment stands. What the person wrote is in it only when both sides are done. */
const selfAssessmentStandSchema = z.discriminatedUnion('kind', [
  /** It was never asked for, or it was withdrawn. `asksPerson` says whether the template has questions for the person. */
  z.object({ kind: z.literal('notAsked'), asksPerson: z.boolean() }),
  z.object({
    kind: z.literal('waiting'),
    askedAt: isoInstantSchema,
    /** Whether the person has begun on this laptop. */
    isBegun: z.boolean(),
    isManagerDone: z.boolean(),
  }),
  /** The person is done, the manager is not. */
  z.object({ kind: z.literal('submitted'), at: isoInstantSchema }),
  /** Both are done; also of a finalised session that keeps one. */
  z.object({ kind: z.literal('revealed'), kept: keptSelfAssessmentSchema }),
])
export type SelfAssessmentStand = z.infer<typeof selfAssessmentStandSchema>

/**
 * All that the page gets while the laptop is in the person's hands, and all that stands in the form given as a file.
 * Nobody is named in it but the person and their manager.
 */
export const selfFormSchema = z.object({
  ticket: z.string(),
  personName: z.string(),
  calledName: z.string(),
  managerName: z.string(),
  firmName: z.string(),
  templateName: z.string(),
  /** What the person is asked: see `formSections`. */
  sections: z.array(sectionSchema),
  /** The person's own open goals, where a question checks in on them. */
  goals: z.array(smartGoalSchema),
  /** What the person has typed so far on this laptop. Nothing in a file, and nothing once it is submitted. */
  answers: selfAnswersSchema,
})
export type SelfForm = z.infer<typeof selfFormSchema>

/** The self-assessment before a session, on this laptop in guest mode or by a file. */
export const selfAssessments = {
  get: reading.input(oneSession).output(selfAssessmentStandSchema).errors(notFound),
  /** Asks for it; where it was asked already, as that stands. */
  ask: writing
    .input(oneSession)
    .output(selfAssessmentStandSchema)
    .errors({
      ...notFound,
      ...finalised,
      NOTHING_TO_ANSWER: { status: 409, message: 'This template asks the person nothing.' },
    }),
  /** Takes the asking back, with what was answered. The answers of a form that was given out are then of no use. */
  withdraw: writing
    .input(oneSession)
    .output(z.object({}))
    .errors({ ...notFound, ...finalised }),
  /** The form as one HTML file that works offline in any browser. */
  form: reading
    .input(oneSession)
    .output(z.object({ fileName: z.string(), file: fileBytes({ maxBytes: 16_000_000 }) }))
    .errors({
      ...notFound,
      ANSWERED: { status: 409, message: 'The self-assessment is back already.' },
    }),
  /** Reads the file that a form saved. Nothing is changed when it is refused. */
  readAnswers: writing
    .input(z.object({ file: fileBytes({ maxBytes: 64_000_000 }) }))
    .output(z.object({ sessionId: sessionIdSchema, personId: personIdSchema }))
    .errors({
      BROKEN_FILE: {
        status: 422,
        message: 'This file cannot be used as answers.',
        /** What is wrong, where, and what to do, in one sentence. */
        data: z.object({ sentence: z.string() }),
      },
      /** It belongs to an asking that was withdrawn, whose session is finished, or of another workspace. */
      NOT_WAITED_FOR: {
        status: 409,
        message: 'No session in this workspace waits for these answers.',
      },
      ANSWERED: {
        status: 409,
        message: 'The self-assessment is back already. What was read first stays.',
        data: z.object({ sessionId: sessionIdSchema, isSame: z.boolean() }),
      },
    }),
  /**
   * The manager's side is done: what was answered to the questions of both is kept as it stands in the notes. Asked
   * again, what was kept first stays.
   */
  managerDone: writing
    .input(oneSession)
    .output(selfAssessmentStandSchema)
    .errors({ ...notFound, ...notStarted, ...finalised }),

  /**
   * Puts the laptop in the person's hands: from now on every verb but the few below is refused with `IN_GUEST_MODE`, in
   * every window, until `takeBack`.
   */
  handOver: writing
    .input(oneSession)
    .output(z.object({}))
    .errors({
      ...notFound,
      ...finalised,
      ANSWERED: { status: 409, message: 'The self-assessment is back already.' },
      ...noPassphrase,
    }),
  /** The form of the person who has the laptop; null when nobody has it. */
  guestForm: reading.output(z.object({ form: selfFormSchema, isSubmitted: z.boolean() }).nullable()),
  /** Keeps what the person has typed so far. Refused with `NOT_FOUND` when nobody has the laptop or it is submitted. */
  keepGuestAnswers: writing
    .input(z.object({ answers: selfAnswersSchema }))
    .output(z.object({ savedAt: isoInstantSchema }))
    .errors(notFound),
  /** The person is done. The laptop stays in guest mode until the manager takes it back. */
  submitGuestAnswers: writing
    .input(z.object({ answers: selfAnswersSchema }))
    .output(z.object({}))
    .errors({
      ...notFound,
      INCOMPLETE: {
        status: 422,
        message: 'Some questions still need an answer.',
        data: z.object({ missing: z.array(questionIdSchema) }),
      },
    }),
  /** Ends guest mode. The sample team has no passphrase, so that null does there. */
  takeBack: writing
    .input(z.object({ passphrase: z.string().max(500).nullable() }))
    .output(z.object({ sessionId: sessionIdSchema }))
    .errors({ ...notFound, ...wrongKey }),
}
