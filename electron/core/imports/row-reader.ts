import type { IsoDate } from '../../../shared/domain/calendar'
import type { Decimal } from '../../../shared/domain/decimal'
import { personKey } from '../../../shared/domain/import-person'
import { columnsOfWhen, type ImportPlan } from '../../../shared/domain/import-plan'
import { quoted } from '../../../shared/domain/in-words'
import { saysSomething } from '../../../shared/domain/text'
import type { ForeignCell, OpenCell, ReadColumn } from './cell-reading'
import type { Cell } from './condition'
import { DayReader } from './day-reader'
import type { Lookup } from './lookup'
import { markingColumns, markOf } from './marked-rows'
import type { Asked, MeasureReader } from './measure-reader'
import type { Table } from './table'
import { faultReason } from './workbook/cell-fault'

/** What one row adds to a measure. */
export type Addition = {
  readonly measure: MeasureReader
  readonly numerator: Decimal
  readonly denominator: Decimal
}

export type RowOutcome =
  | {
      readonly kind: 'used'
      readonly name: string
      readonly on: IsoDate
      /** A zone beside the day that is not certain; null for none. */
      readonly zone: string | null
      readonly additions: readonly Addition[]
      /** Measures that ask for the row, but whose cell is blank: nothing is added for them. */
      readonly blank: readonly MeasureReader[]
    }
  | { readonly kind: 'notAsked' }
  | { readonly kind: 'rejected'; readonly reason: string }
  | { readonly kind: 'open'; readonly cells: readonly OpenCell[] }

/** Amounts of a row in another currency, by the measure that asks for them. */
type Foreign = { readonly measure: MeasureReader; readonly cells: readonly ForeignCell[] }

function leaveOut(foreign: readonly Foreign[], line: number): void {
  for (const { measure, cells } of foreign) {
    for (const { cell } of cells) measure.foreign.add(cell.currency, cell.amount, line)
  }
}

const longestName = 200

/** Reads rows as a plan says, one by one. */
export class RowReader {
  private readonly days: DayReader
  private readonly leftOut: ReadonlySet<string>
  private readonly conditionColumns: readonly number[]
  /** Columns that mark rows; none where marked rows count. */
  private readonly marking: readonly number[]
  /** The row that is being read. One function reads its cells, because one made for each row costs as much as reading it. */
  private cells: readonly string[] = []
  private readonly cell: Cell = (column) => this.cells[column]?.trim() ?? ''

  constructor(
    private readonly plan: ImportPlan,
    private readonly columns: readonly ReadColumn[],
    private readonly measures: readonly MeasureReader[],
    private readonly lookup: Lookup | null,
    private readonly faults: Table['faults'],
  ) {
    this.days = new DayReader(plan.when, columns)
    this.marking = plan.markedRows === 'count' ? [] : markingColumns(columns)
    this.conditionColumns = plan.measures.flatMap(({ numerator, denominator }) =>
      [numerator.where, denominator?.where].flatMap((where) => (where ? [where.column] : [])),
    )
    this.leftOut = new Set(
      plan.people.flatMap(({ name, means }) => (means.kind === 'leaveOut' ? [personKey(name)] : [])),
    )
  }

