import type { TableRecord } from './records'
import type { TextWindow } from './text-window'

const exampleLines = 20

/** Counts letters that should not stand in a text, and finds the lines of the first of them. */
export class OddLetters {
  total = 0
  /** The lines of the first 20. */
  readonly lines: number[] = []
  /** Places of the first ones whose record was not read yet. */
  private readonly places: number[] = []
  private noted = 0

  constructor(private readonly letter: Buffer) {}

  /** Takes each part of a text before the records that end in it. */
  takePart(part: Buffer, from: number): void {
    for (
      let at = part.indexOf(this.letter);
      at >= 0;
      at = part.indexOf(this.letter, at + this.letter.length)
    ) {
      this.total++
      if (this.noted >= exampleLines) continue
      this.noted++
      this.places.push(from + at)
    }
  }

  /** Takes each record, to tell the lines of what stands in it. */
  takeRecord({ start, end, line }: TableRecord, window: TextWindow, loneCarriageReturns: boolean): void {
    for (let place = this.places[0]; place !== undefined && place < end; place = this.places[0]) {
      this.lines.push(line + window.linesEnded(start, place, loneCarriageReturns))
      this.places.shift()
    }
  }
}
