import type { DecimalMark } from '../../../shared/domain/import-file'
import { type NumberShape, numberShape, readNumber } from '../../../shared/domain/read-number'

/** A cell that shows something, with the line of the file, from 1, where its row begins. */
export type Example = { readonly text: string; readonly line: number }

/** What the numbers of a column have in common. */
export class NumberFacts {
  readonly cells: Record<NumberShape, number> = { plain: 0, point: 0, comma: 0, either: 0 }
  readonly examples: Partial<Record<NumberShape, Example>> = {}
  readonly currencies = new Set<string>()
  hasPercent = false

  /** Counts a cell that stands in `rows` rows; false when it is no number. */
  add(text: string, rows: number, line: number): boolean {
    if (isDigits(text)) {
      this.cells.plain += rows
      return true
    }
    const shape = numberShape(text)
    if (shape === null) return false
    this.cells[shape] += rows
    this.examples[shape] ??= { text, line }
    if (!/^[\d.,-]+$/.test(text)) this.noteSigns(text, shape)
    return true
  }

  get total(): number {
    const { plain, point, comma, either } = this.cells
    return plain + point + comma + either
  }

  /** The mark that the column proves: some cell can be read with this one only, and none only with the other. */
  get decimalMark(): DecimalMark | null {
    const { point, comma } = this.cells
    if (point > 0 && comma === 0) return 'point'
    return comma > 0 && point === 0 ? 'comma' : null
  }

  private noteSigns(text: string, shape: NumberShape): void {
    const reading = readNumber(text, shape === 'comma' ? 'comma' : 'point')
    if (reading?.isPercent) this.hasPercent = true
    if (reading?.currency) this.currencies.add(reading.currency)
  }
}

/** Digits only, few enough to be a number: by far the most frequent cell, told without a pattern. */
function isDigits(text: string): boolean {
  if (text.length === 0 || text.length > 15) return false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 48 || code > 57) return false
  }
  return true
}
