import { implement, ORPCError } from '@orpc/server'
import { sessions as contract } from '../../shared/contract/sessions'
import { type AgendaItem, carriedAgenda } from '../../shared/domain/agenda'
import { canAnswer } from '../../shared/domain/answer'
import type { IsoDate } from '../../shared/domain/calendar'
import { type CheckInRecord, checkInRecords } from '../../shared/domain/check-in-record'
import { nextSessionNumber } from '../../shared/domain/due-session'
import { tableOf, usedIn, waitingEvidence } from '../../shared/domain/evidence'
import { goalsInOrder } from '../../shared/domain/goal'
import { type PersonId, type SessionId, sessionIdSchema } from '../../shared/domain/id'
import { metricsAskedFor, type NumberSnapshot, snapshotOf } from '../../shared/domain/number-snapshot'
import { isActive } from '../../shared/domain/person'
import type { Question } from '../../shared/domain/question'
import { isClosed, isScheduled, scheduleSession } from '../../shared/domain/schedule'
import {
  type CoachingSession,
  finaliseSession,
  isRunning,
  lastHeld,
  nextDayOf,
  noteSession,
  type SessionNotes,
  sessionsOf,
  startSession,
} from '../../shared/domain/session'
import { followedBy, sealed } from '../../shared/domain/session-chain'
import { isBeforeLast, reviseSetup } from '../../shared/domain/session-setup'
import { hasPart, withTimeSpent } from '../../shared/domain/session-time'
import { questionsOf, type TemplateVersion } from '../../shared/domain/template'
import { type CoreContext, changing, checkRevision, found, openStore } from './context'
import { goalStandingsIn } from './goal-progress'
import { activeMetrics, progressIn } from './progress'
import { keeping, newestVersion, scheduling } from './scheduling'
import { askedNoMore, withSelfAssessment } from './self-assessment-at-end'
import { sessionAddenda } from './session-addenda'
import { sessionRecords } from './session-records'
import { sealingOf, versionOf } from './session-sealing'
import { type Change, put, remove, type WorkspaceData } from './store/collections'

const os = implement(contract).$context<CoreContext>()

export const sessions = {
  list: os.list.handler(({ context, input }) =>
    sessionsOf(openStore(context).read().sessions.values(), input.personId).sort(
      (a, b) => b.heldOn.localeCompare(a.heldOn) || b.number - a.number,
    ),
  ),

  history: os.history.handler(({ context, input }) => {
    const data = openStore(context).read()
    const own = sessionsOf(data.sessions.values(), input.personId).sort(
      (a, b) => b.heldOn.localeCompare(a.heldOn) || b.number - a.number,
    )
    return { sessions: own, versions: [...new Set(own.map((session) => versionOf(session, data)))] }
  }),

  get: os.get.handler(({ context, input }) => {
    const data = openStore(context).read()
    const session = found(data.sessions.get(input.sessionId))
    return { session, version: versionOf(session, data) }
  }),

  start: os.start.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const data = store.read()
      const person = found(data.people.get(input.personId))
      if (!isActive(person)) throw errors.ARCHIVED()
      const own = sessionsOf(data.sessions.values(), person.id)
      const open = own.find(isRunning)
      if (open !== undefined) throw errors.ALREADY_OPEN({ data: { sessionId: open.id } })
      if (isBeforeLast(input.heldOn, lastHeld(own, person.id))) throw errors.BEFORE_LAST()
      const version = await newestVersion(context, input.templateId)
      const planned = own.find(isScheduled)
      const begun = startSession({
        id: planned?.id ?? sessionIdSchema.parse(context.newId()),
        personId: person.id,
        number: nextSessionNumber(own),
        version,
        openAgenda: openAgendaOf(own, person.id),
        openCommitments: [...data.commitments.values()].filter(
          ({ personId, state }) => personId === person.id && state === 'open',
        ),
        heldOn: input.heldOn,
        at: context.clock.now(),
      })
      const session = planned === undefined ? begun : { ...begun, revision: planned.revision + 1 }
      await store.commit([...keeping(version, data), put('sessions', session)])
      return session
    }),
  ),

  ...scheduling,

  revise: os.revise.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const data = store.read()
      const session = runningSession(data, input.sessionId, errors)
      checkRevision(session, input.revision)
      const version = versionOf(session, data)
      const isSame = version.templateId === input.templateId
      const asked = isSame ? version : await newestVersion(context, input.templateId)
      const outcome = reviseSetup(
        session,
        { heldOn: input.heldOn, version: asked },
        { version, last: lastHeld(data.sessions.values(), session.personId), at: context.clock.now() },
      )
      if (outcome.kind === 'beforeLast') throw errors.BEFORE_LAST()
      if (outcome.kind === 'answered') throw errors.ANSWERED()
      await store.commit([...keeping(asked, data), put('sessions', outcome.session)])
      return outcome.session
    }),
  ),

  save: os.save.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const data = store.read()
      const session = runningSession(data, input.sessionId, errors)
      checkRevision(session, input.revision)
      checkNewIds(input.notes, data)
      checkAnswers(input.notes, versionOf(session, data))
      const notes = { ...input.notes, evidence: evidenceOf(session, input.notes, data) }
      const saved = noteSession(session, notes, context.clock.now())
      await store.commit([put('sessions', saved)])
      return saved
    }),
  ),

  finalise: os.finalise.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const data = store.read()
      const session = runningSession(data, input.sessionId, errors)
      checkRevision(session, input.revision)
      // two sessions may have been saved with one id before either counted
      checkNewIds(session.notes, data)
      const version = versionOf(session, data)
      const sealing = sealingOf(data)
      const at = context.clock.now()
      const outcome = finaliseSession(withSelfAssessment(session, version, { data, at }), {
        version,
        carriedOver: session.notes.carryOver.flatMap(
          ({ commitmentId }) => data.commitments.get(commitmentId) ?? [],
        ),
        checkIns: checkInsOf(session, { data, asOf: context.clock.today() }),
        numbers: numbersFor(session, version, { data, asOf: context.clock.today() }),
        follows: followedBy(lastHeld(data.sessions.values(), session.personId), sealing),
        at,
      })
      if (outcome.kind === 'incomplete') {
        throw errors.INCOMPLETE({ data: { missing: [...outcome.missing] } })
      }
      const final = sealed(outcome.session, sealing)
      await store.commit([
        put('sessions', final),
        ...askedNoMore(final, data),
        ...nextPlanned(final, version, { data, context }),
        ...outcome.commitments.map((commitment) => put('commitments', commitment)),
        ...usedIn(session.id, session.notes.evidence ?? [], data.evidence.values()).map((entry) =>
          put('evidence', entry),
        ),
      ])
      return final
    }),
  ),

  ...sessionRecords,

  spend: os.spend.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const data = store.read()
      const session = runningSession(data, input.sessionId, errors)
      if (!hasPart(versionOf(session, data), input.part)) throw new ORPCError('BAD_REQUEST')
      const spent = withTimeSpent(session.spent, input)
      await store.commit([put('sessions', { ...session, spent })])
      return {}
    }),
  ),

  ...sessionAddenda,

  discard: os.discard.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const data = store.read()
      const session = found(data.sessions.get(input.sessionId))
      if (isClosed(session)) throw errors.FINALISED()
      checkRevision(session, input.revision)
      await store.commit([remove('sessions', session.id), ...askedNoMore(session, data)])
      return {}
    }),
  ),
}

