import { describe, expect, test } from 'vitest'
import { impossiblePlan } from '../../shared/domain/import-check'
import type { ImportPlan, Measure } from '../../shared/domain/import-plan'
import type { MetricPreset } from '../../shared/domain/metric'
import { aPlan, rows, sum } from '../builders/import-plan'
import { aMetric } from '../builders/metric'
import { aColumn, aDate, aNumber, columns } from '../builders/staged-file'

const file = columns({
  Owner: 'text',
  Stage: 'text',
  'Close date': aDate(),
  Amount: aNumber(),
  Duration: { kind: 'duration', evidence: '' },
  'Avg talk time': aNumber(),
  'Win rate': aNumber(),
  Empty: 'blank',
})
const [stage, date, amount, duration, average, rate, empty] = [1, 2, 3, 4, 5, 6, 7] as const

/** What speaks against measuring a preset so. */
function against(
  preset: MetricPreset,
  sides: Omit<Measure, 'metricId'>,
  plan: Partial<ImportPlan> = {},
): string | null {
  const metric = aMetric({ preset })
  return impossiblePlan({
    plan: aPlan({ measures: [{ metricId: metric.id, ...sides }], ...plan }),
    columns: file,
    lookupColumns: null,
    metrics: [metric],
  })
}

describe('a plan that can be carried out', () => {
  test.each([
    ['closedDeals', { numerator: rows(stage, 'Won'), denominator: null }],
    ['winRate', { numerator: rows(stage, 'Won'), denominator: rows(stage, 'Won', 'Lost') }],
    ['revenue', { numerator: sum(amount), denominator: null }],
    ['callTime', { numerator: sum(duration), denominator: rows() }],
    ['callTime', { numerator: sum(amount, { unit: 'minutes' }), denominator: sum(amount) }],
  ] as const)('for %s has nothing against it', (preset, sides) => {
    expect(against(preset, sides)).toBeNull()
  })
})

describe('a plan is refused', () => {
  test('when its year and its month cannot be put together', () => {
    const months = columns({ Year: aNumber(), 'Fiscal Year': aNumber(), Month: { kind: 'monthName' } })
    const refusal = (column: number, yearColumn: number): string | null =>
      impossiblePlan({
        plan: aPlan({
          who: { kind: 'column', column: 0 },
          when: { kind: 'yearAndMonth', column, yearColumn },
        }),
        columns: months,
        lookupColumns: null,
        metrics: [],
      })
    expect(refusal(2, 0)).toBeNull()
    expect(refusal(0, 0)).toMatch(/^The year and the month are taken from the same column\./)
    expect(refusal(2, 1)).toMatch(
      /^“Fiscal Year” is of a fiscal year, whose months may be of the calendar year before\./,
    )
    expect(refusal(2, 3)).toBe('The file has no column 4.')
  })

  test('when it would average averages', () => {
    for (const column of [average, rate]) {
      expect(
        against('callTime', { numerator: sum(column, { unit: 'seconds' }), denominator: rows() }),
      ).toMatch(/holds averages or rates/)
      expect(against('winRate', { numerator: sum(column), denominator: rows() })).toMatch(
        /holds averages or rates/,
      )
    }
  })

  test('not for an average over one call, where each row is one', () => {
    const metric = aMetric({ preset: 'callTime' })
    const check = (isIdentity: boolean): string | null =>
      impossiblePlan({
        plan: aPlan({ measures: [{ metricId: metric.id, numerator: sum(1), denominator: rows() }] }),
        columns: [
          aColumn({ index: 0, header: 'Call Id', label: 'Call Id', isIdentity }),
          aColumn({
            index: 1,
            header: 'AvgTalkDuration',
            label: 'AvgTalkDuration',
            content: { kind: 'duration', evidence: '' },
          }),
        ],
        lookupColumns: null,
        metrics: [metric],
      })
    expect(check(true)).toBeNull()
    expect(check(false)).toMatch(/holds averages or rates/)
  })

  test('when a rate or a mean is divided by nothing', () => {
    expect(against('winRate', { numerator: rows(), denominator: null })).toMatch(
      /Choose what counts as deals decided/,
    )
    expect(against('callTime', { numerator: sum(duration), denominator: null })).toMatch(
      /Choose what counts as calls/,
    )
  })

  test('when a count or an amount is divided', () => {
    expect(against('closedDeals', { numerator: rows(), denominator: rows() })).toMatch(
      /not divided by anything/,
    )
    expect(against('revenue', { numerator: sum(amount), denominator: rows() })).toMatch(
      /not divided by anything/,
    )
  })

  test('when rows are taken for money or time', () => {
    expect(against('revenue', { numerator: rows(), denominator: null })).toMatch(
      /column that holds the amounts/,
    )
    expect(against('callTime', { numerator: rows(), denominator: rows() })).toMatch(
      /column that holds the durations/,
    )
  })

  test('when a column holds thousands', () => {
    const metric = aMetric({ preset: 'revenue' })
    const sentence = impossiblePlan({
      plan: aPlan({ measures: [{ metricId: metric.id, numerator: sum(0), denominator: null }] }),
      columns: columns({ 'Revenue (k€)': aNumber() }),
      lookupColumns: null,
      metrics: [metric],
    })
    expect(sentence).toMatch(/^“Revenue \(k€\)” is in thousands/)
  })

  test('when days or empty columns are added up', () => {
    expect(against('revenue', { numerator: sum(date), denominator: null })).toMatch(/holds days/)
    expect(against('revenue', { numerator: sum(empty), denominator: null })).toMatch(/is empty/)
  })

  test('when an amount has a unit of time', () => {
    expect(against('revenue', { numerator: sum(amount, { unit: 'minutes' }), denominator: null })).toMatch(
      /no unit of time/,
    )
    expect(
      against('callTime', { numerator: sum(duration), denominator: sum(amount, { unit: 'seconds' }) }),
    ).toMatch(/no unit of time/)
  })

  test('when a column is not there', () => {
    const measure = { numerator: rows(), denominator: null }
    expect(against('closedDeals', measure, { who: { kind: 'column', column: 8 } })).toBe(
      'The file has no column 9.',
    )
    expect(against('closedDeals', measure, { who: { kind: 'column', column: 7 } })).toBeNull()
    expect(against('closedDeals', { numerator: rows(8, 'x'), denominator: null })).toBe(
      'The file has no column 9.',
    )
  })

  test('when a metric is asked for twice', () => {
    const metric = aMetric()
    const measure = { metricId: metric.id, numerator: rows(), denominator: null }
    const sentence = impossiblePlan({
      plan: aPlan({ measures: [measure, measure] }),
      columns: file,
      lookupColumns: null,
      metrics: [metric, metric],
    })
    expect(sentence).toBe('“Closed deals” is asked for twice. Keep one.')
  })
})
