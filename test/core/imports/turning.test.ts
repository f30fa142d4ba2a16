import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aPlan, createAll, sum } from '../../builders/import-plan'
import { csv, openImportingCore } from '../../helpers/imports'
import { readTable } from '../../helpers/read-table'

/** A table as it is read: whether it was turned, its headers, and its rows. */
async function listOf(...lines: readonly string[]): Promise<{
  isTurned: boolean | null
  headers: string[]
  rows: string[]
}> {
  const { told, cells } = await readTable(csv(...lines))
  return {
    isTurned: told.isTurned?.value ?? null,
    headers: told.columns.map(({ label }) => label),
    rows: cells.map((row) => row.join(' ')),
  }
}

describe('a table with a month in each header', () => {
  test('becomes a list with a row for each figure, without its totals', async () => {
    expect(
      await listOf('Rep;Jan 2026;Feb 2026;Total', 'Ann;10;20;30', 'Bob;1;;1', 'Cy;-;3;3', 'Total;11;23;34'),
    ).toEqual({
      isTurned: true,
      headers: ['Rep', 'Month', 'Value'],
      rows: ['Ann Jan 2026 10', 'Ann Feb 2026 20', 'Bob Jan 2026 1', 'Cy Feb 2026 3'],
    })
  })

  test.each([
    ['months without a year', 'Rep;Januar;Februar;Q1;Summe', 'Month'],
    ['months of a year', 'Rep;Jan-26;Feb-26;2026;YTD', 'Month'],
    ['months as spreadsheets keep them', 'Rep;2026-01-01;2026-02-01;Total;Total', 'Month'],
    ['weeks', 'Rep;2026-W05;2026-W06;Total;Total', 'Week'],
    ['days', 'Rep;01.02.2026;02.02.2026;Total;Total', 'Day'],
  ])('may have %s', async (_, headers, word) => {
    const list = await listOf(headers, 'Ann;10;20;30;30', 'Bob;1;2;3;3')
    expect(list.headers).toEqual(['Rep', word, 'Value'])
    expect(list.rows).toHaveLength(4)
  })

  test('keeps figures of several kinds beside each other, in one line of headers or in two', async () => {
    const rows = ['Ann;10;3;20;4', 'Bob;1;1;2;1']
    const list = {
      isTurned: true,
      headers: ['Rep', 'Month', 'Calls', 'Meetings'],
      rows: ['Ann Jan 10 3', 'Ann Feb 20 4', 'Bob Jan 1 1', 'Bob Feb 2 1'],
    }
    expect(await listOf('Rep;Calls Jan;Meetings Jan;Calls Feb;Meetings Feb', ...rows)).toEqual(list)
    expect(await listOf(';Jan;;Feb;', 'Rep;Calls;Meetings;Calls;Meetings', ...rows)).toEqual(list)
    expect(
      await listOf(
        ';Jan;;Feb;;Total;',
        'Rep;Calls;Meetings;Calls;Meetings;Calls;Meetings',
        ...rows.map((row) => `${row};9;9`),
      ),
    ).toEqual(list)
  })

  test('stays as it stands where the manager says so, and where a month comes twice', async () => {
    const text = csv('Rep;Jan;Feb', 'Ann;1;2', 'Bob;3;4')
    const { told, cells } = await readTable(text, { isTurned: false })
    expect(told.isTurned).toEqual({
      value: false,
      evidence: '2 columns, from “Jan” to “Feb”, are of one month each.',
    })
    expect(cells).toEqual([
      ['Ann', '1', '2'],
      ['Bob', '3', '4'],
    ])
    expect((await listOf('Rep;Jan;Feb;Jan;Feb', 'Ann;1;2;3;4')).isTurned).toBeNull()
  })

  test('takes “Avg” for August only between July and September', async () => {
    const reps = (cells: string): string[] => [`Ann;${cells}`, `Bob;${cells}`]
    expect(await listOf('Rep;Jan;Feb;Avg', ...reps('1;3;2'))).toEqual({
      isTurned: true,
      headers: ['Rep', 'Month', 'Value'],
      rows: ['Ann Jan 1', 'Ann Feb 3', 'Bob Jan 1', 'Bob Feb 3'],
    })
    expect((await listOf('Rep;jul;avg;sep', ...reps('1;3;2'))).rows).toHaveLength(6)
    expect((await listOf('Rep;Jun;Jul;Avg', ...reps('1;3;2'))).isTurned).toBeNull()
  })

  test.each([
    ['a year of two digits may be a day', ['Rep;Jan. 26;Feb. 26', 'Ann;1;2', 'Bob;3;4']],
    ['columns are quarters', ['Rep;Q1 2026;Q2 2026', 'Ann;1;2', 'Bob;3;4']],
    ['days stand under the headers', ['Owner;Created;Closed', 'Ann;2026-01-02;2026-01-03']],
    ['one column is of a month', ['Owner;Jan;Amount', 'Ann;1;2']],
    ['words are months in another language', ['Rep;Meetings Set;Calls Set', 'Ann;1;2']],
    ['texts stand under them', ['Rep;April;June', 'Ann;yes;no']],
    ['columns are years', ['Rep;2025;2026', 'Ann;1;2', 'Bob;3;4']],
  ])('is none where %s', async (_, lines) => {
    expect((await listOf(...lines)).isTurned).toBeNull()
  })
})

