import { answerInWords } from './answer-words'
import type { CommitmentOutcome } from './commitment'
import { wordingFor } from './question-wording'
import type { SessionNotes } from './session'
import { questionsOf, type TemplateVersion } from './template'

/** One place where two windows hold different notes of one session. `''` stands for nothing. */
export type NoteDifference = {
  /** What the place is called: the question, the promise, the private note. */
  readonly place: string
  readonly mine: string
  readonly theirs: string
}

const outcomeWords: Readonly<Record<CommitmentOutcome, string>> = {
  done: 'Done',
  inProgress: 'In progress',
  dropped: 'Dropped',
}

/** Where the notes of two windows differ, in the order of the session; the private note last. */
export function differencesIn(given: {
  mine: SessionNotes
  theirs: SessionNotes
  version: TemplateVersion
  givenName: string
}): NoteDifference[] {
  const mine = textsIn(given.mine, given)
  const theirs = textsIn(given.theirs, given)
  const keys = [...mine.keys(), ...[...theirs.keys()].filter((key) => !mine.has(key))]
  return keys.flatMap((key) => {
    const [here, there] = [mine.get(key), theirs.get(key)]
    if (here?.text === there?.text) return []
    return [{ place: here?.place ?? there?.place ?? '', mine: here?.text ?? '', theirs: there?.text ?? '' }]
  })
}

/** Everything that notes say, by the place where it is said; the place of a promise is called after its maker. */
function textsIn(
  notes: SessionNotes,
  { version, givenName }: { version: TemplateVersion; givenName: string },
): Map<string, { place: string; text: string }> {
  const carryOver = notes.carryOver.map(({ commitmentId, what, outcome, note }) => ({
    key: `carryOver ${commitmentId}`,
    place: what,
    text: joined([outcome === null ? '' : outcomeWords[outcome], note]),
  }))
  const answers = questionsOf(version).map(({ question }) => ({
    key: `question ${question.id}`,
    place: wordingFor(question, { kind: 'manager', givenName }),
    text: answerInWords(question, notes.answers[question.id]),
  }))
  const promises = notes.commitments.map(({ id, madeBy, what, dueOn }) => ({
    key: `commitment ${id}`,
    place: madeBy === 'manager' ? 'What I do' : `What ${givenName} does`,
    text: joined([what, dueOn]),
  }))
  const evidence = (notes.evidence ?? []).map(({ evidenceId, what }) => ({
    key: `evidence ${evidenceId}`,
    place: 'Evidence that we talk about',
    text: what,
  }))
  const privateNote = { key: 'private note', place: 'Private note', text: notes.privateNote }
  return new Map(
    [...carryOver, ...evidence, ...answers, ...promises, privateNote].map(({ key, place, text }) => [
      key,
      { place, text },
    ]),
  )
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ')
}
