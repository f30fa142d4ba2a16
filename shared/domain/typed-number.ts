import { decimalToNumber } from './decimal'
import type { DecimalMark } from './import-file'
import { formatSeconds } from './metric-format'
import { readDuration } from './read-duration'
import { numberShape, readNumber } from './read-number'

/** The decimal mark that a locale writes; read for numbers that could be meant either way. */
export function decimalMarkOf(locale: string): DecimalMark {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5)
  return parts.find(({ type }) => type === 'decimal')?.value === ',' ? 'comma' : 'point'
}

/**
 * A number as a person types it. What can be read in one way only is read so, whatever the locale: `12,5` and `12.5`
 * are twelve and a half, `1.234,5` is over a thousand. A group of three after a single mark is read by the mark of the
 * locale. Null for everything else, signs of currencies and percent too, because the field says its unit.
 * `readTypedNumber('1,234', 'point')` → 1234, with `'comma'` → 1.234
 */
export function readTypedNumber(text: string, mark: DecimalMark): number | null {
  const shape = numberShape(text)
  if (shape === null) return null
  const reading = readNumber(text, shape === 'either' ? mark : shape === 'comma' ? 'comma' : 'point')
  if (reading === null || reading.currency !== null || reading.isPercent) return null
  return decimalToNumber(reading.value)
}

/** A number as a field shows it, so that `readTypedNumber` reads it back; `''` for NaN, an empty field. */
export function typedNumberText(value: number, given: { locale: string; grouping: boolean }): string {
  if (Number.isNaN(value)) return ''
  const text = new Intl.NumberFormat(given.locale, {
    maximumFractionDigits: 6,
    useGrouping: given.grouping,
    numberingSystem: 'latn',
  }).format(value)
  // marks that set the direction of the sign cannot be seen in a field
  return text.replace(/[\u061c\u200e\u200f]/g, '')
}

/**
 * Seconds as a person types them: as minutes and seconds, or as a number of seconds. Null for everything else.
 * `readTypedSeconds('3:30', 'point')` → 210, and so is `'210'`; `'1:02:03'` → 3723
 */
export function readTypedSeconds(text: string, mark: DecimalMark): number | null {
  const reading = readDuration(text)
  if (reading === null) return readTypedNumber(text, mark)
  switch (reading.kind) {
    case 'exact':
      return decimalToNumber(reading.seconds)
    case 'twoParts':
      return decimalToNumber(reading.asMinutes)
    case 'eitherMark':
      return decimalToNumber(mark === 'point' ? reading.asPoint : reading.asComma)
  }
}

/** Seconds as a field shows them: `3:30`, or as a number where they are not whole; `''` for NaN, an empty field. */
export function typedSecondsText(seconds: number, given: { locale: string; grouping: boolean }): string {
  return Number.isInteger(seconds) && seconds >= 0 ? formatSeconds(seconds) : typedNumberText(seconds, given)
}
