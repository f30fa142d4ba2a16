import { describe, expect, test } from 'vitest'
import type { Column, ColumnContent } from '../../shared/domain/import-file'
import type { MetricPreset } from '../../shared/domain/metric'
import { type PlanDraft, suggestPlan } from '../../shared/domain/suggest-plan'
import { rows, sum } from '../builders/import-plan'
import { aMetric } from '../builders/metric'
import { aPerson } from '../builders/person'
import { aColumn, aDate, aNumber, aStagedFile } from '../builders/staged-file'

const presets: readonly MetricPreset[] = ['conversionRate', 'callTime', 'closedDeals', 'winRate', 'revenue']
const metrics = presets.map((preset) => aMetric({ preset }))
const jonas = aPerson({ name: 'Jonas Lindqvist' })

type Shape = ColumnContent | readonly string[]

/** The draft for a file of columns, each a header with its content or the values of its texts. */
function draftFor(columns: readonly (readonly [string, Shape])[], people = [jonas]): PlanDraft {
  return suggestPlan(
    aStagedFile({ columns: columns.map(([header, shape], index) => column(header, shape, index)) }),
    metrics,
    people,
  )
}

function column(header: string, shape: Shape, index: number): Column {
  if ('kind' in shape) return aColumn({ index, header, label: header, content: shape })
  const values = shape.map((value) => ({ value, rows: 1 }))
  return aColumn({ index, header, label: header, content: { kind: 'text' }, values })
}

function measureOf(draft: PlanDraft, preset: MetricPreset): unknown {
  const id = metrics.find((metric) => metric.preset === preset)?.id
  const found = draft.measures.find(({ metricId }) => metricId === id)
  return found === undefined ? null : { numerator: found.numerator, denominator: found.denominator }
}

const stages = ['Closed Won', 'Closed Lost', 'Negotiation']

describe('who', () => {
  test('is the column that names people of the team, whatever its header', () => {
    const draft = draftFor([
      ['Owner', ['Someone', 'Else']],
      ['Contact', ['Jonas Lindqvist', 'Else']],
    ])
    expect(draft.who).toEqual({ kind: 'column', column: 1 })
  })

  test.each([
    'Owner',
    'Agent',
    'Sales Rep',
    'Deal owner',
    'Salesperson',
    'Verkäufer',
    'Mitarbeiter',
    'Commercial',
    'assigned_to',
  ])('is the column that is called %s', (header) => {
    expect(
      draftFor([
        ['Company', ['A']],
        [header, ['Nobody known']],
      ]).who,
    ).toEqual({ kind: 'column', column: 1 })
  })

  test('stays empty where it is not clear', () => {
    expect(
      draftFor([
        ['Company', ['A']],
        ['Stage', ['B']],
      ]).who,
    ).toBeNull()
    expect(
      draftFor([
        ['Agent', ['A']],
        ['Owner', ['B']],
      ]).who,
    ).toBeNull()
    expect(
      draftFor([
        ['Owner ID', ['A']],
        ['Account owner', ['B']],
      ]).who,
    ).toBeNull()
  })
})

describe('when', () => {
  test('is the only column of days', () => {
    expect(draftFor([['Whatever', aDate({ dateOrder: 'dayFirst' })]]).when).toEqual({
      kind: 'column',
      column: 0,
      order: 'dayFirst',
    })
  })

  test('keeps its order open where nothing proves it', () => {
    expect(draftFor([['Date', aDate({ dateOrder: null })]]).when).toEqual({
      kind: 'column',
      column: 0,
      order: null,
    })
  })

  test('is the day a deal was closed, not the day it was made', () => {
    expect(
      draftFor([
        ['Create date', aDate()],
        ['Close date', aDate()],
        ['Last modified date', aDate()],
        ['Stage', stages],
      ]).when,
    ).toMatchObject({ column: 1 })
  })

  test('is the day of a call where there are no stages', () => {
    expect(
      draftFor([
        ['Created', aDate()],
        ['Call date', aDate()],
      ]).when,
    ).toMatchObject({ column: 1 })
  })

  test('stays empty where several could be meant, and for months without a year', () => {
    expect(
      draftFor([
        ['Date of A', aDate()],
        ['Date of B', aDate()],
      ]).when,
    ).toBeNull()
    expect(draftFor([['Month', { kind: 'monthName' }]]).when).toBeNull()
  })

  test('is the month beside its year where no column has days', () => {
    const months: (readonly [string, Shape])[] = [
      ['Year', ['2025', '2026']],
      ['Month', { kind: 'monthName' }],
    ]
    expect(draftFor(months).when).toEqual({ kind: 'yearAndMonth', yearColumn: 0, column: 1 })
    expect(draftFor([...months, ['Date', aDate()]]).when).toMatchObject({ kind: 'column', column: 2 })
  })
})

