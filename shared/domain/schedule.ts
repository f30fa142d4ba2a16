import type { TimeOfDay } from './cadence'
import type { IsoDate, IsoInstant } from './calendar'
import type { PersonId, SessionId } from './id'
import { type CoachingSession, isFinalised } from './session'
import type { Unheld } from './session-state'
import type { TemplateVersion } from './template'

/** A session that is planned for a day and has not begun. Nothing is noted in it yet. */
export function scheduleSession(given: {
  id: SessionId
  personId: PersonId
  number: number
  version: TemplateVersion
  on: IsoDate
  time: TimeOfDay | null
  at: IsoInstant
}): CoachingSession {
  const { id, personId, number, version, on, time, at } = given
  return {
    id,
    personId,
    number,
    templateVersionId: version.id,
    heldOn: on,
    startedAt: at,
    savedAt: at,
    notes: { carryOver: [], answers: {}, privateNote: '', commitments: [] },
    state: { kind: 'scheduled', time },
    revision: 0,
  }
}

/** The planned session on another day, at another time or with another template. */
export function rescheduleSession(
  session: CoachingSession,
  to: { version: TemplateVersion; on: IsoDate; time: TimeOfDay | null; at: IsoInstant },
): CoachingSession {
  return {
    ...session,
    templateVersionId: to.version.id,
    heldOn: to.on,
    savedAt: to.at,
    state: { kind: 'scheduled', time: to.time },
    revision: session.revision + 1,
  }
}

/** The planned session as the record that it was not held. Nothing changes it after that. */
export function recordUnheld(session: CoachingSession, unheld: Unheld, at: IsoInstant): CoachingSession {
  return { ...session, savedAt: at, state: { ...unheld, at }, revision: session.revision + 1 }
}

/** The session with the latest day, planned ones too; undefined where there is none. */
export function latestOf(sessions: readonly CoachingSession[]): CoachingSession | undefined {
  return [...sessions].sort((a, b) => b.heldOn.localeCompare(a.heldOn))[0]
}

export function isScheduled(session: CoachingSession): boolean {
  return session.state.kind === 'scheduled'
}

/** Whether nothing can change a session any more: it was held and closed, excused, or missed. */
export function isClosed(session: CoachingSession): boolean {
  const { kind } = session.state
  return kind === 'finalised' || kind === 'excused' || kind === 'missed'
}

/**
 * The day from which the next session of a person is counted: the last one that was held or excused. A missed one
 * moves nothing: it is still owed. Null where there was neither.
 */
export function lastTurnOn(sessionsOfPerson: readonly CoachingSession[]): IsoDate | null {
  return sessionsOfPerson.reduce<IsoDate | null>((last, session) => {
    const counts = isFinalised(session) || session.state.kind === 'excused'
    return counts && (last === null || session.heldOn > last) ? session.heldOn : last
  }, null)
}
