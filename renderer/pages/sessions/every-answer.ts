import { emptyAnswer } from '../../../shared/domain/answer'
import type { IsoDate } from '../../../shared/domain/calendar'
import type { SessionNotes } from '../../../shared/domain/session'
import { questionsOf, type TemplateVersion } from '../../../shared/domain/template'

/**
 * Every question gets an answer of its kind, so that each field of the form has a value from the start. `nextOn` is the
 * day that is proposed for the next session where nobody said anything of it yet.
 */
export function withEveryAnswer(
  notes: SessionNotes,
  { version, nextOn }: { version: TemplateVersion; nextOn: IsoDate },
): SessionNotes {
  const answers = { ...notes.answers }
  for (const { question } of questionsOf(version)) answers[question.id] ??= emptyAnswer(question.kind)
  return {
    ...notes,
    carryOver: notes.carryOver.map((item) => ({ ...item, newDueOn: item.newDueOn ?? '' })),
    answers,
    evidence: notes.evidence ?? [],
    preparation: notes.preparation ?? '',
    agenda: notes.agenda ?? [],
    decisions: notes.decisions ?? [],
    summary: notes.summary ?? '',
    comment: notes.comment ?? '',
    nextOn: notes.nextOn ?? nextOn,
    leftOut: notes.leftOut ?? [],
  }
}
