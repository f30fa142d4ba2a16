import { Fingerprints } from './fingerprints'
import type { Extent } from './table'
import type { TextWindow } from './text-window'

/** More rows than a spreadsheet holds. */
const mostRows = 4_000_000
const examples = 20

/** Finds rows that repeat an earlier one to the byte. Gives up, and then says nothing, in very large files. */
export class Repeats {
  /** The lines in which repeating rows begin; the first 20. */
  readonly lines: number[] = []
  private seen: Fingerprints | null = new Fingerprints()
  private found = 0

  /** Takes a row as it stands in the text; blanks at its end do not count. */
  add({ start, end, line }: Extent, window: TextWindow): void {
    if (this.seen === null) return
    const { bytes, from } = window
    let to = end - from
    while (to > start - from && (bytes[to - 1] ?? 0) <= 0x20) to--
    if (this.seen.addBytes(bytes, start - from, to)) {
      if (this.seen.size > mostRows) this.seen = null
      return
    }
    this.found++
    if (this.lines.length < examples) this.lines.push(line)
  }

  /** How many rows repeat an earlier one; null where the file was too large to know. */
  get count(): number | null {
    return this.seen === null ? null : this.found
  }

  /** Frees what was only needed while reading. */
  forget(): void {
    this.seen = null
  }
}
