import type { Encoding, EncodingReading } from '../../../shared/domain/import-file'
import { partDecoder } from './decode-text'
import { guessEncoding, linesBeyondAscii } from './guess-encoding'
import type { PackedBytes } from './packed-bytes'

const sampleBytes = 4096

/** An encoding with what shows it, in a sentence. `readings` are what cannot be told apart, the value first, or none. */
export type FoundEncoding = {
  readonly value: Encoding
  readonly evidence: string
  readonly readings: EncodingReading[]
}

/**
 * The encoding of a file: its byte order mark, else the pattern of zero bytes that UTF-16 leaves, else UTF-8 where
 * every byte fits it, else the legacy encoding whose letters fit best.
 */
export function detectEncoding(file: PackedBytes): FoundEncoding {
  const start = file.start(sampleBytes)
  const mark = byteOrderMark(start)
  if (mark !== null) {
    return certain(mark.encoding, `The file begins with the mark of ${nameOf(mark.encoding)}.`)
  }
  const wide = utf16WithoutMark(start, file.length)
  if (wide !== null) {
    return certain(wide, `Every second byte of plain letters is zero, as in ${nameOf(wide)}.`)
  }
  if (file.isAscii) {
    return certain('utf-8', 'Only plain letters and digits, the same in every encoding.')
  }
  if (file.isUtf8()) return certain('utf-8', 'All letters beyond plain ones are valid UTF-8.')
  const lines = linesBeyondAscii(file.unpacked())
  return isNearlyUtf8(lines)
    ? certain('utf-8', 'Nearly all letters beyond plain ones are valid UTF-8; the others are lost.')
    : guessEncoding(lines)
}

/** An encoding that leaves nothing to ask. */
export function certain(value: Encoding, evidence: string): FoundEncoding {
  return { value, evidence, readings: [] }
}

/** One damaged letter does not make another encoding: legacy texts hardly ever hold valid UTF-8 by chance. */
function isNearlyUtf8(lines: Uint8Array): boolean {
  const letters =
    partDecoder('utf-8', { fatal: false })
      .decode(lines)
      .match(/[^\p{ASCII}]/gu) ?? []
  const lost = letters.filter((letter) => letter === '\ufffd').length
  return letters.length - lost > 4 * lost
}

function nameOf(encoding: Encoding): string {
  return encoding === 'utf-16le' || encoding === 'utf-16be'
    ? `UTF-16 (${encoding === 'utf-16le' ? 'little' : 'big'} endian)`
    : 'UTF-8'
}

type ByteOrderMark = { readonly encoding: Encoding; readonly length: number }

/** The byte order mark that bytes begin with; null where there is none. */
export function byteOrderMark([a, b, c]: Uint8Array): ByteOrderMark | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 }
  return null
}

/**
 * UTF-16 that does not begin with its mark, by the zero bytes of Latin letters; in other scripts only line ends, digits and
 * delimiters have them, so there the text has to read as a table, too. Null for anything else.
 */
export function utf16WithoutMark(start: Uint8Array, length: number): Encoding | null {
  const sample = start.subarray(0, sampleBytes)
  if (sample.length < 4 || length % 2 !== 0) return null
  const nulls = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) nulls[index % 2] = (nulls[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = nulls
  const pairs = sample.length / 2
  for (const [encoding, own, other] of [['utf-16le', odd, even] as const, ['utf-16be', even, odd] as const]) {
    if (other >= pairs * 0.02) continue
    if (own > pairs * 0.3 || (own > pairs * 0.05 && readsAsTable(sample, encoding))) return encoding
  }
  return null
}

function readsAsTable(sample: Uint8Array, encoding: Encoding): boolean {
  const text = partDecoder(encoding, { fatal: false }).decode(sample)
  const isText = !/[\ufffd\p{Cc}\p{Cn}\p{Co}\p{Cs}]/u.test(text.replace(/[\t\r\n]/g, ''))
  return isText && /[\r\n]/.test(text) && /[\t,;|]/.test(text)
}
