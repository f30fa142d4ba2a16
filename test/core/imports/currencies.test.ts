import { describe, expect, test } from 'vitest'
import type { ImportEffect, Measure } from '../../../shared/domain/import-plan'
import { aPlan, rows, sum } from '../../builders/import-plan'
import { withTeam } from '../../helpers/deals'
import { columnOf, csv } from '../../helpers/imports'
import { refusalOf } from '../../helpers/refusal'

/** Adds up the column “Amount” of a file for Jonas Lindqvist, in a workspace that counts in euros. */
async function preview(...lines: string[]): Promise<ImportEffect> {
  const { core, plan } = await planFor(lines)
  return core.client.imports.preview(plan)
}

async function planFor(lines: string[]): Promise<{
  core: Awaited<ReturnType<typeof withTeam>>
  plan: ReturnType<typeof aPlan>
}> {
  const core = await withTeam()
  const file = await core.stage('deals.csv', csv(...lines))
  const plan = aPlan({
    fileId: file.id,
    who: { kind: 'column', column: columnOf(file, 'Owner') },
    measures: [
      { metricId: core.metricId('revenue'), numerator: sum(columnOf(file, 'Amount')), denominator: null },
    ],
  })
  return { core, plan }
}

const jonas = 'Jonas Lindqvist'

describe('different currencies are never added up', () => {
  test.each([
    ['a dash among them', ['EUR', 'USD', '-']],
    ['N/A among them', ['EUR', 'USD', 'N/A']],
    ['a blank cell among them', ['EUR', 'USD', '']],
    ['lower case', ['eur', 'usd', 'eur']],
    ['names', ['Euro', 'US Dollar', 'Euro']],
    ['signs', ['€', 'US$', '€']],
    ['one code that nobody knows', ['EUR', 'USD', 'BTC']],
  ])('also with %s: it is asked what becomes of them', async (_, currencies) => {
    const rows = currencies.map((currency) => `${jonas},100.50,${currency}`)
    const { questions, rowsOpen } = await preview('Owner,Amount,Currency', ...rows)
    const amounts = [{ currency: 'USD', rows: 1, sum: '100.50' }]
    expect(questions).toEqual([{ kind: 'foreignAmounts', column: 1, amounts }])
    expect(rowsOpen).toBe(1)
  })

  test('also where no header says that there are currencies', async () => {
    const { questions } = await preview(
      'Owner,Amount,Kind',
      `${jonas},1,EUR`,
      `${jonas},1,usd`,
      `${jonas},1,x`,
    )
    expect(questions).toMatchObject([{ amounts: [{ currency: 'USD', rows: 1 }] }])
  })

  test.each([
    ['in dollars alone', ['Owner,Amount,Currency', `${jonas},100,USD`], 'are in USD (one row), but'],
    ['where a sign could be of theirs', ['Owner,Amount,Currency', `${jonas},$100,CAD`], 'are in CAD'],
  ])('and refused %s', async (_, lines, sentence) => {
    const { core, plan } = await planFor(lines)
    expect((await refusalOf(core.client.imports.preview(plan))).data).toMatchObject({
      sentence: expect.stringContaining(sentence),
    })
  })
})

