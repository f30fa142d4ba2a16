import { type IsoDate, lastDayOf } from './calendar'
import type { DateOrder } from './import-file'
import { monthNamed, monthTongue } from './month-name'
import { plainDigits } from './plain-digits'
import { timeIn } from './read-time'
import { isWeekdayName } from './weekday-name'

/** A cell that says a day, as far as it can be read without knowing the order of its parts. */
export type DayReading = {
  /** The way it is written, for people: `2024-03-12`, `12/03/2024`, `12 Mar 2024`. */
  readonly shape: DayShape
  /** The zone that its time says, so that the day here may be the one before or after; null for none. */
  readonly zone: string | null
} /** `order` is how this text happens to be arranged; the day is certain without it. */ & (
  | {
      readonly kind: 'day'
      readonly on: IsoDate
      readonly order: DateOrder
      /** The language of its month, where that has a name; `inCroatian` is the day where it is another one there. */
      readonly tongue?: 'croatian' | 'other'
      readonly inCroatian?: IsoDate
    }
  /** Only numbers, the year not first: `12/03/2024`, or with a short year in any place: `12/03/24`. */
  | {
      readonly kind: 'parts'
      readonly parts: readonly [number, number, number]
      readonly hasShortYear: boolean
    }
  /** Written like a day, but no calendar has it or it lies outside 1970 to 2199: `2024-02-31`. */
  | { readonly kind: 'impossible' }
)

export type DayShape = 'yearFirst' | 'numbers' | 'shortYear' | 'named' | 'month' | 'week'

/** What a shape looks like, for evidence. */
export const shapeExamples: Readonly<Record<DayShape, string>> = {
  yearFirst: '2024-03-12',
  numbers: '12/03/2024',
  shortYear: '12/03/24',
  named: '12 Mar 2024',
  month: '2024-03',
  week: '2024-W11',
}

const firstYear = 1970
const lastYear = 2199
const longestDay = 70
const dayInMs = 86_400_000

const yearFirst = /^(\d{4})(-|\/|\.\s?|年|년\s)(\d{1,2})(?:\2|月|월\s)(\d{1,2})[.日일]?$/
const yearLast = /^(\d{1,2})(-|\/|\.\s?)(\d{1,2})\2(\d{2}|\d{4})\.?$/
/** A week of ISO 8601, or a day in it. */
const isoWeek = /^(\d{4})-?W(\d{2})(?:-?([1-7]))?$/
/** A day of the week behind a day of East Asia, and the word for year behind one in Cyrillic. */
const behindDay =
  /\s*(?:[月火水木金土日]曜日?|[(（][月火水木金土日월화수목금토][)）]|(?:星期|周|週)[一二三四五六日天]|[월화수목금토일]요일|[(（](?:星期|周|週)[一二三四五六日天][)）]|[гр]\.)$/u
/** A day of the week before a day in numbers: `Tue 01/13/2026`. */
const beforeDay = /^(\p{L}+\.?),?\s+(\d[\d\s]*[./-][\d\s./-]*)$/u
const monthOnly = /^(?:(\d{4})(?:[-/.]|年|년\s?)(\d{1,2})[月월]?|(\d{1,2})[-/.](\d{4}))$/

/**
 * Reads a cell as a day; null for a text that is not written like one. A time after the day is understood and left
 * out: the day is the one that is written. A month with its year (`2024-03`, `Mar 2024`) is its first day, a week of
 * ISO 8601 (`2024-W11`) its Monday.
 */
export function readDay(text: string): DayReading | null {
  if (text.length > longestDay) return null
  const whole = inWesternYears(plainDigits(text).trim())
  if (whole.length < 6) return null
  const timed = timeIn(whole)
  const day = (timed === null ? whole : whole.slice(0, timed.from).trimEnd()).replace(behindDay, '')
  const [, weekday = '', bare = ''] = beforeDay.exec(day) ?? []
  const zone = timed?.zone ?? null
  if (isWeekdayName(weekday)) return numericDay(bare, zone)
  return numericDay(day, zone) ?? weekDay(day, zone) ?? namedDay(day, zone)
}

/** The year before the first one of an era of Japan or Taiwan. */
const eras: ReadonlyMap<string, number> = new Map([
  ['令和', 2018],
  ['平成', 1988],
  ['民國', 1911],
  ['民国', 1911],
])

/** `令和8年1月13日` is `2026年1月13日`; a text without an era is given back. */
function inWesternYears(text: string): string {
  return text.replace(/^(令和|平成|民[國国])\s?(元|\d{1,3})(?=[年./-])/u, (_, era: string, year: string) =>
    String((eras.get(era) ?? 0) + (year === '元' ? 1 : Number(year))),
  )
}

