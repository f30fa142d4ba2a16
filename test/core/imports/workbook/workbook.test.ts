import { utils } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { anError, aSheet, aWorkbook, formatted, withPart } from '../../../builders/workbook'
import { readTable, refusalSentence } from '../../../helpers/read-table'

const sheet1 = 'xl/worksheets/sheet1.xml'
const options = { encoding: 'utf-8', delimiter: '\t' } as const

function sentences({ told }: Awaited<ReturnType<typeof readTable>>): string[] {
  return told.notes.map(({ sentence, lines }) => `${sentence} ${lines.join(', ')}`.trim())
}

describe('a workbook', () => {
  test('is read as a table with what its formats say', async () => {
    const { told, cells } = await readTable(
      aWorkbook([
        ['Deals of November'],
        [],
        ['Owner', 'Amount', 'Closed on', 'Talk time', 'Rate', 'Won'],
        [
          'Jonas "JL" Lindqvist',
          formatted(1234.5, '[$€-407] #,##0.00'),
          formatted(45_363, 'dd/mm/yyyy'),
          formatted(1.5, '[h]:mm:ss'),
          formatted(0.45, '0.0%'),
          true,
        ],
        ['Amara\nOkafor', 1.234, formatted(45_364.25, 'm/d/yy h:mm'), formatted(0.5, 'h:mm'), null, false],
      ]),
    )
    expect(told).toMatchObject({ header: { value: 3 }, rows: 2 })
    expect(told.sheets).toEqual({
      chosen: { value: 'Sheet1', evidence: 'The only sheet.' },
      all: [{ name: 'Sheet1', rows: 4, isHidden: false }],
    })
    expect(told.setAside).toEqual([
      { line: 1, kind: 'title', raw: expect.stringMatching(/^Deals of November/) },
    ])
    expect(cells).toEqual([
      ['Jonas "JL" Lindqvist', '1234.5 €', '2024-03-12', '36:00:00', '45%', 'TRUE'],
      ['Amara Okafor', '1.2340', '2024-03-13 06:00:00', '12:00:00', '', 'FALSE'],
    ])
    expect(told.notes).toEqual([])
    expect(told.preview.map(({ line }) => line)).toEqual([4, 5])
  })

  test('shows its sheets, and reads the first that is shown and holds rows, or the chosen one', async () => {
    const book = aWorkbook(
      {
        Cover: aSheet([]),
        Secret: aSheet([['Owner'], ['Zoe']]),
        March: aSheet([
          ['Owner', 'Calls'],
          ['Jonas', 3],
        ]),
        April: aSheet([['Sums'], [], ['Owner', 'Calls'], ['Amara', 4]]),
      },
      { hidden: ['Secret'] },
    )
    const first = await readTable(book)
    expect(first.told.sheets).toEqual({
      chosen: { value: 'March', evidence: 'The first sheet that holds rows.' },
      all: [
        { name: 'Cover', rows: 0, isHidden: false },
        { name: 'Secret', rows: 2, isHidden: true },
        { name: 'March', rows: 2, isHidden: false },
        { name: 'April', rows: 3, isHidden: false },
      ],
    })
    expect(first.cells).toEqual([['Jonas', '3']])
    const second = await readTable(book, { ...options, sheet: 'April' })
    expect(second.told.header.value).toBe(3)
    expect(second.cells).toEqual([['Amara', '4']])
    expect(second.sha256).not.toBe(first.sha256)
    expect(await refusalSentence(book, { ...options, sheet: 'May' })).toMatch(/no sheet “May”/)
  })

  test('counts its days from 1904 where it says so', async () => {
    const rows = [
      ['Owner', 'Day'],
      ['Jonas', formatted(43_901, 'yyyy-mm-dd')],
    ]
    expect((await readTable(aWorkbook(rows, { counts1904: true }))).cells).toEqual([['Jonas', '2024-03-12']])
  })

  test('tells what is hidden and reads it', async () => {
    const book = aWorkbook({
      Deals: aSheet(
        [
          ['Owner', 'Calls'],
          ['Jonas', 3],
          ['Amara', 4],
        ],
        {
          '!rows': [{}, { hidden: true }],
          '!cols': [{}, { hidden: true }],
        },
      ),
    })
    const table = await readTable(book)
    expect(table.cells).toEqual([
      ['Jonas', '3'],
      ['Amara', '4'],
    ])
    expect(sentences(table)).toEqual([
      expect.stringMatching(/^One row is hidden in the workbook.* 2$/),
      'Column B is hidden in the workbook and read like the others.',
    ])
  })

  test('lends a merged text or day to each of its rows, and counts a number once', async () => {
    const book = aWorkbook({
      Deals: aSheet(
        [
          ['Owner', 'Day', 'Bonus', 'Calls'],
          ['Jonas', formatted(45_363, 'yyyy-mm-dd'), 500, 3],
          [null, null, null, 4],
        ],
        { '!merges': ['A2:A3', 'B2:B3', 'C2:C3'].map((range) => utils.decode_range(range)) },
      ),
    })
    const table = await readTable(book)
    expect(table.cells).toEqual([
      ['Jonas', '2024-03-12', '500', '3'],
      ['Jonas', '2024-03-12', '', '4'],
    ])
    expect(sentences(table)).toEqual([
      expect.stringMatching(/^3 merged cells reach over several rows\..* 2, 2, 2$/),
    ])
  })

  test('takes a formula by its stored value and tells one that has none', async () => {
    const book = withPart(
      aWorkbook([
        ['Owner', 'Calls'],
        ['Jonas', { t: 'n', v: 3, f: '1+2' }],
        ['Amara', { t: 'n', v: 9, f: '4+5' }],
      ]),
      sheet1,
      (xml) => xml.replace('<v>9</v>', ''),
    )
    const table = await readTable(book)
    expect(table.cells).toEqual([
      ['Jonas', '3'],
      ['Amara', '(formula without a value)'],
    ])
    expect(sentences(table)).toEqual([
      expect.stringMatching(/^One formula has no value in the workbook.* 3$/),
    ])
  })

  test('tells errors and numbers that are text; a text among numbers that could be two is marked', async () => {
    const table = await readTable(
      aWorkbook([
        ['Id', 'Amount', 'Note'],
        ['007', 1.5, anError(42)],
        ['008', '1,234', 'fine'],
        ['009', '12', anError(7)],
      ]),
    )
    expect(table.cells).toEqual([
      ['007', '1.5', '#N/A'],
      ['008', '1,234 (text)', 'fine'],
      ['009', '12', '#DIV/0!'],
    ])
    expect(sentences(table)).toEqual([
      expect.stringMatching(/^2 cells hold an error such as #N\/A\..* 2, 4$/),
      expect.stringMatching(
        /^Column A holds 3 numbers written as text, such as “007”, and left as written\. 2, 3, 4$/,
      ),
      expect.stringMatching(/^Column B holds 2 numbers .*One of them stands among true numbers.* 3, 4$/),
    ])
  })

  test('has no cell that was cut in two', async () => {
    const { unreadable } = await readTable(
      aWorkbook([
        ['Owner', 'Calls', null],
        ['Jonas', 3, 'a note'],
        ['Amara', 4, null],
      ]),
    )
    expect(unreadable).toEqual([])
  })
})
