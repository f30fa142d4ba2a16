import { readIndirectObject } from './indirect-object'
import { isArray, isDict, isStream, nameOf, type PdfDict, PdfSyntaxError, type PdfValue } from './pdf-value'
import type { ReadingLimits } from './reading-limits'
import { unpackStream } from './unpack-stream'
import { ValueParser } from './value-parser'

/** Where an object is: at a place in the file, within an object stream, or nowhere any more. */
export type ObjectPlace =
  | { readonly kind: 'at'; readonly offset: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number }
  | { readonly kind: 'free' }

/** One section of the file's table of objects, as a revision added it. */
export type CrossReferenceSection = {
  readonly offset: number
  readonly places: ReadonlyMap<number, ObjectPlace>
  readonly trailer: PdfDict
}

/** More revisions than any document has. */
const mostSections = 500

/** The sections from the one at `start` back to the first (ISO 32000-1, 7.5.4 to 7.5.8). Throws `PdfSyntaxError`. */
export function readSections(bytes: Buffer, start: number, limits: ReadingLimits): CrossReferenceSection[] {
  const sections: CrossReferenceSection[] = []
  const seen = new Set<number>()
  let next: number | null = start
  while (next !== null) {
    if (seen.has(next) || seen.size >= mostSections)
      throw new PdfSyntaxError('The sections of the file run in a circle')
    seen.add(next)
    const section = readSection(bytes, next, limits)
    sections.push(section)
    next = offsetIn(section.trailer, 'Prev')
  }
  return sections
}

/** Where the last section begins, by the end of the bytes. Throws `PdfSyntaxError`. */
export function startOfSections(bytes: Buffer, limits: ReadingLimits): number {
  const from = bytes.lastIndexOf('startxref')
  if (from < 0) throw new PdfSyntaxError('The file has no end')
  const parser = new ValueParser(bytes, from + 'startxref'.length, limits)
  const start = parser.wholeNumber()
  if (start === null) throw new PdfSyntaxError('The end of the file does not say where its table is')
  return start
}

function readSection(bytes: Buffer, offset: number, limits: ReadingLimits): CrossReferenceSection {
  if (offset >= bytes.length) throw new PdfSyntaxError('The table of objects lies outside the file')
  const parser = new ValueParser(bytes, offset, limits)
  return parser.keyword('xref')
    ? readTable(bytes, { parser, offset, limits })
    : readStreamSection(bytes, offset, limits)
}

function readTable(
  bytes: Buffer,
  given: { parser: ValueParser; offset: number; limits: ReadingLimits },
): CrossReferenceSection {
  const { parser, offset, limits } = given
  const places = new Map<number, ObjectPlace>()
  while (!parser.keyword('trailer')) {
    const first = parser.wholeNumber()
    const count = parser.wholeNumber()
    if (first === null || count === null) throw new PdfSyntaxError('The table of objects is damaged')
    for (let index = 0; index < count; index++) {
      limits.countObject()
      const at = parser.wholeNumber()
      if (at === null || parser.wholeNumber() === null)
        throw new PdfSyntaxError('The table of objects is damaged')
      if (parser.keyword('n')) places.set(first + index, { kind: 'at', offset: at })
      else if (parser.keyword('f')) places.set(first + index, { kind: 'free' })
      else throw new PdfSyntaxError('The table of objects is damaged')
    }
  }
  const trailer = parser.value()
  if (!isDict(trailer)) throw new PdfSyntaxError('The file has no trailer')
  // a hybrid file has the objects that old readers do not see in a stream (7.5.8.4); the table comes first
  const hidden = offsetIn(trailer, 'XRefStm')
  const beside = hidden === null ? null : readStreamSection(bytes, hidden, limits)
  return { offset, places: new Map([...(beside?.places ?? []), ...places]), trailer }
}

function readStreamSection(bytes: Buffer, offset: number, limits: ReadingLimits): CrossReferenceSection {
  const { value } = readIndirectObject(bytes, {
    at: offset,
    lengthOf: (length) => (typeof length === 'number' ? length : null),
    limits,
  })
  if (!isStream(value) || nameOf(value.dict.entries.get('Type')) !== 'XRef') {
    throw new PdfSyntaxError('There is no table of objects where one is said to be')
  }
  const data = unpackStream(value, limits)
  const widths = numbersOf(value.dict.entries.get('W'))
  const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = widths
  const entryWidth = kindWidth + secondWidth + thirdWidth
  if (widths.length < 3 || entryWidth < 1 || entryWidth > 24)
    throw new PdfSyntaxError('The table of objects is damaged')
  const size = value.dict.entries.get('Size')
  const index = numbersOf(value.dict.entries.get('Index'))
  const ranges = index.length > 0 ? index : [0, typeof size === 'number' ? size : 0]
  const places = new Map<number, ObjectPlace>()
  let at = 0
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    const [first = 0, count = 0] = ranges.slice(range, range + 2)
    for (let entry = 0; entry < count && at + entryWidth <= data.length; entry++) {
      limits.countObject()
      const kind = kindWidth === 0 ? 1 : bigEndian(data, at, kindWidth)
      const second = bigEndian(data, at + kindWidth, secondWidth)
      const third = bigEndian(data, at + kindWidth + secondWidth, thirdWidth)
      places.set(first + entry, placeOf(kind, second, third))
      at += entryWidth
    }
  }
  return { offset, places, trailer: value.dict }
}

function placeOf(kind: number, second: number, third: number): ObjectPlace {
  if (kind === 1) return { kind: 'at', offset: second }
  return kind === 2 ? { kind: 'packed', stream: second, index: third } : { kind: 'free' }
}

function bigEndian(data: Buffer, at: number, width: number): number {
  let value = 0
  for (let index = 0; index < width; index++) value = value * 256 + (data[at + index] ?? 0)
  return value
}

function numbersOf(value: PdfValue | undefined): number[] {
  if (!isArray(value)) return []
  return value.items.flatMap((item) => (typeof item === 'number' && item >= 0 ? [item] : []))
}

function offsetIn(trailer: PdfDict, key: string): number | null {
  const value = trailer.entries.get(key)
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null
}
