import { readIndirectObject } from '../reading/indirect-object'
import type { PdfFile } from '../reading/pdf-file'
import {
  isArray,
  isDict,
  isStream,
  isString,
  nameOf,
  type PdfDict,
  PdfSyntaxError,
  type PdfValue,
} from '../reading/pdf-value'
import type { ReadingLimits } from '../reading/reading-limits'
import { type SignedBytes, signedBytes } from './signed-bytes'

/** A signature that stands in the bytes of a file, whether or not a field leads to it. */
export type SignatureTrace = {
  readonly dict: PdfDict
  /** The object it stands in: its number, and its bytes from `from` to (not with) `to`. */
  readonly number: number
  readonly from: number
  readonly to: number
}

/** More signatures than a file has. */
const mostTraces = 1000

/** How far before its byte range the object of a signature begins at most: its container may stand between. */
const farthestBack = 300_000

/** A signature container is longer than this; `/Contents` of a note may be shorter. */
const shortestContainer = 32

/**
 * All signatures in the bytes of a file, those too that a later revision put out of sight. Only a whole signature
 * object counts, not the word `/ByteRange` in a text, and not the rights by which a reader lets a form be filled in
 * (ISO 32000-1, 12.8.2.3), which are no signature of a person.
 */
export function signatureTraces(bytes: Buffer, limits: ReadingLimits): SignatureTrace[] {
  const traces: SignatureTrace[] = []
  let at = bytes.indexOf('/ByteRange')
  for (let count = 0; at >= 0 && count < mostTraces; count++) {
    limits.checkTime()
    const object = objectAround(bytes, at, limits)
    if (object !== null) {
      const { number, from, to } = object
      traces.push(...signaturesIn(object.value).map((dict) => ({ dict, number, from, to })))
    }
    at = bytes.indexOf('/ByteRange', Math.max(at + 1, object?.to ?? 0))
  }
  return traces
}

/** What the signature of a trace covers; null where its container is not what its byte range leaves out. */
export function coveredByTrace({ dict, from, to }: SignatureTrace, file: PdfFile): SignedBytes | null {
  const covered = signedBytes(dict, file)
  return typeof covered !== 'string' && from < covered.gapFrom && covered.gapTo <= to ? covered : null
}

/**
 * Whether there stands what is left of a signature of this file, though no field leads to it, or it cannot be read as
 * one any more: a byte range beside a container, neither of them within a stream of this file, as in an attached one.
 */
export function holdsHiddenSignature(file: PdfFile): boolean {
  const { bytes, limits } = file
  const starts = startsOfObjects(file)
  let at = bytes.indexOf('/ByteRange')
  for (let count = 0; at >= 0 && count < mostTraces; count++) {
    limits.checkTime()
    const object = objectAround(bytes, at, limits)
    const isOther = object !== null && signaturesIn(object.value).length === 0
    const range = /^\/ByteRange\s*\[\s*0(?:\s+\d{1,10}){3}\s*\]/.test(bytes.toString('latin1', at, at + 120))
    if (range && !isOther && hasContainerNear(bytes, at) && !isWithinStream(file, { at, starts })) return true
    at = bytes.indexOf('/ByteRange', at + 1)
  }
  return false
}

/** Where the objects of all revisions begin, in order. */
function startsOfObjects({ sections }: PdfFile): Uint32Array {
  const starts = sections.flatMap(({ places }) =>
    [...places.values()].flatMap((place) => (place.kind === 'at' ? [place.offset] : [])),
  )
  return Uint32Array.from(starts).sort()
}

/** Whether a place lies within the last stream that begins before it. */
function isWithinStream(file: PdfFile, { at, starts }: { at: number; starts: Uint32Array }): boolean {
  const start = starts.findLast((each) => each <= at)
  if (start === undefined) return false
  try {
    const { value, to } = file.objectAt(start)
    return isStream(value) && to > at
  } catch (error) {
    if (error instanceof PdfSyntaxError) return false
    throw error
  }
}

/** Whether the beginning of a container stands in the room that the object around a byte range may take. */
function hasContainerNear(bytes: Buffer, at: number): boolean {
  const near = bytes.subarray(Math.max(0, at - farthestBack), at + 1000)
  for (let found = near.indexOf('/Contents'); found >= 0; found = near.indexOf('/Contents', found + 1)) {
    if (/^\/Contents\s*<[0-9A-Fa-f]{64}/.test(near.toString('latin1', found, found + 100))) return true
  }
  return false
}

function objectAround(bytes: Buffer, at: number, limits: ReadingLimits) {
  const start = Math.max(0, at - farthestBack)
  const head = bytes.subarray(start, at).lastIndexOf(' obj')
  const number = /\d{1,10}\s+\d{1,5}$/.exec(
    bytes.toString('latin1', start + Math.max(0, head - 20), start + Math.max(0, head)),
  )
  if (number === null) return null
  try {
    const object = readIndirectObject(bytes, {
      at: start + head - number[0].length,
      lengthOf: (length) => (typeof length === 'number' ? length : null),
      limits,
    })
    return object.to > at ? object : null
  } catch (error) {
    if (error instanceof PdfSyntaxError) return null
    throw error
  }
}

function signaturesIn(value: PdfValue): PdfDict[] {
  if (isArray(value)) return value.items.flatMap(signaturesIn)
  if (!isDict(value)) return []
  if (isSignature(value)) return grantsRights(value) ? [] : [value]
  return [...value.entries.values()].flatMap(signaturesIn)
}

function isSignature({ entries }: PdfDict): boolean {
  const [range, contents] = [entries.get('ByteRange'), entries.get('Contents')]
  return (
    isArray(range) &&
    range.items.length >= 4 &&
    range.items.every((item) => typeof item === 'number') &&
    isString(contents) &&
    contents.bytes.length >= shortestContainer
  )
}

function grantsRights({ entries }: PdfDict): boolean {
  const references = entries.get('Reference')
  return (
    isArray(references) &&
    references.items.some((reference) => {
      const method = isDict(reference) ? nameOf(reference.entries.get('TransformMethod')) : null
      return method === 'UR3' || method === 'UR'
    })
  )
}
