import { CFB, utils, write } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { isExportName } from '../../../../shared/domain/watched-file'
import { readTable, refusalSentence } from '../../../helpers/read-table'

const type = 'application/vnd.oasis.opendocument.spreadsheet'

function openDocument(tables: string, manifest = '<manifest:manifest/>'): Buffer {
  const container: unknown = CFB.utils.cfb_new()
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content><office:automatic-styles><style:style style:name="gone" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet><table:null-date table:date-value="1904-01-01"/>${tables}</office:spreadsheet></office:body></office:document-content>`
  const parts = { mimetype: type, 'content.xml': content, 'META-INF/manifest.xml': manifest }
  for (const [name, part] of Object.entries(parts))
    CFB.utils.cfb_add(container, `/${name}`, Buffer.from(part))
  return Buffer.from(
    z
      .instanceof(Uint8Array)
      .parse(CFB.write(container, { fileType: 'zip', type: 'buffer', compression: true })),
  )
}

const cell = (attributes: string, text = ''): string =>
  `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`
const word = (text: string): string => cell('office:value-type="string"', text)
const row = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`
const table = (name: string, rows: string, more = ''): string =>
  `<table:table table:name="${name}"${more}><table:table-column/>${rows}</table:table>`

const small = table(
  'Calls',
  row(word('Owner'), word('Calls')) +
    row(word('Jonas'), cell('office:value-type="float" office:value="3"', '3')),
)

describe('an OpenDocument spreadsheet', () => {
  test('is read by its stored values and what they are', async () => {
    const { cells, told } = await readTable(
      openDocument(
        table(
          'Deals',
          row(...['Owner', 'Amount', 'Closed on', 'Talk time', 'Rate', 'Won', 'Calls'].map(word)) +
            row(
              word('Jonas &amp; Co'),
              cell('office:value-type="currency" office:currency="EUR" office:value="1234.5"', '1.235 €'),
              cell('office:value-type="date" office:date-value="2024-03-12"', '12.3.24'),
              cell('office:value-type="time" office:time-value="PT36H00M01.5S"', '36:00'),
              cell('office:value-type="percentage" office:value="0.45"', '45 %'),
              cell('office:value-type="boolean" office:boolean-value="true"', 'WAHR'),
              '<table:table-cell office:value-type="float" office:value="7"/>',
            ) +
            '<table:table-row/>' +
            row(
              word('Amara'),
              cell('office:value-type="currency" office:currency="USD" office:value="-2"', '2'),
              cell('office:value-type="date" office:date-value="2024-03-13T06:00:00"', 'x'),
              cell('office:value-type="time" office:time-value="-PT1H30M"', 'x'),
              '<table:table-cell/>',
              cell('office:value-type="boolean" office:boolean-value="false"', 'x'),
              cell('table:formula="of:=[.A1]" office:value-type="float" office:value="1.234"', '1'),
            ),
        ),
      ),
    )
    expect(cells).toEqual([
      ['Jonas & Co', '1234.5 EUR', '2024-03-12', '36:00:01.500', '45%', 'TRUE', '7'],
      ['Amara', '-2 USD', '2024-03-13 06:00:00', '-1:30:00', '', 'FALSE', '1.2340'],
    ])
    expect(told.preview.map(({ line }) => line)).toEqual([2, 4])
  })

  test('shows its sheets, of which the first that is shown or the chosen one is read', async () => {
    const hidden = table('Old', row(word('Owner')) + row(word('Zoe')), ' table:style-name="gone"')
    const book = openDocument(hidden + small)
    const first = await readTable(book)
    expect(first.told.sheets?.all).toEqual([
      { name: 'Old', rows: 2, isHidden: true },
      { name: 'Calls', rows: 2, isHidden: false },
    ])
    expect(first.cells).toEqual([['Jonas', '3']])
    const old = await readTable(book, { encoding: 'utf-8', delimiter: '\t', sheet: 'Old' })
    expect(old.cells).toEqual([['Zoe']])
  })

  test('reads repeated rows and cells, and refuses more than can be read before expanding them', async () => {
    const rows = (times: number): string =>
      `<table:table-row table:number-rows-repeated="${times}">${word('Jonas')}${cell('table:number-columns-repeated="2" office:value-type="float" office:value="3"', '3')}</table:table-row>`
    const head = row(...['Owner', 'Calls', 'Mails'].map(word))
    const blankEnd =
      '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    const { cells } = await readTable(openDocument(table('Calls', head + rows(2) + blankEnd)))
    expect(cells).toEqual([
      ['Jonas', '3', '3'],
      ['Jonas', '3', '3'],
    ])
    for (const times of [1_000_000, 1_000_000_000_000])
      expect(await refusalSentence(openDocument(table('Calls', head + rows(times))))).toMatch(
        /more than can be read/,
      )
    const odd = rows(1_000_000).replace('-repeated=', '-repeated="1000000" x="<" y=')
    expect(await refusalSentence(openDocument(table('Calls', head + odd)))).toMatch(/damaged/)
    const renamed = rows(1_000_000).replaceAll('table:table-row', 'x:table-row')
    expect(await refusalSentence(openDocument(table('Calls', head + renamed)))).toMatch(/damaged/)
  })

  test('with an error, a formula without a value or a password says so', async () => {
    const failed = cell('table:formula="of:=1/0" office:value-type="float" office:value="0"', '#DIV/0!')
    const { cells } = await readTable(
      openDocument(table('Calls', row(word('Owner'), word('Calls')) + row(word('Jonas'), failed))),
    )
    expect(cells).toEqual([['Jonas', '#DIV/0!']])
    const unreckoned = openDocument(table('Calls', row('<table:table-cell table:formula="of:=1+1"/>')))
    expect(await refusalSentence(unreckoned)).toMatch(/formula in this workbook has no value/)
    expect(await refusalSentence(openDocument(small, '<manifest:encryption-data/>'))).toMatch(/password/)
  })

  test('that never closes its tags is refused at once', async () => {
    const started = performance.now()
    const open = '<table:table-cell "'.repeat(200_000)
    await refusalSentence(openDocument(table('Calls', open))).catch(() => null)
    expect(performance.now() - started).toBeLessThan(5000)
  })

  test('as another program writes it is read', async () => {
    const book = utils.book_new()
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ['Owner', 'Calls'],
        ['Jonas', 3.5],
      ]),
      'Calls',
    )
    const bytes: unknown = write(book, { type: 'buffer', bookType: 'ods' })
    expect((await readTable(Buffer.from(z.instanceof(Uint8Array).parse(bytes)))).cells).toEqual([
      ['Jonas', '3.5'],
    ])
  })

  test('is looked at in the watched folder', () => {
    expect(isExportName('calls.ods')).toBe(true)
  })
})
