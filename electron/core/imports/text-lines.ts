const LF = 0x0a
const CR = 0x0d

/** Whether lines end with a lone CR, as old Macintosh programs write them: more often than with LF at the file's start. */
export function endsLinesWithCarriageReturns(text: Buffer): boolean {
  const start = { from: 0, to: Math.min(text.length, 1_000_000) }
  return endsOfLines(text, start, true) > 2 * endsOfLines(text, start, false)
}

/**
 * How many lines end in a part of a text. Lines end with LF or CR LF, and with a lone CR where `loneCarriageReturns`
 * says that the file is written that way.
 */
export function endsOfLines(
  text: Buffer,
  part: { readonly from: number; readonly to: number },
  loneCarriageReturns: boolean,
): number {
  let ended = 0
  for (let at = part.from; at < part.to; at++) {
    const byte = text[at]
    if (byte === LF || (byte === CR && loneCarriageReturns && text[at + 1] !== LF)) ended++
  }
  return ended
}
