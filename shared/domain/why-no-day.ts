import { monthNamed } from './month-name'
import { plainDigits } from './plain-digits'
import { readDay } from './read-day'

/**
 * Why a text that is written like a day is none, to go on after it. Years from 1300 and from 2400 on are of the Islamic,
 * Persian and Buddhist calendars.
 */
export function whyImpossible(text: string): string {
  return /(?<!\d)(?:1[34]\d\d|2[45]\d\d)(?!\d)/.test(plainDigits(text))
    ? 'seems to be of another calendar: export days of the Gregorian one, with years such as 2026'
    : 'is no day of the calendar from 1970 to 2199'
}

/** What stands between the first and the last day of a stretch. */
const upTo = /\s*(?:[–—~～]|\.{2,3})\s*|\s+(?:-|to|bis|until|till|through|à|au|al|até|do|t\/m)\s+/iu

/**
 * Why a text that looks like a day is none to count by, to go on after the text; null where nothing more can be said.
 * `whyNoDay('Q1 2026')` → `'is a quarter …'`
 */
export function whyNoDay(text: string): string | null {
  const plain = plainDigits(text).trim()
  if (
    /^(?:Q[1-4][\s/-]*'?(?:\d{2}|\d{4})|(?:\d{4}|FY\s?\d{2,4})[\s/-]*Q[1-4]|[1-4]Q\s?\d{2,4})$/i.test(plain)
  ) {
    return 'is a quarter, and figures are kept by day or month: export them so'
  }
  if (
    /^(?:week|wk|w|kw|cw|semaine|sem|semana|settimana|vecka|v)\.?\s*\d{1,2}(?:[\s/-]*\d{2,4})?$|^\d{4}[\s/-]*(?:week|wk|kw|cw)\s*\d{1,2}$/i.test(
      plain,
    )
  ) {
    return 'is a week that may begin on different days: export single days, or weeks such as 2026-W05'
  }
  const [from = '', to = '', ...more] = plain.split(upTo)
  if (more.length === 0 && /\d/.test(from) && readDay(to) !== null) {
    return 'is a stretch of several days, and a row counts for one: export single days, weeks or months'
  }
  const [, first = '', second = ''] = /^(\p{L}+\.?|\d{1,2})[\s./-]+(\p{L}+\.?|\d{1,2})\.?$/u.exec(plain) ?? []
  const [word, number] = /\d/.test(first) ? [second, first] : [first, second]
  if (monthNamed(word) !== null && /\d/.test(number)) {
    return 'may be a day without its year or a month: export whole dates'
  }
  return null
}
