import type { IsoDate } from './calendar'

const isoInstant =
  /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?\s?(?:Z|UTC|[+-]\d{2}(?::?\d{2})?)$/
const epoch = /^(\d{10})(\d{3})?(?:\.\d+)?$/
const quarterHour = 900_000

/**
 * The moment that a text means, in milliseconds since 1970: an ISO time that says its zone, or, where `isEpoch`, seconds
 * or milliseconds since 1970. Null for any other text, and for a time without a zone.
 */
export function instantOf(text: string, isEpoch: boolean): number | null {
  const counted = isEpoch ? epoch.exec(text) : null
  if (counted !== null) return Number(counted[1]) * 1000
  if (!isoInstant.test(text)) return null
  const plain = text
    .replace(' ', 'T')
    .replace(/\s?UTC$/, 'Z')
    .replace(/\s/, '')
    .replace(/([+-]\d{2})$/, '$1:00')
    .replace(/([+-]\d{2})(\d{2})$/, '$1:$2')
  const at = Date.parse(plain)
  return Number.isNaN(at) ? null : at
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
