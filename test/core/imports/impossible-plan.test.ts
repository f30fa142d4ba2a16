import { describe, expect, test } from 'vitest'
import { aPlan, rows, sum } from '../../builders/import-plan'
import { aPerson } from '../../builders/person'
import { deals, dealsPlan, withTeam } from '../../helpers/deals'
import { csv } from '../../helpers/imports'
import { refusalOf } from '../../helpers/refusal'

describe('a plan that is impossible', () => {
  test('because it averages rates says so', async () => {
    const core = await withTeam()
    const file = await core.stage(
      'rates.csv',
      csv('Owner,Closed', 'Jonas Lindqvist,0.45', 'Amara Okafor,0.5'),
    )
    const plan = aPlan({
      fileId: file.id,
      measures: [{ metricId: core.metricId('winRate'), numerator: sum(1), denominator: rows() }],
    })
    expect(await refusalOf(core.client.imports.preview(plan))).toEqual({
      code: 'IMPOSSIBLE_PLAN',
      data: { sentence: expect.stringContaining('The average of rates is not the rate of all') },
    })
    expect((await refusalOf(core.client.imports.run(plan))).code).toBe('IMPOSSIBLE_PLAN')
  })

  test('because it adds percentages says so', async () => {
    const core = await withTeam()
    const file = await core.stage(
      'rates.csv',
      csv('Owner,Closed', 'Jonas Lindqvist,45 %', 'Amara Okafor,50 %'),
    )
    for (const preset of ['closedDeals', 'revenue'] as const) {
      const plan = aPlan({
        fileId: file.id,
        measures: [{ metricId: core.metricId(preset), numerator: sum(1), denominator: null }],
      })
      expect((await refusalOf(core.client.imports.preview(plan))).data).toEqual({
        sentence:
          '“Closed” holds percentages. Added up they mean nothing: choose the columns with the counts behind them.',
      })
    }
  })

  test.each([
    [
      'signs in the cells',
      csv('Owner,Amount', 'Jonas Lindqvist,£ 100.00', 'Amara Okafor,£ 50.00'),
      'GBP (2 rows)',
    ],
    [
      'a column beside it',
      csv('Owner,Amount,Currency', 'Jonas Lindqvist,100,CHF', 'Amara Okafor,50,USD'),
      'CHF (one row), USD (one row)',
    ],
    ['its header', csv('Owner,Amount (USD)', 'Jonas Lindqvist,100', 'Amara Okafor,50'), 'USD (2 rows)'],
  ])('because amounts are in another currency by %s says so', async (_, content, told) => {
    const core = await withTeam()
    const file = await core.stage('deals.csv', content)
    const plan = aPlan({
      fileId: file.id,
      measures: [{ metricId: core.metricId('revenue'), numerator: sum(1), denominator: null }],
    })
    const { data } = await refusalOf(core.client.imports.preview(plan))
    expect(data).toEqual({
      sentence: `Amounts for “Revenue” are in ${told}, but this workspace counts in EUR, and no row could be counted. Currencies are never converted: choose another column of amounts, or leave “Revenue” out.`,
    })
  })

  test('is possible once a condition keeps to one currency', async () => {
    const core = await withTeam()
    const file = await core.stage(
      'deals.csv',
      csv('Owner,Amount,Currency', 'Jonas Lindqvist,100,EUR', 'Amara Okafor,50,USD'),
    )
    const plan = aPlan({
      fileId: file.id,
      measures: [
        {
          metricId: core.metricId('revenue'),
          numerator: sum(1, { where: { column: 2, anyOf: ['EUR'] } }),
          denominator: null,
        },
      ],
    })
    expect((await core.client.imports.preview(plan)).totals[0]?.value).toBe(10_000)
  })

  test('because what is counted lies outside of what it is counted out of says so', async () => {
    const core = await withTeam()
    const plan = await dealsPlan(core, deals, {
      measures: [
        { metricId: core.metricId('winRate'), numerator: rows(1, 'Won'), denominator: rows(1, 'Lost') },
      ],
    })
    expect((await refusalOf(core.client.imports.preview(plan))).data).toEqual({
      sentence:
        'Some rows count as deals won but not as deals decided. Choose deals decided so that they include them.',
    })
  })

  test('because durations stand behind different days says so', async () => {
    const core = await withTeam()
    const file = await core.stage(
      'calls.csv',
      csv('Owner,Talk', 'Jonas Lindqvist,1899-12-31 00:02:23', 'Jonas Lindqvist,1900-01-01 00:02:23'),
    )
    const plan = aPlan({
      fileId: file.id,
      measures: [{ metricId: core.metricId('callTime'), numerator: sum(1), denominator: rows() }],
    })
    expect((await refusalOf(core.client.imports.preview(plan))).data).toEqual({
      sentence: expect.stringContaining('24 hours more or less cannot be told'),
    })
  })

  test('because the file proves another order of days says so', async () => {
    const core = await withTeam()
    const content = csv(
      'Owner,Stage,Close date,Amount',
      'Jonas Lindqvist,Won,03/04/2026,1',
      'Jonas Lindqvist,Won,03/14/2026,1',
    )
    const plan = await dealsPlan(core, content, { when: { kind: 'column', column: 2, order: 'dayFirst' } })
    expect((await refusalOf(core.client.imports.preview(plan))).data).toEqual({
      sentence: '“Close date” does not have the day first: “03/14/2026” proves that the month comes first.',
    })
    const right = { ...plan, when: { kind: 'column', column: 2, order: 'monthFirst' } as const }
    expect((await core.client.imports.preview(right)).totals[0]?.value).toBe(2)
  })

  test('because a new person has a name that is taken says so', async () => {
    const core = await withTeam()
    const plan = await dealsPlan(core, csv('Owner,Stage,Close date,Amount', 'Jo,Won,2026-11-02,1'), {
      people: [{ name: 'Jo', means: { kind: 'create', name: 'jonas lindqvist' } }],
    })
    expect((await refusalOf(core.client.imports.preview(plan))).code).toBe('IMPOSSIBLE_PLAN')
  })

  test('is told from one whose file, metric or person is gone', async () => {
    const core = await withTeam()
    const plan = await dealsPlan(core)
    for (const gone of [
      aPlan({ ...plan, fileId: aPlan().fileId }),
      aPlan({ ...plan, measures: aPlan().measures }),
      aPlan({ ...plan, who: { kind: 'person', personId: aPerson().id } }),
      aPlan({ ...plan, people: [{ name: 'x', means: { kind: 'person', personId: aPerson().id } }] }),
    ])
      expect((await refusalOf(core.client.imports.preview(gone))).code).toBe('NOT_FOUND')
  })
})
