import { dueAfterTurn, type TimeOfDay } from './cadence'
import type { IsoDate } from './calendar'
import { type DueSession, rhythmWith } from './due-session'
import type { Person } from './person'
import { nextPresentDay, type WorkingCalendar } from './working-calendar'

/** A session that lies ahead. `isPlanned` where its day was set; else the rhythm brings it. */
export type ComingSession = {
  readonly number: number
  readonly on: IsoDate
  readonly time: TimeOfDay | null
  readonly isPlanned: boolean
}

/**
 * The next session with a person, and those that the rhythm brings after it up to and with `until`. What is overdue
 * stands on the first day from today on on which the person can be met. Holidays and absences are left out, as the
 * due days are.
 */
export function comingSessions(
  given: { person: Person; next: DueSession; calendar: WorkingCalendar },
  { today, until }: { today: IsoDate; until: IsoDate },
): ComingSession[] {
  const { person, next, calendar } = given
  if (next.dueOn === null) return []
  const rhythm = rhythmWith(person, calendar)
  const usualTime = person.meetingTime?.time ?? null
  const isPlanned = next.scheduled !== null
  const first = next.dueOn < today ? nextPresentDay(today, rhythm.presence) : next.dueOn
  const time = next.scheduled === null ? usualTime : next.scheduled.time
  const coming: ComingSession[] = [{ number: next.number, on: first, time, isPlanned }]
  for (let on = dueAfterTurn(first, rhythm); on !== null && on <= until; on = dueAfterTurn(on, rhythm)) {
    coming.push({ number: next.number + coming.length, on, time: usualTime, isPlanned: false })
  }
  return coming
}
