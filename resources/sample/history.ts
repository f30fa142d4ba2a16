import { type AgendaItem, agendaItemSchema, carriedAgenda } from '../../shared/domain/agenda'
import type { Answer } from '../../shared/domain/answer'
import type { IsoDate, IsoInstant } from '../../shared/domain/calendar'
import { type Commitment, type CommitmentDraft, commitmentDraftSchema } from '../../shared/domain/commitment'
import { type EvidenceEntry, onTheTable } from '../../shared/domain/evidence'
import { sessionIdSchema } from '../../shared/domain/id'
import { metricValue, sumOf } from '../../shared/domain/measurement'
import { formatValue } from '../../shared/domain/metric-format'
import { metricPresets } from '../../shared/domain/metric-presets'
import type { Person } from '../../shared/domain/person'
import type { QuestionKind } from '../../shared/domain/question'
import {
  type CoachingSession,
  finaliseSession,
  noteSession,
  type SessionNotes,
  sessionNotesSchema,
  startSession,
} from '../../shared/domain/session'
import { plannedMinutes, questionsOf, type TemplateVersion } from '../../shared/domain/template'
import { figureOf, totalOf, type Week } from './numbers'
import type { ToldAnswer, ToldPromise, ToldSession, ToldTalk } from './story'

/** What became of the told sessions of one person: the records that the product itself would have made. */
export type History = {
  readonly sessions: readonly CoachingSession[]
  readonly commitments: readonly Commitment[]
}

/**
 * Holds the told sessions one after the other, by the rules of the domain: each opens with what was promised and is
 * still open, and is finalised. Throws when a story leaves something out that its template demands.
 */
export function historyOf(given: {
  person: Person
  told: readonly ToldSession[]
  versions: readonly TemplateVersion[]
  weeks: readonly Week[]
  talks: Readonly<Record<string, ToldTalk>>
  evidence: readonly EvidenceEntry[]
}): History {
  const sessions: CoachingSession[] = []
  const commitments = new Map<string, Commitment>()
  for (const [index, told] of given.told.entries()) {
    const version = given.versions.find(({ templateId }) => templateId === told.templateId)
    if (version === undefined) throw new Error(`There is no template ${told.templateId}`)
    const session = startSession({
      id: sessionIdSchema.parse(`${given.person.id}-session-${index + 1}`),
      personId: given.person.id,
      number: index + 1,
      version,
      openAgenda: carriedFrom(sessions.at(-1)),
      openCommitments: [...commitments.values()].filter(({ state }) => state === 'open'),
      heldOn: told.heldOn,
      at: `${told.heldOn}T13:00:00.000Z`,
    })
    const noted = noteSession(
      session,
      notesOf({ ...given, told, session, version, nextOn: given.told[index + 1]?.heldOn ?? '' }),
      session.startedAt,
    )
    const outcome = finaliseSession(noted, {
      version,
      carriedOver: [...commitments.values()],
      numbers: [],
      at: minutesLater(session.startedAt, plannedMinutes(version) + 2),
    })
    if (outcome.kind === 'incomplete') {
      throw new Error(`${session.id} misses ${JSON.stringify(outcome.missing)}`)
    }
    sessions.push(outcome.session)
    for (const commitment of outcome.commitments) commitments.set(commitment.id, commitment)
  }
  return { sessions, commitments: [...commitments.values()] }
}

function minutesLater(at: IsoInstant, minutes: number): IsoInstant {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString()
}

