import { describe, expect, test } from 'vitest'
import type { ImportEffect, ImportPlan } from '../../../shared/domain/import-plan'
import { type PlanDraft, suggestPlan } from '../../../shared/domain/suggest-plan'
import {
  ambiguousDays,
  callCentre,
  cloudCalls,
  diallerSummary,
  frenchExport,
  germanExcel,
  hubspotDeals,
  pipedriveDeals,
  salesforceReport,
  swissExport,
} from '../../builders/crm-exports'
import { createAll, rows, sum } from '../../builders/import-plan'
import { columnOf, type ImportingCore, notesOf, openImportingCore } from '../../helpers/imports'
import { refusalOf } from '../../helpers/refusal'

/** What Plumbline suggests for a file, completed where it left something open. */
async function suggested(
  core: ImportingCore,
  content: string | Uint8Array,
  complete: Partial<ImportPlan> = {},
): Promise<{ draft: PlanDraft; plan: ImportPlan }> {
  const file = await core.stage('export.csv', content)
  const metrics = await core.client.metrics.list()
  const draft = suggestPlan(file, metrics, await core.client.people.list())
  const { who, when } = { ...draft, ...complete }
  if (who === null || when === null) throw new Error('Who or when was not suggested')
  return { draft, plan: { ...draft, ...complete, who, when } }
}

function totals(effect: ImportEffect): Record<string, number | null> {
  return Object.fromEntries(effect.totals.map(({ metricName, value }) => [metricName, value]))
}

const team = createAll('Jonas Lindqvist', 'Amara Okafor')