/** The day that a reading means with its parts in an order; null where there is no such day. */
export function dayInOrder(reading: DayReading, order: DateOrder): IsoDate | null {
  if (reading.kind === 'day') return reading.on
  if (reading.kind === 'impossible') return null
  const [a, b, c] = reading.parts
  switch (order) {
    case 'dayFirst':
      return calendarDay({ year: fullYear(c, reading.hasShortYear), month: b, day: a })
    case 'monthFirst':
      return calendarDay({ year: fullYear(c, reading.hasShortYear), month: a, day: b })
    case 'yearFirst':
      return reading.hasShortYear ? calendarDay({ year: fullYear(a, true), month: b, day: c }) : null
  }
}

/** The part of a reading that is its year when its parts are in an order. */
export function yearPart(parts: readonly [number, number, number], order: DateOrder): number {
  return order === 'yearFirst' ? parts[0] : parts[2]
}

/**
 * Eight digits as year, month and day, fourteen with the time behind, six as year and month:
 * `readCompactDay('20240312')` and `readCompactDay('20240312093000')` → `'2024-03-12'`, `readCompactDay('202403')` →
 * `'2024-03-01'`; null where that is no day. Six digits count from 2013 on, because before it they could be a day with a
 * short year: `201201`.
 */
export function readCompactDay(text: string): IsoDate | null {
  const [, year, month, day] =
    /^(\d{4})(\d{2})(?:(\d{2})(?:(?:[01]\d|2[0-3])[0-5]\d[0-5]\d)?)?$/.exec(text.trim()) ?? []
  if (year === undefined || (day === undefined && !(Number(year) >= 2013 && Number(year) < 2100))) return null
  return dayOfTexts(year, month, day ?? '1')
}

/** A month before or behind its year, with a point that could be a decimal one: `readPointMonth('01.2026')` → `'2026-01-01'`. */
export function readPointMonth(text: string): IsoDate | null {
  const [, month, year, yearBefore, monthBehind] =
    /^(?:(\d{2})\.(\d{4})|(\d{4})\.(\d{2}))$/.exec(text.trim()) ?? []
  return dayOfTexts(year ?? yearBefore, month ?? monthBehind, '1')
}

/**
 * A day as spreadsheets count it, 1 for 1 January 1900, with the day of 29 February 1900 that never was (so 60 is
 * skipped and later days are one ahead); a fraction is the time of that day. Null outside 1980 to 2079, where plain
 * numbers would too easily be taken for days. `readSerialDay('45363')` → `'2024-03-12'`
 */
export function readSerialDay(text: string): IsoDate | null {
  const found = /^(\d{5})(?:[.,]\d+)?$/.exec(text.trim())
  const serial = Number(found?.[1] ?? 0)
  if (serial < 29_221 || serial > 65_745) return null
  return new Date((serial - 25_569) * dayInMs).toISOString().slice(0, 10)
}

function numericDay(text: string, zone: string | null): DayReading | null {
  const first = yearFirst.exec(text)
  if (first !== null) {
    return certain(dayOfTexts(first[1], first[3], first[4]), { shape: 'yearFirst', zone }, 'yearFirst')
  }
  const last = yearLast.exec(text)
  if (last !== null) {
    const hasShortYear = last[4]?.length === 2
    const reading: DayReading = {
      kind: 'parts',
      parts: [Number(last[1]), Number(last[3]), Number(last[4])],
      hasShortYear,
      shape: hasShortYear ? 'shortYear' : 'numbers',
      zone,
    }
    return isInSomeOrder(reading) ? reading : { kind: 'impossible', shape: reading.shape, zone }
  }
  const month = monthOnly.exec(text)
  if (month === null) return null
  const order = month[1] === undefined ? 'monthFirst' : 'yearFirst'
  return certain(dayOfTexts(month[1] ?? month[4], month[2] ?? month[3], '1'), { shape: 'month', zone }, order)
}

function weekDay(text: string, zone: string | null): DayReading | null {
  const found = isoWeek.exec(text)
  if (found === null) return null
  const [, year = '', week = '', weekday] = found
  const shape = weekday === undefined ? 'week' : 'yearFirst'
  return certain(dayOfWeek(Number(year), Number(week), Number(weekday ?? 1)), { shape, zone }, 'yearFirst')
}

/** A day of a week of ISO 8601, in which 4 January is always in week 1; null where the year has no such week. */
function dayOfWeek(year: number, week: number, weekday: number): IsoDate | null {
  if (year < firstYear || year > lastYear || week < 1) return null
  const fourth = new Date(Date.UTC(year, 0, 4))
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * dayInMs + (week - 1) * 7 * dayInMs
  // the Thursday of a week lies in the year that the week belongs to
  if (new Date(monday + 3 * dayInMs).getUTCFullYear() !== year) return null
  return new Date(monday + (weekday - 1) * dayInMs).toISOString().slice(0, 10)
}

function isInSomeOrder(reading: DayReading): boolean {
  const orders: readonly DateOrder[] = ['dayFirst', 'monthFirst', 'yearFirst']
  return orders.some((order) => dayInOrder(reading, order) !== null)
}

