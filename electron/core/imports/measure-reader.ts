import {
  addDecimals,
  type Decimal,
  decimalToNumber,
  isWhole,
  multiplyDecimal,
  zero,
} from '../../../shared/domain/decimal'
import { isTooLarge } from '../../../shared/domain/figure'
import type { DecimalMark } from '../../../shared/domain/import-file'
import type { Measure, Tally } from '../../../shared/domain/import-plan'
import { areOnScale, type Metric, type Summed, sidesOf } from '../../../shared/domain/metric'
import { type ForeignCell, type OpenCell, type ReadColumn, readAmount, readSeconds } from './cell-reading'
import { type Cell, Condition } from './condition'
import { CurrencyReader } from './currency-reader'
import { ForeignAmounts, isForeign } from './foreign-amounts'

/** What a row says about one measure. */
export type MeasureReading =
  | { readonly kind: 'sums'; readonly numerator: Decimal; readonly denominator: Decimal }
  | { readonly kind: 'blank' }
  | { readonly kind: 'rejected'; readonly reason: string }
  | { readonly kind: 'open'; readonly cells: readonly OpenCell[] }
  /** Amounts that the workspace does not count in. */
  | { readonly kind: 'foreign'; readonly cells: readonly ForeignCell[] }

type TallyReading =
  | { readonly kind: 'value'; readonly value: Decimal }
  | Exclude<MeasureReading, { kind: 'sums' }>

/** Which side of a measure a row is asked for. */
export type Asked = { readonly top: boolean; readonly bottom: boolean }

/** A text that is not asked for, but differs from one that is in case or punctuation only. */
export type NearMiss = { readonly label: string; readonly text: string; readonly rows: number }

const one: Decimal = { units: 1n, scale: 0 }
const single: TallyReading = { kind: 'value', value: one }
const nothing: TallyReading = { kind: 'value', value: zero }

/** Reads what rows add to one metric, and watches for what would make its sums mean nothing. */
export class MeasureReader {
  /** Rows by what their amounts are in; `''` where nothing says it. */
  readonly currencies = new Map<string, number>()
  /** Amounts that are left out, because the workspace does not count in them. */
  readonly foreign = new ForeignAmounts()
  /** Days of 1899 and 1900 before durations; more than one makes 24 hours uncertain. */
  readonly zeroDays = new Set<string>()
  /** Amounts of money below nothing, such as refunds, and their sum. */
  readonly negative = { rows: 0, sum: zero }
  /** Durations of no time, as of calls that nobody took. */
  noTime = 0
  /** Counts that are no whole numbers, and the first of them. */
  readonly fractions: { rows: number; example: string } = { rows: 0, example: '' }
  /** Amounts with parts of a cent. */
  finerThanCents = 0
  blankRows = 0
  /** Rows that only the denominator asks for: those without a day, and those that count. */
  daylessBelow = 0
  countedBelow = 0
  /** Rows that say all they are asked for. */
  summedRows = 0
  /** Why the sums would mean nothing, from the first row that shows it; null while none does. */
  problem: string | null = null
  private readonly conditions = new Map<Tally, Condition>()
  private readonly currencyOf = new Map<Tally, CurrencyReader>()

  constructor(
    readonly measure: Measure,
    readonly metric: Metric,
    private readonly columns: readonly ReadColumn[],
    private readonly decimalMark: DecimalMark | null,
    /** ISO 4217 code of the workspace's currency. */
    private readonly kept: string,
  ) {
    const { top, bottom } = sidesOf(metric.kind)
    for (const [tally, summed] of [
      [measure.numerator, top] as const,
      [measure.denominator, bottom] as const,
    ]) {
      if (tally?.where) this.conditions.set(tally, new Condition(tally.where))
      if (tally?.kind === 'sum' && summed === 'money') {
        this.currencyOf.set(tally, new CurrencyReader(tally.column, columns, kept))
      }
    }
  }

  /** Texts that nearly meet a condition, with their column and rows. */
  get nearMisses(): NearMiss[] {
    return [...this.conditions.values()].flatMap(({ where, nearMisses }) =>
      [...nearMisses].map(([text, rows]) => ({ label: this.columns[where.column]?.label ?? '', text, rows })),
    )
  }

  /** What a row is asked for; null where it meets no condition. Ask once a row: near misses are counted here. */
  ask(cell: Cell): Asked | null {
    const { numerator, denominator } = this.measure
    const top = this.meets(numerator, cell)
    const bottom = denominator !== null && this.meets(denominator, cell)
    return top || bottom ? { top, bottom } : null
  }

  /** The label of the column that is missing a value where `read` says blank. */
  get blankLabel(): string {
    const { numerator, denominator } = this.measure
    const summed = numerator.kind === 'sum' ? numerator : denominator
    return summed?.kind === 'sum' ? (this.columns[summed.column]?.label ?? '') : ''
  }

  read(cell: Cell, asked: Asked): MeasureReading {
    const { numerator, denominator } = this.measure
    const sides = sidesOf(this.metric.kind)
    const top = asked.top ? this.readTally(numerator, cell, sides.top) : nothing
    const bottom =
      denominator === null || sides.bottom === null
        ? single
        : asked.bottom
          ? this.readTally(denominator, cell, sides.bottom)
          : nothing
    for (const reading of [top, bottom]) if (reading.kind === 'rejected') return reading
    const open = [top, bottom].flatMap((reading) => (reading.kind === 'open' ? reading.cells : []))
    if (open.length > 0) return { kind: 'open', cells: open }
    const foreign = [top, bottom].flatMap((reading) => (reading.kind === 'foreign' ? reading.cells : []))
    if (foreign.length > 0) return { kind: 'foreign', cells: foreign }
    if (top.kind !== 'value' || bottom.kind !== 'value') return { kind: 'blank' }
    if (asked.top && !asked.bottom) this.noteOutside()
    const offScale = asked.top && asked.bottom ? this.offScale(top.value, bottom.value, cell) : null
    if (offScale !== null) return { kind: 'rejected', reason: offScale }
    this.summedRows++
    if (!asked.top) this.countedBelow++
    return { kind: 'sums', numerator: top.value, denominator: bottom.value }
  }

