import type { TimeOfDay } from '../../shared/domain/cadence'
import { dueDocuments } from '../../shared/domain/document-standing'
import { dueSessions } from '../../shared/domain/due-session'
import { isActive } from '../../shared/domain/person'
import { type Reminder, remindersNow } from '../../shared/domain/reminder'
import type { CoreContext } from './context'
import { calendarOf, isSample, settingsOf } from './profile'
import { put } from './store/collections'

/**
 * Tells every window and the host what is due now, and notes that it did, so that nothing is told twice a day. A
 * workspace that is locked, new or in guest mode tells nothing, nor do the people of the sample team. Called again and
 * again.
 */
export async function remind({ door, clock }: CoreContext, time: TimeOfDay): Promise<readonly Reminder[]> {
  if (door.workspace.kind !== 'open' || door.isWithGuest) return []
  const { store } = door.workspace
  return store.inTurn(async () => {
    const data = store.read()
    const profile = data.profile.get('profile')
    const { reminders: setting } = settingsOf(data)
    if (profile === undefined || isSample(data) || setting === 'off') return []
    const today = clock.today()
    const people = [...data.people.values()].filter(isActive)
    const due = dueSessions(
      { people, sessions: [...data.sessions.values()], calendar: calendarOf(data) },
      today,
    )
    const reminded = profile.reminded ?? null
    const isHere = new Set(people.map(({ id }) => id))
    const documents = dueDocuments([...data.agreements.values()], today).filter(({ agreement }) =>
      isHere.has(agreement.personId),
    )
    const reminders = remindersNow(due, { today, time, reminded, setting, documents })
    if (reminders.length === 0) return []
    const earlier = reminded?.on === today ? reminded.ids : []
    const ids = [...earlier, ...reminders.map(({ id }) => id)]
    await store.commit([put('profile', { ...profile, reminded: { on: today, ids } })])
    for (const reminder of reminders) door.host.tell({ kind: 'reminder', reminder })
    return reminders
  })
}

/** The time of day by the clock of this laptop. */
export function timeNow(now = new Date()): TimeOfDay {
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${two(now.getHours())}:${two(now.getMinutes())}`
}
