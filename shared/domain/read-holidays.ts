import { type IsoDate, isoDateSchema } from './calendar'
import { type Holiday, holidaySchema } from './working-calendar'

/** Days as they are typed or pasted: `2026-12-25` as everywhere, or `25.12.2026` with its day first. */
const day = String.raw`(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\.\d{1,2}\.\d{4})`
const line = new RegExp(String.raw`^${day}(?:\s*(?:-|–|to|/|;|,|\t)\s*${day})?[\s;,:|]*(.*)$`, 'iu')

export type HolidaysRead =
  | { readonly kind: 'read'; readonly holidays: Holiday[] }
  /** The first line that could not be read, counted from 1. */
  | { readonly kind: 'unreadable'; readonly line: number; readonly why: string }

/**
 * Reads holidays, one a line: a day or two, then the name. `2026-12-24 to 2026-12-31 Company closed`. Empty lines
 * are passed over. Dates whose order of day and month cannot be told, such as 12/10/2026, are not read.
 */
export function readHolidays(text: string): HolidaysRead {
  const holidays: Holiday[] = []
  for (const [index, raw] of text.split(/\r\n?|\n/u).entries()) {
    const words = raw.trim()
    if (words === '') continue
    const found = line.exec(words)
    const from = isoOf(found?.[1])
    const to = found?.[2] === undefined ? from : isoOf(found[2])
    if (from === null || to === null) {
      return { kind: 'unreadable', line: index + 1, why: 'it does not begin with a day such as 2026-12-25' }
    }
    const holiday = holidaySchema.safeParse({ from, to, name: (found?.[3] ?? '').trim() || 'Holiday' })
    if (!holiday.success) {
      return { kind: 'unreadable', line: index + 1, why: holiday.error.issues[0]?.message ?? '' }
    }
    holidays.push(holiday.data)
  }
  return { kind: 'read', holidays }
}

/** The same list as text, so that what was read can be changed: one a line. */
export function holidaysAsText(holidays: readonly Holiday[]): string {
  return holidays
    .map(({ from, to, name }) => `${from === to ? from : `${from} to ${to}`} ${name.replace(/\s+/gu, ' ')}`)
    .join('\n')
}

function isoOf(text: string | undefined): IsoDate | null {
  const dotted = text?.match(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/)
  const [year = '', month = '', date = ''] = dotted
    ? [dotted[3], dotted[2], dotted[1]]
    : (text?.split('-') ?? [])
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isoDateSchema.safeParse(iso).success ? iso : null
}