function notesOf(given: {
  person: Person
  told: ToldSession
  session: CoachingSession
  version: TemplateVersion
  weeks: readonly Week[]
  talks: Readonly<Record<string, ToldTalk>>
  evidence: readonly EvidenceEntry[]
  nextOn: IsoDate | ''
}): SessionNotes {
  const { person, told, session, version } = given
  const talk = given.talks[session.id] ?? {}
  const kinds = new Map(questionsOf(version).map(({ question }) => [String(question.id), question.kind]))
  const answers = Object.entries(told.answers).map(([id, answer]) => {
    const kind = kinds.get(id)
    if (kind === undefined) throw new Error(`${session.id} answers ${id}, which ${version.id} does not ask`)
    return [id, answerOf(kind, answer, figuresUpTo(given.weeks, told.heldOn))]
  })
  const looked = new Map(
    Object.entries(told.lookedAt ?? {}).map(([key, look]) => [promiseId(person, key), look]),
  )
  for (const id of looked.keys()) {
    if (!session.notes.carryOver.some(({ commitmentId }) => commitmentId === id)) {
      throw new Error(`${session.id} looks at ${id}, which is not open`)
    }
  }
  return sessionNotesSchema.parse({
    carryOver: session.notes.carryOver.map((item) => {
      const [outcome, note] = looked.get(item.commitmentId) ?? ['done', '']
      return { ...item, outcome, note }
    }),
    answers: Object.fromEntries(answers),
    privateNote: told.privateNote ?? '',
    commitments: told.promised.map((promise) => draftOf(person, promise)),
    agenda: agendaOf(person, session, talk),
    decisions: (talk.decisions ?? []).map((decision, index) => ({
      id: `${session.id}-decision-${index + 1}`,
      ...decision,
    })),
    evidence: given.evidence
      .filter(({ state }) => state.kind === 'used' && state.sessionId === session.id)
      .map(onTheTable),
    summary: talk.summary ?? '',
    comment: talk.comment ?? '',
    nextOn: given.nextOn,
  })
}

/** What was left, and what was put down for this session; their ids are told apart as those of promises are. */
function agendaOf(person: Person, session: CoachingSession, talk: ToldTalk): AgendaItem[] {
  const carried = session.notes.agenda ?? []
  const talkedAbout = new Map(
    Object.entries(talk.talkedAbout ?? {}).map(([key, note]) => [`${person.id}-${key}`, note]),
  )
  for (const id of talkedAbout.keys()) {
    if (!carried.some((item) => item.id === id))
      throw new Error(`${session.id} talks about ${id}, which is not left`)
  }
  return [
    ...carried.map((item) => {
      const note = talkedAbout.get(item.id)
      return note === undefined ? item : { ...item, isTalkedAbout: true, note }
    }),
    ...(talk.agenda ?? []).map(({ key, by, what, note = '', isLeft = false }) =>
      agendaItemSchema.parse({
        id: `${person.id}-${key}`,
        by,
        what,
        isTalkedAbout: !isLeft,
        note,
        carriedFrom: null,
      }),
    ),
  ]
}

function carriedFrom(last: CoachingSession | undefined): AgendaItem[] {
  return last === undefined ? [] : carriedAgenda(last)
}

function draftOf(person: Person, { key, madeBy, what, dueOn }: ToldPromise): CommitmentDraft {
  return commitmentDraftSchema.parse({ id: promiseId(person, key), madeBy, what, dueOn })
}

/** Keys are told apart within a person's sessions, ids within the workspace. */
function promiseId(person: Person, key: string): string {
  return `${person.id}-${key}`
}

function answerOf(kind: QuestionKind, told: ToldAnswer, figures: ReadonlyMap<string, string>): Answer {
  const filled = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/g, (_, name: string) => figures.get(name) ?? missingFigure(name))
  if (typeof told === 'string') {
    if (!isWords(kind)) throw new Error(`A ${kind} is not answered in words alone: ${told}`)
    return { kind, text: filled(told) }
  }
  return { kind: 'rating', level: told[0], evidence: filled(told[1]) }
}

function isWords(kind: QuestionKind): kind is 'longText' | 'shortText' | 'metric' {
  return kind === 'longText' || kind === 'shortText' || kind === 'metric'
}

function missingFigure(name: string): never {
  throw new Error(`No figure is called ${name}`)
}

/** The figures of the last four whole weeks up to a day, as they are read. */
function figuresUpTo(weeks: readonly Week[], day: IsoDate): ReadonlyMap<string, string> {
  const work = totalOf(
    weeks
      .filter(({ friday }) => friday <= day)
      .slice(-4)
      .flatMap(({ days }) => days),
  )
  const read = (preset: 'conversionRate' | 'callTime' | 'closedDeals'): string => {
    const [numerator, denominator] = figureOf(preset, work) ?? [0, 0]
    const { kind } = metricPresets[preset]
    return formatValue(kind, metricValue(kind, sumOf([{ numerator, denominator }])), {
      locale: 'en-GB',
      currency: 'EUR',
    })
  }
  return new Map([
    ['conversion', read('conversionRate')],
    ['callTime', read('callTime')],
    ['deals', read('closedDeals')],
  ])
}
