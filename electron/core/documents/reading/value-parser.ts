import { type PdfDict, PdfSyntaxError, type PdfValue } from './pdf-value'
import type { ReadingLimits } from './reading-limits'

/** Arrays and dictionaries within each other: far more than documents have. */
const deepest = 60

/** Longer than any text or signature in a string. */
const longestString = 4_000_000

/** The longest name is 127 bytes (annex C, table C.1), each of them written in three at most; some go beyond. */
const longestName = 600

/** What a value takes up in memory, and what a dictionary and a string take up beyond that; roughly, in bytes. */
const valueBytes = 48
const dictBytes = 250
const stringBytes = 150

/** Longer than any number that is written out. */
const longestWord = 250
const mostDigits = 15

const isSpace = new Uint8Array(256)
for (const byte of [0, 9, 10, 12, 13, 32]) isSpace[byte] = 1
const isDelimiter = new Uint8Array(256)
for (const character of '()<>[]{}/%') isDelimiter[character.charCodeAt(0)] = 1

/** Reads values from a place in a file on (ISO 32000-1, 7.2 and 7.3). Throws `PdfSyntaxError`. */
export class ValueParser {
  constructor(
    private readonly bytes: Buffer,
    public at: number,
    private readonly limits: ReadingLimits,
  ) {}

  value(depth = 0): PdfValue {
    if (depth > deepest) throw new PdfSyntaxError('Values lie too deep in each other')
    this.skipSpace()
    // a value counts for more than its bytes, because it is kept
    this.limits.countParsed(16)
    this.limits.countKept(valueBytes)
    const byte = this.bytes[this.at]
    if (byte === undefined) throw new PdfSyntaxError('The file ends within a value')
    switch (byte) {
      case 0x2f:
        return { kind: 'name', name: this.name() }
      case 0x28:
        return { kind: 'string', bytes: this.literalString() }
      case 0x3c:
        return this.bytes[this.at + 1] === 0x3c
          ? this.dict(depth)
          : { kind: 'string', bytes: this.hexString() }
      case 0x5b:
        return this.array(depth)
      default:
        return this.numberOrWord()
    }
  }

  /** Whether a keyword stands here; it is read over if so. */
  keyword(word: string): boolean {
    this.skipSpace()
    const end = this.at + word.length
    if (this.bytes.toString('latin1', this.at, end) !== word) return false
    const next = this.bytes[end]
    if (next !== undefined && !isSpace[next] && !isDelimiter[next]) return false
    this.at = end
    return true
  }

  /** A whole number that is not negative, or null; nothing is read over then. */
  wholeNumber(): number | null {
    const from = this.at
    this.skipSpace()
    const start = this.at
    while (isDigit(this.bytes[this.at]) && this.at - start <= mostDigits) this.at++
    const length = this.at - start
    const next = this.bytes[this.at]
    const ends = next === undefined || isSpace[next] === 1 || isDelimiter[next] === 1
    if (length > 0 && length <= mostDigits && ends)
      return Number(this.bytes.toString('latin1', start, this.at))
    this.at = from
    return null
  }

  skipSpace(): void {
    const from = this.at
    for (;;) {
      const byte = this.bytes[this.at]
      if (byte === 0x25) this.skipComment()
      else if (byte !== undefined && isSpace[byte] === 1) this.at++
      else break
    }
    this.limits.countParsed(this.at - from)
  }

  private skipComment(): void {
    while (this.at < this.bytes.length && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13) this.at++
  }

  private dict(depth: number): PdfDict {
    this.at += 2
    this.limits.countKept(dictBytes)
    const entries = new Map<string, PdfValue>()
    for (;;) {
      this.skipSpace()
      if (this.bytes[this.at] === 0x3e && this.bytes[this.at + 1] === 0x3e) break
      if (this.bytes[this.at] !== 0x2f) throw new PdfSyntaxError('A dictionary has no name where one belongs')
      const key = this.name()
      entries.set(key, this.value(depth + 1))
    }
    this.at += 2
    return { kind: 'dict', entries }
  }

  private array(depth: number): PdfValue {
    this.at++
    const items: PdfValue[] = []
    for (;;) {
      this.skipSpace()
      if (this.bytes[this.at] === 0x5d) break
      items.push(this.value(depth + 1))
    }
    this.at++
    return { kind: 'array', items }
  }

