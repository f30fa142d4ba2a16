const mostRows = 250_000
const mostBytes = 48_000_000

/** Finds rows that repeat an earlier one to the byte. Gives up, and then says nothing, in very large files. */
export class Repeats {
  private seen: Map<string, number> | null = new Map()
  private bytes = 0
  /** Where each repeating row and the one it repeats begin; the first 20. */
  readonly examples: { start: number; repeats: number }[] = []
  private found = 0

  constructor(private readonly text: Buffer) {}

  add(start: number, end: number): void {
    if (this.seen === null) return
    this.bytes += end - start
    const raw = this.text.toString('latin1', start, end).trimEnd()
    const first = this.seen.get(raw)
    if (first !== undefined) {
      this.found++
      if (this.examples.length < 20) this.examples.push({ start, repeats: first })
      return
    }
    this.seen.set(raw, start)
    if (this.seen.size > mostRows || this.bytes > mostBytes) this.seen = null
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
