import { Fingerprints } from './fingerprints'

/** More rows than a spreadsheet holds. */
const mostRows = 4_000_000
const examples = 20

/** Finds rows that repeat an earlier one to the byte. Gives up, and then says nothing, in very large files. */
export class Repeats {
  /** The lines in which repeating rows begin; the first 20. */
  readonly lines: number[] = []
  private seen: Fingerprints | null = new Fingerprints()
  private found = 0

  /** Takes a row as it stands in the text. */
  add(raw: Buffer, line: number): void {
    if (this.seen === null) return
    if (this.seen.addBytes(withoutBlankEnd(raw))) {
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

function withoutBlankEnd(raw: Buffer): Buffer {
  let end = raw.length
  while (end > 0 && (raw[end - 1] ?? 0) <= 0x20) end--
  return raw.subarray(0, end)
}
