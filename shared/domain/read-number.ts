import { currencyOf } from './currency'
import { agreeOnCurrency } from './currency-column'
import { type Decimal, decimalOf } from './decimal'
import type { DecimalMark } from './import-file'
import { plainDigits } from './plain-digits'

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
const unit =
  '\\p{Sc}|[A-Z]{1,2}\\$|\\$\\s?(?:US|CA)|[A-Z]{2}¥|[A-Z]{3}|zł|Kč|Ft|lei|Fr\\.|[Kk]r\\.?|Rs\\.?|R(?=\\s)|TL|円|元|руб\\.?|' +
  '[Ee]uros?|EURO|Rp\\.?|RM|[KTU]Sh|Ksh|S\\/\\.?|Lekë|(?:лв|ден|грн|дин)\\.?|ریال|(?:د\\.[إكبأم]|ر\\.[سقع]|ج\\.م|ل\\.ل)\\.?'
const frame = new RegExp(
  `^(${sign})?\\s*(${unit}|%)?\\s*(${sign})?\\s*([\\d.,' \\u00a0\\u2009\\u202f\\u2019]*\\d)\\s*([-\\u2212])?\\s*(${unit}|%)?$`,
  'u',
)

/** What accounting formats of spreadsheets write for 0: the sign of the currency and a dash. */
const accountingZero = new RegExp(`^(?:(?:${unit})\\s*[-–]|[-–]\\s*(?:${unit}))$`, 'u')
/** Nothing after the mark, as prices are written: `5,-` and `1'234.–`. */
const noCents = /(\d[.,])[-–—]{1,2}(?=\s*\D*$)/u

/**
 * Reads a cell as a number with the given decimal mark. Understands groups (`1,234` `1.234` `1 234` `1'234`), minus
 * before or after, a Unicode minus, brackets for negative, percent, a currency by its sign or code or both, `5,-`
 * and the digits of every script. Null for everything else, also for digits that are grouped wrongly: `12,34` is no number with a point.
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
  const plain = withoutExponent(plainDigits(whole).trim()).replace(noCents, '$100')
  // brackets mean less than nothing, and a currency may stand inside or outside of them
  const brackets = /^(\D*)\(([^()]*)\)(\D*)$/u.exec(plain)
  const inBrackets = brackets !== null
  const written = brackets === null ? plain : `${brackets[1]}${brackets[2]?.trim()}${brackets[3]}`
  const found = frame.exec(accountingZero.test(written) ? written.replace(/[-–]/u, '0') : written)
  if (found === null) return null
  const [, before, prefix, between, core = '', after, suffix] = found
  const signs = [before, between, after].filter((each) => each !== undefined)
  if (signs.length > (inBrackets ? 0 : 1)) return null
  if (core.length > mostDigits && countDigits(core) > mostDigits) return null
  const counted = countedIn(prefix, suffix)
  return counted === null ? null : { core, isNegative: inBrackets || (signs[0] ?? '+') !== '+', ...counted }
}

/**
 * Programs in Java write numbers from ten million on, and very small ones, with an exponent and all their digits:
 * `1.2345678E7`. Spreadsheets, which may have lost digits, write its sign (`1.23E+07`).
 */
const allDigits = /^(-?)(\d)\.(\d{1,16})E(-?)(\d{1,2})$/

function withoutExponent(text: string): string {
  const [, sign = '', first = '', more = '', below, power = '0'] = allDigits.exec(text) ?? []
  const places = Number(power)
  if (first === '' || places < (below === '-' ? 4 : 7) || places > mostDigits) return text
  if (below === '-') return `${sign}0.${'0'.repeat(places - 1)}${first}${more}`
  const digits = (more === '0' ? '' : more).padEnd(places, '0')
  const fraction = digits.slice(places)
  return `${sign}${first}${digits.slice(0, places)}${fraction === '' ? '' : `.${fraction}`}`
}

/** What stands beside the digits; null where it is nothing that is known, or contradicts itself. */
function countedIn(
  prefix: string | undefined,
  suffix: string | undefined,
): Pick<Parts, 'currency' | 'isPercent'> | null {
  if (prefix === '%' || suffix === '%') {
    return prefix === undefined || suffix === undefined ? { currency: null, isPercent: true } : null
  }
  const [before, after] = [prefix, suffix].map((each) =>
    each === undefined ? undefined : currencyOf(each.replace(/\s/u, ' ')),
  )
  if (before === null || after === null) return null
  if (before === undefined || after === undefined)
    return { currency: before ?? after ?? null, isPercent: false }
  const agreed = prefix === suffix ? null : agreeOnCurrency(before, after)
  return agreed === null ? null : { currency: agreed, isPercent: false }
}

function countDigits(text: string): number {
  return text.replace(/\D/g, '').length
}

/**
 * Why a text that looks like a number is none that may be counted, to go on after the text: a spreadsheet's error, or
 * digits that were rounded away. Null where nothing more can be said. `whyNoNumber('1.5K')` → `'is rounded to thousands …'`
 */
export function whyNoNumber(text: string): string | null {
  const plain = plainDigits(text.trim())
  if (/^#[\p{Lu}\d/ ]+[!?]?$/u.test(plain)) return 'is an error of the spreadsheet that it comes from'
  if (/^[-+]?\d+(?:[.,]\d+)?E[-+]?\d+$/i.test(plain)) {
    return 'was shortened by a spreadsheet, so digits may be lost: export it in full'
  }
  if (/^\D{0,4}\d[\d.,\s]*\s?(?:k|m|mm|bn|b|mn|mio|mrd|tsd|lakh|cr)\.?(?!\p{L})\D{0,4}$/iu.test(plain)) {
    return 'is rounded to thousands or millions: export full numbers'
  }
  return null
}
