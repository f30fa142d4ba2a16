import type { Core } from '../page-client'
import type { Team } from './team'
import { refused } from './transcript'

/** The rhythm is settled, a session is planned, moved and not held, and what is to come is taken along. */
export async function schedule(core: Core, { employee, contractor }: Team): Promise<void> {
  const { people, schedule, sessions } = core
  await schedule.calendar()
  await schedule.reviseCalendar({
    weekdays: [1, 2, 3, 4, 5],
    holidays: [{ from: '2026-12-24', to: '2027-01-01', name: 'Closed' }],
  })
  const person = (await people.list()).find(({ id }) => id === contractor)
  if (person === undefined) throw new Error('The contractor is not there')
  const rhythm = {
    personId: contractor,
    revision: person.revision,
    cadence: 'monthly' as const,
    meetingTime: { weekday: 4, time: '14:00' },
    absences: [],
  }
  await people.settleRhythm(rhythm)
  await refused('STALE', people.settleRhythm(rhythm))
  const weekly = (await core.templates.list()).find(({ templateId }) => templateId === 'weekly-one-on-one')
  if (weekly === undefined) throw new Error('The weekly template is not there')
  const { templateId } = weekly
  const planned = await sessions.schedule({ personId: contractor, templateId, on: '2026-11-26', time: null })
  const plan = { personId: contractor, templateId, on: '2026-11-27', time: '09:30' }
  await refused('ALREADY_SCHEDULED', sessions.schedule(plan))
  await sessions.reschedule({
    sessionId: planned.id,
    revision: planned.revision,
    templateId,
    on: '2026-11-27',
    time: '09:30',
  })
  const unheld = { kind: 'excused', reason: 'Ill', excusedBy: 'person' } as const
  await sessions.recordUnheld({ personId: contractor, on: '2026-11-27', unheld })
  await schedule.due({ personId: null })
  await schedule.file({ personId: employee, months: 2, reader: 'person' })
  await schedule.notice({ personId: employee, templateId })
}
