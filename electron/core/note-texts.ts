import { answerInWords, wordsOf } from '../../shared/domain/answer-words'
import { assertNever } from '../../shared/domain/assert-never'
import { dayHere, type IsoDate } from '../../shared/domain/calendar'
import { type PersonId, type QuestionId, questionIdSchema, type SessionId } from '../../shared/domain/id'
import type { NoteKind, NotePlace } from '../../shared/domain/note-hit'
import { isFinalised } from '../../shared/domain/session'
import { questionsOf } from '../../shared/domain/template'
import { saysSomething } from '../../shared/domain/text'
import type { CollectionName, RecordOf, WorkspaceData } from './store/collections'

/** One text of a record that can be searched. */
export type NoteText = {
  readonly kind: NoteKind
  /** Null for what is nobody's alone. */
  readonly personId: PersonId | null
  readonly on: IsoDate
  readonly text: string
  readonly place: NotePlace
}

type Texts = {
  readonly [C in CollectionName]?: (record: RecordOf<C>, versions: Versions) => readonly NoteText[]
}
type Versions = WorkspaceData['templateVersions']

/**
 * What texts a record holds, by collection. A new noun adds its line here, and, where it is of a new kind, that kind to
 * `noteKindSchema` and its title to `titleOf`.
 */
export const noteTexts = {
  sessions: textsOfSession,
  sessionAddenda: ({ sessionId, personId, at, text }) => [
    { kind: 'addendum', personId, on: dayHere(at), text, place: inRecord(sessionId, 'finish') },
  ],
  commitments: (commitment) => {
    const place = inRecord(commitment.madeIn, 'agreement')
    const common = { kind: 'commitment', personId: commitment.personId } as const
    return [
      { ...common, on: commitment.madeOn, text: commitment.what, place },
      // what was noted in a session stands there already
      ...commitment.history
        .filter(({ sessionId }) => sessionId === null)
        .map(({ at, note }) => ({ ...common, on: dayHere(at), text: note, place })),
    ]
  },
  goals: ({ id, personId, setAt, fields, revisions, checkIns = [], statusChanges = [] }) => {
    const common = { kind: 'goal', personId, place: { kind: 'goal', goalId: id } } as const
    const { statement, measure, achievableBecause, objective } = fields
    return [
      {
        ...common,
        on: dayHere(setAt),
        text: [statement, measure.what, achievableBecause, objective].join('\n'),
      },
      ...revisions.map(({ at, reason, before }) => ({
        ...common,
        on: dayHere(at),
        text: [reason, before.statement].join('\n'),
      })),
      ...statusChanges.map(({ at, reason }) => ({ ...common, on: dayHere(at), text: reason })),
      ...checkIns.map(({ on, wins, blockers, nextSteps }) => ({
        ...common,
        on,
        text: [wins, blockers, nextSteps].join('\n'),
      })),
    ]
  },
  goalDrafts: ({ personId, keptAt, fields: { statement, measure, achievableBecause, objective } }) => [
    {
      kind: 'goal',
      personId,
      on: dayHere(keptAt),
      text: [statement, measure.what, achievableBecause, objective].join('\n').trim(),
      place: { kind: 'person', personId },
    },
  ],
  objectives: ({ addedAt, fields, revisions }) => {
    const common = { kind: 'objective', personId: null, place: { kind: 'objectives' } } as const
    return [
      { ...common, on: dayHere(addedAt), text: `${fields.statement}\n${fields.owner}` },
      ...revisions.map(({ at, reason, before }) => ({
        ...common,
        on: dayHere(at),
        text: `${reason}\n${before.statement}`,
      })),
    ]
  },
  agreements: ({ id, personId, draftedAt, title, clauses, state }) => {
    const place: NotePlace = { kind: 'agreement', agreementId: id }
    const common = { kind: 'agreement', personId, on: dayHere(draftedAt), place } as const
    return [
      { ...common, text: title },
      ...clauses.map(({ heading, body, table }) => ({
        ...common,
        text: [heading, body, ...(table?.rows.map((row) => row.join(', ')) ?? [])].join('\n'),
      })),
      ...saidTo(state).map((text) => ({ ...common, text })),
    ]
  },
  evidence: ({ personId, on, what }) => [
    { kind: 'evidence', personId, on, text: what, place: { kind: 'person', personId } },
  ],
} satisfies Texts

