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
  if (!isContainer(file.bytes.subarray(gapFrom, gapTo), contents.bytes)) {
    return `It covers only ${coveredLength(gapFrom, rest)} bytes of the file: what it leaves out is more than the signature itself.`
  }
  return { gapFrom, gapTo, end, container: contents.bytes }
}

/** A container is written in digits, and perhaps with white space among them: never in more room than this times its bytes. */
const mostDigitsPerByte = 4

/** Whether what a byte range leaves out is the container in angle brackets, and nothing else. */
function isContainer(gap: Buffer, container: Buffer): boolean {
  if (gap.length > 100 + container.length * mostDigitsPerByte) return false
  const text = gap.toString('latin1')
  return (
    /^<[0-9A-Fa-f\s]*>$/.test(text) &&
    Buffer.from(text.slice(1, -1).replace(/\s/g, ''), 'hex').equals(container)
  )
}

function isPlace(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function coveredLength(first: number, second: number): number {
  return first + second
}
