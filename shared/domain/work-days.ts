import * as z from 'zod'
import { addDays, daysBetween, type IsoDate, isoDateSchema, lastDay, weekdayOf } from './calendar'
import { absencesOf, type Person } from './person'
import { usualCalendar, type WorkingCalendar, weekdaySchema } from './working-calendar'

/** The days that count for a pace or a target: some weekdays, without the spans that are off. */
export const workDaysSchema = z.object({
  weekdays: z.array(weekdaySchema),
  /** In their order, apart from each other, both ends included. Why they are off is not told. */
  off: z.array(z.object({ from: isoDateSchema, to: isoDateSchema })),
})
export type WorkDays = z.infer<typeof workDaysSchema>
type Span = WorkDays['off'][number]

/** The days on which the firm works. */
export function workDaysOf({ weekdays, holidays }: WorkingCalendar): WorkDays {
  return { weekdays: [...weekdays], off: apart(holidays) }
}

/** Monday to Friday: what holds where nothing was set. */
export const usualWorkDays: WorkDays = workDaysOf(usualCalendar)

/** The days on which the firm works and the person is there: from their first day to their last, without absences. */
export function workDaysOfPerson(person: Person, calendar: WorkingCalendar): WorkDays {
  const before = { from: '1900-01-01', to: addDays(person.startedOn, -1) }
  const { leavesOn = '' } = person
  const after = leavesOn === '' ? [] : [{ from: addDays(leavesOn, 1), to: lastDay }]
  const off = [before, ...calendar.holidays, ...absencesOf(person), ...after].filter(
    ({ from, to }) => from <= to,
  )
  return { weekdays: [...calendar.weekdays], off: apart(off) }
}

/** How many days from `from` to `to`, both included, count; 0 when `to` lies before `from`. */
export function countWorkDays(from: IsoDate, to: IsoDate, { weekdays, off }: WorkDays): number {
  let count = weekdaysIn(from, to, weekdays)
  for (const span of off) {
    if (span.from > to) break
    if (span.to >= from) {
      count -= weekdaysIn(span.from < from ? from : span.from, span.to > to ? to : span.to, weekdays)
    }
  }
  return count
}

/** The days from `from` to `to`, both included, that count. */
export function listWorkDays(from: IsoDate, to: IsoDate, days: WorkDays): IsoDate[] {
  const list: IsoDate[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (countWorkDays(day, day, days) === 1) list.push(day)
  }
  return list
}

function weekdaysIn(from: IsoDate, to: IsoDate, weekdays: readonly number[]): number {
  const days = daysBetween(from, to) + 1
  if (days <= 0) return 0
  const first = weekdayOf(from)
  let count = Math.floor(days / 7) * weekdays.length
  for (let index = 0; index < days % 7; index++) {
    if (weekdays.includes((first + index) % 7)) count++
  }
  return count
}

/** The same days, none of them in two spans. */
function apart(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const { from, to } of [...spans].sort((a, b) => a.from.localeCompare(b.from))) {
    const last = joined.at(-1)
    if (last === undefined || from > last.to) joined.push({ from, to })
    else if (to > last.to) last.to = to
  }
  return joined
}