/** Words that stand beside the parts of a day and say nothing: `5th`, `de`, `of`. */
const fillers = /^(?:st|nd|rd|th|er|de|del|of|den|le|el|à|a|at|um)$/i

function namedDay(text: string, zone: string | null): DayReading | null {
  const all = text.match(/(?:\p{L}\p{M}*)+|\d+/gu) ?? []
  const tokens = all.filter((token) => !fillers.test(token))
  // a day of the week in front says nothing new; `quarta-feira` has two words
  if (tokens.length === 5 && !/^\d/.test(tokens[0] ?? '') && tokens[1] === 'feira') tokens.shift()
  if (tokens.length === 4 && !/^\d/.test(tokens[0] ?? '')) tokens.shift()
  if (tokens.length === 4 && isWeekdayName(tokens[3] ?? '')) tokens.pop()
  const [a = '', b = '', c = ''] = tokens
  if (tokens.length === 2) {
    const [month, year] = [monthNamed(a), b.length === 4 || isShortMonthYear(text) ? yearOf(b) : null]
    if (month === null || year === null) return null
    return inTongue(a, { year, month, day: 1 }, { shape: 'month', zone }, 'monthFirst')
  }
  if (tokens.length !== 3) return null
  const arranged = arrange(a, b, c)
  const year = yearOf(arranged.year)
  if (arranged.month === null || year === null || !/^\d{1,2}$/.test(arranged.day)) return null
  const day = { year, month: arranged.month, day: Number(arranged.day) }
  return inTongue(monthNamed(b) === null ? a : b, day, { shape: 'named', zone }, arranged.order)
}

/** A day whose month has a name, which may be another month in another language. */
function inTongue(
  name: string,
  day: { year: number; month: number; day: number },
  told: { shape: DayShape; zone: string | null },
  order: DateOrder,
): DayReading {
  const reading = certain(calendarDay(day), told, order)
  const tongue = monthTongue(name)
  if (reading.kind !== 'day' || tongue === null) return reading
  if (tongue !== 'shared') return { ...reading, tongue }
  const inCroatian = calendarDay({ ...day, month: day.month - 1 })
  return inCroatian === null ? reading : { ...reading, inCroatian }
}

type Arranged = {
  readonly month: number | null
  readonly day: string
  readonly year: string
  readonly order: DateOrder
}

function arrange(a: string, b: string, c: string): Arranged {
  const month = monthNamed(b)
  if (month === null) return { month: monthNamed(a), day: b, year: c, order: 'monthFirst' }
  if (a.length === 4) return { month, day: c, year: a, order: 'yearFirst' }
  return { month, day: a, year: c, order: 'dayFirst' }
}

/** `Mar-24` and `Mar '24` are how spreadsheets write a month; `Mar 24` could be the 24th. */
function isShortMonthYear(text: string): boolean {
  return /^\p{L}+\.?(?:-| ?['\u2019])\d{2}$/u.test(text)
}

function certain(
  on: IsoDate | null,
  told: { shape: DayShape; zone: string | null },
  order: DateOrder,
): DayReading {
  return on === null ? { kind: 'impossible', ...told } : { kind: 'day', on, order, ...told }
}

function yearOf(text: string): number | null {
  if (!/^(?:\d{2}|\d{4})$/.test(text)) return null
  return fullYear(Number(text), text.length === 2)
}

/**
 * Years of two digits lie from 1970 to 2049, as spreadsheets have it; 50 to 69 stand for no year, because in figures of
 * sales they are of another calendar (in Thailand 2026 is 2569).
 */
function fullYear(year: number, isShort: boolean): number {
  if (!isShort) return year
  if (year >= 70) return 1900 + year
  return year < 50 ? 2000 + year : 0
}

function dayOfTexts(year = '', month = '', day = ''): IsoDate | null {
  return calendarDay({ year: Number(year), month: Number(month), day: Number(day) })
}

function calendarDay({ year, month, day }: { year: number; month: number; day: number }): IsoDate | null {
  if (year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1) return null
  const inMonth = `${year}-${String(month).padStart(2, '0')}`
  if (day > 28 && day > Number(lastDayOf(inMonth).slice(8))) return null
  return `${inMonth}-${String(day).padStart(2, '0')}`
}

/** A time as seconds since 1970 in UTC, ten digits or so: `readEpochDay('1710244800')` → `'2024-03-12'`; null outside 2001 to 2099. */
export function readEpochDay(text: string): IsoDate | null {
  const found = /^(\d{10})(\d{3})?(?:\.\d+)?$/.exec(text.trim())
  const seconds = Number(found?.[1] ?? 0)
  return seconds < 1_000_000_000 || seconds > 4_102_444_799
    ? null
    : new Date(seconds * 1000).toISOString().slice(0, 10)
}
