import { implement } from '@orpc/server'
import { schedule as contract } from '../../shared/contract/schedule'
import { addMonths, type IsoDate } from '../../shared/domain/calendar'
import { type ComingSession, comingSessions } from '../../shared/domain/coming-sessions'
import { type DueSession, dueSessions } from '../../shared/domain/due-session'
import { calendarFileName } from '../../shared/domain/file-name'
import type { PersonId } from '../../shared/domain/id'
import { isActive, type Person } from '../../shared/domain/person'
import { latestOf } from '../../shared/domain/schedule'
import { sessionsOf } from '../../shared/domain/session'
import { plannedMinutes } from '../../shared/domain/template'
import { type CalendarEvent, calendarFile } from './calendar-file'
import { type CoreContext, changing, found, openStore } from './context'
import { reviewNoticePaper } from './documents/papers/review-notice-paper'
import { paperOf } from './paper-file'
import { calendarOf, firmOf } from './profile'
import { newestVersion } from './scheduling'
import { put, type WorkspaceData } from './store/collections'

const os = implement(contract).$context<CoreContext>()

/** How long a session lasts in a calendar where there was none yet, or its template plans no time. */
const usualMinutes = 60

export const schedule = {
  due: os.due.handler(({ context, input }) =>
    nextSessions(openStore(context).read(), input.personId, context.clock.today()).map(({ next }) => next),
  ),

  calendar: os.calendar.handler(({ context }) => calendarOf(openStore(context).read())),

  reviseCalendar: os.reviseCalendar.handler(({ context, input }) =>
    changing(context, async (store) => {
      const profile = found(store.read().profile.get('profile'))
      const holidays = [...input.holidays].sort((a, b) => a.from.localeCompare(b.from))
      const calendar = { weekdays: [...input.weekdays].sort(), holidays }
      await store.commit([put('profile', { ...profile, calendar })])
      return calendar
    }),
  ),

  file: os.file.handler(({ context, input }) => {
    const data = openStore(context).read()
    const { clock } = context
    const today = clock.today()
    const firm = firmOf(data)
    const next = nextSessions(data, input.personId, today)
    const events = next.flatMap((each) => {
      const coming = comingOf(each, data, { today, months: input.months })
      const minutes = minutesWith(each.person.id, data)
      const title =
        input.reader === 'person'
          ? `One-on-one with ${firm.managerName}, ${firm.organisation}`
          : `One-on-one with ${each.person.name}`
      return coming.map((session) => eventOf(session, { person: each.person, title, minutes }))
    })
    const whose = input.personId === null ? 'everybody' : (next[0]?.person.name ?? '')
    const name = `One-on-ones ${input.reader === 'person' ? firm.managerName : whose}`
    const bytes = calendarFile(events, { name, at: clock.now() })
    const fileName = calendarFileName('Calendar', whose, today)
    return {
      fileName,
      events: events.length,
      file: new File([new Uint8Array(bytes)], fileName, { type: 'text/calendar;charset=utf-8' }),
    }
  }),

  notice: os.notice.handler(async ({ context, input }) => {
    const data = openStore(context).read()
    const today = context.clock.today()
    const version = await newestVersion(context, input.templateId)
    const [each] = nextSessions(data, input.personId, today)
    const { person } = found(each)
    const coming = each === undefined ? [] : comingOf(each, data, { today, months: 12 })
    const paper = await reviewNoticePaper(
      { person, version, coming: coming.slice(0, 4), data, asOf: today },
      { resourcesFolder: context.resourcesFolder, at: context.clock.now() },
    )
    return paperOf(paper)
  }),
}

type Next = { readonly person: Person; readonly next: DueSession }

/** The next session of one person, or of all who are on the team. Refuses with `NOT_FOUND`. */
function nextSessions(data: WorkspaceData, personId: PersonId | null, today: IsoDate): Next[] {
  const people =
    personId === null ? [...data.people.values()].filter(isActive) : [found(data.people.get(personId))]
  const byId = new Map(people.map((person) => [person.id, person]))
  const due = dueSessions(
    { people, sessions: [...data.sessions.values()], calendar: calendarOf(data) },
    today,
  )
  return due.flatMap((next) => {
    const person = byId.get(next.personId)
    return person === undefined ? [] : [{ person, next }]
  })
}

function comingOf(
  { person, next }: Next,
  data: WorkspaceData,
  { today, months }: { today: IsoDate; months: number },
): ComingSession[] {
  const until = addMonths(today, months)
  return comingSessions({ person, next, calendar: calendarOf(data) }, { today, until })
}

/** What the template of the latest session with somebody plans, rounded up to a quarter of an hour. */
function minutesWith(personId: PersonId, data: WorkspaceData): number {
  const latest = latestOf(sessionsOf(data.sessions.values(), personId))
  const version = latest === undefined ? undefined : data.templateVersions.get(latest.templateVersionId)
  const planned = version === undefined ? 0 : plannedMinutes(version)
  return planned === 0 ? usualMinutes : Math.ceil(planned / 15) * 15
}

function eventOf(
  { number, on, time, isPlanned }: ComingSession,
  { person, title, minutes }: { person: Person; title: string; minutes: number },
): CalendarEvent {
  return {
    // by person and number: a session that is moved, or excused and held later, keeps its place in the calendar
    uid: `session-${number}-${person.id}@plumbline`,
    title,
    description: isPlanned ? `Session ${number}.` : `Session ${number}, due by the rhythm of our meetings.`,
    isCertain: isPlanned,
    when:
      time === null
        ? { kind: 'day', on }
        : // by the clock of this laptop
          { kind: 'time', from: new Date(`${on}T${time}:00`).toISOString(), minutes },
  }
}
