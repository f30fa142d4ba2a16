import type { IsoDate } from './calendar'
import { plainDigits } from './plain-digits'
import { offsetOf, timeIn } from './read-time'

const epoch = /^(\d{10})(\d{3})?(?:\.\d+)?$/
const quarterHour = 900_000
const minute = 60_000

/** The moment that seconds or milliseconds since 1970 mean, in milliseconds since 1970; null for any other text. */
export function epochInstant(text: string): number | null {
  const counted = epoch.exec(text)
  return counted === null ? null : Number(counted[1]) * 1000
}

/**
 * The moment that a text means, in milliseconds since 1970, where a time stands behind its day `on`, in the zone that it
 * says itself, else in `otherwise`; null where there is none, or one that is not certain.
 */
export function instantOf(text: string, on: IsoDate, otherwise: string | null = null): number | null {
  const time = timeIn(plainDigits(text).trim())
  const zone = time?.zone ?? otherwise
  const offset = zone === null ? null : offsetOf(zone)
  if (time === null || offset === null) return null
  return Date.parse(on) + (time.minutes - offset) * minute
}

/** Whether a text is the name of a time zone that the platform knows. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** Tells the day of a moment in a time zone (IANA name). */
export class ZonedDays {
  private readonly format: Intl.DateTimeFormat
  /** By quarter of an hour: no zone is off by less. */
  private readonly known = new Map<number, IsoDate>()

  constructor(readonly zone: string) {
    this.format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
  }

  dayOf(instant: number): IsoDate {
    const quarter = Math.floor(instant / quarterHour)
    const known = this.known.get(quarter)
    if (known !== undefined) return known
    const parts = new Map(this.format.formatToParts(instant).map(({ type, value }) => [type, value]))
    const day = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`
    this.known.set(quarter, day)
    return day
  }
}
