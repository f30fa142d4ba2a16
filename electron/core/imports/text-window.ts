import { endsOfLines } from './text-lines'

/** The stretch of a text that is being read. Places are offsets in the whole text. */
export class TextWindow {
  /** What is held of the text. */
  bytes: Buffer = Buffer.alloc(0)
  /** Where that begins in the text. */
  from = 0

  get end(): number {
    return this.from + this.bytes.length
  }

  /** Adds what follows, and forgets what lies before `keepFrom`. */
  append(part: Buffer, keepFrom: number): void {
    const kept = this.bytes.subarray(Math.max(0, keepFrom - this.from))
    this.from = this.end - kept.length
    this.bytes = Buffer.concat([kept, part])
  }

  /** The bytes from one place to another, as far as they are held. */
  slice(start: number, end: number): Buffer {
    return this.bytes.subarray(Math.max(0, start - this.from), Math.max(0, end - this.from))
  }

  /** How many lines end from one place to another, the second not included. */
  linesEnded(start: number, end: number, loneCarriageReturns: boolean): number {
    return endsOfLines(this.bytes, { from: start - this.from, to: end - this.from }, loneCarriageReturns)
  }
}