  private name(): string {
    this.at++
    return this.word(longestName).replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
  }

  private hexString(): Buffer {
    const end = this.bytes.indexOf(0x3e, this.at)
    if (end < 0 || end - this.at > longestString) throw new PdfSyntaxError('A string does not end')
    this.limits.countParsed(end - this.at)
    this.limits.countKept(stringBytes + 2 * (end - this.at))
    const digits = this.bytes.toString('latin1', this.at + 1, end).replace(/[\0\t\n\f\r ]/g, '')
    if (!/^[0-9A-Fa-f]*$/.test(digits))
      throw new PdfSyntaxError('A string has a character that is no hex digit')
    this.at = end + 1
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex')
  }

  private literalString(): Buffer {
    const from = this.at + 1
    const end = Math.min(this.bytes.length, this.at + longestString)
    let [open, hasEscapes] = [1, false]
    for (this.at++; this.at < end; this.at++) {
      this.limits.countParsed(1)
      const byte = this.bytes[this.at]
      if (byte === 0x5c) {
        hasEscapes = true
        this.at++
      } else if (byte === 0x28) open++
      else if (byte === 0x29 && --open === 0) {
        const written = this.bytes.subarray(from, this.at++)
        this.limits.countKept(stringBytes + (hasEscapes ? written.length : 0))
        return hasEscapes ? this.unescaped(written) : written
      }
    }
    throw new PdfSyntaxError('A string does not end')
  }

  private unescaped(written: Buffer): Buffer {
    const out = Buffer.alloc(written.length)
    let length = 0
    for (let at = 0; at < written.length; at++) {
      this.limits.countParsed(1)
      const byte = written[at] ?? 0
      if (byte !== 0x5c) {
        out[length++] = byte
        continue
      }
      const escaped = escapeAt(written, at + 1)
      if (escaped.byte !== null) out[length++] = escaped.byte
      at += escaped.length
    }
    return out.subarray(0, length)
  }

  private numberOrWord(): PdfValue {
    const reference = this.reference()
    if (reference !== null) return reference
    const word = this.word(longestWord)
    if (word === 'true' || word === 'false') return word === 'true'
    if (word === 'null') return null
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return Number(word)
    throw new PdfSyntaxError('A word stands where a value belongs')
  }

  /** `12 0 R`, or null; nothing is read over then. */
  private reference(): PdfValue | null {
    const from = this.at
    const number = this.wholeNumber()
    const generation = number === null ? null : this.wholeNumber()
    if (number !== null && generation !== null && this.keyword('R')) {
      return { kind: 'reference', number, generation }
    }
    this.at = from
    return null
  }

  /** Everything up to white space or a delimiter. */
  private word(longest: number): string {
    const start = this.at
    while (this.at < this.bytes.length && !this.isEndOfWord()) {
      if (this.at - start >= longest) throw new PdfSyntaxError('A word is longer than any that is known')
      this.at++
    }
    return this.bytes.toString('latin1', start, this.at)
  }

  private isEndOfWord(): boolean {
    const byte = this.bytes[this.at] ?? 0
    return isSpace[byte] === 1 || isDelimiter[byte] === 1
  }
}

const escapes: ReadonlyMap<number, number> = new Map([
  [0x6e, 10],
  [0x72, 13],
  [0x74, 9],
  [0x62, 8],
  [0x66, 12],
])

/** What stands after a backslash (table 3): the byte that it means, null for none, and how many bytes it takes. */
function escapeAt(written: Buffer, at: number): { readonly byte: number | null; readonly length: number } {
  const byte = written[at] ?? 0
  const octal = /^[0-7]{1,3}/.exec(written.toString('latin1', at, at + 3))?.[0]
  if (octal !== undefined) return { byte: Number.parseInt(octal, 8) & 0xff, length: octal.length }
  // a line that is continued: both bytes of a line end belong together
  if (byte === 13 && written[at + 1] === 10) return { byte: null, length: 2 }
  if (byte === 13 || byte === 10) return { byte: null, length: 1 }
  return { byte: escapes.get(byte) ?? byte, length: 1 }
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39
}
