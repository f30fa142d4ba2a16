import { isAnswered } from './answer'
import { faultsOf, outcomeNoteLimit, type PromiseFault } from './commitment'
import type { CommitmentId, QuestionId } from './id'
import type { Question } from './question'
import type { SessionNotes } from './session'
import { questionsOf, type TemplateVersion } from './template'
import { saysSomething } from './text'

/** What still has to be said before a session can be finalised. */
export type Missing =
  | {
      readonly kind: 'carryOver'
      readonly commitmentId: CommitmentId
      readonly fault: 'noOutcome' | 'noteTooLong'
    }
  | { readonly kind: 'question'; readonly questionId: QuestionId }
  /** A new promise that cannot count as it is typed. */
  | { readonly kind: 'commitment'; readonly commitmentId: CommitmentId; readonly fault: PromiseFault }

/**
 * Everything that is missing, in the order of the session: an outcome for each commitment of last time, an answer to
 * each required question that was not left out, a day for each new promise, fewer words where there are too many. Empty
 * when the session can be finalised.
 */
export function missingAnswers(notes: SessionNotes, version: TemplateVersion): Missing[] {
  const commitments = notes.carryOver
    .flatMap(({ commitmentId, outcome, note }) => [
      ...(outcome === null ? [{ commitmentId, fault: 'noOutcome' as const }] : []),
      ...(note.length > outcomeNoteLimit ? [{ commitmentId, fault: 'noteTooLong' as const }] : []),
    ])
    .map((each) => ({ kind: 'carryOver' as const, ...each }))
  const questions = questionsOf(version)
    .filter(({ question }) => question.required && !isSaid(question, notes) && !isLeftOut(question, notes))
    .map(({ question }) => ({ kind: 'question' as const, questionId: question.id }))
  const promises = notes.commitments.flatMap((note) =>
    faultsOf(note).map((fault) => ({ kind: 'commitment' as const, commitmentId: note.id, fault })),
  )
  return [...commitments, ...questions, ...promises]
}

/** Whether something was said to a question; to one that asks for commitments also by making one. */
export function isSaid(question: Question, { answers, commitments }: SessionNotes): boolean {
  const isPromised = question.kind === 'commitments' && commitments.some(({ what }) => saysSomething(what))
  return isPromised || isAnswered(question, answers[question.id])
}

/** Whether a question is marked as not talked about; what is said to it all the same counts. */
export function isLeftOut({ id }: Pick<Question, 'id'>, { leftOut = [] }: SessionNotes): boolean {
  return leftOut.includes(id)
}
