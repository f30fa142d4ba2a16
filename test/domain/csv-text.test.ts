import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CsvTable, csvText, neutralised } from '../../shared/domain/csv-text'

const strings = resolve(import.meta.dirname, '../fixtures/strings')
const payloads = readFileSync(resolve(strings, 'csv-injection.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
const naughty: string[] = JSON.parse(readFileSync(resolve(strings, 'blns.json'), 'utf8'))

const plain = (table: CsvTable): string => csvText(table, { withMark: false })

describe('a table as comma-separated values', () => {
  test('has one record a line, ended as RFC 4180 says', () => {
    expect(
      plain({
        headers: ['Person', 'Deals'],
        rows: [
          ['Zoë', 12],
          [null, -12.5],
        ],
      }),
    ).toBe('Person,Deals\r\nZoë,12\r\n,-12.5\r\n')
  })

  test('begins with a byte order mark where it is asked for one', () => {
    expect(csvText({ headers: ['A'], rows: [] }, { withMark: true })).toBe('\ufeffA\r\n')
  })

  test.each([
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['a;b', '"a;b"'],
    ['plain', 'plain'],
    ['', ''],
  ])('quotes %j as %s', (text, cell) => {
    expect(plain({ headers: ['A'], rows: [['x', text]] })).toBe(`A\r\nx,${cell}\r\n`)
  })

  test.each([
    [0.1 + 0.2, '0.3'],
    [-0, '0'],
    [277408405 / 100, '2774084.05'],
    [1e21, '1e+21'],
  ])('writes the number %d as %s', (value, cell) => {
    expect(plain({ headers: ['A'], rows: [[value]] })).toBe(`A\r\n${cell}\r\n`)
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %d, which is no figure', (value) => {
    expect(() => plain({ headers: ['A'], rows: [[value]] })).toThrow('no figure')
  })

  test('comes back as it was from any reader of such files', () => {
    const cells = fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 2 })
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1 }), (rows) => {
        const read: string[][] = parse(csvText({ headers: ['A', 'B'], rows }, { withMark: true }), {
          bom: true,
          record_delimiter: '\r\n',
        })
        expect(read).toEqual([['A', 'B'], ...rows.map((row) => row.map(neutralised))])
      }),
    )
  })
})

describe('a text that a spreadsheet would run', () => {
  test.each([...payloads, '-1+1', '+49 170 1', '\t=1', '\r=1', '\n=1', ' =1', '\u00a0@A', '\u200b=1'])(
    'gets an apostrophe before it: %j',
    (text) => {
      expect(neutralised(text)).toMatch(/^'/)
    },
  )

  test.each(['\uff1d1', '\uff0b1', '\uff0d1', '\uff20A', '\ufe66A', '\u22121'])(
    'is seen in its wide and small forms: %j',
    (text) => {
      expect(neutralised(text)).toBe(`'${text}`)
    },
  )

  test('is found behind what another country splits at', () => {
    expect(neutralised('won;=cmd')).toBe("won;'=cmd")
    expect(neutralised('won\t @cmd')).toBe("won\t' @cmd")
    expect(neutralised('first\n-second')).toBe("first\n'-second")
  })

  test.each(['Zoë', '12', '1-2', 'a=b', 'O\u2019Neill', '–', 'dde', "'quoted", ''])(
    'is not suspected in %j',
    (text) => {
      expect(neutralised(text)).toBe(text)
    },
  )

  test('is never left in any of the naughty strings', () => {
    const cells = naughty.map(neutralised)
    expect(cells.filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([])
  })
})
