import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textOf } from '../../../electron/core/imports/file-text'
import { packed } from '../../../electron/core/imports/packed-bytes'
import { type Dialect, eachRecord, type TableRecord } from '../../../electron/core/imports/records'
import type { Delimiter } from '../../../shared/domain/import-file'

const commas: Dialect = { delimiter: ',', loneCarriageReturns: false, trimsLeft: false }

async function recordsOf(text: string | Buffer, dialect: Dialect = commas): Promise<TableRecord[]> {
  const records: TableRecord[] = []
  const file = packed(Buffer.from(text))
  await eachRecord(textOf(file, 'utf-8'), dialect, { take: (record) => void records.push(record) })
  return records
}

async function cellsOf(text: string, dialect: Dialect = commas): Promise<(readonly string[])[]> {
  return (await recordsOf(text, dialect)).map(({ cells }) => cells)
}

describe('records', () => {
  test.each([
    ['LF', 'a,b\nc,d\n'],
    ['CR LF', 'a,b\r\nc,d\r\n'],
    ['CR CR LF', 'a,b\r\r\nc,d\r\r\n'],
    ['no end at the last', 'a,b\nc,d'],
    ['both', 'a,b\r\nc,d\n'],
  ])('end with %s', async (_, text) => {
    expect(await cellsOf(text)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  test('end with CR where the file is written that way', async () => {
    expect(await cellsOf('a,b\rc,d\r\ne,f\n', { ...commas, loneCarriageReturns: true })).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ])
  })

  test('keep delimiters, line ends and doubled quotation marks inside quotation marks', async () => {
    expect(await cellsOf('"a,1","b\r\n2","say ""hi"""\n')).toEqual([['a,1', 'b\r\n2', 'say "hi"']])
  })

  test('keep quotation marks inside a cell that does not begin with one', async () => {
    expect(await recordsOf('27" screen,5\n')).toMatchObject([{ cells: ['27" screen', '5'], quotes: 'sound' }])
    expect(await recordsOf(`37°36'37.8"N,x\n`)).toMatchObject([
      { cells: [`37°36'37.8"N`, 'x'], quotes: 'sound' },
    ])
  })

  test('are empty cells where a line is empty', async () => {
    expect(await cellsOf('a\n\nb\n')).toEqual([['a'], [''], ['b']])
  })

  test('say where they stand in bytes', async () => {
    const text = 'é,1\n"ü\n2",x\n\nlast'
    const records = await recordsOf(text)
    const bytes = Buffer.from(text)
    expect(records.map(({ start, end }) => bytes.toString('utf8', start, end))).toEqual([
      'é,1\n',
      '"ü\n2",x\n',
      '\n',
      'last',
    ])
  })

  test('drop spaces before quotation marks where the file is written that way', async () => {
    expect(await cellsOf('a, "b, c", d\n', { ...commas, trimsLeft: true })).toEqual([['a', 'b, c', 'd']])
  })

  test('are read alike whatever they hold', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', '\t', ' ', 'a', '\0', '\ufeff', '😀') }),
    )
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom<Delimiter>(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        async (rows, delimiter, lineEnd) => {
          const text = rows
            .map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(delimiter) + lineEnd)
            .join('')
          const records = await recordsOf(text, { ...commas, delimiter })
          // a lone surrogate cannot be written in UTF-8
          expect(records.map(({ cells }) => cells)).toEqual(
            rows.map((cells) => cells.map((each) => Buffer.from(each).toString())),
          )
          expect(records.every(({ quotes }) => quotes === 'sound')).toBe(true)
        },
      ),
    )
  })

  test('are the same wherever the file is cut on its way to the parser', async () => {
    const line = '"é ""quoted"", \r\n cell",plain,"x"\r\n'
    const times = Math.ceil(3_200_000 / line.length)
    const records = await recordsOf(line.repeat(times))
    expect(records).toHaveLength(times)
    expect(records.every(({ cells }) => cells.join('|') === 'é "quoted", \r\n cell|plain|x')).toBe(true)
  })
})

describe('broken quotation marks', () => {
  test('break their record only', async () => {
    const records = await recordsOf('a,1\n"b"c,2\nd,3\n')
    expect(records.map(({ cells, quotes }) => [cells.at(-1), quotes])).toEqual([
      ['1', 'sound'],
      ['2', 'broken'],
      ['3', 'sound'],
    ])
  })

  test('make doubtful what may belong to the same cell', async () => {
    const text = 'a,1\n"He said "yes"\nand left",2\nd,3\n'
    expect((await recordsOf(text)).map(({ quotes }) => quotes)).toEqual([
      'sound',
      'broken',
      'unclear',
      'sound',
    ])
  })

  test('do not make the rest of a long file doubtful', async () => {
    const text = `"b"c,2\n${'d,3\n'.repeat(30_000)}"e",4\n`
    const records = await recordsOf(text)
    expect(records.map(({ quotes }) => quotes).filter((quotes) => quotes !== 'sound')).toEqual(['broken'])
  })

  test('that are never closed end the file there, and say so', async () => {
    const records = await recordsOf('a,1\n"b,2\nc,3\n')
    expect(records.map(({ quotes, start }) => [quotes, start])).toEqual([
      ['sound', 0],
      ['neverClosed', 4],
    ])
  })

  test('that are doubled at both ends are no break', async () => {
    expect(await recordsOf('"""hi""",1\n')).toMatchObject([{ cells: ['"hi"', '1'], quotes: 'sound' }])
    expect(await recordsOf('"",1\n')).toMatchObject([{ cells: ['', '1'], quotes: 'sound' }])
  })
})