describe('an export of', () => {
  test('Salesforce is understood without a word', async () => {
    const core = await openImportingCore({ currency: 'USD' })
    const { plan } = await suggested(core, salesforceReport(), { people: team })
    const effect = await core.client.imports.preview(plan)
    expect(effect).toMatchObject({
      questions: [],
      rowsRead: 4,
      rowsUsed: 3,
      rowsNotAsked: 1,
      rejectedTotal: 0,
    })
    expect(totals(effect)).toEqual({ 'Closed deals': 2, 'Win rate': (100 * 2) / 3, Revenue: 1_349_999 })
    expect([...new Set(effect.changes.map(({ month }) => month))].sort()).toEqual(['2024-02', '2024-03'])
  })

  test('Salesforce in dollars is refused by a workspace that counts in euros', async () => {
    const core = await openImportingCore({ currency: 'EUR' })
    const { plan } = await suggested(core, salesforceReport(), { people: team })
    expect((await refusalOf(core.client.imports.preview(plan))).data).toEqual({
      sentence: expect.stringContaining('are in USD (2 rows), but this workspace counts in EUR'),
    })
  })

  test('HubSpot asks who an e-mail address is, and tells the deal without an amount', async () => {
    const core = await openImportingCore()
    const { plan } = await suggested(core, hubspotDeals(), { people: createAll('Jonas Lindqvist') })
    const effect = await core.client.imports.preview(plan)
    expect(effect.questions).toMatchObject([
      { kind: 'unknownPerson', name: 'amara.okafor@nordhavn.example', rows: 1 },
    ])
    expect(totals(effect)).toEqual({ 'Closed deals': 2, 'Win rate': (100 * 2) / 3, Revenue: 125_050 })
    expect(notesOf(effect)).toMatchObject([
      { sentence: expect.stringContaining('One row has no value in “Amount”') },
    ])
    expect(effect.rowsNotAsked).toBe(1)
  })

  test('Pipedrive keeps currencies apart and tells deals without a day', async () => {
    const core = await openImportingCore()
    const { plan } = await suggested(core, pipedriveDeals(), { people: team })
    const mixed = await core.client.imports.preview(plan)
    expect(mixed.questions.map(({ kind }) => kind)).toContain('foreignAmounts')
    const counted = {
      ...plan,
      measures: plan.measures.filter(({ metricId }) => metricId !== core.metricId('revenue')),
    }
    const effect = await core.client.imports.preview(counted)
    // a win rate is not suggested, because lost deals have no day in the won time
    expect(totals(effect)).toEqual({ 'Closed deals': 2 })
    const all = {
      ...counted,
      measures: [{ metricId: core.metricId('closedDeals'), numerator: rows(), denominator: null }],
    }
    expect((await core.client.imports.preview(all)).rejected).toMatchObject([
      { line: 3, reason: 'There is no day in “Deal - Won time”' },
    ])
  })

  test('a cloud telephone system gives the mean time of answered calls, and its days by the clock that was chosen', async () => {
    const core = await openImportingCore()
    const { plan } = await suggested(core, cloudCalls(), { people: team })
    if (plan.when.kind !== 'column') throw new Error('No column of days was suggested')
    const effect = await core.client.imports.preview({ ...plan, when: { ...plan.when, zone: null } })
    expect(effect.questions).toEqual([])
    expect(effect.totals).toMatchObject([
      { metricName: 'Call time', numerator: 3900, denominator: 3, value: 1300 },
    ])
    expect(effect.rejected).toMatchObject([{ line: 4, reason: 'There is no value in “duration_in_call”' }])
    expect(effect.notes).toEqual([])
  })

  test('a call centre gives the mean of its calls, though their times are called averages', async () => {
    const core = await openImportingCore()
    const { plan } = await suggested(core, callCentre(), { people: createAll('Diane', 'Becky', 'Stewart') })
    const effect = await core.client.imports.preview(plan)
    expect(effect.questions).toEqual([])
    // 143 + 242 + 131 + 418 seconds in four calls that were answered
    expect(effect.totals).toMatchObject([
      { metricName: 'Call time', numerator: 934, denominator: 4, value: 233.5 },
    ])
    expect(effect.rejected).toMatchObject([{ line: 5, reason: 'There is no value in “AvgTalkDuration”' }])
  })

  test('a dialler that is added up already is divided by its calls, never by its rows', async () => {
    const core = await openImportingCore()
    const { plan } = await suggested(core, diallerSummary(), { people: team })
    const effect = await core.client.imports.preview({ ...plan, decimalMark: 'point' })
    expect(effect.questions).toEqual([])
    // the average of the three averages would be 280 seconds
    expect(effect.totals).toMatchObject([{ metricName: 'Call time', numerator: 19_800, denominator: 70 }])
    const averaged = sum(columnOf(await core.stage('again.csv', diallerSummary()), 'Avg Talk Time'))
    const measures = plan.measures.map((measure) => ({ ...measure, numerator: averaged }))
    expect((await refusalOf(core.client.imports.preview({ ...plan, measures }))).data).toEqual({
      sentence: expect.stringContaining('“Avg Talk Time” holds averages or rates'),
    })
  })

  test('a German Excel comes out to the cent', async () => {
    const core = await openImportingCore()
    const { plan } = await suggested(core, germanExcel(), { people: createAll('Jörg Müller', 'Bärbel Weiß') })
    const effect = await core.client.imports.preview(plan)
    expect(effect).toMatchObject({ questions: [], rejectedTotal: 0 })
    expect(totals(effect)).toEqual({ 'Closed deals': 3, 'Win rate': 75, Revenue: 1_320_000 })
  })

  test('a Swiss system comes out to the centime', async () => {
    const core = await openImportingCore({ currency: 'CHF' })
    const { plan } = await suggested(core, swissExport(), {
      people: createAll('Reto Zürcher', 'Ursina Caflisch'),
    })
    const effect = await core.client.imports.preview(plan)
    expect(effect.questions).toEqual([])
    expect(totals(effect)).toEqual({ Revenue: 124_701_250 })
  })

  test('a French system comes out to the cent', async () => {
    const core = await openImportingCore()
    const { plan } = await suggested(core, frenchExport(), {
      people: createAll('Hélène Lefèvre', 'François Béranger'),
    })
    const effect = await core.client.imports.preview(plan)
    expect(effect.questions).toEqual([])
    expect(totals(effect)).toEqual({ 'Closed deals': 2, 'Win rate': (100 * 2) / 3, Revenue: 1_323_456 })
  })

  test('an American system asks for the order of days that all lie before the 13th', async () => {
    const core = await openImportingCore({ currency: 'USD' })
    const { plan } = await suggested(core, ambiguousDays(), { people: team })
    const effect = await core.client.imports.preview(plan)
    expect(effect.questions).toMatchObject([{ kind: 'dateOrder', rows: 3, example: '3/4/2024' }])
    expect(effect.changes).toEqual([])
    const { who, measures } = plan
    const answered = {
      ...plan,
      who,
      measures,
      when: { kind: 'column', column: 1, order: 'monthFirst' } as const,
    }
    expect(totals(await core.client.imports.preview(answered))).toEqual({ Revenue: 350_050 })
  })
})
