import { describe, expect, test } from 'vitest'
import { csv } from '../../helpers/imports'
import { readTable, refusalSentence } from '../../helpers/read-table'

function kinds(told: { setAside: readonly { line: number; kind: string }[] }): [number, string][] {
  return told.setAside.map(({ line, kind }) => [line, kind])
}

describe('the headers', () => {
  test('stand under titles, parameters and blank lines', async () => {
    const { told } = await readTable(
      csv(
        'Report: deals won',
        'From,2024-01-01',
        'To,2024-03-31',
        '',
        'Owner,Deal,Amount,Close date',
        'Jonas,A,100,2024-01-05',
        'Amara,B,200,2024-02-06',
      ),
    )
    expect(told.header.value).toBe(5)
    expect(kinds(told)).toEqual([
      [1, 'title'],
      [2, 'title'],
      [3, 'title'],
    ])
    expect(told.rows).toBe(2)
  })

  test('are told from rows by what stands under them', async () => {
    const { told } = await readTable(csv('x,y', 'Jonas,12', 'Amara,8'))
    expect(told.header).toEqual({ value: 1, evidence: 'Texts, and under one of them numbers or days.' })
  })

  test('that nothing proves are told, and a stage among stages is none', async () => {
    const guessed = await readTable(csv('Red,Blue', 'Green,Pink', 'White,Black'))
    expect(guessed.told.notes).toEqual([
      { sentence: expect.stringMatching(/^Nothing proves that line 1 holds headers\./), lines: [1] },
    ])
    const stages = await readTable(csv('Jonas,Won', 'Amara,Lost', 'Lena,Open'))
    expect([stages.told.header.value, stages.told.rows]).toEqual([null, 3])
  })

  test('are one where nothing divides the lines, which is told', async () => {
    const { told } = await readTable(csv('Owner^Amount', 'Jonas^5', 'Amara^7'))
    expect(told.notes.map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/^Nothing divides the lines into columns\./),
    ])
  })

  test('are none where the first line is like the others', async () => {
    const { told } = await readTable(csv('Jonas,Won,12', 'Amara,Lost,8', 'Jonas,Won,3', 'Amara,Won,1'))
    expect(told.header.value).toBeNull()
    expect(told.rows).toBe(4)
  })

  test('are none where texts of the first line come again', async () => {
    const { told } = await readTable(csv('Jonas,Won', 'Amara,Lost', 'Jonas,Lost', 'Amara,Won'))
    expect(told.header.value).toBeNull()
  })

  test('are taken from the first line where nothing proves them, and that is told', async () => {
    const { told } = await readTable(csv('Alpha,Beta', 'Jonas,North', 'Amara,South'))
    expect(told.header).toEqual({ value: 1, evidence: 'Nothing proves it; most exports begin with headers.' })
  })

  test('may be years', async () => {
    const { told } = await readTable(csv('Owner,2023,2024', 'Jonas,12,15', 'Amara,8,9'))
    expect(told.header.value).toBe(1)
    expect(told.columns.map(({ label }) => label)).toEqual(['Owner', '2023', '2024'])
  })

  test('that are blank or the same get names of their own', async () => {
    const { told } = await readTable(csv('Owner,,Total,Total,Total (2),', 'Jonas,x,1,2,3,4'))
    expect(told.columns.map(({ header }) => header)).toEqual(['Owner', '', 'Total', 'Total', 'Total (2)', ''])
    expect(told.columns.map(({ label }) => label)).toEqual([
      'Owner',
      'Column 2',
      'Total',
      'Total (2)',
      'Total (2) (2)',
      'Column 6',
    ])
  })

  test('over several lines are one name', async () => {
    const { told } = await readTable('Owner,"Talk\ntime"\nJonas,12\n')
    expect(told.columns[1]).toMatchObject({ header: 'Talk\ntime', label: 'Talk time' })
    expect(told.preview).toEqual([{ line: 3, cells: ['Jonas', '12'] }])
  })

  test('can be chosen, or none', async () => {
    const text = csv('Owner,Calls', 'Jonas,12', 'Amara,8')
    const options = { encoding: 'utf-8', delimiter: ',' } as const
    expect((await readTable(text, { ...options, headerLine: 2 })).told).toMatchObject({
      header: { value: 2, evidence: 'Chosen by you.' },
      rows: 1,
      setAside: [{ line: 1, kind: 'title' }],
    })
    expect((await readTable(text, { ...options, headerLine: null })).told).toMatchObject({ rows: 3 })
    expect(await refusalSentence(text, { ...options, headerLine: 9 })).toMatch(/^Line 9 does not begin a row/)
  })

  test('that are repeated on every page are set aside', async () => {
    const { told } = await readTable(
      csv('Owner,Calls', 'Jonas,12', 'Owner,Calls', 'Amara,8', ' Owner ,Calls'),
    )
    expect(kinds(told)).toEqual([
      [3, 'repeatedHeader'],
      [5, 'repeatedHeader'],
    ])
    expect(told.rows).toBe(2)
    expect(told.columns[1]?.content.kind).toBe('number')
  })
})

