import { isAscii } from 'node:buffer'
import { analyse } from 'chardet'
import type { Encoding, EncodingReading } from '../../../shared/domain/import-file'
import { partDecoder } from './decode-text'
import { judgedEncodings, misfit } from './letter-fit'
import type { FoundEncoding } from './text-encoding'

/** chardet's names by the labels of the WHATWG Encoding Standard. */
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
])

const sampleBytes = 65_536
/** So much of the sample is judged letter by letter. */
const judgedBytes = 8192
/** Under this many letters beyond ASCII, the statistics of chardet say nothing. */
const fewestLetters = 8
/** How much the opinion of chardet weighs against the fit of the letters. */
const weightOfStatistics = 0.15
/** Readings whose fits are nearer to each other than this are not told apart. */
const clearMargin = 0.25
const mostReadings = 4

/** What speaks against encodings that are seldom met, where their letters fit as well. */
const seldom: ReadonlyMap<Encoding, number> = new Map([
  ['windows-1252', 0],
  ['iso-8859-15', 0.02],
  ['windows-1250', 0.03],
  ['windows-1251', 0.03],
  ['gb18030', 0.03],
  ['shift_jis', 0.03],
  ['iso-8859-5', 0.1],
  ['iso-8859-7', 0.1],
  ['euc-jp', 0.1],
])
const usualSeldom = 0.06

type Candidate = { readonly encoding: Encoding; readonly text: string; readonly cost: number }

/**
 * The legacy encoding of a file that is neither UTF-8 nor UTF-16, from its lines beyond ASCII. A guess by its letters,
 * and the evidence says so; where others fit about as well and give other letters, they are told too.
 */
export function guessEncoding(sample: Uint8Array): FoundEncoding {
  const candidates = candidatesFor(sample)
  const [best = { encoding: 'windows-1252', text: '', cost: 0 } satisfies Candidate] = candidates
  const rivals = candidates.filter(
    ({ text, cost }, index) =>
      cost - best.cost < clearMargin && candidates.findIndex((each) => each.text === text) === index,
  )
  const word = exampleWord(sample, best.encoding)
  return {
    value: best.encoding,
    evidence: `This is no UTF-8; by its letters: check that “${word}” looks right.`,
    readings: rivals.length < 2 ? [] : readingsOf(rivals.slice(0, mostReadings)),
  }
}

/** What the file can be read as, the best fit first. */
function candidatesFor(sample: Uint8Array): Candidate[] {
  const opinion = opinionOf(sample)
  return judgedEncodings
    .filter((encoding) => fits(sample, encoding))
    .map((encoding) => {
      const text = partDecoder(encoding, { fatal: false }).decode(sample.subarray(0, judgedBytes))
      const against = (seldom.get(encoding) ?? usualSeldom) - (opinion.get(encoding) ?? 0)
      return { encoding, text, cost: misfit(text, encoding) + against }
    })
    .sort((a, b) => a.cost - b.cost)
}

function opinionOf(sample: Uint8Array): ReadonlyMap<Encoding, number> {
  if (sample.filter((byte) => byte > 0x7f).length < fewestLetters) return new Map()
  return new Map(
    analyse(sample).flatMap(({ name, confidence }) => {
      const label = labels.get(name)
      return label === undefined ? [] : [[label, (weightOfStatistics * confidence) / 100] as const]
    }),
  )
}

/** The first text in which readings differ, as each has it. */
function readingsOf(rivals: readonly Candidate[]): EncodingReading[] {
  const cells = rivals.map(({ text }) => text.split(/[\r\n\t,;|"]+/u))
  const count = Math.max(...cells.map(({ length }) => length))
  const at = Array.from({ length: count }, (_, index) => index).find(
    (index) => new Set(cells.map((each) => each[index])).size > 1,
  )
  return rivals.map(({ encoding }, index) => ({
    encoding,
    example: (cells[index]?.[at ?? 0] ?? '').trim().slice(0, longestExample),
  }))
}

const longestExample = 60

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
    const decoder = partDecoder(encoding, { fatal: true })
    const text = decoder.decode(sample)
    // a letter may be cut at the end of a sample, but not at the end of a file
    if (sample.length < sampleBytes) decoder.end()
    return !/[\u0080-\u009f]/.test(text)
  } catch {
    return false
  }
}

function exampleWord(sample: Uint8Array, encoding: Encoding): string {
  const text = partDecoder(encoding, { fatal: false }).decode(sample.subarray(0, 4096))
  return text.match(/[\p{L}\d]*[^\p{ASCII}][^\s",;|]*/u)?.[0].slice(0, 40) ?? ''
}
