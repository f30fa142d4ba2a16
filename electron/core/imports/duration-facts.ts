import { readDuration } from '../../../shared/domain/read-duration'
import type { Example } from './number-facts'

/** What the durations of a column have in common. */
export class DurationFacts {
  total = 0
  /** Cells such as `4:17`, whose parts may be hours and minutes or minutes and seconds. */
  twoParts = 0
  example: Example | null = null
  /**
   * The days of 1899 and 1900 that stand before times. One of them stands for no day; where there are two, the later
   * one stands for 24 hours and nothing says which.
   */
  readonly zeroDays = new Set<string>()

  /** Counts a cell that stands in `rows` rows; false when it is no duration. */
  add(text: string, rows: number, line: number): boolean {
    const reading = readDuration(text)
    if (reading === null) return false
    this.total += rows
    this.example ??= { text, line }
    if (reading.kind === 'twoParts') this.twoParts += rows
    else if (reading.kind === 'exact' && reading.zeroDay !== null) this.zeroDays.add(reading.zeroDay)
    return true
  }
}