  private meets(tally: Tally, cell: Cell): boolean {
    return this.conditions.get(tally)?.isMetBy(cell) ?? true
  }

  private readTally(tally: Tally, cell: Cell, summed: Summed): TallyReading {
    if (tally.kind === 'rows') return single
    const column = this.columns[tally.column]
    if (column === undefined) throw new Error('A plan with a missing column was not checked')
    const text = cell(tally.column)
    if (summed !== 'seconds') return this.readNumber(text, column, { tally, summed }, cell)
    const reading = readSeconds(text, column, { unit: tally.unit, mark: this.decimalMark })
    if (reading.kind === 'open')
      return { kind: 'open', cells: [{ column: tally.column, cell: reading.question }] }
    if (reading.kind !== 'value') return reading
    if (reading.value.seconds.units === 0n) this.noTime++
    if (reading.value.zeroDay !== null) this.zeroDays.add(reading.value.zeroDay)
    return { kind: 'value', value: reading.value.seconds }
  }

  private readNumber(
    text: string,
    column: ReadColumn,
    { tally, summed }: { tally: Extract<Tally, { kind: 'sum' }>; summed: Summed },
    cell: Cell,
  ): TallyReading {
    const reading = readAmount(text, column, this.decimalMark)
    if (reading.kind === 'open')
      return { kind: 'open', cells: [{ column: tally.column, cell: reading.question }] }
    if (reading.kind !== 'value') return reading
    const { value, currency, isPercent } = reading.value
    const kept = summed === 'money' ? multiplyDecimal(value, 100) : value
    if (isTooLarge(decimalToNumber(kept))) {
      return {
        kind: 'rejected',
        reason: `“${text}” in “${column.label}” is larger than any figure that is kept`,
      }
    }
    if (isPercent) {
      this.problem ??= `“${column.label}” holds percentages. Added up they mean nothing: choose the columns with the counts behind them.`
    }
    const isDivisor = tally === this.measure.denominator
    const isBelowNothing =
      value.units < 0n && (isDivisor || (summed !== 'money' && this.measure.denominator !== null))
    if (isBelowNothing) {
      return { kind: 'rejected', reason: `“${text}” in “${column.label}” is less than nothing` }
    }
    const money = this.currencyOf.get(tally)
    if (money !== undefined) {
      const told = value.units === 0n ? null : money.read(currency, { amount: text, cell })
      if (told?.kind === 'rejected') return told
      if (told !== null) {
        this.currencies.set(told.value, (this.currencies.get(told.value) ?? 0) + 1)
        if (isForeign(told.value, this.kept)) {
          const cell = { kind: 'foreignAmounts', text, currency: told.value, amount: value } as const
          return { kind: 'foreign', cells: [{ column: tally.column, cell }] }
        }
      }
      if (!isWhole(kept)) this.finerThanCents++
      if (value.units < 0n) {
        this.negative.rows++
        this.negative.sum = addDecimals(this.negative.sum, value)
      }
      return { kind: 'value', value: kept }
    }
    if (currency !== null) {
      this.problem ??= `“${column.label}” holds money, which “${this.metric.name}” does not count.`
    }
    this.noteDivided(value, { text, label: column.label })
    if (summed === 'things' && !isWhole(value)) {
      this.fractions.rows++
      this.fractions.example ||= text
    }
    return { kind: 'value', value }
  }

  /** Numbers that are divided already, told by their fractions: a row is one thing, and one rating gives no 4.37 points. */
  private noteDivided(value: Decimal, { text, label }: { text: string; label: string }): void {
    if (this.measure.denominator?.kind !== 'rows') return
    if (this.metric.kind === 'ratio' && !isWhole(value)) {
      this.problem ??= `“${label}” holds rates, such as “${text}”, where a count is needed. The average of rates is not the rate of all: choose the columns with the counts behind them.`
    }
    if (this.metric.kind === 'meanRating' && !isWhole(multiplyDecimal(value, 2))) {
      this.problem ??= `“${label}” holds averages, such as “${text}”, where single ratings are needed. The average of averages is not the average of all: choose columns with all points and the number of ratings.`
    }
  }

  /** Why the points of a row cannot come from its ratings; null where they can, and for metrics without a scale. */
  private offScale(points: Decimal, ratings: Decimal, cell: Cell): string | null {
    const { scale } = this.metric
    const { numerator } = this.measure
    if (scale === undefined || numerator.kind === 'rows') return null
    if (areOnScale(scale, decimalToNumber(points), decimalToNumber(ratings))) return null
    const label = this.columns[numerator.column]?.label ?? ''
    return `“${cell(numerator.column)}” in “${label}” is not on the scale from ${scale.lowest} to ${scale.highest}`
  }

  /** What is counted has to be among what it is counted out of, or the division means nothing. */
  private noteOutside(): void {
    if (this.measure.denominator?.kind !== 'rows') return
    this.problem ??= `Some rows count as ${this.metric.counted} but not as ${this.metric.outOf}. Choose ${this.metric.outOf} so that they include them.`
  }
}
