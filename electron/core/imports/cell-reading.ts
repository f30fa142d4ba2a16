import type { IsoDate } from '../../../shared/domain/calendar'
import { type Decimal, decimalToNumber, multiplyDecimal } from '../../../shared/domain/decimal'
import type { DecimalMark } from '../../../shared/domain/import-file'
import type { DurationUnit } from '../../../shared/domain/import-plan'
import { quoted } from '../../../shared/domain/in-words'
import { isPlaceholder } from '../../../shared/domain/placeholder'
import type { DayReading } from '../../../shared/domain/read-day'
import { readDuration } from '../../../shared/domain/read-duration'
import { type NumberReading, numberShape, readNumber, whyNoNumber } from '../../../shared/domain/read-number'
import type { ColumnFacts } from './column-facts'

/** What a cell says: a value, that there is none, nothing that can be used, or something only the manager can decide. */
export type CellReading<T, Q> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'blank' }
  | { readonly kind: 'rejected'; readonly reason: string }
  | { readonly kind: 'open'; readonly question: Q }

/** A cell whose number depends on the decimal mark. */
export type OpenMark = { readonly kind: 'decimalMark'; readonly text: string }
/** A cell whose duration depends on its unit: what each unit makes of it. */
export type OpenUnit = {
  readonly kind: 'durationUnit'
  readonly text: string
  readonly readings: readonly { readonly unit: DurationUnit; readonly seconds: Decimal }[]
}
/** A day as a number of a spreadsheet, by the year that it may count from. */
export type OpenSerial = {
  readonly kind: 'serialDays'
  readonly text: string
  readonly from1900: IsoDate
  readonly from1904: IsoDate
}
/** A time that is on another day by the clock here than as it is written. */
export type OpenZone = {
  readonly kind: 'zone'
  readonly text: string
  readonly zone: string
  readonly asWritten: IsoDate
  readonly inZone: IsoDate
}
/** A cell whose day depends on the order of its parts. */
export type OpenOrder = { readonly kind: 'dateOrder'; readonly text: string; readonly reading: DayReading }

/** A cell of which the manager has to say which day it is. */
export type OpenDay = OpenOrder | OpenSerial | OpenZone

/** An amount in a currency that the workspace does not count in. */
export type OpenForeign = {
  readonly kind: 'foreignAmounts'
  readonly text: string
  readonly currency: string
  readonly amount: Decimal
}

/** A mark of a row that is deleted, archived or a test in the system that it comes from. */
export type OpenMarked = { readonly kind: 'markedRows'; readonly text: string }

/** A question that a cell of a row raises. */
export type OpenCell = {
  readonly column: number
  readonly cell: OpenMark | OpenUnit | OpenDay | OpenForeign | OpenMarked
}

/** An open cell with an amount in another currency, and where it stands. */
export type ForeignCell = { readonly column: number; readonly cell: OpenForeign }

/** A column as a row reader needs it: its label for sentences, its facts for what they prove. */
export type ReadColumn = { readonly label: string; readonly facts: ColumnFacts }

export function isNoValue(text: string): boolean {
  return text === '' || isPlaceholder(text)
}

/** Reads a number with the mark that its column proves, else with the one that was chosen. */
export function readAmount(
  text: string,
  column: ReadColumn,
  chosen: DecimalMark | null,
): CellReading<NumberReading, OpenMark> {
  if (isNoValue(text)) return { kind: 'blank' }
  const shape = numberShape(text)
  if (shape === null) return { kind: 'rejected', reason: noNumber(text, column) }
  const mark = column.facts.numbers.decimalMark ?? chosen
  if (mark === null && shape === 'either') return { kind: 'open', question: { kind: 'decimalMark', text } }
  const value = readNumber(text, mark ?? (shape === 'comma' ? 'comma' : 'point'))
  if (value === null) {
    return {
      kind: 'rejected',
      reason: `${quoted(text)} in “${column.label}” is no number with a decimal ${mark}`,
    }
  }
  return { kind: 'value', value }
}