/** The session, which runs. Refuses one that is closed, or has not begun. */
function runningSession(
  data: WorkspaceData,
  id: SessionId,
  errors: { readonly FINALISED: () => Error; readonly NOT_STARTED: () => Error },
): CoachingSession {
  const session = found(data.sessions.get(id))
  if (isClosed(session)) throw errors.FINALISED()
  if (!isRunning(session)) throw errors.NOT_STARTED()
  return session
}

/** What the last session with a person left to be talked about. */
function openAgendaOf(own: readonly CoachingSession[], personId: PersonId): AgendaItem[] {
  const last = lastHeld(own, personId)
  return last === null ? [] : carriedAgenda(last)
}

/**
 * The plan of the next session for the day that both agreed on: with the same template, where the day is still to come,
 * the person is in the team, and nothing is planned already.
 */
function nextPlanned(
  session: CoachingSession,
  version: TemplateVersion,
  { data, context }: { data: WorkspaceData; context: CoreContext },
): Change[] {
  const on = nextDayOf(session.notes)
  const person = data.people.get(session.personId)
  const own = sessionsOf(data.sessions.values(), session.personId)
  if (on === null || on <= session.heldOn || person === undefined || !isActive(person)) return []
  // a session that was typed in later may have agreed on a day that is over
  if (on < context.clock.today() || own.some(isScheduled)) return []
  const id = sessionIdSchema.parse(context.newId())
  const plan = { id, personId: person.id, version, on, time: null, at: context.clock.now() }
  return [put('sessions', scheduleSession({ ...plan, number: session.number + 1 }))]
}

/** The person's numbers on a day, for the metrics that the template asks about. */
function numbersFor(
  session: CoachingSession,
  version: TemplateVersion,
  { data, asOf }: { data: WorkspaceData; asOf: IsoDate },
): NumberSnapshot[] {
  const person = found(data.people.get(session.personId))
  return snapshotOf(progressIn(metricsAskedFor(version, activeMetrics(data)), { data, person, asOf }))
}

/** What was noted of the person's goals in the session, with how far each has come. */
function checkInsOf(
  { id, personId }: CoachingSession,
  { data, asOf }: { data: WorkspaceData; asOf: IsoDate },
): CheckInRecord[] {
  const own = goalsInOrder(data.goals.values()).filter((goal) => goal.personId === personId)
  return checkInRecords(goalStandingsIn(data, own, asOf), id)
}

/** What of the person's log is on the table, with the words that both read. */
function evidenceOf(session: CoachingSession, notes: SessionNotes, data: WorkspaceData) {
  const own = [...data.evidence.values()].filter(({ personId }) => personId === session.personId)
  return tableOf(notes.evidence ?? [], {
    kept: session.notes.evidence ?? [],
    waiting: waitingEvidence(own),
  })
}

/** Refuses answers that no question of the version asks for: nothing would show them, and a search would find them. */
function checkAnswers({ answers }: SessionNotes, version: TemplateVersion): void {
  const questions = new Map<string, Question>(
    questionsOf(version).map(({ question }) => [question.id, question]),
  )
  for (const [id, answer] of Object.entries(answers)) {
    if (!canAnswer(questions.get(id), answer)) throw new ORPCError('BAD_REQUEST')
  }
}

/** Refuses new promises under the id of one that counts already: finalising would write over it. */
function checkNewIds(notes: SessionNotes, data: WorkspaceData): void {
  if (notes.commitments.some(({ id }) => data.commitments.has(id))) throw new ORPCError('BAD_REQUEST')
}
