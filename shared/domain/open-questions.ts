import { isAnswered } from './answer'
import type { Question } from './question'
import type { SelfAnswers } from './self-assessment'
import { questionsOf, type TemplateContent } from './template'

/** The questions of a form that must be answered and are not yet, in its order. */
export function openQuestions(form: Pick<TemplateContent, 'sections'>, answers: SelfAnswers): Question[] {
  return questionsOf(form)
    .map(({ question }) => question)
    .filter((question) => question.required && !isAnswered(question, answers[question.id]))
}
