import type { IsoDate } from '../../shared/domain/calendar'
import { isoDateSchema } from '../../shared/domain/calendar'
import { type PersonId, questionIdSchema } from '../../shared/domain/id'
import type { NoteKind, NotePlace } from '../../shared/domain/note-hit'
import { isFinalised } from '../../shared/domain/session'
import { saysSomething } from '../../shared/domain/text'
import type { CollectionName, RecordOf } from './store/collections'

/** One text of a record that can be searched. */
export type NoteText = {
  readonly kind: NoteKind
  readonly personId: PersonId
  readonly on: IsoDate
  readonly text: string
  readonly place: NotePlace
}

type Texts = { readonly [C in CollectionName]?: (record: RecordOf<C>) => readonly NoteText[] }

/**
 * What texts a record holds, by collection. A new noun adds its line here, and, where it is of a new kind, that kind to
 * `noteKindSchema` and its title to `titleOf`.
 */
export const noteTexts = {
  sessions: textsOfSession,
  sessionAddenda: ({ sessionId, personId, at, text }) => [
    { kind: 'answer', personId, on: dayOf(at), text, place: { kind: 'session', sessionId, step: 'finish' } },
  ],
  commitments: (commitment) => {
    const place: NotePlace = { kind: 'session', sessionId: commitment.madeIn, step: 'agreement' }
    const common = { kind: 'commitment', personId: commitment.personId } as const
    return [
      { ...common, on: commitment.madeOn, text: commitment.what, place },
      // what was noted in a session stands there already
      ...commitment.history
        .filter(({ sessionId }) => sessionId === null)
        .map(({ at, note }) => ({ ...common, on: dayOf(at), text: note, place })),
    ]
  },
  goals: ({ personId, setAt, fields }) => {
    const { statement, measure, achievableBecause, objective } = fields
    const text = [statement, measure.what, achievableBecause, objective].join('\n')
    return [{ kind: 'goal', personId, on: dayOf(setAt), text, place: { kind: 'person', personId } }]
  },
  agreements: ({ id, personId, draftedAt, title, clauses, state }) => {
    const place: NotePlace = { kind: 'agreement', agreementId: id }
    const common = { kind: 'agreement', personId, on: dayOf(draftedAt), place } as const
    return [
      { ...common, text: title },
      ...clauses.map(({ heading, body, table }) => ({
        ...common,
        text: [heading, body, ...(table?.rows.map((row) => row.join(', ')) ?? [])].join('\n'),
      })),
      ...(state.kind === 'draft' ? [] : [{ ...common, text: state.response.words }]),
    ]
  },
  evidence: ({ personId, on, what }) => [
    { kind: 'evidence', personId, on, text: what, place: { kind: 'person', personId } },
  ],
} satisfies Texts

function textsOfSession(session: RecordOf<'sessions'>): NoteText[] {
  const { id, personId, heldOn, notes } = session
  const common = { personId, on: heldOn } as const
  const at = (step: Extract<NotePlace, { kind: 'session' }>['step']): NotePlace => ({
    kind: 'session',
    sessionId: id,
    step,
  })
  const texts: readonly NoteText[] = [
    { ...common, kind: 'privateNote', text: notes.privateNote, place: at('privateNote') },
    { ...common, kind: 'privateNote', text: notes.preparation ?? '', place: at('prepare') },
    ...(notes.agenda ?? []).map(({ what, note }) => ({
      ...common,
      kind: 'answer' as const,
      text: `${what}\n${note}`,
      place: at('sinceLastTime'),
    })),
    ...(notes.decisions ?? []).map(({ what }) => ({
      ...common,
      kind: 'answer' as const,
      text: what,
      place: at('agreement'),
    })),
    ...[notes.summary ?? '', notes.comment ?? ''].map((text) => ({
      ...common,
      kind: 'answer' as const,
      text,
      place: at('finish'),
    })),
    ...notes.carryOver.map(({ note }) => ({
      ...common,
      kind: 'commitment' as const,
      text: note,
      place: at('sinceLastTime'),
    })),
    // once the session is final its promises are records of their own
    ...(isFinalised(session) ? [] : notes.commitments).map(({ what }) => ({
      ...common,
      kind: 'commitment' as const,
      text: what,
      place: at('agreement'),
    })),
    ...Object.entries(notes.answers).flatMap(([questionId, answer]) =>
      answer === undefined
        ? []
        : textsIn(answer).map((text) => ({
            ...common,
            kind: 'answer' as const,
            text,
            place: at({ questionId: questionIdSchema.parse(questionId) }),
          })),
    ),
    ...textsOfSelfAssessment(session).map(({ questionId, text }) => ({
      ...common,
      kind: 'answer' as const,
      text,
      place: at({ questionId }),
    })),
  ]
  return texts.filter(({ text }) => saysSomething(text))
}

/** What either side had written alone, where it does not stand among the answers of the session as well. */
function textsOfSelfAssessment({ selfAssessment, notes }: RecordOf<'sessions'>) {
  const sides = selfAssessment === undefined ? [] : [selfAssessment.answers, selfAssessment.manager.answers]
  return sides.flatMap((answers) =>
    Object.entries(answers).flatMap(([id, answer]) => {
      const questionId = questionIdSchema.parse(id)
      const said = textsIn(notes.answers[questionId] ?? {})
      return textsIn(answer ?? {})
        .filter((text) => !said.includes(text))
        .map((text) => ({ questionId, text }))
    }),
  )
}

/** Fields of an answer that name a choice by its id, which nobody typed. */
const choices: readonly string[] = ['kind', 'chosen', 'choice', 'status']

/** Every text of an answer, whatever its kind is. */
function textsIn(answer: object): string[] {
  return Object.entries(answer).flatMap(([field, value]) => {
    if (choices.includes(field)) return []
    if (typeof value === 'string') return [value]
    return typeof value === 'object' && value !== null ? textsIn(value) : []
  })
}

function dayOf(instant: string): IsoDate {
  return isoDateSchema.parse(instant.slice(0, 10))
}
