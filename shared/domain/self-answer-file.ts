import * as z from 'zod'
import { isAnswered } from './answer'
import { isoInstantSchema } from './calendar'
import type { Question } from './question'
import { type SelfAnswers, selfAnswersSchema } from './self-assessment'
import type { TemplateContent } from './template'

/** What the form of a self-assessment saves: finished, to be read back; or not, to go on with it in the form later. */
export const selfAnswerFileSchema = z.strictObject({
  plumbline: z.literal('self-assessment'),
  format: z.literal(1),
  /** Of the form in which it was written. */
  ticket: z.string().min(16).max(100),
  savedAt: isoInstantSchema,
  isFinished: z.boolean(),
  answers: selfAnswersSchema,
})
export type SelfAnswerFile = z.infer<typeof selfAnswerFileSchema>

/** The questions of a form that must be answered and are not yet, in its order. */
export function openQuestions(form: Pick<TemplateContent, 'sections'>, answers: SelfAnswers): Question[] {
  return form.sections
    .flatMap(({ questions }) => questions)
    .filter((question) => question.required && !isAnswered(question, answers[question.id]))
}
