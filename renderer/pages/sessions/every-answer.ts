import { emptyAnswer } from '../../../shared/domain/answer'
import type { SessionNotes } from '../../../shared/domain/session'
import { questionsOf, type TemplateVersion } from '../../../shared/domain/template'

/** Every question gets an answer of its kind, so that each field of the form has a value from the start. */
export function withEveryAnswer(notes: SessionNotes, version: TemplateVersion): SessionNotes {
  const answers = { ...notes.answers }
  for (const { question } of questionsOf(version)) answers[question.id] ??= emptyAnswer(question.kind)
  return { ...notes, answers, evidence: notes.evidence ?? [] }
}