/** A duration in seconds, and the day of 1899 or 1900 that stands before it or null. */
export type ReadSeconds = { readonly seconds: Decimal; readonly zeroDay: string | null }

const bareUnits = ['seconds', 'minutes', 'hours', 'milliseconds', 'days'] as const

function inSeconds(value: Decimal, unit: (typeof bareUnits)[number]): Decimal {
  switch (unit) {
    case 'milliseconds':
      return { units: value.units, scale: value.scale + 3 }
    case 'seconds':
      return value
    case 'minutes':
      return multiplyDecimal(value, 60)
    case 'hours':
      return multiplyDecimal(value, 3600)
    case 'days':
      return multiplyDecimal(value, 86_400)
  }
}

/** Reads a duration: a time says its parts itself, a bare number needs the unit. */
export function readSeconds(
  text: string,
  column: ReadColumn,
  chosen: { unit: DurationUnit; mark: DecimalMark | null },
): CellReading<ReadSeconds, OpenMark | OpenUnit> {
  if (isNoValue(text)) return { kind: 'blank' }
  const time = readDuration(text)
  if (time?.kind === 'exact')
    return { kind: 'value', value: { seconds: time.seconds, zeroDay: time.zeroDay } }
  if (time?.kind === 'twoParts') {
    if (chosen.unit === 'asIs') {
      const readings = [
        { unit: 'seconds', seconds: time.asMinutes } as const,
        ...(time.asHours === null ? [] : [{ unit: 'minutes', seconds: time.asHours } as const]),
      ]
      return { kind: 'open', question: { kind: 'durationUnit', text, readings } }
    }
    const seconds = chosen.unit === 'seconds' ? time.asMinutes : time.asHours
    if (seconds !== null) return { kind: 'value', value: { seconds, zeroDay: null } }
    return { kind: 'rejected', reason: `${quoted(text)} in “${column.label}” cannot be hours and minutes` }
  }
  if (time?.kind === 'eitherMark') {
    if (chosen.mark === null) return { kind: 'open', question: { kind: 'decimalMark', text: time.number } }
    const seconds = chosen.mark === 'point' ? time.asPoint : time.asComma
    return { kind: 'value', value: { seconds, zeroDay: null } }
  }
  return bareDuration(text, column, chosen)
}

function bareDuration(
  text: string,
  column: ReadColumn,
  { unit, mark }: { unit: DurationUnit; mark: DecimalMark | null },
): CellReading<ReadSeconds, OpenMark | OpenUnit> {
  const number = readAmount(text, column, mark)
  if (number.kind === 'rejected') {
    const why = whyNoNumber(text)
    return {
      kind: 'rejected',
      reason: why === null ? notA('duration', text, column) : `${quoted(text)} in “${column.label}” ${why}`,
    }
  }
  if (number.kind !== 'value') return number
  const { value, currency, isPercent } = number.value
  if (currency !== null || isPercent) return { kind: 'rejected', reason: notA('duration', text, column) }
  if (value.units < 0n) {
    return { kind: 'rejected', reason: `${quoted(text)} in “${column.label}” is less than no time` }
  }
  if (unit === 'asIs') {
    // spreadsheets keep a time as a fraction of a day, so only fractions can be days
    const isFraction = value.units > 0n && decimalToNumber(value) < 1
    const units = bareUnits.filter((each) => each !== 'days' || isFraction)
    const readings = units.map((each) => ({ unit: each, seconds: inSeconds(value, each) }))
    return { kind: 'open', question: { kind: 'durationUnit', text, readings } }
  }
  return { kind: 'value', value: { seconds: inSeconds(value, unit), zeroDay: null } }
}

function noNumber(text: string, column: ReadColumn): string {
  const why = whyNoNumber(text)
  return why === null ? notA('number', text, column) : `${quoted(text)} in “${column.label}” ${why}`
}

/** Says that a text is not what its column is to hold. */
export function notA(what: string, text: string, column: ReadColumn): string {
  return `${quoted(text)} in “${column.label}” is no ${what}`
}
