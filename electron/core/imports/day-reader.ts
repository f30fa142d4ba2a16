import { addDays, type IsoDate } from '../../../shared/domain/calendar'
import { headerSaysYear } from '../../../shared/domain/header-words'
import type { When } from '../../../shared/domain/import-plan'
import { quoted } from '../../../shared/domain/in-words'
import { monthNamed } from '../../../shared/domain/month-name'
import {
  dayInOrder,
  readCompactDay,
  readDay,
  readEpochDay,
  readPointMonth,
  readSerialDay,
} from '../../../shared/domain/read-day'
import { zoneInHeader } from '../../../shared/domain/read-time'
import { whyImpossible, whyNoDay } from '../../../shared/domain/why-no-day'
import { isMonthOrAverage, monthIn, type YearAndMonth, yearIn } from '../../../shared/domain/year-and-month'
import { epochInstant, instantOf, ZonedDays } from '../../../shared/domain/zoned-day'
import { type CellReading, isNoValue, notA, type OpenDay, type ReadColumn } from './cell-reading'
import type { Cell } from './condition'

/** The day of a row. `zone` is what the time beside it says of one. */
type DayOfRow = { readonly on: IsoDate; readonly zone: string | null }

type Reading = CellReading<DayOfRow, OpenDay>

/** The part that comes first in each order. */
export const firstPart = { dayFirst: 'day', monthFirst: 'month', yearFirst: 'year' } as const

const mostRemembered = 5000

const readDayNumber = {
  serial: readSerialDay,
  compact: readCompactDay,
  epoch: readEpochDay,
  pointMonth: readPointMonth,
} as const

/** Reads the days of rows as a plan says. Days repeat from row to row, so the last few thousand are remembered. */
export class DayReader {
  private readonly remembered = new Map<string, Reading>()
  private readonly zone: ZonedDays | null
  /** The column with the year of each row, where months are named without one; null for none. */
  private readonly years: ReadColumn | null
  private readonly yearColumn: number

  constructor(
    private readonly when: When,
    private readonly columns: readonly ReadColumn[],
  ) {
    const chosen = when.kind === 'column' ? when.zone : null
    this.zone = chosen === null ? null : new ZonedDays(chosen ?? hereZone())
    this.yearColumn = when.kind === 'monthName' ? columns.findIndex(holdsYears) : -1
    this.years = columns[this.yearColumn] ?? null
  }

  read(cell: Cell): Reading {
    const { when } = this
    if (when.kind === 'fixed') return day(when.on)
    if (when.kind === 'yearAndMonth') return this.monthOf(cell, when)
    const otherYear = this.otherYear(cell)
    if (otherYear !== null) return otherYear
    const text = cell(when.column)
    const known = this.remembered.get(text)
    if (known !== undefined) return known
    if (this.remembered.size >= mostRemembered) this.remembered.clear()
    const column = this.columns[when.column]
    if (column === undefined) throw new Error('A plan with a missing column was not checked')
    const reading = this.inZone(text, readWhen(text, when, column), column)
    this.remembered.set(text, reading)
    return reading
  }

  private monthOf(cell: Cell, { column, yearColumn }: YearAndMonth): Reading {
    const texts = [cell(yearColumn), cell(column)] as const
    const [year, month] = [yearIn(texts[0]), monthIn(texts[1])]
    const [index, text] = year === null ? [yearColumn, texts[0]] : [column, texts[1]]
    const read = this.columns[index]
    if (read === undefined) throw new Error('A plan with a missing column was not checked')
    if (year !== null && month !== null) return monthOrAverage(text, read) ?? firstDayOf(year, month)
    const what = year === null ? 'year' : 'month'
    const reason = isNoValue(text) ? `There is no ${what} in “${read.label}”` : notA(what, text, read)
    return { kind: 'rejected', reason }
  }

  /** Why a row is of another year than the one that its month is taken to be of; null where it is not. */
  private otherYear(cell: Cell): Reading | null {
    const { when, years } = this
    if (when.kind !== 'monthName' || years === null) return null
    const year = cell(this.yearColumn)
    if (year === '' || year === String(when.year)) return null
    return {
      kind: 'rejected',
      reason: `${quoted(year)} in “${years.label}” is another year than ${when.year}, which was chosen: let the year of each row count, or import each year by itself`,
    }
  }