describe('any list of figures by month', () => {
  const written = {
    'Jan 2026': (month: number) => `${short[month - 1] ?? ''} 2026`,
    '2026-01': (month: number) => `2026-${String(month).padStart(2, '0')}`,
    '01/2026': (month: number) => `${String(month).padStart(2, '0')}/2026`,
    'Jan-26': (month: number) => `${short[month - 1] ?? ''}-26`,
    January: (month: number) => new Date(2026, month - 1).toLocaleString('en-GB', { month: 'long' }),
    März: (month: number) => new Date(2026, month - 1).toLocaleString('de-DE', { month: 'long' }),
  } as const
  const figure = fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: null, freq: 4 })

  test.each(Object.keys(written) as (keyof typeof written)[])(
    'is the same as a table with %s',
    async (how) => {
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 12 }),
          fc.array(fc.array(figure, { minLength: 12, maxLength: 12 }), { minLength: 2, maxLength: 8 }),
          fc.record({ total: fc.boolean(), totalsRow: fc.boolean(), target: fc.boolean() }),
          async (some, rows, { total, totalsRow, target }) => {
            const months = [...some].sort((a, b) => a - b)
            const figures = rows.map((row) => months.map((month) => row[month - 1] ?? null))
            const sum = (list: readonly (number | null)[]): number =>
              list.reduce<number>((a, b) => a + (b ?? 0), 0)
            const line = (name: string, list: readonly (number | null)[]): string =>
              [
                name,
                ...(target ? ['7'] : []),
                ...list.map((each) => each ?? ''),
                ...(total ? [sum(list)] : []),
              ].join(';')
            const headers = ['Rep', ...(target ? ['Target'] : []), ...months.map(written[how])]
            const list = await listOf(
              [...headers, ...(total ? ['Total'] : [])].join(';'),
              ...figures.map((row, index) => line(`Rep ${index}`, row)),
              ...(totalsRow
                ? [
                    line(
                      'Total',
                      months.map((_, at) => sum(figures.map((row) => row[at] ?? null))),
                    ),
                  ]
                : []),
            )
            const expected = figures.flatMap((row, index) =>
              row.flatMap((each, at) =>
                each === null
                  ? []
                  : [
                      [`Rep ${index}`, ...(target ? ['7'] : []), written[how](months[at] ?? 1), each].join(
                        ' ',
                      ),
                    ],
              ),
            )
            expect(list.rows).toEqual(expected)
          },
        ),
        { numRuns: 60 },
      )
    },
  )
})

const short = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

describe('figures of a turned table', () => {
  const lines = ['Rep;Target;Jan 2026;Feb 2026;Total', 'Jonas;50;10;20,50;30,50', ';40;1;2;3', 'Ann;40;5;x;5']

  test('count for their months, and what cannot be read is told with the line of the file', async () => {
    const core = await openImportingCore()
    const file = await core.stage('wide.csv', csv(...lines))
    expect(file.rows).toBe(6)
    const plan = aPlan({
      fileId: file.id,
      when: { kind: 'column', column: 2, order: null },
      measures: [{ metricId: core.metricId('revenue'), numerator: sum(3), denominator: null }],
      people: createAll('Jonas', 'Ann'),
      fillDown: false,
    })
    const effect = await core.client.imports.preview(plan)
    expect(effect.questions).toEqual([])
    expect(effect.changes.map(({ personName, month, after }) => [personName, month, after])).toEqual([
      ['Ann', '2026-01', 500],
      ['Jonas', '2026-01', 1000],
      ['Jonas', '2026-02', 2050],
    ])
    expect(effect.rejected).toEqual([
      { line: 3, reason: 'There is nobody in “Rep”', raw: ';40;1;2;3' },
      { line: 3, reason: 'There is nobody in “Rep”', raw: ';40;1;2;3' },
      { line: 4, reason: '“x” in “Value” is no number', raw: 'Ann;40;5;x;5' },
    ])
    expect(effect.totals.map(({ value }) => value)).toEqual([3550])
  })

  test('are not those that stand once for all months of a row', async () => {
    const core = await openImportingCore()
    const file = await core.stage('wide.csv', csv(...lines))
    const plan = aPlan({
      fileId: file.id,
      when: { kind: 'column', column: 2, order: null },
      measures: [{ metricId: core.metricId('revenue'), numerator: sum(1), denominator: null }],
    })
    await expect(core.client.imports.preview(plan)).rejects.toMatchObject({
      data: { sentence: expect.stringMatching(/^“Target” stands once in a row of the file/) },
    })
  })

  test('of the same table with one more month count once', async () => {
    const core = await openImportingCore()
    const files = [
      csv('Rep;Jan 2026;Feb 2026;Total', 'Jonas;10;20;30', 'Ann;1;2;3'),
      csv('Rep;Jan 2026;Feb 2026;Mar 2026;Total', 'Jonas;10;20;5;35', 'Ann;1;2;3;6'),
    ]
    const measures = [{ metricId: core.metricId('revenue'), numerator: sum(2), denominator: null }]
    const people = createAll('Jonas', 'Ann')
    const identity = { kind: 'content' } as const
    for (const [index, text] of files.entries()) {
      const file = await core.stage(`wide ${index}.csv`, text)
      const when = { kind: 'column', column: 1, order: null } as const
      const plan = aPlan({ fileId: file.id, when, measures, people: index === 0 ? people : [], identity })
      const effect = await core.client.imports.preview(plan)
      expect([effect.rowsRead, effect.rowsSame]).toEqual(
        [
          [4, 0],
          [6, 4],
        ][index],
      )
      await core.client.imports.run(plan)
    }
  })
})
