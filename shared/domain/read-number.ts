import { currencyOf } from './currency'
import { type Decimal, decimalOf } from './decimal'
import type { DecimalMark } from './import-file'

/** A cell that holds a number. `currency` is what `currencyOf` makes of the sign beside it. */
export type NumberReading = {
  readonly value: Decimal
  readonly currency: string | null
  /** Written with a percent sign; `value` is the number before the sign. */
  readonly isPercent: boolean
}

/**
 * How the digits of a cell can be read: `plain` alike under both marks, `point` or `comma` only with that decimal
 * mark, `either` under both with different values (`1,234`).
 */
export type NumberShape = 'plain' | DecimalMark | 'either'

/** Longer texts are no numbers: beyond this there are ids and prose, and patterns would only cost time. */
const longestNumber = 48
const mostDigits = 18

/** Space, no-break space, thin space, narrow no-break space and the two apostrophes separate groups in some languages. */
const neutralGroups = "[1-9]\\d{0,2}(?:([ \\u00a0\\u2009\\u202f'\\u2019])\\d{3})(?:\\1\\d{3})*"

function digitsWith(decimal: string, group: string): RegExp {
  const grouped = `[1-9]\\d{0,2}(?:${group}\\d{3})+`
  // the Indian system groups by two above the thousands, and with commas only: 12,34,567
  const byLakh = group === ',' ? `|[1-9]\\d?(?:${group}\\d{2})+${group}\\d{3}` : ''
  return new RegExp(`^(?:\\d*|${neutralGroups}|${grouped}${byLakh})(?:${decimal}\\d+)?$`)
}

const digits: Readonly<Record<DecimalMark, RegExp>> = {
  point: digitsWith('\\.', ','),
  comma: digitsWith(',', '\\.'),
}

/** A group of three after a single mark, the one shape that both marks can read and each reads otherwise. */
const ambiguous = /^[1-9]\d{0,2}[.,]\d{3}$/

const sign = '[-+\\u2212]'
const unit = '\\p{Sc}|[A-Z]{1,2}\\$|[A-Z]{3}|zł|Kč|Ft|lei|Fr\\.|kr\\.?'
const frame = new RegExp(
  `^(${sign})?\\s*(${unit})?\\s*(${sign})?\\s*([\\d.,' \\u00a0\\u2009\\u202f\\u2019]*\\d)\\s*([-\\u2212])?\\s*(${unit}|%)?$`,
  'u',
)

/**
 * Reads a cell as a number with the given decimal mark. Understands groups (`1,234` `1.234` `1 234` `1'234`), minus
 * before or after, a Unicode minus, brackets for negative, percent, and one currency sign or code. Null for
 * everything else, also for digits that are grouped wrongly: `12,34` is no number with a point.
 * `readNumber('(1.234,50 €)', 'comma')` → −1234.50 in EUR
 */
export function readNumber(text: string, mark: DecimalMark): NumberReading | null {
  const parts = partsOf(text)
  if (parts === null || !digits[mark].test(parts.core)) return null
  const at = parts.core.lastIndexOf(mark === 'point' ? '.' : ',')
  const whole = at < 0 ? parts.core : parts.core.slice(0, at)
  return {
    value: decimalOf({
      whole: whole.replace(/\D/g, ''),
      fraction: at < 0 ? '' : parts.core.slice(at + 1),
      negative: parts.isNegative,
    }),
    currency: parts.currency,
    isPercent: parts.isPercent,
  }
}

/** The shape of a cell's digits, from which a column proves its decimal mark; null for a cell that is no number. */
export function numberShape(text: string): NumberShape | null {
  const parts = partsOf(text)
  if (parts === null) return null
  if (ambiguous.test(parts.core)) return 'either'
  const [point, comma] = [digits.point.test(parts.core), digits.comma.test(parts.core)]
  if (point && comma) return 'plain'
  return point ? 'point' : comma ? 'comma' : null
}

/** Most numbers are this simple, and need no pattern for signs and units. */
const bare = /^-?\d[\d.,]*$/

function bareParts(text: string): Parts {
  const isNegative = text.startsWith('-')
  return { core: isNegative ? text.slice(1) : text, isNegative, currency: null, isPercent: false }
}

type Parts = {
  readonly core: string
  readonly isNegative: boolean
  readonly currency: string | null
  readonly isPercent: boolean
}

function partsOf(text: string): Parts | null {
  const whole = text.trim()
  if (whole.length > longestNumber) return null
  if (whole.length <= mostDigits && bare.test(whole)) return bareParts(whole)
  const inBrackets = whole.startsWith('(') && whole.endsWith(')')
  const found = frame.exec(inBrackets ? whole.slice(1, -1).trim() : whole)
  if (found === null) return null
  const [, before, prefix, between, core = '', after, suffix] = found
  const signs = [before, between, after].filter((each) => each !== undefined)
  if (signs.length > (inBrackets ? 0 : 1) || (prefix !== undefined && suffix !== undefined)) return null
  if (core.length > mostDigits && countDigits(core) > mostDigits) return null
  const isPercent = suffix === '%'
  const written = isPercent ? undefined : (prefix ?? suffix)
  const currency = written === undefined ? null : currencyOf(written)
  if (written !== undefined && currency === null) return null
  return { core, isNegative: inBrackets || (signs[0] ?? '+') !== '+', currency, isPercent }
}

function countDigits(text: string): number {
  return text.replace(/\D/g, '').length
}
