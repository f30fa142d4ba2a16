import { addDays, daysBetween, type IsoDate } from './calendar'
import type { Decimal } from './decimal'

/** What a row adds to one measure. `denominator` is null where nothing is divided. */
export type RowPart = {
  readonly measure: number
  readonly numerator: Decimal
  readonly denominator: Decimal | null
}

/** A row by its key, which says nothing of what stands in it. Without parts where it was read and counted for nothing. */
export type LoggedRow = {
  readonly key: bigint
  /** Whose it is, by a number that the writer gave; 0 for a row without parts. */
  readonly who: number
  readonly on: IsoDate
  readonly parts: readonly RowPart[]
}

const epoch: IsoDate = '1970-01-01'
const keyBytes = 8
const [leastBlock, mostBlock] = [1024, 1_048_576]

/**
 * Rows one after another in as few bytes as they need, some 14 each: a million of them are kept with an import. The key
 * comes first in 64 bits, then whose it is, the day, and the parts, as numbers of variable length (LEB128).
 */
export class RowLogWriter {
  private bytes = new Uint8Array(leastBlock)
  private view = new DataView(this.bytes.buffer)
  private length = 0
  /** What was filled before: one array that grows would be there twice while it does. */
  private readonly full: Uint8Array[] = []
  private readonly days = new Map<IsoDate, number>()

  add({ key, who, on, parts }: LoggedRow): void {
    this.reserve(64 + parts.length * 64)
    this.view.setBigUint64(this.length, key, true)
    this.length += keyBytes
    this.write(parts.length)
    if (parts.length === 0) return
    this.write(who)
    this.write(this.dayNumber(on))
    for (const { measure, numerator, denominator } of parts) {
      const isOne = numerator.units === 1n && numerator.scale === 0
      this.write(measure * 4 + (denominator === null ? 0 : 2) + (isOne ? 1 : 0))
      if (!isOne) this.writeDecimal(numerator)
      if (denominator !== null) this.writeDecimal(denominator)
    }
  }

  /** All that was added; nothing can be added after it. */
  finish(): Uint8Array<ArrayBuffer> {
    const all = [...this.full, this.bytes.subarray(0, this.length)]
    const log = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0))
    let at = 0
    for (const block of all) {
      log.set(block, at)
      at += block.length
    }
    return log
  }

  private dayNumber(on: IsoDate): number {
    const known = this.days.get(on)
    if (known !== undefined) return known
    const day = folded(daysBetween(epoch, on))
    this.days.set(on, day)
    return day
  }

  private writeDecimal({ units, scale }: Decimal): void {
    const small = Number(units)
    if (Math.abs(small) <= mostFolded) this.write(folded(small))
    else this.writeLarge(units < 0n ? -units * 2n - 1n : units * 2n)
    this.write(scale)
  }

  private write(number: number): void {
    let rest = number
    while (rest > 127) {
      this.bytes[this.length++] = (rest % 128) | 0x80
      rest = Math.floor(rest / 128)
    }
    this.bytes[this.length++] = rest
  }

  private writeLarge(number: bigint): void {
    let rest = number
    this.reserve(64 + rest.toString(16).length)
    while (rest > 127n) {
      this.bytes[this.length++] = Number(rest & 0x7fn) | 0x80
      rest >>= 7n
    }
    this.bytes[this.length++] = Number(rest)
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return
    this.full.push(this.bytes.subarray(0, this.length))
    this.bytes = new Uint8Array(Math.max(Math.min(this.bytes.length * 2, mostBlock), more))
    this.view = new DataView(this.bytes.buffer)
    this.length = 0
  }
}

/** The rows of a log in their order. */
export function* rowsIn(log: Uint8Array): Generator<LoggedRow> {
  const reader = new RowLogReader(log)
  while (reader.at < log.length) yield reader.next()
}

/** A row as it lies in a log: `body` is where its day begins, behind whose it is. */
export type RowPlace = {
  readonly key: bigint
  readonly start: number
  /** How many parts it has, and a bit for the measure of each. */
  readonly many: number
  readonly measures: number
  readonly who: number
  readonly on: IsoDate
  readonly body: number
  readonly end: number
}

/** The rows of a log that have parts, apart by whose they are; those of whom `apart` says null are left out. */
export function rowsApart<T>(log: Uint8Array, apart: (who: number) => T | null): Map<T, Uint8Array> {
  const lengths = new Map<T, number>()
  for (const [of, { body, end }] of owned(log, apart)) {
    lengths.set(of, (lengths.get(of) ?? 0) + lengthApart + end - body)
  }
  const logs = new Map([...lengths].map(([of, length]) => [of, { bytes: new Uint8Array(length), at: 0 }]))
  for (const [of, { start, many, body, end }] of owned(log, apart)) {
    const own = logs.get(of)
    if (own === undefined) continue
    const { bytes } = own
    for (let at = start; at < start + keyBytes; at++) bytes[own.at++] = log[at] ?? 0
    bytes[own.at++] = many
    bytes[own.at++] = 0
    for (let at = body; at < end; at++) bytes[own.at++] = log[at] ?? 0
  }
  return new Map([...logs].map(([of, { bytes }]) => [of, bytes]))
}

