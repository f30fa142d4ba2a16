import type { SetAside } from '../../../shared/domain/import-file'
import { ColumnFacts } from './column-facts'
import { linesOf } from './lost-quotation'
import type { TableRecord } from './records'
import { Repeats } from './repeats'
import { isTotalsRow, repeatsHeader, trailingKind, usualFill } from './set-aside'
import type { StrayCells } from './stray-cells'
import { isBlank, rowOf, type Table } from './table'

/** Where rows, or what is no row, stand in the text. */
export type Extent = { readonly start: number; readonly end: number }

/** Notes under a table and above its totals rarely take more lines than this. */
const tailLength = 30
const previewRows = 20
const examples = 20

/**
 * Takes the records of a table one after the other, tells rows from what is none, and gathers the facts of its
 * columns. The last records are held back until the end of the file is seen, because only there are notes and totals
 * without a word for it told from rows.
 */
export class TableReader {
  rows = 0
  readonly columns: readonly ColumnFacts[]
  readonly setAside = new Map<number, SetAside['kind']>()
  readonly setAsideExtents: Extent[] = []
  readonly preview: { start: number; cells: readonly string[] }[] = []
  readonly repeats: Repeats
  unreadable = 0
  readonly unreadableStarts: number[] = []
  readonly strays: StrayCells
  /** Rows with a cell of several lines: a quotation mark may be missing. */
  multiLineRows = 0
  readonly multiLineStarts: number[] = []
  /** The most lines that one of them runs over. */
  mostLines = 1
  private tail: TableRecord[] = []
  private previous: TableRecord | null = null

  constructor(
    text: Buffer,
    private readonly shape: Pick<Table, 'width' | 'leastCells' | 'dialect' | 'strays'>,
    private readonly header: TableRecord | null,
    /** Records before this offset are titles, whatever they hold. */
    private readonly rowsFrom: number,
  ) {
    this.columns = Array.from(
      { length: shape.width },
      (_, index) => new ColumnFacts(header?.cells[index] ?? ''),
    )
    this.repeats = new Repeats(text)
    this.strays = shape.strays
  }

  take(record: TableRecord): void {
    if (isBlank(record) || record.start === this.header?.start) return
    if (record.start < this.rowsFrom) this.putAside(record, 'title')
    else if (repeatsHeader(record, this.header)) this.putAside(record, 'repeatedHeader')
    else if (isTotalsRow(record, this.previous)) this.putAside(record, 'total')
    else this.queue(record)
    this.previous = record
  }

  /** Call once, after the last record. */
  finish(): void {
    for (let last = this.tail.pop(); last !== undefined; last = this.tail.pop()) {
      const kind = trailingKind(last, usualFill(this.tail, this.shape.width))
      if (kind === null) {
        this.tail.push(last)
        break
      }
      this.putAside(last, kind)
    }
    for (const record of this.tail) this.accept(record)
    for (const column of this.columns) column.finish()
  }

  private queue(record: TableRecord): void {
    this.tail.push(record)
    if (this.tail.length <= tailLength) return
    const oldest = this.tail.shift()
    if (oldest !== undefined) this.accept(oldest)
  }

  private putAside({ start, end }: TableRecord, kind: SetAside['kind']): void {
    this.setAside.set(start, kind)
    this.setAsideExtents.push({ start, end })
  }

  private accept(record: TableRecord): void {
    this.rows++
    const row = rowOf(record, this.shape)
    if (row.kind === 'unreadable') {
      this.unreadable++
      if (this.unreadableStarts.length < examples) this.unreadableStarts.push(row.start)
      return
    }
    if (record.isMultiLine) this.noteLines(record)
    if (this.preview.length < previewRows) this.preview.push({ start: row.start, cells: row.cells })
    this.repeats.add(row.start, row.end)
    this.strays.add(row.cells, row.start)
    for (const [index, column] of this.columns.entries()) column.add(row.cells[index] ?? '', row.start)
  }

  private noteLines(record: TableRecord): void {
    this.multiLineRows++
    this.mostLines = Math.max(this.mostLines, linesOf(record))
    if (this.multiLineStarts.length < examples) this.multiLineStarts.push(record.start)
  }
}