  /**
   * A row counts whole or not at all: one cell that cannot be read rejects it for every measure, so that counts and
   * sums of the same deals cannot drift apart, unless the manager leaves foreign amounts out. `line` is where the row
   * begins in the file.
   */
  read(cells: readonly string[], line: number): RowOutcome {
    this.cells = cells
    const { cell } = this
    const unclear = this.faultIn(this.conditionColumns)
    if (unclear !== null) return unclear
    const asked = this.measures.flatMap((measure) => {
      const sides = measure.ask(cell)
      return sides === null ? [] : [{ measure, sides }]
    })
    if (asked.length === 0) return { kind: 'notAsked' }
    const mark = markOf(cell, this.marking)
    if (mark !== null && this.plan.markedRows === 'leaveOut') return { kind: 'notAsked' }
    const unusable = this.faultIn(this.neededColumns(asked))
    if (unusable !== null) return unusable
    const who = this.readWho(cell)
    if (who.kind === 'rejected') return who
    if (this.leftOut.size > 0 && this.leftOut.has(personKey(who.name))) return { kind: 'notAsked' }
    const { when } = this.plan
    const day = this.days.read(cell)
    if (day.kind === 'rejected') {
      for (const { measure, sides } of asked) if (!sides.top) measure.daylessBelow++
      return day
    }
    const open: OpenCell[] = mark === null ? [] : [mark]
    if (day.kind === 'open' && when.kind !== 'fixed') open.push({ column: when.column, cell: day.question })
    const additions: Addition[] = []
    const blank: MeasureReader[] = []
    const foreign: Foreign[] = []
    for (const { measure, sides } of asked) {
      const reading = measure.read(cell, sides)
      if (reading.kind === 'rejected') return reading
      if (reading.kind === 'open') open.push(...reading.cells)
      else if (reading.kind === 'foreign') foreign.push({ measure, cells: reading.cells })
      else if (reading.kind === 'blank') blank.push(measure)
      else additions.push({ measure, numerator: reading.numerator, denominator: reading.denominator })
    }
    if (this.plan.foreignAmounts === undefined) open.push(...foreign.flatMap((each) => each.cells))
    if (open.length > 0) return { kind: 'open', cells: open }
    const [first] = foreign
    if (first !== undefined) {
      leaveOut(foreign, line)
      const isWhole = this.plan.foreignAmounts === 'leaveOutRows' || additions.length === 0
      if (isWhole) return { kind: 'rejected', reason: this.foreignReason(first) }
    }
    if (additions.length === 0) return { kind: 'rejected', reason: blankReason(blank) }
    if (day.kind !== 'value') throw new Error('A row without a day was not told apart')
    return { kind: 'used', name: who.name, on: day.value.on, zone: day.value.zone, additions, blank }
  }

  private foreignReason({ measure, cells }: Foreign): string {
    const [first] = cells
    const label = this.columns[first?.column ?? -1]?.label ?? ''
    return `${quoted(first?.cell.text ?? '')} in “${label}” is in ${first?.cell.currency}, in which “${measure.metric.name}” does not count`
  }

  private neededColumns(asked: readonly { measure: MeasureReader; sides: Asked }[]): number[] {
    if (this.faults.size === 0) return []
    const { who, when } = this.plan
    return [
      ...(who.kind === 'person' ? [] : [who.column]),
      ...columnsOfWhen(when),
      ...asked.flatMap(({ measure: { measure }, sides }) => [
        ...(sides.top && measure.numerator.kind === 'sum' ? [measure.numerator.column] : []),
        ...(sides.bottom && measure.denominator?.kind === 'sum' ? [measure.denominator.column] : []),
      ]),
    ]
  }

  private faultIn(columns: readonly number[]): { kind: 'rejected'; reason: string } | null {
    for (const column of this.faults.size === 0 ? [] : columns) {
      const text = this.cell(column)
      const fault = this.faults.get(text)
      if (fault !== undefined) {
        return { kind: 'rejected', reason: faultReason(fault, text, this.columns[column]?.label ?? '') }
      }
    }
    return null
  }

  private readWho(cell: Cell): { kind: 'name'; name: string } | { kind: 'rejected'; reason: string } {
    const { who } = this.plan
    if (who.kind === 'person') return { kind: 'name', name: '' }
    const label = this.columns[who.column]?.label ?? ''
    const text = cell(who.column)
    if (!saysSomething(text)) return { kind: 'rejected', reason: `There is nobody in “${label}”` }
    if (who.kind === 'column') return named(text, label)
    if (this.lookup === null) throw new Error('A plan with a second file was not given it')
    const name = this.lookup.names.get(text)
    if (name === undefined) {
      return {
        kind: 'rejected',
        reason: `${quoted(text)} in “${label}” stands for nobody in ${this.lookup.fileName}`,
      }
    }
    if (name === null) {
      return {
        kind: 'rejected',
        reason: `${quoted(text)} in “${label}” stands for several people in ${this.lookup.fileName}`,
      }
    }
    return named(name, label)
  }
}

function named(
  name: string,
  label: string,
): { kind: 'name'; name: string } | { kind: 'rejected'; reason: string } {
  if (name.length <= longestName) return { kind: 'name', name }
  return { kind: 'rejected', reason: `The text in “${label}” is longer than a name can be` }
}

function blankReason(blank: readonly MeasureReader[]): string {
  const labels = [...new Set(blank.map((measure) => measure.blankLabel))]
  return `There is no value in ${labels.map((label) => `“${label}”`).join(' and ')}`
}
