import type { SetAside } from '../../../shared/domain/import-file'
import { ColumnFacts } from './column-facts'
import { withoutFormulas } from './formula-text'
import { linesOf } from './lost-quotation'
import { OddLetters } from './odd-letters'
import type { RecordVisitor, TableRecord } from './records'
import { Repeats } from './repeats'
import { type Above, isTotalsRow, repeatsHeader, trailingKind, usualFill } from './set-aside'
import type { StrayCells } from './stray-cells'
import { isBlank, rawText, rowOf, type Table } from './table'
import type { TextWindow } from './text-window'
import { turnedRows } from './turning'

/** Notes under a table and above its totals rarely take more lines than this. */
const tailLength = 30
const previewRows = 20
const mostTold = 500
const examples = 20

/**
 * Takes the records of a table one after the other, tells rows from what is none, and gathers the facts of its
 * columns. The last records are held back until the end of the file is seen, because only there are notes and totals
 * without a word for it told from rows.
 */
export class TableReader implements RecordVisitor {
  rows = 0
  readonly columns: readonly ColumnFacts[]
  readonly setAside = new Map<number, SetAside['kind']>()
  /** The first of them, as they are told; after `finish` in the order of the file. */
  toldSetAside: SetAside[] = []
  readonly preview: { line: number; cells: readonly string[] }[] = []
  readonly repeats = new Repeats()
  readonly lostLetters = new OddLetters(Buffer.from('\ufffd'))
  readonly zeroBytes = new OddLetters(Buffer.from('\0'))
  unreadable = 0
  readonly unreadableLines: number[] = []
  readonly strays: StrayCells
  /** Rows with a cell of several lines: a quotation mark may be missing. */
  multiLineRows = 0
  readonly multiLineLines: number[] = []
  /** The most lines that one of them runs over. */
  mostLines = 1
  private tail: TableRecord[] = []
  private above: Above | null = null
  private window: TextWindow | null = null

  constructor(
    private readonly shape: Pick<Table, 'width' | 'leastCells' | 'dialect' | 'strays' | 'turning'>,
    private readonly header: TableRecord | null,
    /** Records before this offset are titles, whatever they hold. */
    private readonly rowsFrom: number,
  ) {
    const { turning, width } = shape
    this.columns = Array.from(
      { length: turning?.headers.length ?? width },
      (_, index) => new ColumnFacts((turning?.headers ?? header?.cells)?.[index] ?? ''),
    )
    this.strays = shape.strays
  }

  takePart(part: Buffer, from: number): void {
    this.lostLetters.takePart(part, from)
    this.zeroBytes.takePart(part, from)
  }

  /** Notes at the end are told as they stand in the file. */
  neededFrom(): number {
    return this.tail[0]?.start ?? Number.POSITIVE_INFINITY
  }

  take(cut: TableRecord, window: TextWindow): void {
    const record = withoutFormulas(cut)
    this.window = window
    const { loneCarriageReturns } = this.shape.dialect
    this.lostLetters.takeRecord(record, window, loneCarriageReturns)
    this.zeroBytes.takeRecord(record, window, loneCarriageReturns)
    if (isBlank(record) || record.start === this.header?.start) return
    if (record.start < this.rowsFrom) this.putAside(record, 'title')
    else if (repeatsHeader(record, this.header)) this.putAside(record, 'repeatedHeader')
    else {
      const isTotal = isTotalsRow(record, this.above)
      if (isTotal) this.putAside(record, 'total')
      else this.queue(record)
      this.above = { record, isTotal }
    }
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
    this.toldSetAside = this.toldSetAside.sort((a, b) => a.line - b.line).slice(0, mostTold)
    this.window = null
  }

  private queue(record: TableRecord): void {
    this.tail.push(record)
    if (this.tail.length <= tailLength) return
    const oldest = this.tail.shift()
    if (oldest !== undefined) this.accept(oldest)
  }

  private putAside(record: TableRecord, kind: SetAside['kind']): void {
    this.setAside.set(record.start, kind)
    if (this.toldSetAside.length >= mostTold + tailLength || this.window === null) return
    this.toldSetAside.push({ line: record.line, kind, raw: rawText(this.window, record) })
  }

  private accept(record: TableRecord): void {
    const row = rowOf(record, this.shape)
    if (row.kind === 'unreadable') {
      this.rows++
      this.unreadable++
      if (this.unreadableLines.length < examples) this.unreadableLines.push(row.line)
      return
    }
    if (record.isMultiLine) this.noteLines(record)
    if (this.window !== null) this.repeats.add(row, this.window)
    this.strays.add(row.cells, row.line)
    if (this.shape.turning === null) this.addRow(row)
    else for (const cells of turnedRows(row.cells, this.shape.turning)) this.addRow({ line: row.line, cells })
  }

  private addRow({ line, cells }: { readonly line: number; readonly cells: readonly string[] }): void {
    this.rows++
    if (this.preview.length < previewRows) this.preview.push({ line, cells })
    for (const [index, column] of this.columns.entries()) column.add(cells[index] ?? '', line)
  }

  private noteLines(record: TableRecord): void {
    this.multiLineRows++
    this.mostLines = Math.max(this.mostLines, linesOf(record))
    if (this.multiLineLines.length < examples) this.multiLineLines.push(record.line)
  }
}
