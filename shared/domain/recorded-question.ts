import * as z from 'zod'
import { type Answer, isAnswered } from './answer'
import { answerInWords } from './answer-words'
import { type QuestionId, questionIdSchema } from './id'
import type { Question } from './question'
import { recordedAnswer, recordedAnswerSchema } from './recorded-answer'
import type { CoachingSession } from './session'

/**
 * A question with what stands at the end of the session, and what either side had answered alone before that: where
 * both were asked, or where the person’s answer was changed in the session. `manager` is null where only the person
 * was asked.
 */
export const recordedQuestionSchema = z.intersection(
  recordedAnswerSchema,
  z.object({
    /** Records of earlier versions name a question by its words alone. */
    questionId: questionIdSchema.optional(),
    alone: z.object({ person: recordedAnswerSchema, manager: recordedAnswerSchema.nullable() }).optional(),
  }),
)
export type RecordedQuestion = z.infer<typeof recordedQuestionSchema>

/** What a question of a record is called as a place on its page: the fragment of an address that leads there. */
export function questionAnchor(questionId: QuestionId): string {
  return `q-${questionId}`
}

/** A question of a session for its record, under the wording in which it was asked. */
export function recordedQuestion(
  question: Question,
  wording: string,
  { notes, selfAssessment }: Pick<CoachingSession, 'notes' | 'selfAssessment'>,
): RecordedQuestion {
  const said = notes.answers[question.id]
  const recorded = { ...recordedAnswer(question, said, wording), questionId: question.id }
  const person = selfAssessment?.answers[question.id]
  const manager = selfAssessment?.manager.answers[question.id]
  if (question.askedOf === 'both' && (person !== undefined || manager !== undefined)) {
    const alone = {
      person: recordedAnswer(question, person, wording),
      manager: recordedAnswer(question, manager, wording),
    }
    return { ...recorded, alone }
  }
  const wasChanged = isAnswered(question, person) && !saysTheSame(question, person, said)
  if (question.askedOf !== 'person' || !wasChanged) return recorded
  return { ...recorded, alone: { person: recordedAnswer(question, person, wording), manager: null } }
}

function saysTheSame(question: Question, one: Answer | undefined, other: Answer | undefined): boolean {
  return answerInWords(question, one) === answerInWords(question, other)
}