/** The key, the number of parts (less than 128) and nobody. */
const lengthApart = keyBytes + 2

function* owned<T>(log: Uint8Array, apart: (who: number) => T | null): Generator<[T, RowPlace]> {
  const reader = new RowLogReader(log)
  while (reader.at < log.length) {
    const place = reader.pass()
    const of = place.many === 0 ? null : apart(place.who)
    if (of !== null) yield [of, place]
  }
}

/** How many rows a log holds. */
export function rowCountIn(log: Uint8Array): number {
  const reader = new RowLogReader(log)
  let rows = 0
  for (; reader.at < log.length; rows++) reader.pass()
  return rows
}

/** Reads a log from any place at which a row begins. */
export class RowLogReader {
  at = 0
  private readonly view: DataView
  private readonly days = new Map<number, IsoDate>()

  constructor(private readonly log: Uint8Array) {
    this.view = new DataView(log.buffer, log.byteOffset, log.byteLength)
  }

  next(): LoggedRow {
    const key = this.view.getBigUint64(this.at, true)
    this.at += keyBytes
    const many = this.read()
    if (many === 0) return { key, who: 0, on: epoch, parts: [] }
    const who = this.read()
    const on = this.dayOf(this.read())
    const parts = Array.from({ length: many }, () => this.part())
    return { key, who, on, parts }
  }

  /** Goes past a row without making its figures. */
  pass(): RowPlace {
    const start = this.at
    const key = this.view.getBigUint64(start, true)
    this.at += keyBytes
    const many = this.read()
    const who = many === 0 ? 0 : this.read()
    const body = this.at
    const on = many === 0 ? epoch : this.dayOf(this.read())
    let measures = 0
    for (let part = 0; part < many; part++) {
      const tag = this.read()
      measures |= 1 << (tag >> 2)
      const numbers = (tag % 2 === 1 ? 0 : 2) + ((tag & 2) === 2 ? 2 : 0)
      for (let number = 0; number < numbers; number++) this.skip()
    }
    return { key, start, many, measures, who, on, body, end: this.at }
  }

  private skip(): void {
    while ((this.log[this.at++] ?? 0) >= 0x80);
  }

  private part(): RowPart {
    const tag = this.read()
    const numerator = tag % 2 === 1 ? one : this.decimal()
    return { measure: tag >> 2, numerator, denominator: (tag & 2) === 2 ? this.decimal() : null }
  }

  private decimal(): Decimal {
    const begin = this.at
    const small = this.read()
    if (small <= mostFolded) return { units: BigInt(unfolded(small)), scale: this.read() }
    this.at = begin
    const large = this.readLarge()
    const units = large % 2n === 0n ? large / 2n : -(large + 1n) / 2n
    return { units, scale: this.read() }
  }

  private dayOf(number: number): IsoDate {
    const known = this.days.get(number)
    if (known !== undefined) return known
    const day = addDays(epoch, unfolded(number))
    this.days.set(number, day)
    return day
  }

  /** A number that is exact up to `mostFolded`, and more than that where it is larger. */
  private read(): number {
    let [number, worth] = [0, 1]
    for (;;) {
      const byte = this.log[this.at++]
      if (byte === undefined) throw new Error(endsWithin)
      number += (byte & 0x7f) * worth
      if (byte < 0x80) return number
      worth *= 128
    }
  }

  private readLarge(): bigint {
    let [number, shift] = [0n, 0n]
    for (;;) {
      const byte = this.log[this.at++]
      if (byte === undefined) throw new Error(endsWithin)
      number |= BigInt(byte & 0x7f) << shift
      if (byte < 0x80) return number
      shift += 7n
    }
  }
}

const endsWithin = 'A log of rows ends within a row'
const one: Decimal = { units: 1n, scale: 0 }

/** Up to here a number is folded and unfolded without a bigint. */
const mostFolded = 2 ** 51

/** Negative numbers between the positive ones, so that small ones stay short: 0, −1, 1, −2 → 0, 1, 2, 3. */
function folded(number: number): number {
  return number < 0 ? -number * 2 - 1 : number * 2
}

function unfolded(number: number): number {
  return number % 2 === 0 ? number / 2 : -(number + 1) / 2
}
