import * as z from 'zod'
import { type Answer, isAnswered } from './answer'
import { answerInWords } from './answer-words'
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
    alone: z.object({ person: recordedAnswerSchema, manager: recordedAnswerSchema.nullable() }).optional(),
  }),
)
export type RecordedQuestion = z.infer<typeof recordedQuestionSchema>

/** A question of a session for its record, under the wording in which it was asked. */
export function recordedQuestion(
  question: Question,
  wording: string,
  { notes, selfAssessment }: Pick<CoachingSession, 'notes' | 'selfAssessment'>,
): RecordedQuestion {
  const said = notes.answers[question.id]
  const recorded = recordedAnswer(question, said, wording)
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
