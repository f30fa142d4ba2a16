import { describe, expect, test } from 'vitest'
import { draftNotes } from '../../shared/domain/draft-notes'
import type { Column } from '../../shared/domain/import-file'
import { suggestPlan } from '../../shared/domain/suggest-plan'
import { aMetric } from '../builders/metric'
import { aColumn, aDate, aNumber, aStagedFile } from '../builders/staged-file'

function told(...columns: Partial<Column>[]): string[] {
  const all = columns.map((each, index) => aColumn({ index, label: each.header ?? '', ...each }))
  return draftNotes(all, suggestPlan(aStagedFile({ columns: all }), [], [])).map(({ sentence }) => sentence)
}

const text = { kind: 'text' } as const

describe('what is told of columns that were not suggested', () => {
  test('are months side by side, which are no rows of a day', () => {
    const months = ['Jan 2026', 'Feb 2026'].map((header) => ({ header, content: aNumber() }))
    expect(told({ header: 'Owner', content: text, samples: ['Jonas'] }, ...months)).toEqual([
      expect.stringMatching(/^“Jan 2026” and “Feb 2026” are columns of their own\. .*turn the table round/),
    ])
  })

  test('are quarters side by side, and what may be days or months', () => {
    const owner = { header: 'Owner', content: text, samples: ['Jonas'] }
    for (const headers of [
      ['Q1 2026', 'Q2 2026'],
      ['Jan 26', 'Feb 26'],
    ]) {
      const periods = headers.map((header) => ({ header, content: aNumber() }))
      expect(told(owner, ...periods)).toEqual([
        expect.stringMatching(`^“${headers[0]}” and “${headers[1]}” are columns of their own\\.`),
      ])
    }
  })

  test('are months side by side without their year, but not texts under such names', () => {
    const owner = { header: 'Owner', content: text, samples: ['Jonas'] }
    const [jan, feb] = ['Jan', 'Februar'].map((header) => ({ header, content: aNumber() }))
    expect(told(owner, jan ?? {}, feb ?? {})).toEqual([
      expect.stringMatching(/^“Jan” and “Februar” are columns of their own\. .*“One day for all rows”/),
    ])
    expect(told(owner, { header: 'Mai', content: text }, { header: 'April', content: text })).toEqual([])
  })

  test('are days of the month, where the month and the year stand beside them', () => {
    const [year, month, day] = [
      { header: 'Year', content: aNumber(), values: [{ value: '2026', rows: 2 }] },
      { header: 'Month', content: { kind: 'monthName' } as const },
      { header: 'Day', content: aNumber(), values: ['1', '31'].map((value) => ({ value, rows: 1 })) },
    ]
    expect(told(year, month, day)).toEqual([
      expect.stringMatching(/^“Day” is not used: each row counts for the first day of its month\./),
    ])
    expect(told(year, month)).toEqual([])
  })

  test.each([
    ['Quarter', ['Q1 2026'], /“Q1 2026” in “Quarter” is a quarter/],
    ['KW', ['KW 12'], /“KW 12” in “KW” is a week that may begin on different days/],
    [
      'Close Date',
      ['46035', '14/01/2026'],
      /“Close Date” holds “46035”, “14\/01\/2026”, which are not all days/,
    ],
  ])('are days under %s that cannot be read', (header, samples, sentence) => {
    expect(told({ header, content: text, samples })).toEqual([expect.stringMatching(sentence)])
  })

  test.each([
    ['Created Date', /^“Created Date” tells when a deal was created, and not when it was won/],
    ['Expected Close Date', /^“Expected Close Date” tells when a deal was expected to close/],
    ['Erstellungsdatum', /was created/],
    ['Close Date', null],
  ])('is a day that deals would count for though they were won on another: %s', (header, sentence) => {
    const columns = [
      { header: 'Owner', content: text, samples: ['Jonas'] },
      { header, content: aDate() },
      { header: 'Stage', content: text, values: [{ value: 'Won', rows: 2 }] },
    ].map((each, index) => aColumn({ index, label: each.header, ...each }))
    const metrics = [aMetric({ preset: 'closedDeals' })]
    const draft = suggestPlan(aStagedFile({ columns }), metrics, [])
    expect(draftNotes(columns, draft).map((note) => note.sentence)).toEqual(
      sentence === null ? [] : [expect.stringMatching(sentence)],
    )
  })

  test('are amounts of which several fit alike', () => {
    const amounts = ['Amount', 'Amount (converted)'].map((header) => ({ header, content: aNumber() }))
    expect(told(...amounts)).toEqual([
      '“Amount” and “Amount (converted)” could each be the amounts, so none is chosen: choose one under “What is counted”.',
    ])
    expect(told(...amounts.slice(1))).toEqual([])
  })

  test('are months among people, whose rows are sums of the rows below them', () => {
    const values = ['Jonas', 'Jan', 'Feb', 'Amara'].map((value) => ({ value, rows: value === 'Jan' ? 2 : 1 }))
    expect(told({ header: 'Row Labels', content: text, values })).toEqual([
      expect.stringMatching(/^“Row Labels” holds months and other texts under each other/),
    ])
    // a person may be called Jan
    const people = ['Jonas', 'Jan', 'Amara'].map((value) => ({ value, rows: 1 }))
    expect(told({ header: 'Owner', content: text, values: people })).toEqual([])
    const plans = ['Pro', 'Basic'].map((value) => ({ value, rows: 20 }))
    expect(told({ header: 'Plan', content: text, values: plans })).toEqual([])
  })

  test('are running sums', () => {
    expect(told({ header: 'Revenue YTD', content: aNumber() })).toEqual([
      expect.stringMatching(/^“Revenue YTD” holds running sums/),
    ])
  })

  test('are amounts in thousands or in cents', () => {
    expect(told({ header: 'Amount (k€)', content: aNumber() })).toEqual([
      expect.stringMatching(/^“Amount \(k€\)” is in thousands or millions/),
    ])
    expect(told({ header: 'amount_cents', content: aNumber() })).toEqual([
      expect.stringMatching(/^“amount_cents” is in cents/),
    ])
  })

  test('are amounts that were rounded', () => {
    expect(told({ header: 'Amount', content: text, samples: ['1.2k'] })).toEqual([
      expect.stringMatching(/^“1\.2k” in “Amount” is rounded/),
    ])
  })

  test('is nothing where texts are texts', () => {
    expect(told({ header: 'Owner', content: text, samples: ['Jonas'] })).toEqual([])
  })
})
