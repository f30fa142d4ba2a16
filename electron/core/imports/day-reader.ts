import type { IsoDate } from '../../../shared/domain/calendar'
import type { When } from '../../../shared/domain/import-plan'
import { quoted } from '../../../shared/domain/in-words'
import { monthNamed } from '../../../shared/domain/month-name'
import {
  dayInOrder,
  readCompactDay,
  readDay,
  readEpochDay,
  readSerialDay,
  whyNoDay,
} from '../../../shared/domain/read-day'
import { type CellReading, isNoValue, notA, type OpenOrder, type ReadColumn } from './cell-reading'
import type { Cell } from './condition'

/** The day of a row. `isUtc` tells that the time beside it was in UTC. */
type DayOfRow = { readonly on: IsoDate; readonly isUtc: boolean }

type Reading = CellReading<DayOfRow, OpenOrder>

/** The part that comes first in each order. */
export const firstPart = { dayFirst: 'day', monthFirst: 'month', yearFirst: 'year' } as const

const mostRemembered = 5000

const readDayNumber = { serial: readSerialDay, compact: readCompactDay, epoch: readEpochDay } as const

/** Reads the days of rows as a plan says. Days repeat from row to row, so the last few thousand are remembered. */
export class DayReader {
  private readonly remembered = new Map<string, Reading>()

  constructor(
    private readonly when: When,
    private readonly columns: readonly ReadColumn[],
  ) {}

  read(cell: Cell): Reading {
    const { when } = this
    if (when.kind === 'fixed') return day(when.on, false)
    const text = cell(when.column)
    const known = this.remembered.get(text)
    if (known !== undefined) return known
    if (this.remembered.size >= mostRemembered) this.remembered.clear()
    const column = this.columns[when.column]
    if (column === undefined) throw new Error('A plan with a missing column was not checked')
    const reading = readWhen(text, when, column)
    this.remembered.set(text, reading)
    return reading
  }
}

function readWhen(text: string, when: Exclude<When, { kind: 'fixed' }>, column: ReadColumn): Reading {
  if (isNoValue(text)) return { kind: 'rejected', reason: `There is no day in “${column.label}”` }
  if (when.kind === 'monthName') {
    const month = monthNamed(text)
    if (month === null) return { kind: 'rejected', reason: notA('month', text, column) }
    return day(`${when.year}-${String(month).padStart(2, '0')}-01`, false)
  }
  const { facts } = column
  const known = facts.dayNumbers === null ? null : readDayNumber[facts.dayNumbers](text)
  if (known !== null) return day(known, facts.dayNumbers === 'epoch')
  const reading = readDay(text)
  if (reading === null) {
    const why = whyNoDay(text)
    const reason = why === null ? notA('day', text, column) : `${quoted(text)} in “${column.label}” ${why}`
    return { kind: 'rejected', reason }
  }
  if (reading.kind === 'impossible') {
    return {
      kind: 'rejected',
      reason: `${quoted(text)} in “${column.label}” is no day of the calendar from 1970 to 2199`,
    }
  }
  if (reading.kind === 'day') return day(reading.on, reading.isUtc)
  const order = when.order ?? facts.days.order
  if (order === null) return { kind: 'open', question: { kind: 'dateOrder', text, reading } }
  const on = dayInOrder(reading, order)
  if (on !== null) return day(on, reading.isUtc)
  return {
    kind: 'rejected',
    reason: `${quoted(text)} in “${column.label}” is no day with the ${firstPart[order]} first`,
  }
}

function day(on: IsoDate, isUtc: boolean): Reading {
  return { kind: 'value', value: { on, isUtc } }
}
