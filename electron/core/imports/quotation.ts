import type { Delimiter } from '../../../shared/domain/import-file'

const QUOTE = 0x22
const LF = 0x0a
const CR = 0x0d
/** How far a broken quotation is followed; beyond that nobody meant one cell. */
export const farthestQuotation = 65_536

/**
 * Where a record would end if its quotation marks were followed to the letter (RFC 4180, section 2: a quoted cell
 * ends with a mark that a delimiter or the end of the line follows), and whether a mark stands where none may.
 * `end` is null when a quotation mark stays open as far as `reach`, or to the end of the text. `readTo` is how far
 * the text was read to know it.
 */
export function quotedExtent(
  text: Buffer,
  { start, reach }: { readonly start: number; readonly reach: number },
  delimiter: Delimiter,
): { readonly end: number | null; readonly isBroken: boolean; readonly readTo: number } {
  const separator = delimiter.charCodeAt(0)
  const limit = Math.min(text.length, reach)
  let isBroken = false
  let isQuoted = false
  let atCellStart = true
  for (let at = start; at < limit; at++) {
    const byte = text[at]
    if (isQuoted) {
      if (byte !== QUOTE) continue
      const next = text[at + 1]
      if (next === QUOTE) at++
      else if (next === undefined || next === separator || next === LF || next === CR) isQuoted = false
      else isBroken = true
    } else if (byte === LF || byte === CR) {
      return { end: at + 1, isBroken, readTo: at + 1 }
    } else if (byte === QUOTE && atCellStart) {
      isQuoted = true
      atCellStart = false
    } else {
      atCellStart = byte === separator || (atCellStart && byte === 0x20)
    }
  }
  return { end: isQuoted ? null : limit, isBroken, readTo: limit }
}
