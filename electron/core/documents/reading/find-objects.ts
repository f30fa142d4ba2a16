import type { CrossReferenceSection, ObjectPlace } from './cross-reference'
import { readIndirectObject } from './indirect-object'
import { isDict, isStream, nameOf, type PdfDict, PdfSyntaxError, type PdfValue } from './pdf-value'
import type { ReadingLimits } from './reading-limits'
import { ValueParser } from './value-parser'

/** More objects than are searched for in a broken file. */
const mostFound = 100_000

/**
 * Searches a file whose table of objects is broken for `n g obj`, the later of one number taking the place of the
 * earlier, and for a trailer that names a catalogue. Throws `PdfSyntaxError` where there is none.
 */
export function findObjects(bytes: Buffer, limits: ReadingLimits): CrossReferenceSection {
  const places = new Map<number, ObjectPlace>()
  for (
    let at = bytes.indexOf(' obj');
    at >= 0 && places.size < mostFound;
    at = bytes.indexOf(' obj', at + 1)
  ) {
    limits.countObject()
    // the number and generation are at most 20 characters long
    const head = /(\d{1,10})\s+\d{1,5}$/.exec(bytes.toString('latin1', Math.max(0, at - 20), at))
    if (head?.[1] === undefined) continue
    places.set(Number(head[1]), { kind: 'at', offset: at - head[0].length })
  }
  return { offset: 0, places, trailer: findTrailer(bytes, limits) ?? trailerTo(bytes, places, limits) }
}

/** The last trailer that names a catalogue. */
function findTrailer(bytes: Buffer, limits: ReadingLimits): PdfDict | null {
  let at = bytes.lastIndexOf('trailer')
  while (at >= 0) {
    limits.countObject()
    const value = readOrNull(() => new ValueParser(bytes, at + 'trailer'.length, limits).value())
    if (isDict(value) && value.entries.has('Root')) return value
    at = at === 0 ? -1 : bytes.lastIndexOf('trailer', at - 1)
  }
  return null
}

/** A trailer made up from an object that is a catalogue, or a cross-reference stream that names one. */
function trailerTo(bytes: Buffer, places: ReadonlyMap<number, ObjectPlace>, limits: ReadingLimits): PdfDict {
  let catalogue: PdfDict | null = null
  for (const [number, place] of places) {
    limits.countObject()
    if (place.kind !== 'at') continue
    const value = readOrNull(
      () =>
        readIndirectObject(bytes, {
          at: place.offset,
          lengthOf: (length) => (typeof length === 'number' ? length : null),
          limits,
        }).value,
    )
    if (isStream(value) && value.dict.entries.has('Root')) catalogue = value.dict
    if (isDict(value) && nameOf(value.entries.get('Type')) === 'Catalog') {
      catalogue = { kind: 'dict', entries: new Map([['Root', { kind: 'reference', number, generation: 0 }]]) }
    }
  }
  if (catalogue === null) throw new PdfSyntaxError('The file has no catalogue')
  return catalogue
}

function readOrNull(read: () => PdfValue): PdfValue {
  try {
    return read()
  } catch (error) {
    if (error instanceof PdfSyntaxError) return null
    throw error
  }
}
