import * as z from 'zod'
import { answerSchema, isAnswered } from './answer'
import { type IsoInstant, isoInstantSchema } from './calendar'
import { personIdSchema, questionIdSchema, sessionIdSchema, templateVersionIdSchema } from './id'
import type { Question } from './question'
import type { CoachingSession } from './session'
import { questionsOf, sectionsForSelf, type TemplateContent } from './template'

export const selfAnswersSchema = z.partialRecord(questionIdSchema, answerSchema)
export type SelfAnswers = z.infer<typeof selfAnswersSchema>

/** How the person's answers came: typed on this laptop in guest mode, or in the form that was given as a file. */
const waySchema = z.enum(['guest', 'file'])
export type SelfAssessmentWay = z.infer<typeof waySchema>

/** What the manager had answered to the questions that both are asked, before the person's answers could be read. */
const managerAssessmentSchema = z.object({ doneAt: isoInstantSchema, answers: selfAnswersSchema })

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

type Asked = Pick<TemplateContent, 'sections'>

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

/** The person is done. Where nothing is asked of both, the manager has no side to finish first, and is done too. */
export function submitSelfAssessment(
  assessment: SelfAssessment,
  asked: Asked,
  given: { answers: SelfAnswers; way: SelfAssessmentWay; at: IsoInstant },
): SelfAssessment {
  const nothingToDo = hasOnlyPersonsSide(asked) ? { doneAt: given.at, answers: {} } : null
  return {
    ...assessment,
    answers: answersOfPerson(asked, given.answers),
    submitted: { at: given.at, way: given.way },
    manager: assessment.manager ?? nothingToDo,
    revision: assessment.revision + 1,
  }
}

/** The manager is done: of the answers given, those to questions of both are kept. Done once, it stays as it was. */
export function finishManagersSide(
  assessment: SelfAssessment,
  asked: Asked,
  given: { answers: SelfAnswers; at: IsoInstant },
): SelfAssessment {
  if (assessment.manager !== null) return assessment
  const manager = { doneAt: given.at, answers: answersOfBoth(asked, given.answers) }
  return { ...assessment, manager, revision: assessment.revision + 1 }
}

/** What a session keeps of a self-assessment in which both are done; null as long as one is not. */
export function keptOf({ submitted, manager, answers }: SelfAssessment): KeptSelfAssessment | null {
  if (submitted === null || manager === null) return null
  return { submittedAt: submitted.at, way: submitted.way, answers, manager }
}

/** Whether a template asks the person anything. */
export function asksPerson(asked: Asked): boolean {
  return sectionsForSelf(asked).length > 0
}

/** Whether nothing is asked of both, so that the manager has no side of their own to finish first. */
export function hasOnlyPersonsSide(asked: Asked): boolean {
  return questionsOfBoth(asked).length === 0
}

/** How many questions both are asked, and to how many of them the manager has said nothing yet. */
export function managersSide(asked: Asked, answers: SelfAnswers): { asked: number; open: number } {
  const questions = questionsOfBoth(asked)
  const open = questions.filter((question) => !isAnswered(question, answers[question.id]))
  return { asked: questions.length, open: open.length }
}

/** Of some answers those to questions that both are asked. */
function answersOfBoth(asked: Asked, answers: SelfAnswers): SelfAnswers {
  return picked(questionsOfBoth(asked), answers)
}

function questionsOfBoth(asked: Asked): Question[] {
  return questionsForSelf(asked).filter(({ askedOf }) => askedOf === 'both')
}

/** Of some answers those to questions that the person is asked. No tick of the manager comes with them. */
export function answersOfPerson(asked: Asked, answers: SelfAnswers): SelfAnswers {
  const own = picked(questionsForSelf(asked), answers)
  for (const question of questionsForSelf(asked)) {
    const answer = own[question.id]
    if (answer?.kind === 'acknowledgement') own[question.id] = { ...answer, manager: false }
  }
  return own
}

/**
 * The answers of a session with those of the person to questions that the person alone is asked, where nothing was
 * said to them in the session.
 */
export function withPersonsAnswers(asked: Asked, answers: SelfAnswers, persons: SelfAnswers): SelfAnswers {
  const isOpen = (question: Question): boolean =>
    question.askedOf === 'person' &&
    !isAnswered(question, answers[question.id]) &&
    isAnswered(question, persons[question.id])
  return { ...answers, ...picked(questionsForSelf(asked).filter(isOpen), persons) }
}

/** All questions that the person is asked, in their order. */
function questionsForSelf(asked: Asked): Question[] {
  return questionsOf({ sections: sectionsForSelf(asked) }).map(({ question }) => question)
}

function picked(questions: readonly Question[], answers: SelfAnswers): SelfAnswers {
  const some: SelfAnswers = {}
  for (const { id } of questions) {
    const answer = answers[id]
    if (answer !== undefined) some[id] = answer
  }
  return some
}
