import { describe, expect, test } from 'vitest'
import { packed } from '../../../electron/core/imports/packed-bytes'
import { readSource } from '../../../electron/core/imports/read-source'
import { csv } from '../../helpers/imports'
import { readTable, refusalSentence } from '../../helpers/read-table'

const lost = 'that look like rows of their own: a quotation mark may be missing'

describe('a lost quotation mark', () => {
  test('that swallows a row makes its record doubtful, with its line', async () => {
    const { cells, unreadable, told } = await readTable(
      csv(
        'Owner,Note,Amount,Date',
        'Jonas,"TV 40,100,2026-11-02',
        'Amara,TV 50",200,2026-11-03',
        'Amara,x,7,2026-11-04',
      ),
    )
    expect(cells).toEqual([['Amara', 'x', '7', '2026-11-04']])
    expect(unreadable).toEqual([{ line: 2, reason: `This row runs over 2 lines ${lost}` }])
    expect(told.notes).toMatchObject([
      { sentence: expect.stringMatching(/^One row cannot be read/), lines: [2] },
    ])
  })

  test.each([
    [
      'with rows between',
      ['Jonas,"TV 40,100,2026-11-02', 'Bo,y,5,2026-11-02', 'Amara,TV 50",200,2026-11-03'],
    ],
    ['in the first cell', ['"Jonas,x,100,2026-11-02', 'Amara",y,200,2026-11-03']],
    ['in the last cell', ['Jonas,x,100,"2026-11-02', 'Amara,y,200,2026-11-03"']],
    ['with spaces after commas', ['Jonas,"TV 40, 100, 2026-11-02', 'Amara, TV 50",200,2026-11-03']],
    ['under semicolons', ['Jonas;"TV 40;1,5;2026-11-02', 'Amara;TV 50";2,5;2026-11-03']],
  ])('is seen %s', async (_, lines) => {
    const delimiter = lines[0]?.includes(';') ? ';' : ','
    const sound = ['Bo', 'z', '7', '2026-11-05'].join(delimiter)
    const header = ['Owner', 'Note', 'Amount', 'Date'].join(delimiter)
    const { cells, unreadable } = await readTable(csv(header, ...lines, sound, sound))
    expect(cells).toHaveLength(2)
    expect(unreadable).toMatchObject([{ line: 2, reason: expect.stringContaining(lost) }])
  })

  test.each([
    ['prose', 'We met, talked, and left.\nHe will call back, perhaps on Monday, or later.'],
    ['a list', '- price\n- delivery, in May\n- next steps'],
    ['an amount', 'He asked for 1,234\nand we said 1,100'],
    ['an address', '12 Main Street\nBerlin, 10115'],
  ])('is not seen in %s', async (_, note) => {
    const { cells, told } = await readTable(
      `Owner,Note,Amount,Date\nJonas,"${note}",100,2026-11-02\nAmara,x,7,2026-11-04\n`,
    )
    expect(cells).toHaveLength(2)
    expect(told.notes).toMatchObject([
      { sentence: expect.stringMatching(/^One row runs over \d lines\./), lines: [2] },
    ])
  })
})

describe('a value in a column without a header', () => {
  const reason = 'stands in a column without a header: a number or a text before it may have been cut in two'

  test('that other rows leave blank rejects its row', async () => {
    const { cells, unreadable, told } = await readTable(
      csv('Owner,Date,Amount,', 'Jonas,2026-11-02,1,234', 'Amara,2026-11-02,500', 'Amara,2026-11-03,300,'),
    )
    expect(cells.map((row) => row[2])).toEqual(['500', '300'])
    expect(unreadable).toEqual([{ line: 2, reason: `“234” ${reason}` }])
    expect(told.notes).toMatchObject([
      { sentence: expect.stringMatching(/^One row has a value in a column without a header/), lines: [2] },
    ])
  })

  test('that continues the number before it rejects its row, even if all rows have one', async () => {
    const { cells, unreadable } = await readTable(
      csv(
        'Owner,Amount,,Date',
        'Jonas,1,234,2026-11-02',
        'Amara,22,567.50,2026-11-02',
        'Bo,500,x,2026-11-02',
      ),
    )
    expect(cells.map(([owner]) => owner)).toEqual(['Bo'])
    expect(unreadable).toEqual([
      { line: 2, reason: `“234” ${reason}` },
      { line: 3, reason: `“567.50” ${reason}` },
    ])
  })

  test('that every row has is kept', async () => {
    const { cells, told } = await readTable(csv('Owner,Amount,', 'Jonas,5,a', 'Amara,6,b'))
    expect(cells).toHaveLength(2)
    expect(told.notes).toEqual([])
  })

  test('is no matter where there is none: a delimiter at the end of each line', async () => {
    expect((await readTable(csv('Owner,Amount,', 'Jonas,1,', 'Amara,2'))).cells).toHaveLength(2)
  })
})

test('a quotation that is broken in every line takes no longer than the file is long', async () => {
  const bytes = Buffer.from(`Owner,Amount\n${'"a"b,1\n'.repeat(10_000)}`)
  const reading = await readSource({ fileName: 'export.csv', file: packed(bytes), options: null })
  expect(reading).toMatchObject({ source: { told: { rows: 10_000, preview: [] } } })
}, 5000)

test('a file of 2,000 columns is read, one of 2,001 is refused', async () => {
  const columns = (count: number): string =>
    csv(
      Array.from({ length: count }, () => 'Total').join(','),
      Array.from({ length: count }, () => '1').join(','),
    )
  const { told } = await readTable(columns(2000))
  expect(told.columns.at(-1)?.label).toBe('Total (2000)')
  expect(await refusalSentence(columns(2001))).toBe(
    'This file has more than 2,000 columns. Export only the columns that you need.',
  )
})