  /** The day by the clock of a zone, where a time says its own. */
  private inZone(text: string, reading: Reading, { facts }: ReadColumn): Reading {
    const { when, zone } = this
    if (reading.kind !== 'value' || when.kind !== 'column') return reading
    const asWritten = reading.value.on
    const isEpoch = facts.dayNumbers === 'epoch'
    const inHeader = zoneInHeader(facts.header)
    if (!isEpoch && reading.value.zone === null && inHeader === null) return reading
    const instant = isEpoch ? epochInstant(text) : instantOf(text, asWritten, inHeader)
    if (instant === null) return reading
    const inZone = zone === null ? asWritten : zone.dayOf(instant)
    if (when.zone === undefined && zone !== null && inZone !== asWritten) {
      return { kind: 'open', question: { kind: 'zone', text, zone: zone.zone, asWritten, inZone } }
    }
    return day(inZone)
  }
}

function holdsYears({ facts }: ReadColumn): boolean {
  const values = facts.valueCounts ?? []
  return (
    headerSaysYear(facts.header) && values.length > 0 && values.every(({ value }) => yearIn(value) !== null)
  )
}

/** The zone of the clock of this computer. */
function hereZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}

function readWhen(
  text: string,
  when: Exclude<When, { kind: 'fixed' | 'yearAndMonth' }>,
  column: ReadColumn,
): Reading {
  if (isNoValue(text)) return { kind: 'rejected', reason: `There is no day in “${column.label}”` }
  if (when.kind === 'monthName') {
    const month = monthNamed(text)
    if (month === null) return { kind: 'rejected', reason: notA('month', text, column) }
    return monthOrAverage(text, column) ?? firstDayOf(when.year, month)
  }
  const { facts } = column
  const known = facts.dayNumbers === null ? null : readDayNumber[facts.dayNumbers](text)
  if (known !== null && facts.dayNumbers === 'serial') return serialDay(text, known, when)
  if (known !== null) return day(known)
  const reading = readDay(text)
  if (reading === null) {
    const why = whyNoDay(text)
    const reason = why === null ? notA('day', text, column) : `${quoted(text)} in “${column.label}” ${why}`
    return { kind: 'rejected', reason }
  }
  if (reading.kind === 'impossible') {
    return { kind: 'rejected', reason: `${quoted(text)} in “${column.label}” ${whyImpossible(text)}` }
  }
  if (reading.kind === 'day') {
    const turned = reading.shape === 'yearFirst' ? facts.days.dayInTheMiddle : null
    if (turned !== null) {
      return {
        kind: 'rejected',
        reason: `${quoted(text)} in “${column.label}” may have its day before its month, as ${quoted(turned.text)} in line ${turned.line} has: export it with the month in the middle`,
      }
    }
    if (reading.inCroatian === undefined) return day(reading.on, reading.zone)
    const { tongue } = facts.days
    if (tongue !== null) return day(tongue === 'croatian' ? reading.inCroatian : reading.on, reading.zone)
    return {
      kind: 'rejected',
      reason: `${quoted(text)} in “${column.label}” is a later month in Polish and Czech than in Croatian, and no other month says which it is`,
    }
  }
  const order = when.order ?? facts.days.order
  if (order === null) return { kind: 'open', question: { kind: 'dateOrder', text, reading } }
  const on = dayInOrder(reading, order)
  if (on !== null) return day(on, reading.zone)
  return {
    kind: 'rejected',
    reason: `${quoted(text)} in “${column.label}” is no day with the ${firstPart[order]} first`,
  }
}

function serialDay(text: string, from1900: IsoDate, when: Exclude<When, { kind: 'fixed' }>): Reading {
  const from1904 = addDays(from1900, daysTo1904)
  const chosen = when.kind === 'column' ? when.serialsFrom : undefined
  if (chosen !== undefined) return day(chosen === '1900' ? from1900 : from1904)
  return { kind: 'open', question: { kind: 'serialDays', text, from1900, from1904 } }
}

/** Between the first days of the two ways to count, 1 January 1900 (with the day that never was) and 2 January 1904. */
const daysTo1904 = 1462

/** Why a row may be an average of others and no month; null where it is a month for certain. */
function monthOrAverage(text: string, { label }: ReadColumn): Reading | null {
  if (!isMonthOrAverage(text)) return null
  const reason = `${quoted(text)} in “${label}” may be an average or the month of August: write the month as a number or in full`
  return { kind: 'rejected', reason }
}

function firstDayOf(year: number, month: number): Reading {
  return day(`${year}-${String(month).padStart(2, '0')}-01`)
}

function day(on: IsoDate, zone: string | null = null): Reading {
  return { kind: 'value', value: { on, zone } }
}
