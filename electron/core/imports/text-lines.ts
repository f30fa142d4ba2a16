const LF = 0x0a
const CR = 0x0d
const blockBytes = 262_144

/**
 * Finds the line of a place in a text. Lines end with LF or CR LF, and with a lone CR where `loneCarriageReturns`
 * says that the file is written that way. The text is gone through once, at the first question.
 */
export class TextLines {
  /** How many lines end before each block. */
  private endedBefore: number[] | null = null

  constructor(
    private readonly text: Buffer,
    private readonly loneCarriageReturns: boolean,
  ) {}

  /** The line, from 1, that holds the byte at `offset`. */
  lineAt(offset: number): number {
    this.endedBefore ??= this.countBlocks()
    const block = Math.floor(offset / blockBytes)
    return 1 + (this.endedBefore[block] ?? 0) + this.endedBetween(block * blockBytes, offset)
  }

  /** How many lines end from one byte to another, the second not included. */
  endedBetween(from: number, to: number): number {
    return linesEnded(this.text, { from, to }, this.loneCarriageReturns)
  }

  private countBlocks(): number[] {
    const counts: number[] = []
    let ended = 0
    for (let from = 0; from <= this.text.length; from += blockBytes) {
      counts.push(ended)
      ended += this.endedBetween(from, from + blockBytes)
    }
    return counts
  }
}

/** Whether lines end with a lone CR, as old Macintosh programs write them: more often than with LF at the file's start. */
export function endsLinesWithCarriageReturns(text: Buffer): boolean {
  const start = { from: 0, to: 1_000_000 }
  return linesEnded(text, start, true) > 2 * linesEnded(text, start, false)
}

function linesEnded(text: Buffer, part: { from: number; to: number }, loneCarriageReturns: boolean): number {
  const searched = text.subarray(part.from, part.to)
  let ended = 0
  for (let at = searched.indexOf(LF); at >= 0; at = searched.indexOf(LF, at + 1)) ended++
  if (!loneCarriageReturns) return ended
  for (let at = searched.indexOf(CR); at >= 0; at = searched.indexOf(CR, at + 1)) {
    if (text[part.from + at + 1] !== LF) ended++
  }
  return ended
}