describe('footers', () => {
  test('of a report are set aside', async () => {
    const { told } = await readTable(
      csv(
        '"Owner","Deal","Amount","Close Date"',
        '"Jonas","A","100","3/15/2024"',
        '"Amara","B","50","3/20/2024"',
        '',
        '',
        '"Open Opportunities Report"',
        '"Copyright (c) 2000-2024 salesforce.com, inc. All rights reserved."',
        '"Confidential Information - Do Not Distribute"',
        '"Generated By:  Katarina Vogel  4/1/2024 8:14 AM"',
        '"Nordhavn Telecom"',
      ),
    )
    expect(told.rows).toBe(2)
    expect(kinds(told)).toEqual([
      [6, 'footer'],
      [7, 'footer'],
      [8, 'footer'],
      [9, 'footer'],
      [10, 'footer'],
    ])
  })

  test('do not swallow a last row that merely lacks a number', async () => {
    const { told } = await readTable(csv('Owner,Calls', 'Jonas,12', 'Amara,8', 'Bo,'))
    expect(told.setAside).toEqual([])
    expect(told.rows).toBe(3)
  })
})

describe('rows', () => {
  test('of too few or too many cells cannot be used, and say why', async () => {
    const { told, unreadable } = await readTable(
      csv('Owner,Deal,Amount', 'Jonas,A', 'Amara,B,50,x', 'Bo,C,70', 'Cleo,D,80'),
    )
    expect(unreadable).toEqual([
      { line: 2, reason: 'This row has 2 cells where the table has 3 columns' },
      { line: 3, reason: 'This row has 4 cells where the table has 3 columns' },
    ])
    expect(told.rows).toBe(4)
    expect(told.notes).toEqual([
      { sentence: '2 rows cannot be read and would be rejected with the reason.', lines: [2, 3] },
    ])
  })

  test('may have empty cells too many at the end', async () => {
    const { cells, unreadable } = await readTable(csv('Owner,Amount', 'Jonas,100,,', 'Amara,50,'))
    expect(cells).toEqual([
      ['Jonas', '100'],
      ['Amara', '50'],
    ])
    expect(unreadable).toEqual([])
  })

  test('may lack cells at the end only where no header stands above them', async () => {
    const { cells, unreadable } = await readTable(csv('Owner,Amount,', 'Jonas,100', 'Amara,50,', 'Bo'))
    expect(cells).toEqual([
      ['Jonas', '100', ''],
      ['Amara', '50', ''],
    ])
    expect(unreadable).toEqual([])
  })

  test('that are wider than the headers throughout are all refused, and the cause is told', async () => {
    const { told, cells } = await readTable(csv('Owner,Amount', '1,Jonas,100', '2,Amara,50', '3,Bo,70'))
    expect(cells).toEqual([])
    expect(told.notes.map(({ sentence }) => sentence)).toContain(
      'No row has as many cells as the headers in line 1. Choose the line that holds the headers, or none. Where a number or a text holds the sign between columns, the export has to put it in quotation marks.',
    )
  })

  test('know their line, also after cells of several lines with CR LF', async () => {
    const text = 'Owner,Note\r\nJonas,"one\r\ntwo\r\nthree"\r\n\r\nAmara,x\r\nBo\r\n'
    const { told, unreadable } = await readTable(text)
    expect(told.preview.map(({ line }) => line)).toEqual([2, 6])
    expect([...unreadable, ...told.setAside].map(({ line }) => line)).toEqual([7])
  })

  test('with broken quotation marks are refused, and their neighbours read', async () => {
    const { cells, unreadable } = await readTable(
      csv('Owner,Note', 'Jonas,fine', 'Amara,"he "said" so"', 'Bo,fine'),
    )
    expect(cells.map(([owner]) => owner)).toEqual(['Jonas', 'Bo'])
    expect(unreadable).toMatchObject([{ line: 3, reason: expect.stringContaining('not doubled') }])
  })

  test('after a quotation mark that is never closed are refused with its line', async () => {
    const { cells, unreadable } = await readTable(csv('Owner,Note', 'Jonas,fine', 'Amara,"open', 'Bo,fine'))
    expect(cells.map(([owner]) => owner)).toEqual(['Jonas'])
    expect(unreadable).toMatchObject([{ line: 3, reason: expect.stringContaining('never closed') }])
  })

  test('that repeat an earlier one exactly are told', async () => {
    const { told } = await readTable(csv('Owner,Calls', 'Jonas,12', 'Amara,8', 'Jonas,12', 'Jonas,12'))
    expect(told.notes).toMatchObject([
      {
        sentence: expect.stringMatching(/^2 rows repeat an earlier one exactly\. They are counted/),
        lines: [4, 5],
      },
    ])
  })

  test('that run over several lines are told', async () => {
    const { told } = await readTable(
      `Owner,Note\nJonas,"${'a line of a very long note that never seems to end\n'.repeat(30)}"\nAmara,x\n`,
    )
    expect(told.notes).toMatchObject([
      {
        sentence: 'One row runs over 31 lines. If that is not meant, a quotation mark is missing.',
        lines: [2],
      },
    ])
  })

  test('are none under headers alone, and that is told', async () => {
    const { told } = await readTable(csv('Owner,Amount,Close date'))
    expect(told.rows).toBe(0)
    expect(told.notes).toMatchObject([{ sentence: 'There is no row under the headers.' }])
  })
})
