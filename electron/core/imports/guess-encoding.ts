import { isAscii } from 'node:buffer'
import { analyse } from 'chardet'
import type { Encoding } from '../../../shared/domain/import-file'
import { partDecoder } from './decode-text'
import type { FoundEncoding } from './text-encoding'

/** chardet's names by the labels of the WHATWG Encoding Standard; names that are not here are never taken. */
const labels: ReadonlyMap<string, Encoding> = new Map([
  ['ISO-8859-1', 'windows-1252'],
  ['ISO-8859-2', 'iso-8859-2'],
  ['ISO-8859-5', 'iso-8859-5'],
  ['ISO-8859-7', 'iso-8859-7'],
  ['ISO-8859-8', 'windows-1255'],
  ['ISO-8859-9', 'windows-1254'],
  ['KOI8-R', 'koi8-r'],
  ['Shift_JIS', 'shift_jis'],
  ['EUC-JP', 'euc-jp'],
  ['EUC-KR', 'euc-kr'],
  ['GB18030', 'gb18030'],
  ['Big5', 'big5'],
  ['windows-1250', 'windows-1250'],
  ['windows-1251', 'windows-1251'],
  ['windows-1252', 'windows-1252'],
  ['windows-1253', 'windows-1253'],
  ['windows-1254', 'windows-1254'],
  ['windows-1255', 'windows-1255'],
  ['windows-1256', 'windows-1256'],
  ['windows-1257', 'windows-1257'],
  ['windows-1258', 'windows-1258'],
])

const sampleBytes = 65_536
/** Under this many letters beyond ASCII, statistics say nothing. */
const fewestLetters = 8
const leastConfidence = 20

/**
 * The legacy encoding of a file that is neither UTF-8 nor UTF-16, from its lines beyond ASCII. A guess by its letters,
 * and the evidence says so.
 */
export function guessEncoding(sample: Uint8Array): FoundEncoding {
  const high = sample.filter((byte) => byte > 0x7f)
  const encoding = bestOf(sample, high)
  const word = exampleWord(sample, encoding)
  const why =
    high.length < fewestLetters
      ? 'This is no UTF-8, and there are too few special letters to be sure'
      : 'This is no UTF-8; by its letters'
  return { value: encoding, evidence: `${why}: check that “${word}” looks right.` }
}

function bestOf(sample: Uint8Array, high: Uint8Array): Encoding {
  if (looksMacintosh(sample, high)) return 'macintosh'
  const western: Encoding = isLatin9(high) ? 'iso-8859-15' : 'windows-1252'
  if (high.length < fewestLetters) return western
  for (const { name, confidence } of analyse(sample)) {
    const label = labels.get(name)
    if (confidence < leastConfidence || label === undefined || !fits(sample, label)) continue
    if (label === 'windows-1252') return western
    if (label === 'windows-1254' && !high.some(isTurkishOnly)) return western
    // the ISO sets leave 0x80 to 0x9F to control characters; Windows put letters there
    if (label === 'iso-8859-2' && high.some((byte) => byte < 0xa0)) return 'windows-1250'
    return label
  }
  return western
}

/** The first lines that hold bytes beyond ASCII, 64 KB or a little more: only these say something. */
export function linesBeyondAscii(blocks: Iterable<Buffer>): Uint8Array {
  const lines: Buffer[] = []
  let size = 0
  let rest = Buffer.alloc(0)
  const take = (line: Buffer): void => {
    if (size >= sampleBytes || isAscii(line)) return
    lines.push(line.subarray(0, sampleBytes))
    size += line.length
  }
  for (const block of blocks) {
    const bytes = Buffer.concat([rest, block])
    let from = 0
    for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, from)) {
      take(bytes.subarray(from, end + 1))
      from = end + 1
    }
    // a line that does not end is taken in pieces
    const left = bytes.subarray(from)
    if (left.length > sampleBytes) take(left)
    rest = left.length > sampleBytes ? Buffer.alloc(0) : left
    if (size >= sampleBytes) break
  }
  take(rest)
  return Buffer.concat(lines)
}

function fits(sample: Uint8Array, encoding: Encoding): boolean {
  try {
    // not ended, because a letter may be cut at the end of the sample
    return !/[\u0080-\u009f]/.test(partDecoder(encoding, { fatal: true }).decode(sample))
  } catch {
    return false
  }
}

/** The six bytes in which Turkish differs from Western European. */
function isTurkishOnly(byte: number): boolean {
  return [0xd0, 0xdd, 0xde, 0xf0, 0xfd, 0xfe].includes(byte)
}

/** In Latin-9, 0xA4 is the euro sign; in windows-1252 it is `¤`, which nobody writes. */
function isLatin9(high: Uint8Array): boolean {
  return high.includes(0xa4) && !high.some((byte) => byte < 0xa0)
}

/**
 * Mac Roman has its accented letters where Windows has quotation marks and dashes: many of these inside words are
 * letters. The apostrophe of windows-1252 (0x92) stands inside words too and says nothing.
 */
function looksMacintosh(sample: Uint8Array, high: Uint8Array): boolean {
  const low = high.filter((byte) => byte < 0xa0 && byte !== 0x92).length
  if (low < 2 || low < high.length * 0.6) return false
  let inWords = 0
  sample.forEach((byte, index) => {
    if (byte < 0x80 || byte >= 0xa0 || byte === 0x92) return
    if (isLetter(sample[index - 1]) && isLetter(sample[index + 1])) inWords++
  })
  return inWords > low / 2
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && /[A-Za-z]/.test(String.fromCharCode(byte))
}

function exampleWord(sample: Uint8Array, encoding: Encoding): string {
  const text = partDecoder(encoding, { fatal: false }).decode(sample.subarray(0, 4096))
  return text.match(/[\p{L}\d]*[^\p{ASCII}][^\s",;|]*/u)?.[0].slice(0, 40) ?? ''
}