describe('measures', () => {
  test('of deals come from every spelling of won and lost', () => {
    const draft = draftFor([
      ['Stage', ['Closed Won', 'won', 'Closed Lost', 'Open']],
      ['Amount', aNumber()],
    ])
    expect(measureOf(draft, 'closedDeals')).toEqual({
      numerator: rows(0, 'Closed Won', 'won'),
      denominator: null,
    })
    expect(measureOf(draft, 'winRate')).toEqual({
      numerator: rows(0, 'Closed Won', 'won'),
      denominator: rows(0, 'Closed Won', 'won', 'Closed Lost'),
    })
    expect(measureOf(draft, 'revenue')).toEqual({
      numerator: sum(1, { where: { column: 0, anyOf: ['Closed Won', 'won'] } }),
      denominator: null,
    })
  })

  test('of deals are no win rate without lost deals, or where only won deals have a day', () => {
    expect(measureOf(draftFor([['Stage', ['Won', 'Open']]]), 'winRate')).toBeNull()
    expect(
      measureOf(
        draftFor([
          ['Stage', stages],
          ['Won time', aDate()],
        ]),
        'winRate',
      ),
    ).toBeNull()
    expect(
      measureOf(
        draftFor([
          ['Stage', stages],
          ['Close time', aDate()],
        ]),
        'winRate',
      ),
    ).not.toBeNull()
  })

  test('of deals stay empty where two columns could be the stage', () => {
    expect(
      measureOf(
        draftFor([
          ['Stage', stages],
          ['Status', ['Won', 'Lost', 'Closed Lost']],
        ]),
        'closedDeals',
      ),
    ).toBeNull()
  })

  test('of money stay empty where two columns could be the amount', () => {
    expect(
      measureOf(
        draftFor([
          ['Amount', aNumber()],
          ['Amount in euros', aNumber()],
        ]),
        'revenue',
      ),
    ).toBeNull()
    expect(
      measureOf(
        draftFor([
          ['Amount', aNumber()],
          ['Weighted amount', aNumber()],
          ['Unit price', aNumber()],
        ]),
        'revenue',
      ),
    ).toEqual({
      numerator: sum(0),
      denominator: null,
    })
  })

  test.each([
    ['cons.price.idx', aNumber()],
    ['Price', aNumber()],
    ['TOTAL', aNumber()],
    ['Sales', aNumber()],
    ['Value', aNumber()],
    ['Revenue index', aNumber({ currencies: ['EUR'] })],
  ])('of money stay empty where only %s could be the amount', (header, content) => {
    expect(measureOf(draftFor([[header, content]]), 'revenue')).toBeNull()
  })

  test('of money come from plainer words where something shows that it is money', () => {
    const revenue = { numerator: sum(0), denominator: null }
    expect(measureOf(draftFor([['Betrag', aNumber()]]), 'revenue')).toEqual(revenue)
    expect(measureOf(draftFor([['Total', aNumber({ currencies: ['EUR'] })]]), 'revenue')).toEqual(revenue)
    const beside = (header: string, ...values: string[]) =>
      draftFor([
        ['Total', aNumber()],
        [header, values],
      ])
    expect(measureOf(beside('Currency', 'EUR', '-'), 'revenue')).toEqual(revenue)
    expect(measureOf(beside('Kind', 'EUR', 'USD'), 'revenue')).toEqual(revenue)
    expect(measureOf(beside('Country', 'Spain', 'France'), 'revenue')).toBeNull()
    expect(measureOf(beside('Stage', ...stages), 'revenue')).toBeNull()
    const valued = draftFor([
      ['Deal value', aNumber()],
      ['Stage', stages],
    ])
    expect(measureOf(valued, 'revenue')).toEqual({
      numerator: sum(0, { where: { column: 1, anyOf: ['Closed Won'] } }),
      denominator: null,
    })
  })

  test('of calls take the unit from the header, or leave it open', () => {
    expect(measureOf(draftFor([['Talk time (min)', aNumber()]]), 'callTime')).toEqual({
      numerator: sum(0, { unit: 'minutes' }),
      denominator: rows(),
    })
    expect(measureOf(draftFor([['Duration', aNumber()]]), 'callTime')).toEqual({
      numerator: sum(0),
      denominator: rows(),
    })
  })

  test('of calls that are added up already divide by the calls', () => {
    expect(
      measureOf(
        draftFor([
          ['Duration (s)', aNumber()],
          ['Calls', aNumber()],
        ]),
        'callTime',
      ),
    ).toEqual({
      numerator: sum(0, { unit: 'seconds' }),
      denominator: sum(1),
    })
  })

  test('never come from averages or shares', () => {
    const draft = draftFor([
      ['Avg duration', aNumber()],
      ['Revenue', aNumber({ hasPercent: true })],
    ])
    expect(draft.measures).toEqual([])
  })

  test('of leads come from answers of yes and no under a clear header', () => {
    expect(measureOf(draftFor([['Converted', ['yes', 'no']]]), 'conversionRate')).toEqual({
      numerator: rows(0, 'yes'),
      denominator: rows(),
    })
    expect(measureOf(draftFor([['Housing', ['yes', 'no']]]), 'conversionRate')).toBeNull()
    expect(measureOf(draftFor([['Converted', ['yes', 'maybe']]]), 'conversionRate')).toBeNull()
  })

  test('of the manager’s own come from a column of the same name', () => {
    const demos = aMetric({ preset: null, name: 'Demos held', counted: 'demos' })
    const file = aStagedFile({ columns: [column('Demos Held', aNumber(), 0)] })
    expect(suggestPlan(file, [demos], []).measures).toEqual([
      { metricId: demos.id, numerator: sum(0), denominator: null },
    ])
    expect(suggestPlan(file, [{ ...demos, archivedAt: '2026-01-01T00:00:00.000Z' }], []).measures).toEqual([])
  })
})

test('a suggestion answers no question about the data', () => {
  expect(draftFor([['Owner', ['Bo']]])).toMatchObject({
    decimalMark: null,
    people: [],
    overlap: null,
    countAnyway: [],
  })
})
