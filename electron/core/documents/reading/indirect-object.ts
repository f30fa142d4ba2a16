import { isDict, PdfSyntaxError, type PdfValue } from './pdf-value'
import type { ReadingLimits } from './reading-limits'
import { ValueParser } from './value-parser'

/** An object with its number, as it stands in the file from `from` to (not with) `to`. */
export type IndirectObject = {
  readonly number: number
  readonly generation: number
  readonly value: PdfValue
  readonly from: number
  readonly to: number
}

/**
 * Reads `n g obj … endobj` at a place. `lengthOf` finds the length of a stream that is given by a reference; where a
 * length is wrong, the stream ends at `endstream`. Throws `PdfSyntaxError`.
 */
export function readIndirectObject(
  bytes: Buffer,
  given: {
    at: number
    lengthOf: (value: PdfValue | undefined) => number | null
    limits: ReadingLimits
  },
): IndirectObject {
  const parser = new ValueParser(bytes, given.at, given.limits)
  parser.skipSpace()
  const from = parser.at
  const number = parser.wholeNumber()
  const generation = parser.wholeNumber()
  if (number === null || generation === null || !parser.keyword('obj')) {
    throw new PdfSyntaxError('There is no object where one is said to be')
  }
  const value = parser.value()
  const full =
    isDict(value) && parser.keyword('stream') ? readStream(bytes, { value, parser, ...given }) : value
  // some writers leave the end out; what counts is that the value was read
  parser.keyword('endobj')
  return { number, generation, value: full, from, to: parser.at }
}

function readStream(
  bytes: Buffer,
  given: {
    value: Extract<PdfValue, { kind: 'dict' }>
    parser: ValueParser
    lengthOf: (value: PdfValue | undefined) => number | null
    limits: ReadingLimits
  },
): PdfValue {
  const { value: dict, parser } = given
  // the keyword is followed by a line feed, or by a carriage return and a line feed (7.3.8.1)
  const start =
    parser.at +
    (bytes[parser.at] === 13 ? 1 : 0) +
    (bytes[parser.at] === 10 || bytes[parser.at + 1] === 10 ? 1 : 0)
  const length = given.lengthOf(dict.entries.get('Length'))
  if (length !== null && start + length <= bytes.length) {
    parser.at = start + length
    if (parser.keyword('endstream'))
      return { kind: 'stream', dict, data: bytes.subarray(start, start + length) }
  }
  const end = bytes.indexOf('endstream', start)
  given.limits.countParsed((end < 0 ? bytes.length : end) - start)
  if (end < 0) throw new PdfSyntaxError('A stream does not end')
  parser.at = end
  parser.keyword('endstream')
  return { kind: 'stream', dict, data: bytes.subarray(start, end) }
}
