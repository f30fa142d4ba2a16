import {
  type CalendarDay,
  daysBetween,
  firstDayOf,
  type IsoDate,
  type IsoInstant,
  type IsoMonth,
} from './calendar'
import { inWords } from './in-words'

/** Midday, so that no time zone moves a day that is formatted in UTC. */
function middayOf(date: IsoDate): Date {
  return new Date(`${date}T12:00:00Z`)
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** The same formatter for the same options: making one takes longer than a hundred uses of it. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options])
  const known = formatters.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(locale, options)
  formatters.set(key, made)
  return made
}

/** `23 Nov`, with the year where it is not that of `today`: `12 Jan 2025`. */
export function formatShortDay(date: IsoDate, reader: { locale: string; today: IsoDate }): string {
  const sameYear = date.slice(0, 4) === reader.today.slice(0, 4)
  return formatter(reader.locale, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(middayOf(date))
}

/** `23 Nov 2026`: short, and with its year whatever today is. */
export function formatDayOfYear(date: IsoDate, locale: string): string {
  return formatter(locale, { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }).format(
    middayOf(date),
  )
}

/** `23 November 2026`. */
export function formatLongDay(date: IsoDate, locale: string): string {
  return formatter(locale, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(middayOf(date))
}

/** `Monday, 23 November`. */
export function formatWeekday(date: IsoDate, locale: string): string {
  return formatter(locale, {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(middayOf(date))
}

/** `November 2026`. */
export function formatMonth(month: IsoMonth, locale: string): string {
  return formatter(locale, { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(
    middayOf(firstDayOf(month)),
  )
}

/** `Oct 2024`. */
export function formatShortMonth(month: IsoMonth, locale: string): string {
  return formatter(locale, { timeZone: 'UTC', month: 'short', year: 'numeric' }).format(
    middayOf(firstDayOf(month)),
  )
}

/** `November`. */
export function formatMonthName(month: IsoMonth, locale: string): string {
  return formatter(locale, { timeZone: 'UTC', month: 'long' }).format(middayOf(firstDayOf(month)))
}

/** The time of day by the clock of this laptop: `14:22:08`, without seconds `14:22`. */
export function formatTime(at: IsoInstant, reader: { locale: string; seconds: boolean }): string {
  // not kept: the laptop may have gone to another time zone since
  return new Intl.DateTimeFormat(reader.locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(reader.seconds ? { second: '2-digit' } : {}),
  }).format(new Date(at))
}

/**
 * What a field says beside a day that lies oddly far from today, and may be a slip of the hand: `This day is 2,519
 * days ago.` Null for a day no more than `past` days ago or `ahead` days to come.
 */
export function oddDayWords(
  day: CalendarDay,
  { today, past, ahead }: { today: IsoDate; past: number; ahead: number },
): string | null {
  const days = daysBetween(today, day)
  if (days < -past) return `This day is ${days === -1 ? '1 day' : `${inWords(-days)} days`} ago.`
  return days > ahead ? `This day is ${inWords(days)} days from now.` : null
}

/** How a due day stands to today, in words: `today`, `tomorrow`, `3 days late`, else the day itself. */
export function formatDue(dueOn: IsoDate, reader: { locale: string; today: IsoDate }): string {
  const days = daysBetween(reader.today, dueOn)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return '1 day late'
  return days < 0 ? `${-days} days late` : formatShortDay(dueOn, reader)
}
