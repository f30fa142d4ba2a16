import { hasSubject } from './agenda'
import { answerInWords } from './answer-words'
import type { CommitmentOutcome } from './commitment'
import { madeDecisions } from './decision'
import { isLeftOut } from './missing-answers'
import { wordingFor } from './question-wording'
import type { SessionNotes } from './session'
import { questionsOf, type TemplateVersion } from './template'

/** One place where two windows hold different notes of one session. `''` stands for nothing. */
export type NoteDifference = {
  /** What the place is called: the question, the promise, the private note. */
  readonly place: string
  readonly mine: string
  readonly theirs: string
  /** Whether only the manager may read it: it is kept out of every record. */
  readonly isPrivate: boolean
}

const outcomeWords: Readonly<Record<CommitmentOutcome, string>> = {
  done: 'Done',
  inProgress: 'In progress',
  dropped: 'Dropped',
}

/** Where the notes of two windows differ, in the order of the session; what only the manager reads last. */
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
    const of = here ?? there
    return [
      {
        place: of?.place ?? '',
        mine: here?.text ?? '',
        theirs: there?.text ?? '',
        isPrivate: of?.isPrivate === true,
      },
    ]
  })
}

type Said = { readonly place: string; readonly text: string; readonly isPrivate?: boolean }

/** Everything that notes say, by the place where it is said; the place of a promise is called after its maker. */
function textsIn(
  notes: SessionNotes,
  { version, givenName }: { version: TemplateVersion; givenName: string },
): Map<string, Said> {
  const carryOver = notes.carryOver.map(({ commitmentId, what, outcome, note, newDueOn = '' }) => ({
    key: `carryOver ${commitmentId}`,
    place: what,
    text: joined([outcome === null ? '' : outcomeWords[outcome], note, newDueOn]),
  }))
  const agenda = (notes.agenda ?? []).filter(hasSubject).map(({ id, by, what, isTalkedAbout, note }) => ({
    key: `agenda ${id}`,
    place: by === 'manager' ? 'What I want to talk about' : `What ${givenName} wants to talk about`,
    text: joined([what, isTalkedAbout ? 'talked about' : '', note]),
  }))
  const decisions = madeDecisions(notes.decisions).map(({ id, by, what }) => ({
    key: `decision ${id}`,
    place: by === 'both' ? 'What we decided' : 'What I decided',
    text: what,
  }))
  const answers = questionsOf(version).map(({ section, question }) => ({
    isPrivate: section.visibility === 'private',
    key: `question ${question.id}`,
    place: wordingFor(question, { kind: 'manager', givenName }),
    text: joined([
      answerInWords(question, notes.answers[question.id]),
      isLeftOut(question, notes) ? 'not talked about' : '',
    ]),
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
  const closing = [
    { key: 'summary', place: 'Summary', text: notes.summary ?? '' },
    { key: 'comment', place: `What ${givenName} says`, text: notes.comment ?? '' },
    { key: 'next day', place: 'Next session', text: notes.nextOn ?? '' },
  ]
  const own = [
    { key: 'preparation', place: 'Preparation', text: notes.preparation ?? '', isPrivate: true },
    { key: 'private note', place: 'Private note', text: notes.privateNote, isPrivate: true },
  ]
  const all: readonly (Said & { readonly key: string })[] = [
    ...agenda,
    ...carryOver,
    ...evidence,
    ...answers,
    ...promises,
    ...decisions,
    ...closing,
    ...own,
  ]
  return new Map(all.map(({ key, ...said }) => [key, said]))
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ')
}
