import { describe, expect, test } from 'vitest'
import type { Column, ColumnContent } from '../../../shared/domain/import-file'
import { csv } from '../../helpers/imports'
import { readTable } from '../../helpers/read-table'

/** What a column of these cells holds, under a header, beside a column of texts. */
async function columnOf(header: string, ...cells: string[]): Promise<Column> {
  const quoted = cells.map((cell) => `Jonas;"${cell}"`)
  const { told } = await readTable(csv(`Owner;${header}`, ...quoted), {
    encoding: 'utf-8',
    delimiter: ';',
    headerLine: 1,
  })
  const column = told.columns[1]
  if (column === undefined) throw new Error('The column was not read')
  return column
}

async function contentOf(header: string, ...cells: string[]): Promise<ColumnContent> {
  return (await columnOf(header, ...cells)).content
}

describe('numbers', () => {
  test('prove a decimal mark by one cell that only it can read', async () => {
    expect(await contentOf('Amount', '1,234', '12', '2,5')).toMatchObject({
      kind: 'number',
      decimalMark: 'comma',
      evidence: '“2,5” in line 4 can only be read with a decimal comma.',
    })
    expect(await contentOf('Amount', '1,234', '1,234.5')).toMatchObject({ decimalMark: 'point' })
  })

  test('of groups of three prove none', async () => {
    expect(await contentOf('Amount', '1,234', '12,500')).toMatchObject({ decimalMark: null })
    expect(await contentOf('Amount', '12', '500')).toMatchObject({
      decimalMark: null,
      evidence: 'Whole numbers.',
    })
  })

  test('that contradict each other prove none, and both are told', async () => {
    expect(await contentOf('Amount', '1,5', '2.5', '1,234')).toMatchObject({
      decimalMark: null,
      evidence: '“2.5” in line 3 has a decimal point and “1,5” in line 2 a decimal comma.',
    })
  })

  test('tell their currencies, that of the header too', async () => {
    expect(await contentOf('Amount', '€ 12,50', '3,00 €', '$ 4,00')).toMatchObject({
      currencies: ['EUR', '$'],
    })
    expect(await contentOf('Amount (USD)', '12', '13')).toMatchObject({ currencies: ['USD'] })
  })

  test('tell percentages', async () => {
    expect(await contentOf('Share', '45 %', '12,5 %')).toMatchObject({ kind: 'number', hasPercent: true })
    expect(await contentOf('Share', '0,45', '0,125')).toMatchObject({ kind: 'number', hasPercent: false })
  })

  test('may have gaps and words for nothing between them', async () => {
    const column = await columnOf('Amount', '1,5', '', '-', 'N/A', '2,5')
    expect(column).toMatchObject({ filledRows: 4, content: { kind: 'number', decimalMark: 'comma' } })
  })

  test('are texts where too many cells are none', async () => {
    expect(await contentOf('Note', '1', '2', '3', '4', 'five')).toMatchObject({
      kind: 'number',
      evidence: 'Whole numbers. One row cannot be read so.',
    })
    expect(await contentOf('Note', '1', '2', '3', 'four', 'five')).toMatchObject({
      kind: 'number',
      evidence: 'Whole numbers. 2 rows cannot be read so.',
    })
    expect(await contentOf('Note', '1', '2', 'four', 'five')).toEqual({ kind: 'text' })
  })
})

