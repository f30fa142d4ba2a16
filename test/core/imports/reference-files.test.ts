import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import type { ColumnContent } from '../../../shared/domain/import-file'
import { readTable, refusalSentence } from '../../helpers/read-table'
import { hasSharedData, needsSharedData, sharedData } from '../../helpers/shared-data'

const spectrum = hasSharedData
  ? readdirSync(resolve(import.meta.dirname, '../../../../shared/data/csv/csv-spectrum/csvs')).map((name) =>
      name.replace('.csv', ''),
    )
  : []

const recordSchema = z.record(z.string(), z.string())
const expectedSchema = z.union([z.array(recordSchema), recordSchema.transform((record) => [record])])

describe.skipIf(!hasSharedData)(`csv-spectrum ${needsSharedData}`, () => {
  test('has twelve files', () => {
    expect(spectrum).toHaveLength(12)
  })

  test.each(spectrum)('%s is read cell by cell', async (name) => {
    const table = await readTable(sharedData(`csv/csv-spectrum/csvs/${name}.csv`))
    const expected = expectedSchema.parse(
      JSON.parse(sharedData(`csv/csv-spectrum/json/${name}.json`).toString('utf8')),
    )
    // its author gave this file's answer another telephone number than the file itself
    if (name === 'location_coordinates')
      for (const row of expected) row['Contact Phone Number'] = '2095257564'
    const headers = table.told.columns.map(({ header }) => header)
    expect(
      table.cells.map((cells) => Object.fromEntries(cells.map((cell, index) => [headers[index], cell]))),
    ).toEqual(expected)
  })
})

describe.skipIf(!hasSharedData)(`csvkit's examples ${needsSharedData}`, () => {
  const kit = (name: string): Buffer => sharedData(`csv/csvkit/${name}.csv`)

  test.each([
    ['test_utf8_bom', 'utf-8', ['foo', 'bar', 'baz']],
    ['test_utf16_big', 'utf-16be', ['a', 'b', 'c']],
    ['test_utf16_little', 'utf-16le', ['a', 'b', 'c']],
  ] as const)('%s says its encoding itself', async (name, encoding, headers) => {
    const { told, cells } = await readTable(kit(name))
    expect(told.encoding).toMatchObject({
      value: encoding,
      evidence: expect.stringContaining('begins with the mark'),
    })
    expect(told.columns.map(({ header }) => header)).toEqual(headers)
    expect(cells).toEqual([
      ['1', '2', '3'],
      ['4', '5', 'ʤ'],
    ])
  })

  test('a Latin-1 file of one special sign is read, and the doubt is told', async () => {
    const { told, cells } = await readTable(kit('test_latin1'))
    expect(told.encoding.value).toBe('windows-1252')
    expect(told.encoding.evidence).toMatch(/check that “©” looks right/)
    expect(cells.at(-1)).toEqual(['4', '5', '©'])
  })

  test('lines that end with CR alone are lines', async () => {
    const { cells } = await readTable(kit('mac_newlines'))
    expect(cells).toEqual([
      ['1', '2', '3'],
      ['Once upon\ra time', '5', '6'],
    ])
  })

  test('a file without headers has none', async () => {
    const { told, cells } = await readTable(kit('no_header_row'))
    expect(told.header.value).toBeNull()
    expect(told.columns.map(({ label }) => label)).toEqual(['Column 1', 'Column 2', 'Column 3'])
    expect(cells).toEqual([['1', '2', '3']])
  })

  test('a zero byte is kept and told', async () => {
    const { told, cells } = await readTable(kit('null_byte'))
    expect(cells).toEqual([['\0', '2', '3']])
    expect(told.notes).toMatchObject([{ sentence: expect.stringContaining('zero byte'), lines: [2] }])
  })

  test('blank lines above the headers are passed over', async () => {
    const { told, cells } = await readTable(kit('test_skip_lines'))
    expect(told.header.value).toBe(4)
    expect(cells).toEqual([['1', '2', '3']])
  })

  test('a decimal comma and points between thousands are proved by the cells', async () => {
    const { told, cells } = await readTable(kit('test_locale'))
    expect(cells).toEqual([['1,7', '200.000.000', '']])
    expect(told.columns.map(({ content }) => markOf(content))).toEqual(['comma', 'comma', 'blank'])
  })

  test('a file of one empty line is refused as empty', async () => {
    expect(await refusalSentence(kit('empty'))).toMatch(/^This file is empty/)
  })
})

describe.skipIf(!hasSharedData)(`government tables ${needsSharedData}`, () => {
  test('titles above and notes below the table are set aside, with their lines', async () => {
    const { told, cells } = await readTable(sharedData('csv/title_rows_thousands_note_footer.csv'))
    expect(told.header.value).toBe(3)
    expect(told.setAside.map(({ line, kind }) => [line, kind])).toEqual([
      [2, 'title'],
      [57, 'footer'],
      [58, 'footer'],
    ])
    expect(told.rows).toBe(53)
    expect(cells.at(-1)?.[0]).toBe('PHILIPPINES')
    expect(markOf(told.columns.at(-1)?.content)).toBeNull()
  })

  test('an empty column at the end and an empty row at the end are nothing', async () => {
    const { told } = await readTable(sharedData('csv/thousands_trailing_empty_col.csv'))
    expect(told.rows).toBe(52)
    expect(told.columns).toHaveLength(10)
    expect(told.columns.at(-1)).toMatchObject({ header: '', label: 'Column 10', content: { kind: 'blank' } })
    // “6,718” could be six and a bit: nothing in the file proves that it is not
    expect(told.columns[3]?.content).toMatchObject({
      kind: 'number',
      decimalMark: null,
      evidence: 'Nothing proves whether “6,718” has a decimal mark or a group of thousands.',
    })
  })
})

function markOf(content: ColumnContent | undefined): string | null | undefined {
  return content?.kind === 'number' ? content.decimalMark : content?.kind
}
