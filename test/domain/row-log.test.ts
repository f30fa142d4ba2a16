import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../shared/domain/calendar'
import {
  type LoggedRow,
  RowLogReader,
  RowLogWriter,
  rowCountIn,
  rowsApart,
  rowsIn,
} from '../../shared/domain/row-log'

const decimal = fc.record({
  units: fc.oneof(
    fc.bigInt({ min: -3n, max: 3n }),
    fc.bigInt({ min: -(2n ** 60n), max: 2n ** 60n }),
    // on both sides of what a number holds exactly
    fc.bigInt({ min: -5n, max: 5n }).map((near) => 2n ** 51n + near),
    fc.bigInt({ min: -5n, max: 5n }).map((near) => -(2n ** 52n) + near),
    fc.bigInt({ min: -(10n ** 900n), max: 10n ** 900n }),
  ),
  scale: fc.integer({ min: 0, max: 400 }),
})

const part = fc.record({
  measure: fc.integer({ min: 0, max: 19 }),
  numerator: decimal,
  denominator: fc.option(decimal),
})

const row = fc
  .record({
    key: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
    who: fc.nat(1_000_000),
    on: fc.integer({ min: -40_000, max: 90_000 }).map((days) => addDays('1970-01-01', days)),
    parts: fc.array(part, { maxLength: 20 }),
  })
  .map((each) => (each.parts.length > 0 ? each : { ...each, who: 0, on: '1970-01-01' as const }))

function logOf(rows: readonly LoggedRow[]): Uint8Array {
  const writer = new RowLogWriter()
  for (const each of rows) writer.add(each)
  return writer.finish()
}

describe('a log of rows', () => {
  test('gives back every row as it was added, from any place at which one begins', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const log = logOf(rows)
        expect([...rowsIn(log)]).toEqual(rows)
        expect(rowCountIn(log)).toBe(rows.length)
        const first = logOf(rows.slice(0, 1)).length
        const reader = new RowLogReader(log)
        reader.at = first
        if (rows.length > 1) expect(reader.next()).toEqual(rows[1])
      }),
    )
  })

  test('is taken apart by whose its rows are, without those that count for nothing', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const apart = rowsApart(logOf(rows), (who) => (who % 3 === 0 ? null : `of ${who % 3}`))
        const expected = new Map<string, LoggedRow[]>()
        for (const each of rows) {
          if (each.parts.length === 0 || each.who % 3 === 0) continue
          const of = `of ${each.who % 3}`
          expected.set(of, [...(expected.get(of) ?? []), { ...each, who: 0 }])
        }
        expect(new Map([...apart].map(([of, log]) => [of, [...rowsIn(log)]]))).toEqual(expected)
      }),
    )
  })

  test('takes 14 bytes for a row of one thing at most', () => {
    const rows = Array.from(
      { length: 100 },
      (_, index): LoggedRow => ({
        key: BigInt(index) * 7919n,
        who: index % 4,
        on: '2026-11-20',
        parts: [{ measure: 1, numerator: { units: 1n, scale: 0 }, denominator: null }],
      }),
    )
    expect(logOf(rows).length / rows.length).toBeLessThanOrEqual(14)
  })

  test('is refused where it ends within a row', () => {
    const whole = logOf([
      {
        key: 1n,
        who: 3,
        on: '2026-11-20',
        parts: [{ measure: 0, numerator: { units: 10n ** 30n, scale: 2 }, denominator: null }],
      },
    ])
    expect(() => [...rowsIn(whole.subarray(0, -2))]).toThrow('A log of rows ends within a row')
  })
})
