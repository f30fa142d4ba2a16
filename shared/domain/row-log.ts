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

/**
 * Rows one after another in as few bytes as they need, some 12 each: a million of them are kept with an import. The key
 * comes first in 64 bits, then whose it is, the day, and the parts, as numbers of variable length (LEB128).
 */
export class RowLogWriter {
  private bytes = new Uint8Array(1024)
  private length = 0
  private readonly days = new Map<IsoDate, bigint>()

  add({ key, who, on, parts }: LoggedRow): void {
    this.reserve(64 + parts.length * 64)
    for (let at = 0n; at < keyBytes; at++) this.bytes[this.length++] = Number((key >> (at * 8n)) & 0xffn)
    this.write(BigInt(parts.length))
    if (parts.length === 0) return
    this.write(BigInt(who))
    this.write(this.dayNumber(on))
    for (const { measure, numerator, denominator } of parts) {
      const isOne = numerator.units === 1n && numerator.scale === 0
      this.write(BigInt(measure * 4 + (denominator === null ? 0 : 2) + (isOne ? 1 : 0)))
      if (!isOne) this.writeDecimal(numerator)
      if (denominator !== null) this.writeDecimal(denominator)
    }
  }

  /** All that was added; nothing can be added after it. */
  finish(): Uint8Array {
    return this.bytes.slice(0, this.length)
  }

  private dayNumber(on: IsoDate): bigint {
    const known = this.days.get(on)
    if (known !== undefined) return known
    const day = folded(BigInt(daysBetween(epoch, on)))
    this.days.set(on, day)
    return day
  }

  private writeDecimal({ units, scale }: Decimal): void {
    this.write(folded(units))
    this.write(BigInt(scale))
  }

  private write(number: bigint): void {
    let rest = number
    if (rest >> 112n > 0n) this.reserve(64 + Math.ceil(rest.toString(16).length))
    while (rest > 127n) {
      this.bytes[this.length++] = Number(rest & 0x7fn) | 0x80
      rest >>= 7n
    }
    this.bytes[this.length++] = Number(rest)
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return
    const wider = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more))
    wider.set(this.bytes)
    this.bytes = wider
  }
}

/** The rows of a log in their order. */
export function* rowsIn(log: Uint8Array): Generator<LoggedRow> {
  const reader = new RowLogReader(log)
  while (reader.at < log.length) yield reader.next()
}

/** Reads a log from any place at which a row begins. */
export class RowLogReader {
  at = 0
  private readonly view: DataView
  private readonly days = new Map<bigint, IsoDate>()

  constructor(private readonly log: Uint8Array) {
    this.view = new DataView(log.buffer, log.byteOffset, log.byteLength)
  }

  next(): LoggedRow {
    const key = this.view.getBigUint64(this.at, true)
    this.at += keyBytes
    const many = Number(this.read())
    if (many === 0) return { key, who: 0, on: epoch, parts: [] }
    const who = Number(this.read())
    const on = this.dayOf(this.read())
    const parts = Array.from({ length: many }, () => this.part())
    return { key, who, on, parts }
  }

  private part(): RowPart {
    const tag = Number(this.read())
    const numerator = (tag & 1) === 1 ? { units: 1n, scale: 0 } : this.decimal()
    return { measure: tag >> 2, numerator, denominator: (tag & 2) === 2 ? this.decimal() : null }
  }

  private decimal(): Decimal {
    const units = unfolded(this.read())
    return { units, scale: Number(this.read()) }
  }

  private dayOf(number: bigint): IsoDate {
    const known = this.days.get(number)
    if (known !== undefined) return known
    const day = addDays(epoch, Number(unfolded(number)))
    this.days.set(number, day)
    return day
  }

  private read(): bigint {
    let [number, shift] = [0n, 0n]
    for (;;) {
      const byte = this.log[this.at++]
      if (byte === undefined) throw new Error('A log of rows ends within a row')
      number |= BigInt(byte & 0x7f) << shift
      if (byte < 0x80) return number
      shift += 7n
    }
  }
}

/** Negative numbers between the positive ones, so that small ones stay short: 0, −1, 1, −2 → 0, 1, 2, 3. */
function folded(number: bigint): bigint {
  return number < 0n ? -number * 2n - 1n : number * 2n
}

function unfolded(number: bigint): bigint {
  return number % 2n === 0n ? number / 2n : -(number + 1n) / 2n
}
