import * as z from 'zod'
import { addDays, type IsoDate, isoDateSchema, weekdayOf } from './calendar'
import { lineOf, proseOf } from './text'

/** 0 Sunday … 6 Saturday. */
export const weekdaySchema = z.int().min(0).max(6)
export type Weekday = z.infer<typeof weekdaySchema>

/** Days from `from` to `to`, both included; the same day twice for one. */
const daySpan = { from: isoDateSchema, to: isoDateSchema }
const endsAfterItBegins = {
  check: ({ from, to }: { from: IsoDate; to: IsoDate }): boolean => from <= to,
  fault: { error: 'The last day lies before the first', path: ['to'] },
}

/** Days on which the whole firm is closed. */
export const holidaySchema = z
  .object({ ...daySpan, name: lineOf({ what: 'The name', max: 120 }) })
  .refine(endsAfterItBegins.check, endsAfterItBegins.fault)
export type Holiday = z.infer<typeof holidaySchema>

/** When the firm works: its weekdays, and the days on which it is closed all the same. */
export const workingCalendarSchema = z.object({
  /** At least one, or no day could ever be due. */
  weekdays: z
    .array(weekdaySchema)
    .min(1, 'Choose one weekday at least')
    .max(7)
    .refine((days) => new Set(days).size === days.length, 'A weekday stands there twice'),
  holidays: z.array(holidaySchema).max(500, 'There are more than 500 holidays'),
})
export type WorkingCalendar = z.infer<typeof workingCalendarSchema>

/** Monday to Friday, and no holiday: what holds where nothing was set. */
export const usualCalendar: WorkingCalendar = { weekdays: [1, 2, 3, 4, 5], holidays: [] }

export const absenceKindSchema = z.enum(['holiday', 'sick', 'leave', 'other'])
export type AbsenceKind = z.infer<typeof absenceKindSchema>

/** Days on which one person is not there. Why is the manager's own note: on no paper, in no calendar file. */
export const absenceSchema = z
  .object({
    ...daySpan,
    kind: absenceKindSchema,
    reason: proseOf({ what: 'The note', max: 500 }),
  })
  .refine(endsAfterItBegins.check, endsAfterItBegins.fault)
export type Absence = z.infer<typeof absenceSchema>

/** When one person can be met: on the working days of the firm on which they are not away. */
export type Presence = { readonly calendar: WorkingCalendar; readonly absences: readonly Absence[] }

/** The absence that holds a day, the one that ends last where several do; undefined when the person is there. */
function absenceOn(day: IsoDate, absences: readonly Absence[]): Absence | undefined {
  return spanOn(day, absences)
}

/** Whether the firm works and the person is there. */
export function isPresentOn(day: IsoDate, { calendar, absences }: Presence): boolean {
  return isWorkedOn(day, calendar) && absenceOn(day, absences) === undefined
}

/** Whether the firm works on a day. */
function isWorkedOn(day: IsoDate, calendar: WorkingCalendar): boolean {
  return calendar.weekdays.includes(weekdayOf(day)) && spanOn(day, calendar.holidays) === undefined
}

/** The day itself where the person can be met on it, else the next one on which they can. Never earlier. */
export function nextPresentDay(day: IsoDate, presence: Presence): IsoDate {
  let next = day
  for (;;) {
    // a long span is passed in one step, so that an absence of years costs nothing
    const span = absenceOn(next, presence.absences) ?? spanOn(next, presence.calendar.holidays)
    if (span !== undefined) next = addDays(span.to, 1)
    else if (presence.calendar.weekdays.includes(weekdayOf(next))) return next
    else next = addDays(next, 1)
  }
}

/**
 * Days after `from` up to and with `to` on which the person can be met; 0 when `to` is not later.
 * `presentDaysAfter('2026-11-20', '2026-11-23', …)` (Friday to Monday) → 1.
 */
export function presentDaysAfter(from: IsoDate, to: IsoDate, presence: Presence): number {
  let count = 0
  for (let day = nextPresentDay(addDays(from, 1), presence); day <= to; ) {
    count++
    day = nextPresentDay(addDays(day, 1), presence)
  }
  return count
}

/** The last day of an unbroken time away that holds `day`: absences that follow each other count as one. */
export function awayUntil(day: IsoDate, absences: readonly Absence[]): IsoDate | null {
  let until: IsoDate | null = null
  for (let span = absenceOn(day, absences); span !== undefined; ) {
    until = span.to
    span = absenceOn(addDays(until, 1), absences)
  }
  return until
}

function spanOn<Span extends { readonly from: IsoDate; readonly to: IsoDate }>(
  day: IsoDate,
  spans: readonly Span[],
): Span | undefined {
  let last: Span | undefined
  for (const span of spans) {
    if (span.from <= day && day <= span.to && (last === undefined || span.to > last.to)) last = span
  }
  return last
}