describe('days', () => {
  test('prove their order by a part over 12', async () => {
    expect(await contentOf('Date', '03/04/2024', '23/04/2024')).toEqual({
      kind: 'date',
      dateOrder: 'dayFirst',
      evidence: 'A part over 12 proves it: “23/04/2024” in line 3, so the day comes first.',
    })
    expect(await contentOf('Date', '03/04/2024', '04/13/2024')).toMatchObject({ dateOrder: 'monthFirst' })
    expect(await contentOf('Date', '03/12/2024', '12/12/2024')).toMatchObject({ dateOrder: null })
    expect(await contentOf('Date', '03/12/2024', '13/12/2024')).toMatchObject({ dateOrder: 'dayFirst' })
  })

  test('with points prove no more than with slashes', async () => {
    expect(await contentOf('Datum', '03.04.2024', '05.06.2024')).toMatchObject({
      kind: 'date',
      dateOrder: null,
      evidence: 'No part over 12 proves whether the day or the month comes first.',
    })
  })

  test('that contradict each other prove none, and both are told', async () => {
    expect(await contentOf('Date', '13/02/2024', '02/13/2024', '05/06/2024')).toMatchObject({
      dateOrder: null,
      evidence:
        'The days contradict each other: “13/02/2024” in line 2 has the day first, “02/13/2024” in line 3 the month.',
    })
  })

  test('need no proof with the year first or the month by name', async () => {
    expect(await contentOf('Date', '2024-03-04')).toMatchObject({ dateOrder: 'yearFirst' })
    expect(await contentOf('Date', '4 Mar 2024')).toMatchObject({ kind: 'date', dateOrder: 'dayFirst' })
    expect(await contentOf('Date', 'Mar 4, 2024')).toMatchObject({ kind: 'date', dateOrder: 'monthFirst' })
  })

  test('with short years are told from year-first by the years that lie together', async () => {
    expect(await contentOf('Date', '13/02/24', '05/03/24', '28/03/24')).toMatchObject({
      dateOrder: 'dayFirst',
      evidence: 'Read so, the years lie together: the day comes first.',
    })
    expect(await contentOf('Date', '24-02-13', '24-03-05', '24-03-28')).toMatchObject({
      dateOrder: 'yearFirst',
    })
    // one day alone could be 13 February 2024 or 24 February 2013
    expect(await contentOf('Date', '13/02/24')).toMatchObject({ dateOrder: null })
  })

  test('with short years are asked about where the first part may be the year', async () => {
    const days = (from: number, to: number): string[] =>
      Array.from({ length: to - from + 1 }, (_, index) => `${from + index}/06/25`)
    expect(await contentOf('Date', ...days(13, 27))).toMatchObject({
      dateOrder: null,
      evidence: 'With years of two digits, nothing proves whether the year comes first or last.',
    })
    expect(await contentOf('Date', ...days(13, 28))).toMatchObject({ dateOrder: 'dayFirst' })
  })

  test('in several shapes are told and counted', async () => {
    expect(await contentOf('Date', '2024-03-04', '2024-03-05', '23/04/2024', '4 Mar 2024')).toMatchObject({
      dateOrder: 'dayFirst',
      evidence: expect.stringContaining(
        'Several ways of writing: 2 like 2024-03-12, 1 like 12/03/2024, 1 like 12 Mar 2024.',
      ),
    })
  })

  test('with and without leading zeros are told, as two programs write them', async () => {
    expect(await contentOf('Date', '04/03/2024', '3/25/2024')).toMatchObject({
      dateOrder: 'monthFirst',
      evidence: expect.stringContaining('Some are written with leading zeros and some without'),
    })
    expect(await contentOf('Date', '4/3/2024', '12/25/2024')).toMatchObject({
      evidence: expect.not.stringContaining('leading zeros'),
    })
  })

  test('that no calendar has are told', async () => {
    expect(await contentOf('Date', '2024-02-31', '2024-02-28')).toMatchObject({
      evidence: 'Year, month and day in this order. One row with a day that no calendar has.',
    })
  })

  test('with times that say their zone are told', async () => {
    expect(await contentOf('Started', '2024-03-12T23:10:00Z')).toMatchObject({
      kind: 'date',
      evidence: expect.stringContaining('Times say their zone.'),
    })
  })

  test('may be numbers only where the header promises days and every cell can be one', async () => {
    expect(await contentOf('Close date', '45363', '45364.5')).toMatchObject({
      kind: 'date',
      dateOrder: 'yearFirst',
    })
    expect(await contentOf('Close date', '20240312', '20240313')).toMatchObject({ kind: 'date' })
    expect(await contentOf('Order', '45363', '45364')).toMatchObject({ kind: 'number' })
    expect(await contentOf('Close date', '45363', '12')).toMatchObject({ kind: 'number' })
  })

  test('may be months by name', async () => {
    expect(await contentOf('Month', 'may', 'Jun', 'Août')).toEqual({ kind: 'monthName' })
  })
})

describe('durations', () => {
  test('are told from days', async () => {
    expect(await contentOf('Talk', '0:04:17', '12:02:23 AM', '1900-01-01 00:02:23')).toMatchObject({
      kind: 'duration',
    })
  })

  test('of two parts say that they may be two things', async () => {
    expect(await contentOf('Talk', '4:17', '12:30')).toMatchObject({
      kind: 'duration',
      evidence: expect.stringContaining('hours and minutes or minutes and seconds'),
    })
  })

  test('behind different days are told', async () => {
    expect(await contentOf('Talk', '1899-12-31 00:02:23', '1900-01-01 00:02:23')).toMatchObject({
      evidence: expect.stringContaining('Different days stand before them: 1899-12-31, 1900-01-01.'),
    })
  })
})

describe('the values of a column', () => {
  test('are counted without the spaces at their ends, most frequent first', async () => {
    const column = await columnOf('Stage', 'Won', ' Won', 'Lost', 'won', '', 'Won')
    expect(column.values).toEqual([
      { value: 'Won', rows: 3 },
      { value: 'Lost', rows: 1 },
      { value: 'won', rows: 1 },
    ])
    expect(column).toMatchObject({ filledRows: 5, samples: ['Won', 'Lost', 'won'] })
  })

  test('are the identity of the rows where the header says id and none comes twice', async () => {
    expect(await columnOf('Call ID', 'C1', 'C2', 'C3')).toMatchObject({ isIdentity: true })
    expect(await columnOf('Call ID', 'C1', 'C2', 'C1')).toMatchObject({ isIdentity: false })
    expect(await columnOf('Call ID', 'C1', 'C2', '')).toMatchObject({ isIdentity: false })
    expect(await columnOf('Call', 'C1', 'C2', 'C3')).toMatchObject({ isIdentity: false })
    const many = Array.from({ length: 400 }, (_, n) => `C${n}`)
    expect(await columnOf('Call ID', ...many)).toMatchObject({ isIdentity: true })
    expect(await columnOf('Call ID', ...many, 'C399')).toMatchObject({ isIdentity: false })
  })

  test('are listed up to 200', async () => {
    const cells = (n: number): string[] => Array.from({ length: n }, (_, index) => `Deal ${index}`)
    expect((await columnOf('Deal', ...cells(200))).values).toHaveLength(200)
    expect((await columnOf('Deal', ...cells(201))).values).toBeNull()
  })

  test('are proof beyond 200 too', async () => {
    const cells = Array.from(
      { length: 400 },
      (_, index) => `${1 + (index % 12)}/${1 + (index % 9)}/${1990 + (index % 30)}`,
    )
    expect(await contentOf('Date', ...cells)).toMatchObject({ dateOrder: null })
    expect(await contentOf('Date', ...cells, '13/1/2024')).toMatchObject({ dateOrder: 'dayFirst' })
  })
})
