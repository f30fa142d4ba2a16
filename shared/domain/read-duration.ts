import { addDecimals, type Decimal, decimalOf, multiplyDecimal } from './decimal'

/** A cell that holds a stretch of time. */
export type DurationReading =
  | {
      readonly kind: 'exact'
      readonly seconds: Decimal
      /** The day that a spreadsheet put before the time, which stands for no day at all; null where there is none. */
      readonly zeroDay: string | null
    }
  /** `4:17` is minutes and seconds or hours and minutes; which of them, the text does not say. */
  | { readonly kind: 'twoParts'; readonly asMinutes: Decimal; readonly asHours: Decimal | null }

const longestDuration = 40

const clock = /^(\d{1,6}):([0-5]\d):([0-5]\d)(?:[.,](\d{1,9}))?$/
const twoParts = /^(\d{1,6}):([0-5]\d)(?:[.,](\d{1,9}))?$/
const halfDayClock = /^(1[0-2]|0?[1-9]):([0-5]\d):([0-5]\d)(?:[.,](\d{1,9}))?\s*([AaPp])\.?\s?[Mm]\.?$/
/** Day 0 or 1 of 1900, and the days before it, as spreadsheets and their readers write a time without a day. */
const zeroDay =
  /^(1900-01-0[01]|1899-12-3[01]|0?1\/0?[01]\/1900|0?0\/0?1\/1900|3[01]\/12\/1899|12\/3[01]\/1899|0?[01]\.0?1\.1900|3[01]\.12\.1899)[T ]\s*/
const words =
  /^(?:(\d{1,6})\s*(?:h|hrs?|hours?|std)\.?)?\s*(?:(\d{1,6})\s*(?:m|mins?|minutes?|minuten)\.?)?\s*(?:(\d{1,8})(?:[.,](\d{1,9}))?\s*(?:s|secs?|seconds?|sek|sekunden)\.?)?$/
const iso = /^PT(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,8})(?:[.,](\d{1,9}))?S)?$/

/**
 * Reads a cell as a stretch of time: `0:04:17`, `103:04:17`, `4m 17s`, `PT4M17S`, and what spreadsheets make of it:
 * a time of day is the time since midnight (`12:02:23 AM` is 2:23 minutes), a day 0 of 1900 before it is dropped
 * (`1900-01-01 00:02:23`). Null for anything else, also for a bare number, whose unit the column must tell.
 */
export function readDuration(text: string): DurationReading | null {
  const whole = text.trim()
  if (whole.length > longestDuration || whole === '') return null
  const zero = zeroDay.exec(whole)
  const rest = zero === null ? whole : whole.slice(zero[0].length)
  const seconds = clockSeconds(rest) ?? (zero === null ? wordSeconds(rest) : null)
  if (seconds !== null) return { kind: 'exact', seconds, zeroDay: zero?.[1] ?? null }
  const pair = zero === null ? twoParts.exec(rest) : null
  if (pair === null) return null
  const [, first, second, fraction] = pair
  return {
    kind: 'twoParts',
    asMinutes: secondsOf({ minutes: first, seconds: second, fraction }),
    asHours: fraction === undefined ? secondsOf({ hours: first, minutes: second }) : null,
  }
}

function clockSeconds(text: string): Decimal | null {
  const plain = clock.exec(text)
  if (plain !== null) {
    const [, hours, minutes, seconds, fraction] = plain
    return secondsOf({ hours, minutes, seconds, fraction })
  }
  const half = halfDayClock.exec(text)
  if (half === null) return null
  const [, hours, minutes, seconds, fraction, noon = ''] = half
  const sinceMidnight = (Number(hours) % 12) + (noon.toLowerCase() === 'p' ? 12 : 0)
  return secondsOf({ hours: String(sinceMidnight), minutes, seconds, fraction })
}

function wordSeconds(text: string): Decimal | null {
  const found = words.exec(text) ?? iso.exec(text)
  if (found === null) return null
  const [, hours, minutes, seconds, fraction] = found
  if (hours === undefined && minutes === undefined && seconds === undefined) return null
  return secondsOf({ hours, minutes, seconds, fraction })
}

function secondsOf(parts: {
  hours?: string | undefined
  minutes?: string | undefined
  seconds?: string | undefined
  fraction?: string | undefined
}): Decimal {
  const { hours = '0', minutes = '0', seconds = '0', fraction = '' } = parts
  const whole = multiplyDecimal(decimalOf({ whole: hours, fraction: '', negative: false }), 3600)
  const more = multiplyDecimal(decimalOf({ whole: minutes, fraction: '', negative: false }), 60)
  return addDecimals(addDecimals(whole, more), decimalOf({ whole: seconds, fraction, negative: false }))
}
