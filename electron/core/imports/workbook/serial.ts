const dayLength = 86_400_000
/** Day 61 of the count from 1900 is 1 March of that year; the day before it never was. */
const from1900 = Date.UTC(1899, 11, 30)
const from1904 = Date.UTC(1904, 0, 1)
/** 1 January 1980, from which on a time without its day is a day and time shown in part, and no duration. */
const since1980 = 29_221

/** From which day a workbook counts: 1904 in some that were made on a Macintosh. */
export type DayCount = 1900 | 1904

/** The last day that a spreadsheet knows, 31 December 9999. */
const lastSerial = 2_958_465

/**
 * A day as spreadsheets count it, with its time where there is one: `45363.5` → `2024-03-12 12:00:00`. Up to 28
 * February 1900 days are one less than they seem, because the count has a 29 February 1900 that never was; day 0 is
 * `1900-01-00`, as spreadsheets show it. Null below nothing and after the year 9999.
 */
export function dayText(serial: number, count: DayCount): string | null {
  if (!(serial >= 0) || serial > lastSerial) return null
  const instant = Math.round(serial * dayLength)
  const days = Math.floor(instant / dayLength)
  const rest = instant - days * dayLength
  const day = count === 1904 ? isoDay(from1904, days) : dayFrom1900(days)
  return rest === 0 ? day : `${day} ${clockText(rest, 2)}`
}

function dayFrom1900(days: number): string {
  if (days === 0) return '1900-01-00'
  if (days === 60) return '1900-02-29'
  return isoDay(from1900, days < 60 ? days + 1 : days)
}

function isoDay(first: number, days: number): string {
  return new Date(first + days * dayLength).toISOString().slice(0, 10)
}

/**
 * A stretch of time in days as hours, minutes and seconds, to the millisecond: `1.5` → `36:00:00`. A number that can
 * only be a day of our time is told with its day.
 */
export function timeText(serial: number, count: DayCount): string | null {
  const isDay = Math.abs(serial) >= since1980 - (count === 1904 ? 1462 : 0)
  if (isDay) return dayText(serial, count)
  const instant = Math.round(Math.abs(serial) * dayLength)
  return `${serial < 0 && instant > 0 ? '-' : ''}${clockText(instant, 1)}`
}

function clockText(milliseconds: number, leastHourDigits: number): string {
  const fraction = milliseconds % 1000
  const seconds = Math.floor(milliseconds / 1000)
  const two = (part: number): string => String(part).padStart(2, '0')
  const hours = String(Math.floor(seconds / 3600)).padStart(leastHourDigits, '0')
  const whole = `${hours}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return fraction === 0 ? whole : `${whole}.${String(fraction).padStart(3, '0')}`
}
