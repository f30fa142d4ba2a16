import * as z from 'zod'
import {
  cadenceSchema,
  dueAfterTurn,
  firstDueOn,
  type RhythmOfMeeting,
  rhythmOf,
  rhythmSchema,
  timeOfDaySchema,
} from './cadence'
import { dayHere, daysBetween, type IsoDate, isoDateSchema, lastDay } from './calendar'
import { personIdSchema, sessionIdSchema } from './id'
import { absencesOf, calledName, type Person } from './person'
import { isScheduled, lastTurnOn } from './schedule'
import { type CoachingSession, isRunning, lastHeldOn } from './session'
import type { WorkingCalendar } from './working-calendar'

/** The session that comes next with one person. */
export const dueSessionSchema = z.object({
  personId: personIdSchema,
  personName: z.string(),
  /** What they are called in a sentence. */
  calledName: z.string(),
  cadence: cadenceSchema,
  number: z.int(),
  /** The day of the session that runs or is planned, else the day by the rhythm; null where nothing is due. */
  dueOn: isoDateSchema.nullable(),
  /** Null when there was none yet. */
  lastHeldOn: isoDateSchema.nullable(),
  /** Days since then, or since the person was added where there was none yet. */
  daysWithout: z.int().min(0),
  /** The session that is already running, or null. */
  openSessionId: sessionIdSchema.nullable(),
  /** The session that is planned, or null. */
  scheduled: z
    .object({ sessionId: sessionIdSchema, revision: z.int(), time: timeOfDaySchema.nullable() })
    .nullable(),
  rhythm: rhythmSchema,
})
export type DueSession = z.infer<typeof dueSessionSchema>

type Holdings = {
  readonly people: readonly Person[]
  readonly sessions: readonly CoachingSession[]
  readonly calendar: WorkingCalendar
}

/**
 * For each person the session that comes next, whether it is near or far: by its day, those at one day by their
 * time, and those without a day last.
 */
export function dueSessions({ people, sessions, calendar }: Holdings, today: IsoDate): DueSession[] {
  return people
    .map((person) => nextSession(person, { sessions, calendar }, today))
    .sort((a, b) => sortKey(a).localeCompare(sortKey(b)) || a.personName.localeCompare(b.personName))
}

function sortKey({ dueOn, scheduled }: DueSession): string {
  return `${dueOn ?? '9999'} ${scheduled?.time ?? ''}`
}

function nextSession(
  person: Person,
  { sessions, calendar }: Pick<Holdings, 'sessions' | 'calendar'>,
  today: IsoDate,
): DueSession {
  const own = sessions.filter(({ personId }) => personId === person.id)
  const open = own.find(isRunning)
  const planned = own.find(isScheduled)
  const held = lastHeldOn(own, person.id)
  const rhythm = rhythmWith(person, calendar)
  const dueOn = open?.heldOn ?? planned?.heldOn ?? withinDays(dueAfter(person, lastTurnOn(own), rhythm))
  const since = held ?? dayHere(person.addedAt)
  return {
    personId: person.id,
    personName: person.name,
    calledName: calledName(person),
    cadence: person.cadence,
    number: (open ?? planned)?.number ?? nextSessionNumber(own),
    dueOn,
    lastHeldOn: held,
    daysWithout: Math.max(0, daysBetween(since, today)),
    openSessionId: open?.id ?? null,
    scheduled: planned === undefined ? null : plannedOf(planned),
    rhythm: rhythmOf({ dueOn, isFirst: held === null, today }, rhythm),
  }
}

/** A day that comes after the last there is, as the last: somebody may be away until then. */
function withinDays(on: IsoDate | null): IsoDate | null {
  return on !== null && on > lastDay ? lastDay : on
}

function plannedOf({ id, revision, state }: CoachingSession): DueSession['scheduled'] {
  return { sessionId: id, revision, time: state.kind === 'scheduled' ? state.time : null }
}

/** What the due days of a person are counted from. */
export function rhythmWith(person: Person, calendar: WorkingCalendar): RhythmOfMeeting {
  return {
    cadence: person.cadence,
    weekday: person.meetingTime?.weekday ?? null,
    presence: { calendar, absences: absencesOf(person) },
  }
}

/** The day of the turn that follows another; with null, of the first. */
export function dueAfter(person: Person, turn: IsoDate | null, rhythm: RhythmOfMeeting): IsoDate | null {
  if (turn !== null) return dueAfterTurn(turn, rhythm)
  return firstDueOn({ startedOn: person.startedOn, addedOn: dayHere(person.addedAt) }, rhythm)
}

/** One more than the highest number among the sessions of a person that were held or are running; 1 for the first. */
export function nextSessionNumber(sessionsOfPerson: readonly CoachingSession[]): number {
  return (
    sessionsOfPerson.reduce(
      (highest, { number, state }) =>
        state.kind === 'finalised' || state.kind === 'inProgress' ? Math.max(highest, number) : highest,
      0,
    ) + 1
  )
}

/**
 * Whom the manager has not met when it was due: those never met first, then by how long it is since the last
 * session. Somebody who is away today is not among them.
 */
export function notMet(due: readonly DueSession[]): DueSession[] {
  return due
    .filter(({ rhythm, openSessionId }) => openSessionId === null && isOwed(rhythm.kind))
    .sort(
      (a, b) =>
        Number(a.lastHeldOn !== null) - Number(b.lastHeldOn !== null) || b.daysWithout - a.daysWithout,
    )
}

function isOwed(kind: DueSession['rhythm']['kind']): boolean {
  return kind === 'neverMet' || kind === 'expired' || kind === 'overdue' || kind === 'due'
}