/** What was said to a document when it was signed, or not. */
function saidTo(state: RecordOf<'agreements'>['state']): string[] {
  switch (state.kind) {
    case 'draft':
      return []
    case 'signing':
    case 'sealed':
      return state.response === null ? [] : [state.response.words]
    case 'refused':
      return [state.refusal.reason, state.refusal.note]
    default:
      return assertNever(state)
  }
}

function textsOfSession(session: RecordOf<'sessions'>, versions: Versions): NoteText[] {
  const { id: sessionId, personId, heldOn, notes, state } = session
  const isFinal = isFinalised(session)
  const at =
    (step: SessionStep) =>
    (kind: NoteKind, text: string): NoteText => ({
      kind,
      personId,
      on: heldOn,
      text,
      place: { kind: 'session', sessionId, isFinal, step },
    })
  const texts: readonly NoteText[] = [
    at('privateNote')('privateNote', notes.privateNote),
    at('prepare')('privateNote', notes.preparation ?? ''),
    ...(notes.agenda ?? []).map(({ what, note }) => at('sinceLastTime')('agendaItem', `${what}\n${note}`)),
    ...notes.carryOver.map(({ note }) => at('sinceLastTime')('commitment', note)),
    ...(notes.decisions ?? []).map(({ what }) => at('agreement')('decision', what)),
    // once the session is final its promises are records of their own
    ...(isFinal ? [] : notes.commitments).map(({ what }) => at('agreement')('commitment', what)),
    at('finish')('summary', notes.summary ?? ''),
    at('finish')('comment', notes.comment ?? ''),
    ...inWords(notes.answers, versions.get(session.templateVersionId)).map(({ questionId, kind, text }) =>
      at({ questionId })(kind, text),
    ),
    ...aloneOf(session, versions).map(({ questionId, kind, text }) => at({ questionId })(kind, text)),
  ]
  const unheld: readonly NoteText[] =
    state.kind === 'excused' || state.kind === 'missed'
      ? [
          {
            kind: 'unheld',
            personId,
            on: heldOn,
            text: state.reason,
            place: { kind: 'person', personId },
          },
        ]
      : []
  return [...texts, ...unheld].filter(({ text }) => saysSomething(text))
}

/** What either side had answered alone, where it does not stand among the answers of the session as well. */
function aloneOf(
  { selfAssessment, notes, templateVersionId }: RecordOf<'sessions'>,
  versions: Versions,
): readonly AnswerText[] {
  if (selfAssessment === undefined) return []
  const version = versions.get(templateVersionId)
  const said = new Set(inWords(notes.answers, version).map(({ questionId, text }) => `${questionId} ${text}`))
  return [selfAssessment.answers, selfAssessment.manager.answers]
    .flatMap((answers) => inWords(answers, version))
    .filter(({ questionId, text }) => !said.has(`${questionId} ${text}`))
}

type AnswerText = { readonly questionId: QuestionId; readonly kind: NoteKind; readonly text: string }

/** Answers as they are read: with the labels of what was chosen, ticked or filled in. */
function inWords(
  answers: RecordOf<'sessions'>['notes']['answers'],
  version: RecordOf<'templateVersions'> | undefined,
): AnswerText[] {
  const asked = new Map(
    version === undefined ? [] : questionsOf(version).map(({ question }) => [question.id, question]),
  )
  return Object.entries(answers).flatMap(([id, answer]) => {
    if (answer === undefined) return []
    const questionId = questionIdSchema.parse(id)
    const question = asked.get(questionId)
    const text = question === undefined ? wordsOf(answer) : answerInWords(question, answer)
    return [{ questionId, kind: answer.kind === 'goals' ? 'goal' : 'answer', text }]
  })
}

type SessionStep = Extract<NotePlace, { kind: 'session' }>['step']

function inRecord(sessionId: SessionId, step: SessionStep): NotePlace {
  return { kind: 'session', sessionId, isFinal: true, step }
}
