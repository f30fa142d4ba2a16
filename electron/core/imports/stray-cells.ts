import { quoted } from '../../../shared/domain/in-words'

const examples = 20
const splitEnd = /^\d{3}(?:[.,]\d+)?$/
const splitStart = /^[-+(]?\s*[^\d\s]{0,3}\s*[1-9]\d{0,2}$/u

/**
 * Watches columns without a header. A value there mostly means that a delimiter inside a cell was not quoted:
 * `Jonas,1,234` under `Owner,Amount,` would be read as 1. So rows are refused that fill columns at the end which other
 * rows leave blank, and rows where such a cell continues the number before it.
 */
export class StrayCells {
  private rows = 0
  private trailingRows = 0
  private splitRows = 0
  private readonly trailingLines: number[] = []
  private readonly splitLines: number[] = []
  private readonly unnamed: readonly number[]

  /** `headers` is null where there are none; columns from `namedTo` on have no header. */
  constructor(
    headers: readonly string[] | null,
    private readonly namedTo: number,
  ) {
    this.unnamed = (headers ?? []).flatMap((header, index) =>
      header.trim() === '' && index > 0 ? [index] : [],
    )
  }

  /** Takes the cells of every row of the table, once. */
  add(cells: readonly string[], line: number): void {
    if (this.unnamed.length === 0) return
    this.rows++
    if (this.trailingCell(cells) !== null) {
      this.trailingRows++
      if (this.trailingLines.length < examples) this.trailingLines.push(line)
    }
    if (this.splitCell(cells) !== null) {
      this.splitRows++
      if (this.splitLines.length < examples) this.splitLines.push(line)
    }
  }

  /** Why a row cannot be used; null where nothing speaks against it. Only after every row was taken. */
  problemOf(cells: readonly string[]): string | null {
    if (this.unnamed.length === 0) return null
    const cell = (this.isFilledInSomeRows ? this.trailingCell(cells) : null) ?? this.splitCell(cells)
    if (cell === null) return null
    return `${quoted(cell)} stands in a column without a header: a number or a text before it may have been cut in two`
  }

  /** How many rows are refused, and the lines of the first of them. */
  get refused(): { readonly rows: number; readonly lines: readonly number[] } {
    return this.isFilledInSomeRows
      ? { rows: this.trailingRows, lines: this.trailingLines }
      : { rows: this.splitRows, lines: this.splitLines }
  }

  private get isFilledInSomeRows(): boolean {
    return this.trailingRows > 0 && this.trailingRows < this.rows
  }

  private trailingCell(cells: readonly string[]): string | null {
    for (const index of this.unnamed) {
      const cell = cells[index]?.trim() ?? ''
      if (index >= this.namedTo && cell !== '') return cell
    }
    return null
  }

  private splitCell(cells: readonly string[]): string | null {
    for (const index of this.unnamed) {
      const cell = cells[index]?.trim() ?? ''
      if (splitEnd.test(cell) && splitStart.test(cells[index - 1]?.trim() ?? '')) return cell
    }
    return null
  }
}
