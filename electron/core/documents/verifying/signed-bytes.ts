import type { PdfFile } from '../reading/pdf-file'
import { isArray, isString, type PdfDict } from '../reading/pdf-value'

/** The part of a file that a signature covers: all of it up to `end`, but for its own container in the middle. */
export type SignedBytes = {
  readonly gapFrom: number
  readonly gapTo: number
  readonly end: number
  /** The signature container, with whatever padding follows it. */
  readonly container: Buffer
}

/**
 * What a signature covers (ISO 32000-1, 12.8.1), or a sentence that says why it protects nothing: the range has to
 * start at the first byte, and what it leaves out has to be the container and not one byte more, or something could
 * stand there that nobody signed.
 */
export function signedBytes(signature: PdfDict, file: PdfFile): SignedBytes | string {
  const range = file.resolve(signature.entries.get('ByteRange'))
  const contents = file.resolve(signature.entries.get('Contents'))
  const numbers = isArray(range) ? range.items : []
  const [start, gapFrom, gapTo, rest] = numbers
  if (
    numbers.length !== 4 ||
    !isPlace(start) ||
    !isPlace(gapFrom) ||
    !isPlace(gapTo) ||
    !isPlace(rest) ||
    !isString(contents)
  ) {
    return 'It does not say in a usable way what it covers.'
  }
  const end = gapTo + rest
  if (end > file.bytes.length) return 'The file is shorter than what was signed: its end is missing.'
  if (start !== 0 || gapFrom === 0 || gapTo <= gapFrom) {
    return `It covers only ${coveredLength(gapFrom, rest)} bytes of the file, so it does not protect the document.`
  }
  const gap = file.bytes.toString('latin1', gapFrom, gapTo)
  if (
    !/^<[0-9A-Fa-f\s]*>$/.test(gap) ||
    !Buffer.from(gap.slice(1, -1).replace(/\s/g, ''), 'hex').equals(contents.bytes)
  ) {
    return `It covers only ${coveredLength(gapFrom, rest)} bytes of the file: what it leaves out is more than the signature itself.`
  }
  return { gapFrom, gapTo, end, container: contents.bytes }
}

function isPlace(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function coveredLength(first: number, second: number): number {
  return first + second
}
