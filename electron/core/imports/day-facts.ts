import type { DateOrder } from '../../../shared/domain/import-file'
import {
  type DayReading,
  type DayShape,
  dayInOrder,
  readDay,
  yearPart,
} from '../../../shared/domain/read-day'
import { offsetOf } from '../../../shared/domain/read-time'
import type { Example } from './number-facts'

type PartsReading = Extract<DayReading, { kind: 'parts' }>
type Span = { readonly least: number; readonly most: number }

/**
 * Years of real data lie close together; days and months run through their whole range. Seven years of figures of one
 * day each are possible (`18/06/25` to `24/06/25`), so fewer than fifteen prove nothing.
 */
const fewYears = 2
const manyYears = 15

/** What the days of a column have in common. */
export class DayFacts {
  total = 0
  /** Cells written like a day that no calendar has. */
  impossible = 0
  /** Times that say their zone, and the first zone that is not certain. */
  zoned = 0
  unknownZone: string | null = null
  readonly shapes = new Map<DayShape, number>()
  /** Cells whose order is open in themselves, and how many of them each order can read. */
  openOrder = 0
  readonly readable: Record<DateOrder, number> = { dayFirst: 0, monthFirst: 0, yearFirst: 0 }
  /** The first cell that an order cannot read, though another can. */
  readonly against: Partial<Record<DateOrder, Example>> = {}
  /** The first cell with a name of a month that is another one in Croatian. */
  sharedName: Example | null = null
  private readonly tongues = new Set<'croatian' | 'other'>()
  /** The first day such as `2026-13-01`, and whether any has a day over 12 in its place. */
  private turnedAround: Example | null = null
  private upright = 0
  /** Days of two numbers up to 12, which could be turned round: written with the year first, and otherwise. */
  private turnable = { yearFirst: 0, others: 0 }
  private certain = 0
  private hasShortYears = false
  private padded = 0
  private unpadded = 0
  private readonly certainOrders: Record<DateOrder, number> = { dayFirst: 0, monthFirst: 0, yearFirst: 0 }
  private readonly years: Partial<Record<DateOrder, Span>> = {}

  /** Counts a cell that stands in `rows` rows; false when it is not written like a day. */
  add(text: string, rows: number, line: number): boolean {
    const reading = readDay(text)
    if (reading === null) return false
    this.total += rows
    this.shapes.set(reading.shape, (this.shapes.get(reading.shape) ?? 0) + rows)
    if (reading.zone !== null) this.noteZone(reading.zone, rows)
    if (reading.kind === 'impossible') this.impossible += rows
    if (reading.shape === 'yearFirst') this.noteYearFirst(reading, { text, line }, rows)
    if (reading.kind === 'day') {
      this.certainOrders[reading.order] += rows
      if (reading.tongue !== undefined) this.tongues.add(reading.tongue)
      if (reading.inCroatian !== undefined) this.sharedName ??= { text, line }
    }
    if (reading.kind === 'parts') this.addOpen(reading, { text, line }, rows)
    return true
  }

  /**
   * The order of the parts, where the column proves it: the one order that can read every cell. Where a short year
   * leaves two, the order under which the years lie together and not the days.
   */
  get order(): DateOrder | null {
    if (this.openOrder === 0) return this.writtenOrder()
    const orders: readonly DateOrder[] = ['dayFirst', 'monthFirst', 'yearFirst']
    const possible = orders.filter((order) => this.readable[order] === this.openOrder)
    const likely = possible.filter((order) => !this.isRuledOutByYears(order, possible))
    return likely.length === 1 ? (likely[0] ?? null) : null
  }

  /** Whether the years, and not a part over 12, prove the order. */
  get isProvedByYears(): boolean {
    const possible = Object.values(this.readable).filter((readable) => readable === this.openOrder)
    return this.hasShortYears && possible.length > 1 && this.order !== null
  }

  /** Whether every cell can be read with a short year first, and with it last too. */
  get mayBeginWithYear(): boolean {
    const isPossible = (order: DateOrder): boolean => this.readable[order] === this.openOrder
    return isPossible('yearFirst') && (isPossible('dayFirst') || isPossible('monthFirst'))
  }

  /** The language of months that have names of which some mean another month in Croatian; null where nothing else proves it. */
  get tongue(): 'croatian' | 'other' | null {
    const [tongue] = this.tongues
    return this.tongues.size === 1 ? (tongue ?? null) : null
  }

  /**
   * A day that has its day before its month although the year comes first, where no other has its month there: then none
   * of them can be read.
   */
  get dayInTheMiddle(): Example | null {
    return this.upright === 0 ? this.turnedAround : null
  }

  /**
   * Whether a spreadsheet seems to have turned round the days that it could: all days up to the 12th are written with the
   * year first, and all others in numbers that leave no doubt.
   */
  get looksTurned(): boolean {
    const { yearFirst, others } = this.turnable
    return yearFirst > 0 && this.upright === 0 && this.certain > 0 && others === 0
  }

  /** Whether some parts have a leading zero and others lack it, as if two programs had written the column. */
  get isPaddedUnevenly(): boolean {
    return this.padded > 0 && this.unpadded > 0
  }

  private noteZone(zone: string, rows: number): void {
    this.zoned += rows
    if (offsetOf(zone) === null) this.unknownZone ??= zone
  }

  private noteYearFirst(reading: DayReading, example: Example, rows: number): void {
    if (reading.kind === 'impossible') {
      if (/^\s*\d{4}\D{1,2}(?:1[3-9]|2\d|3[01])\D{1,2}(?:0?[1-9]|1[0-2])(?!\d)/.test(example.text)) {
        this.turnedAround ??= example
      }
    } else if (reading.kind === 'day') {
      if (Number(reading.on.slice(8)) > 12) this.upright += rows
      else this.turnable.yearFirst += rows
    }
  }

  private addOpen(reading: PartsReading, example: Example, rows: number): void {
    this.openOrder += rows
    const [a, b] = reading.parts
    if (a <= 12 && b <= 12 && a !== b) this.turnable.others += rows
    else this.certain += rows
    if (reading.hasShortYear) this.hasShortYears = true
    if (/(?:^|\D)0\d(?:\D|$)/.test(example.text)) this.padded += rows
    else if (/(?:^|\D)\d\D/.test(example.text)) this.unpadded += rows
    for (const order of ['dayFirst', 'monthFirst', 'yearFirst'] as const) {
      if (dayInOrder(reading, order) === null) {
        this.against[order] ??= example
        continue
      }
      this.readable[order] += rows
      const year = yearPart(reading.parts, order)
      const { least, most } = this.years[order] ?? { least: year, most: year }
      this.years[order] = { least: Math.min(least, year), most: Math.max(most, year) }
    }
  }

  private writtenOrder(): DateOrder | null {
    const { dayFirst, monthFirst, yearFirst } = this.certainOrders
    if (yearFirst > 0) return 'yearFirst'
    if (dayFirst === 0 && monthFirst === 0) return null
    return dayFirst >= monthFirst ? 'dayFirst' : 'monthFirst'
  }

  /** Only year-first against the two others can be told by years: these two have the year in the same place. */
  private isRuledOutByYears(order: DateOrder, possible: readonly DateOrder[]): boolean {
    const rivals = possible.filter((other) => (other === 'yearFirst') !== (order === 'yearFirst'))
    return this.spanOf(order) >= manyYears && rivals.some((rival) => this.spanOf(rival) <= fewYears)
  }

  private spanOf(order: DateOrder): number {
    const span = this.years[order]
    return span === undefined ? 0 : span.most - span.least
  }
}
