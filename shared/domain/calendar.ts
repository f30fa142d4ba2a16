import * as z from 'zod'

/** Years that a working life can touch. A mistyped year, such as 0026, is refused where it is typed. */
const plausibleYear = /^(19|20|21)/

/**
 * A day on the calendar, `YYYY-MM-DD`, without a time zone: the day as the people in the room lived it.
 * From 1900 to 2199.
 */
export const isoDateSchema = z.iso
  .date('A day is written like 2026-11-23')
  .regex(plausibleYear, 'The year lies between 1900 and 2199')
export type IsoDate = z.infer<typeof isoDateSchema>

/** The last day that anything can be on. */
export const lastDay: IsoDate = '2199-12-31'

/** Any day that a calendar has, as it may stand in a field while its year is being typed: 0026-11-23 too. */
export const calendarDaySchema = z.iso.date('A day is written like 2026-11-23')
export type CalendarDay = z.infer<typeof calendarDaySchema>

/** A moment, `2026-11-23T08:41:00.000Z`, by the clock of this laptop. */
export const isoInstantSchema = z.iso.datetime({ offset: true })
export type IsoInstant = z.infer<typeof isoInstantSchema>

/** A calendar month, `YYYY-MM`, from 1900 to 2199. Months compare and sort as text. */
export const isoMonthSchema = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'A month is written like 2026-11')
  .regex(plausibleYear, 'The year lies between 1900 and 2199')
export type IsoMonth = z.infer<typeof isoMonthSchema>

const DAY_MS = 86_400_000

/** Days since 1970-01-01 in the proleptic Gregorian calendar; UTC arithmetic, so summer time cannot shift a day. */
function dayNumber(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS
}

function dateOfDayNumber(day: number): IsoDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/**
 * The day of a moment as it was lived where this laptop stands, by its zone: `2026-11-24T02:30:00Z` is 23 November in
 * New York. What is shown of a moment, and any wait that is counted in days from it, goes by this day.
 */
export function dayHere(at: IsoInstant): IsoDate {
  const moment = new Date(at)
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}

/** `addDays('2026-02-28', 1)` → `'2026-03-01'`; `days` may be negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfDayNumber(dayNumber(date) + days)
}

/** Days from `from` to `to`: 0 on the same day, negative when `to` lies before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** The same day `months` later, or the last day of that month: `addMonths('2026-01-31', 1)` → `'2026-02-28'`. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const month = shiftMonth(monthOf(date), months)
  const day = Math.min(Number(date.slice(8)), Number(lastDayOf(month).slice(8)))
  return `${month}-${String(day).padStart(2, '0')}`
}

/** `monthOf('2026-11-23')` → `'2026-11'`. */
export function monthOf(date: IsoDate): IsoMonth {
  return date.slice(0, 7)
}

/** `shiftMonth('2026-11', 2)` → `'2027-01'`; `months` may be negative. */
export function shiftMonth(month: IsoMonth, months: number): IsoMonth {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
}

export function firstDayOf(month: IsoMonth): IsoDate {
  return `${month}-01`
}

export function lastDayOf(month: IsoMonth): IsoDate {
  return addDays(firstDayOf(shiftMonth(month, 1)), -1)
}

/** Every month from `from` to `to`, both included; empty when `to` lies before `from`. */
export function monthsFrom(from: IsoMonth, to: IsoMonth): IsoMonth[] {
  const months: IsoMonth[] = []
  for (let month = from; month <= to; month = shiftMonth(month, 1)) months.push(month)
  return months
}

/**
 * The three months of the quarter that holds `date`, in a year that begins with the month `yearBeginsIn` (1 January … 12
 * December). `quarterOf('2026-01-10', 2)` → November, December and January.
 */
export function quarterOf(date: IsoDate, yearBeginsIn = 1): readonly [IsoMonth, IsoMonth, IsoMonth] {
  const monthsIn = (Number(date.slice(5, 7)) - yearBeginsIn + 12) % 3
  const start = shiftMonth(monthOf(date), -monthsIn)
  return [start, shiftMonth(start, 1), shiftMonth(start, 2)]
}

/** The first day of the week that holds `date`: its Monday (ISO 8601), or where weeks start on another weekday, that one. */
export function weekStartOf(date: IsoDate, startsOn = 1): IsoDate {
  return addDays(date, -((weekdayOf(date) - startsOn + 7) % 7))
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(date: IsoDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay()
}

/** Monday to Friday. Holidays are not known here. */
export function isWorkingDay(date: IsoDate): boolean {
  const weekday = weekdayOf(date)
  return weekday !== 0 && weekday !== 6
}