describe('amounts in other currencies', () => {
  const lines = [
    'Owner,Amount',
    `${jonas},€ 100`,
    `${jonas},US$ 1,50`,
    `${jonas},£ 7`,
    `${jonas},US$ 2`,
    `${jonas},9`,
  ].map((line, index) => (index === 0 ? line.replace(',', ';') : line.replace(`${jonas},`, `${jonas};`)))

  test('are told one currency by one, and one without any stays out', async () => {
    const { core, plan } = await planFor(lines)
    const { questions, rejected } = await core.client.imports.preview(plan)
    const amounts = [
      { currency: 'USD', rows: 2, sum: '3.50' },
      { currency: 'GBP', rows: 1, sum: '7' },
    ]
    expect(questions).toEqual([{ kind: 'foreignAmounts', column: 1, amounts }])
    expect(rejected).toMatchObject([{ line: 6, reason: '“9” says no currency, and “Amount” holds several' }])
  })

  test('can stay out while their deals count', async () => {
    const { core, plan } = await planFor(lines)
    const deals: Measure = { metricId: core.metricId('closedDeals'), numerator: rows(), denominator: null }
    const effect = await core.client.imports.preview({
      ...plan,
      measures: [...plan.measures, deals],
      foreignAmounts: 'leaveOutAmounts',
    })
    expect(effect.questions).toEqual([])
    expect(effect.totals.map(({ numerator }) => numerator)).toEqual([10_000, 4])
    expect(effect.notes).toContainEqual({
      sentence: '2 amounts in USD, 3.50 in all, are left out of “Revenue”, which counts in EUR.',
      lines: [3, 5],
    })
  })

  test('can stay out with their deals, which are listed', async () => {
    const { core, plan } = await planFor(lines)
    const deals: Measure = { metricId: core.metricId('closedDeals'), numerator: rows(), denominator: null }
    const effect = await core.client.imports.preview({
      ...plan,
      measures: [...plan.measures, deals],
      foreignAmounts: 'leaveOutRows',
    })
    expect(effect.totals.map(({ numerator }) => numerator)).toEqual([10_000, 1])
    expect(effect.rejected.map(({ line }) => line)).toEqual([3, 4, 5, 6])
    expect(effect.rejected[1]?.reason).toBe('“£ 7” in “Amount” is in GBP, in which “Revenue” does not count')
  })
})

describe('a row is rejected', () => {
  test.each([
    ['has no currency', `${jonas},5,-`, 'There is no currency in “Currency”'],
    ['has a blank one', `${jonas},5,`, 'There is no currency in “Currency”'],
    ['has one that nobody knows', `${jonas},5,BTC`, '“BTC” in “Currency” is no currency that is known'],
    [
      'contradicts itself',
      `${jonas},€ 5,USD`,
      '“USD” in “Currency” contradicts “€ 5”, so the currency cannot be told',
    ],
  ])('that %s', async (_, row, reason) => {
    const effect = await preview('Owner,Amount,Currency', `${jonas},100,EUR`, row, `${jonas},7,euro`)
    expect(effect.rejected).toEqual([{ line: 3, reason, raw: row }])
    expect(effect.totals).toMatchObject([{ numerator: 10_700 }])
  })

  test('unless its amount is nothing', async () => {
    const effect = await preview('Owner,Amount,Currency', `${jonas},100,EUR`, `${jonas},0,-`)
    expect(effect.rejectedTotal).toBe(0)
  })

  test('where two columns that are equally near say different currencies', async () => {
    const effect = await preview(
      'Owner,Currency A,Amount,Currency B',
      `${jonas},EUR,5,USD`,
      `${jonas},EUR,6,EUR`,
    )
    expect(effect.rejected).toMatchObject([{ line: 2, reason: expect.stringContaining('contradicts') }])
    expect(effect.totals).toMatchObject([{ numerator: 600 }])
  })
})

test('of two columns of currencies, the one named after the amounts counts', async () => {
  const effect = await preview('Owner,Amount Currency,Amount,Converted Currency', `${jonas},EUR,5,USD`)
  expect(effect.totals).toMatchObject([{ numerator: 500 }])
})

test('numbers under a header that speaks of a currency are no currencies', async () => {
  const effect = await preview('Owner,Amount,Currency rate', `${jonas},5,1.08`)
  expect(effect.totals).toMatchObject([{ numerator: 500 }])
})

test('regions that look like currencies are no currencies', async () => {
  const effect = await preview('Owner,Amount,Region', `${jonas},5,EUR`, `${jonas},6,APAC`)
  expect(effect.totals).toMatchObject([{ numerator: 1100 }])
})
