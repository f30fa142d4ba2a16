import { turnsUntil } from './cadence'
import { addDays, type IsoDate } from './calendar'
import { dueAfter, rhythmWith } from './due-session'
import { isActive, type Person } from './person'
import { type CoachingSession, isFinalised } from './session'
import { presentDaysAfter, type WorkingCalendar } from './working-calendar'

/** Days of the past that count for the manager's own scorecard. */
export const scorecardDays = 90

type Score = { readonly held: number; readonly due: number }

/**
 * Of the sessions that came due in the last 90 days, those held on their due day or before. Due days are those of
 * the rhythm, wherever a session was moved to. Where a whole cadence went by without one, that one counts as due and
 * not held; so does the one that is overdue today. One that was excused counts as neither. What was held with
 * somebody who is archived since stays counted; nothing is due with them any more.
 */
export function reviewsOnTime(
  given: {
    people: readonly Person[]
    sessions: readonly CoachingSession[]
    calendar: WorkingCalendar
  },
  on: IsoDate,
): Score {
  return given.people
    .map((person) => scoreWith(person, given, on))
    .reduce((sum, { held, due }) => ({ held: sum.held + held, due: sum.due + due }), { held: 0, due: 0 })
}

function scoreWith(
  person: Person,
  { sessions, calendar }: { sessions: readonly CoachingSession[]; calendar: WorkingCalendar },
  on: IsoDate,
): Score {
  const since = addDays(on, -scorecardDays)
  const rhythm = rhythmWith(person, calendar)
  const counts = (turn: IsoDate): boolean => turn >= since && turn <= on
  let [held, due] = [0, 0]
  let last: IsoDate | null = null
  for (const session of turnsTaken(person, sessions)) {
    if (session.heldOn > on) break
    const first = dueAfter(person, last, rhythm)
    last = session.heldOn
    if (first === null) continue
    // one that is held early takes the turn that it comes before
    const passed = first > session.heldOn ? [first] : turnsUntil(first, session.heldOn, rhythm)
    const taken = passed.pop() ?? first
    due += passed.filter(counts).length
    if (!isFinalised(session) || taken < since) continue
    due++
    if (session.heldOn <= taken) held++
  }
  const next = dueAfter(person, last, rhythm)
  if (!isActive(person) || next === null) return { held, due }
  const owed = turnsUntil(next, on, rhythm).filter(
    (turn, index, turns) =>
      counts(turn) && (index < turns.length - 1 || presentDaysAfter(turn, on, rhythm.presence) > 0),
  )
  return { held, due: due + owed.length }
}

/** What took a turn: sessions held or excused, in the order of their days. */
function turnsTaken(person: Person, sessions: readonly CoachingSession[]): CoachingSession[] {
  return sessions
    .filter(
      (session) =>
        session.personId === person.id && (isFinalised(session) || session.state.kind === 'excused'),
    )
    .sort((a, b) => a.heldOn.localeCompare(b.heldOn))
}
