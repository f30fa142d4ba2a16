import * as z from 'zod'
import { type Answer, answerSchema } from './answer'
import { type IsoInstant, isoInstantSchema } from './calendar'
import { personIdSchema, questionIdSchema, sessionIdSchema, templateVersionIdSchema } from './id'
import type { CoachingSession } from './session'
import { sectionsForSelf, type TemplateContent } from './template'

export const selfAnswersSchema = z.partialRecord(questionIdSchema, answerSchema)
export type SelfAnswers = z.infer<typeof selfAnswersSchema>

/** How the person's answers came: typed on this laptop in guest mode, or in the form that was given as a file. */
const waySchema = z.enum(['guest', 'file'])
export type SelfAssessmentWay = z.infer<typeof waySchema>

/** What the manager had answered to the questions that both are asked, before the person's answers could be read. */
export const managerAssessmentSchema = z.object({ doneAt: isoInstantSchema, answers: selfAnswersSchema })
export type ManagerAssessment = z.infer<typeof managerAssessmentSchema>

/** What a finalised session keeps of the self-assessment: both sides as they were before they were read. */
export const keptSelfAssessmentSchema = z.object({
  submittedAt: isoInstantSchema,
  way: waySchema,
  answers: selfAnswersSchema,
  manager: managerAssessmentSchema,
})
export type KeptSelfAssessment = z.infer<typeof keptSelfAssessmentSchema>

/**
 * The person's own answers before a session: asked for, answered alone, and read only when both sides are done. A
 * session has one at most, under the session's own id; when the session is finalised it is kept in there.
 */
export const selfAssessmentSchema = z.object({
  id: sessionIdSchema,
  personId: personIdSchema,
  /** The version whose questions were asked; a planned session may begin with a newer one. */
  templateVersionId: templateVersionIdSchema,
  /** Stands in the form that is given as a file, and in its answers: whose they are, and to which asking. */
  ticket: z.string().min(16).max(100),
  askedAt: isoInstantSchema,
  /** What the person has typed so far on this laptop; what counts once it is submitted. */
  answers: selfAnswersSchema,
  submitted: z.object({ at: isoInstantSchema, way: waySchema }).nullable(),
  manager: managerAssessmentSchema.nullable(),
  /** Since when the laptop is in the person's hands, and shows nothing but this form; null when it is not. */
  guestSince: isoInstantSchema.nullable(),
  revision: z.int().nonnegative(),
})
export type SelfAssessment = z.infer<typeof selfAssessmentSchema>

/** Asks a person for the self-assessment of a session that is planned or running. */
export function askForSelfAssessment(
  session: CoachingSession,
  given: { ticket: string; at: IsoInstant },
): SelfAssessment {
  return {
    id: session.id,
    personId: session.personId,
    templateVersionId: session.templateVersionId,
    ticket: given.ticket,
    askedAt: given.at,
    answers: {},
    submitted: null,
    manager: null,
    guestSince: null,
    revision: 0,
  }
}

/** Whether a template asks the person anything. */
export function asksPerson(content: Pick<TemplateContent, 'sections'>): boolean {
  return sectionsForSelf(content).length > 0
}

/** Of some answers those to questions that both are asked. */
export function answersOfBoth(content: Pick<TemplateContent, 'sections'>, answers: SelfAnswers): SelfAnswers {
  return picked(content, answers, (askedOf) => askedOf === 'both')
}

/** Of some answers those to questions that the person is asked: what a form may bring back. */
export function answersOfPerson(
  content: Pick<TemplateContent, 'sections'>,
  answers: SelfAnswers,
): SelfAnswers {
  return picked(content, answers, () => true)
}

function picked(
  content: Pick<TemplateContent, 'sections'>,
  answers: SelfAnswers,
  isAsked: (askedOf: 'manager' | 'person' | 'both') => boolean,
): SelfAnswers {
  const questions = sectionsForSelf(content)
    .flatMap((section) => section.questions)
    .filter(({ askedOf }) => isAsked(askedOf))
  return Object.fromEntries(
    questions.flatMap(({ id }): [string, Answer][] => {
      const answer = answers[id]
      return answer === undefined ? [] : [[id, answer]]
    }),
  )
}

/** Whether nothing is asked of both, so that the manager has no side of their own to finish first. */
export function hasOnlyPersonsSide(content: Pick<TemplateContent, 'sections'>): boolean {
  return sectionsForSelf(content).every(({ questions }) =>
    questions.every(({ askedOf }) => askedOf !== 'both'),
  )
}

/** Whether both sides are done, so that each may read the other. */
export function isRevealed(
  assessment: SelfAssessment,
): assessment is SelfAssessment & { submitted: object; manager: object } {
  return assessment.submitted !== null && assessment.manager !== null
}
