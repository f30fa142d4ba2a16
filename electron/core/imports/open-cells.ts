import { type IsoDate, isWorkingDay } from '../../../shared/domain/calendar'
import { decimalText, decimalToNumber } from '../../../shared/domain/decimal'
import type { DateOrder } from '../../../shared/domain/import-file'
import type { OpenQuestion } from '../../../shared/domain/import-plan'
import { type DayReading, dayInOrder } from '../../../shared/domain/read-day'
import { readNumber } from '../../../shared/domain/read-number'
import type { OpenCell } from './cell-reading'
import { ForeignAmounts } from './foreign-amounts'

type Days = {
  readonly example: { readonly text: string; readonly reading: DayReading }
  readonly byOrder: Record<DateOrder, { readonly days: Set<IsoDate>; unreadable: number }>
  rows: number
}

/** Gathers the cells that only the manager can decide, and makes one question of those of each column. */
export class OpenCells {
  private readonly days = new Map<number, Days>()
  private readonly others = new Map<string, { readonly cell: OpenCell; rows: number }>()
  private readonly foreign = new Map<number, ForeignAmounts>()

  /** Takes the open cells of a row; one that several measures ask for counts once. `line` is where the row begins. */
  addRow(cells: readonly OpenCell[], line: number): void {
    const taken = new Set<number>()
    for (const each of cells) {
      if (!taken.has(each.column)) this.add(each, line)
      taken.add(each.column)
    }
  }

  private add(open: OpenCell, line: number): void {
    const { column, cell } = open
    if (cell.kind === 'dateOrder') {
      this.addDay(column, cell)
      return
    }
    if (cell.kind === 'foreignAmounts') {
      const amounts = this.foreign.get(column) ?? new ForeignAmounts()
      this.foreign.set(column, amounts)
      amounts.add(cell.currency, cell.amount, line)
      return
    }
    const known = this.others.get(`${cell.kind} ${column}`)
    if (known === undefined) this.others.set(`${cell.kind} ${column}`, { cell: open, rows: 1 })
    else known.rows++
  }

  questions(): OpenQuestion[] {
    const days = [...this.days].map(([column, each]) => dateQuestion(column, each))
    const others = [...this.others.values()].flatMap(({ cell, rows }) => otherQuestion(cell, rows))
    const foreign = [...this.foreign].map(
      ([column, amounts]): OpenQuestion => ({ kind: 'foreignAmounts', column, amounts: amounts.told() }),
    )
    return [...days, ...others, ...foreign]
  }

  private addDay(column: number, { text, reading }: { text: string; reading: DayReading }): void {
    const known = this.days.get(column) ?? {
      example: { text, reading },
      byOrder: { dayFirst: noDays(), monthFirst: noDays(), yearFirst: noDays() },
      rows: 0,
    }
    this.days.set(column, known)
    known.rows++
    for (const order of orders) {
      const on = dayInOrder(reading, order)
      if (on === null) known.byOrder[order].unreadable++
      else known.byOrder[order].days.add(on)
    }
  }
}

const orders: readonly DateOrder[] = ['dayFirst', 'monthFirst', 'yearFirst']

function noDays(): { days: Set<IsoDate>; unreadable: number } {
  return { days: new Set(), unreadable: 0 }
}

function dateQuestion(column: number, { example, byOrder, rows }: Days): OpenQuestion {
  const readings = orders.flatMap((order) => {
    const days = [...byOrder[order].days].sort()
    const [from, to] = [days[0], days.at(-1)]
    if (from === undefined || to === undefined) return []
    return [
      {
        order,
        example: dayInOrder(example.reading, order) ?? from,
        from,
        to,
        days: days.length,
        weekendDays: days.filter((day) => !isWorkingDay(day)).length,
        unreadableRows: byOrder[order].unreadable,
      },
    ]
  })
  return { kind: 'dateOrder', column, example: example.text, rows, readings }
}

function otherQuestion({ column, cell }: OpenCell, rows: number): OpenQuestion[] {
  switch (cell.kind) {
    case 'dateOrder':
    case 'foreignAmounts':
      return []
    case 'decimalMark': {
      const [point, comma] = [readNumber(cell.text, 'point'), readNumber(cell.text, 'comma')]
      if (point === null || comma === null) return []
      const [asPoint, asComma] = [decimalText(point.value), decimalText(comma.value)]
      return [{ kind: 'decimalMark', column, example: cell.text, asPoint, asComma, rows }]
    }
    case 'durationUnit': {
      const readings = cell.readings.map(({ unit, seconds }) => ({ unit, seconds: decimalToNumber(seconds) }))
      return [{ kind: 'durationUnit', column, example: cell.text, rows, readings }]
    }
    case 'markedRows':
      return [{ kind: 'markedRows', column, example: cell.text, rows }]
    case 'serialDays':
    case 'zone': {
      const { text: example, ...readings } = cell
      return [{ ...readings, column, example, rows }]
    }
  }
}
