import { dueAfterTurn } from '../../../shared/domain/cadence'
import { addDays, type IsoDate } from '../../../shared/domain/calendar'
import { rhythmWith } from '../../../shared/domain/due-session'
import type { Person } from '../../../shared/domain/person'
import type { WorkingCalendar } from '../../../shared/domain/working-calendar'

/**
 * When both meet again, by the rhythm of a person: proposed for the next session, and the day by when most promises are
 * due. Two weeks on where no day is due, because the person is away.
 */
export function nextTime(
  heldOn: IsoDate,
  { person, calendar, today }: { person: Person; calendar: WorkingCalendar; today: IsoDate },
): IsoDate {
  const from = heldOn < today ? today : heldOn
  return dueAfterTurn(from, rhythmWith(person, calendar)) ?? addDays(from, 14)
}
