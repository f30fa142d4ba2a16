import * as z from 'zod'
import type { TimeOfDay } from './cadence'
import { daysBetween, type IsoDate } from './calendar'
import type { DueDocument } from './document-standing'
import { termNearDays } from './document-term'
import type { DueSession } from './due-session'
import { isolated } from './isolated-name'
import type { WorkspaceSettings } from './workspace-settings'

/** What the system is asked to tell. It names somebody only where the settings allow it. */
export const reminderSchema = z.object({
  /** What it is about: told once a day. */
  id: z.string(),
  title: z.string(),
  text: z.string(),
  /** Whether it begins in a moment, and not only some time today. */
  isSoon: z.boolean(),
})
export type Reminder = z.infer<typeof reminderSchema>

/** What was told on a day. Ids only. */
export const remindedSchema = z.object({ on: z.string(), ids: z.array(z.string()) })
export type Reminded = z.infer<typeof remindedSchema>

/** Nobody is reminded of a day before this. */
const earliest: TimeOfDay = '07:00'
const minutesBefore = 15

/** Days before the day of a document on which it is told, so that one of them is a day of work. */
const daysTold = [termNearDays, 14, 7, 3, 1, 0]

/**
 * What is to be told now and was not told today: once from seven on what is due today, and a quarter of an hour before
 * each session with a time, until it begins. Sessions that are late are counted in; people who are away are not.
 * Documents that end or are to be signed again are told of some days before, and on the day.
 */
export function remindersNow(
  due: readonly DueSession[],
  given: {
    today: IsoDate
    time: TimeOfDay
    reminded: Reminded | null
    setting: WorkspaceSettings['reminders']
    /** Those whose day is near. */
    documents: readonly DueDocument[]
  },
): Reminder[] {
  const { today, time, setting } = given
  if (setting === 'off') return []
  const told = given.reminded?.on === today ? given.reminded.ids : []
  const waiting = due.filter(
    ({ dueOn, rhythm, openSessionId }) =>
      openSessionId === null && dueOn !== null && dueOn <= today && rhythm.kind !== 'away',
  )
  const soon = waiting
    .filter(({ dueOn, scheduled }) => dueOn === today && isSoon(scheduled?.time ?? null, time))
    .map((session) => soonReminder(session, setting))
  const day = time < earliest || waiting.length === 0 ? [] : [dayReminder(waiting, setting)]
  const near = given.documents.filter(({ term }) => daysTold.includes(daysBetween(today, term.on)))
  const documents = time < earliest || near.length === 0 ? [] : [documentReminder(near.length)]
  return [...soon, ...day, ...documents].filter(({ id }) => !told.includes(id))
}

function isSoon(at: TimeOfDay | null, time: TimeOfDay): boolean {
  if (at === null) return false
  const minutes = minutesOf(at) - minutesOf(time)
  return minutes > 0 && minutes <= minutesBefore
}

function minutesOf(time: TimeOfDay): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

function soonReminder(
  { personId, calledName, scheduled }: DueSession,
  setting: WorkspaceSettings['reminders'],
): Reminder {
  const whom = setting === 'withNames' ? ` with ${isolated(calledName)}` : ''
  const at = scheduled?.time ?? ''
  return {
    id: `soon ${personId} ${at}`,
    title: `A session begins at ${at}`,
    text: `Your session${whom} begins in a few minutes.`,
    isSoon: true,
  }
}

function dayReminder(waiting: readonly DueSession[], setting: WorkspaceSettings['reminders']): Reminder {
  const many = waiting.length
  const names = waiting.slice(0, 5).map(({ calledName }) => isolated(calledName))
  const more = many - names.length
  return {
    id: 'day',
    title: many === 1 ? 'A session is due today' : `${many} sessions are due today`,
    text:
      setting === 'withNames'
        ? `${names.join(', ')}${more === 0 ? '' : ` and ${more} more`}`
        : 'Open Plumbline to see with whom.',
    isSoon: false,
  }
}

/** Names nobody: a document says more of a person than a session does. */
function documentReminder(many: number): Reminder {
  return {
    id: 'documents',
    title: many === 1 ? 'The day of a document is near' : `The days of ${many} documents are near`,
    text: `${many === 1 ? 'It ends or is' : 'They end or are'} to be signed again. Today shows which.`,
    isSoon: false,
  }
}
