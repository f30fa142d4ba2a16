import { describe, expect, test } from 'vitest'
import type { ImportEffect } from '../../../shared/domain/import-plan'
import { aPlan, sum } from '../../builders/import-plan'
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

async function refusal(...lines: string[]): Promise<unknown> {
  const { core, plan } = await planFor(lines)
  return (await refusalOf(core.client.imports.preview(plan))).data
}

const jonas = 'Jonas Lindqvist'
const inDollars = (rows: string): object => ({
  sentence: expect.stringContaining(`are in USD (${rows}), but this workspace counts in EUR`),
})

describe('different currencies are never added up', () => {
  test.each([
    ['a dash among them', ['EUR', 'USD', '-']],
    ['N/A among them', ['EUR', 'USD', 'N/A']],
    ['a blank cell among them', ['EUR', 'USD', '']],
    ['lower case', ['eur', 'usd', 'eur']],
    ['names', ['Euro', 'US Dollar', 'Euro']],
    ['signs', ['€', 'US$', '€']],
    ['one code that nobody knows', ['EUR', 'USD', 'BTC']],
  ])('also with %s', async (_, currencies) => {
    const rows = currencies.map((currency) => `${jonas},100,${currency}`)
    expect(await refusal('Owner,Amount,Currency', ...rows)).toEqual(inDollars('one row'))
  })

  test('also where no header says that there are currencies', async () => {
    expect(await refusal('Owner,Amount,Kind', `${jonas},1,EUR`, `${jonas},1,usd`, `${jonas},1,x`)).toEqual(
      inDollars('one row'),
    )
  })

  test('also where the sign beside an amount could be theirs', async () => {
    const { core, plan } = await planFor(['Owner,Amount,Currency', `${jonas},$100,CAD`])
    expect((await refusalOf(core.client.imports.preview(plan))).data).toMatchObject({
      sentence: expect.stringContaining('are in CAD'),
    })
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
