import { describe, expect, test } from 'vitest'
import { csvFigure, csvHeader } from '../../shared/domain/csv-figure'
import { figuresTable, goalsTable, rejectedTable, targetsTable } from '../../shared/domain/csv-tables'
import { figuresBy } from '../../shared/domain/metric-figure'
import { aGoal } from '../builders/goal'
import { aMeasurement } from '../builders/measurement'
import { aMetric } from '../builders/metric'
import { aPerson } from '../builders/person'
import { aTarget } from '../builders/target'

const jonas = aPerson({ name: 'Jonas Lindqvist' })
const winRate = aMetric({ preset: 'winRate', name: 'Win rate' })
const revenue = aMetric({ preset: 'revenue', name: 'Revenue' })
const names = {
  people: new Map([[jonas.id, jonas.name]]),
  metrics: [winRate, revenue],
  currency: 'EUR',
}

describe('figures in a table', () => {
  const of = (on: string, numerator: number, denominator: number) =>
    aMeasurement({ personId: jonas.id, metricId: winRate.id, on, numerator, denominator })
  const measurements = [of('2026-11-08', 1, 4), of('2026-11-02', 1, 2), of('2026-11-09', 0, 0)]
  const given = {
    personId: jonas.id,
    metricId: winRate.id,
    kind: winRate.kind,
    measurements,
    weekStartsOn: 1,
  }

  test('are divided after they are added up, and blank where they cannot be', () => {
    const figures = figuresBy('week', given)
    expect(figuresTable(figures, { ...names, span: 'week' })).toEqual({
      headers: ['Person', 'Metric', 'Week from', 'Value', 'Counted', 'Out of'],
      rows: [
        ['Jonas Lindqvist', 'Win rate (%)', '2026-11-02', (100 * 2) / 6, 2, 6],
        ['Jonas Lindqvist', 'Win rate (%)', '2026-11-09', null, 0, 0],
      ],
    })
  })

  test('are of weeks as the firm begins them', () => {
    const figures = figuresBy('week', { ...given, weekStartsOn: 0 })
    expect(figures.map(({ from }) => from)).toEqual(['2026-11-01', '2026-11-08'])
  })

  test('are of a day, or of a month by its first day', () => {
    expect(figuresBy('day', given).map(({ from }) => from)).toEqual([
      '2026-11-02',
      '2026-11-08',
      '2026-11-09',
    ])
    expect(figuresBy('month', given).map(({ from, denominator }) => [from, denominator])).toEqual([
      ['2026-11-01', 6],
    ])
  })

  test('are money in whole units, not in cents', () => {
    expect(csvFigure('amount', 277_408_405)).toBe(2_774_084.05)
    expect(csvFigure('ratio', 12.5)).toBe(12.5)
    expect(csvFigure('amount', null)).toBeNull()
    expect(csvHeader('Revenue', 'amount', 'EUR')).toBe('Revenue (EUR)')
    expect(csvHeader('Call time', 'meanSeconds', 'EUR')).toBe('Call time (seconds)')
    expect(csvHeader('Deals', 'count', 'EUR')).toBe('Deals')
  })
})

test('targets say whom they are for, and that they ended', () => {
  const scope = { kind: 'person', personId: jonas.id, reason: 'New territory' } as const
  const { rows } = targetsTable(
    [
      aTarget({ metricId: revenue.id, scope, fromMonth: '2026-10', value: 500_000 }),
      aTarget({ metricId: revenue.id, scope, fromMonth: '2026-11', value: null }),
    ],
    names,
  )
  expect(rows.map((row) => row.slice(0, 6))).toEqual([
    ['Revenue (EUR)', 'Jonas Lindqvist', '2026-10', 5000, null, 'New territory'],
    ['Revenue (EUR)', 'Jonas Lindqvist', '2026-11', 'ended', null, 'New territory'],
  ])
})

test('somebody who was erased is not named', () => {
  const { rows } = goalsTable([aGoal({ personId: aPerson().id })], names)
  expect(rows[0]?.[0]).toBe('A person who is no longer here')
})

test('rows that are left out stand as they stood in the file', () => {
  const row = { line: 7, reason: 'No day', raw: '=1;x' }
  expect(rejectedTable([row]).rows).toEqual([[7, 'No day', '=1;x']])
})
