import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import type { ImportEffect } from '../../../shared/domain/import-plan'
import { metricValue, sumOf } from '../../../shared/domain/measurement'
import { aPlan, createAll, rows, sum } from '../../builders/import-plan'
import { columnOf, type ImportingCore, openImportingCore } from '../../helpers/imports'
import { hasSharedData, needsSharedData, sharedData } from '../../helpers/shared-data'

function expectedOf<T>(path: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(sharedData(path).toString('utf8')))
}

function totalOf(effect: ImportEffect, metricName: string): number | null {
  return effect.totals.find((total) => total.metricName === metricName)?.value ?? null
}

/** Values by person and month, as they stand in the workspace after the import. */
function valuesIn(
  core: ImportingCore,
  preset: 'closedDeals' | 'winRate' | 'revenue',
): Map<string, number | null> {
  const { people, measurements, metrics } = core.store.read()
  const metric = metrics.get(core.metricId(preset))
  const groups = new Map<string, { numerator: number; denominator: number }[]>()
  for (const each of measurements.values()) {
    if (each.metricId !== metric?.id) continue
    const key = `${people.get(each.personId)?.name} ${each.on.slice(0, 7)}`
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return new Map(
    [...groups].map(([key, list]) => [key, metricValue(metric?.kind ?? 'count', sumOf(list))] as const),
  )
}

describe.skipIf(!hasSharedData)(`real exports ${needsSharedData}`, () => {
  test('a Brazilian shop: windows-1252, decimal commas, months first, to the cent', async () => {
    const expected = expectedOf(
      'csv/european_decimals.json',
      z.object({
        sum_Total: z.number(),
        by_branch_month: z.record(z.string(), z.object({ sales: z.number(), total: z.number() })),
      }),
    )
    const core = await openImportingCore({ currency: 'BRL' })
    const file = await core.stage('vendas.csv', sharedData('csv/european_decimals_cp1252_mdy.csv'))
    expect(file.encoding.value).toBe('windows-1252')
    expect(file.delimiter.value).toBe(';')
    expect(file.rows).toBe(1000)
    const plan = aPlan({
      fileId: file.id,
      who: { kind: 'column', column: columnOf(file, 'Branch') },
      when: { kind: 'column', column: columnOf(file, 'Date'), order: null },
      measures: [
        { metricId: core.metricId('revenue'), numerator: sum(columnOf(file, 'Total')), denominator: null },
        { metricId: core.metricId('closedDeals'), numerator: rows(), denominator: null },
      ],
      people: createAll('A', 'B', 'C'),
    })
    const effect = await core.client.imports.preview(plan)
    expect(effect.questions).toEqual([])
    expect(totalOf(effect, 'Revenue')).toBe(277_408_405)
    expect(effect).toMatchObject({ rowsRead: 1000, rowsUsed: 1000, rejectedTotal: 0 })
    await core.client.imports.run(plan)
    const [revenue, deals] = [valuesIn(core, 'revenue'), valuesIn(core, 'closedDeals')]
    for (const [key, { sales, total }] of Object.entries(expected.by_branch_month)) {
      expect([key, revenue.get(key), deals.get(key)]).toEqual([key, Math.round(total * 100), sales])
    }
    expect(revenue.size).toBe(Object.keys(expected.by_branch_month).length)
  })

  test('a call centre: conversion and mean call time, by the month of a year that is given', async () => {
    const expected = expectedOf(
      'csv/uci_telemarketing.json',
      z.object({
        by_month_name: z.record(
          z.string(),
          z.object({ calls: z.number(), conversion_pct: z.number(), avg_seconds: z.number() }),
        ),
      }),
    )
    const core = await openImportingCore()
    const caller = await core.client.people.add({
      name: 'Amara Okafor',
      role: 'Caller',
      startedOn: '2010-01-04',
      employment: 'employee',
      cadence: 'weekly',
    })
    const file = await core.stage('calls.csv', sharedData('csv/uci_bank_additional.csv'))
    const effect = await core.client.imports.preview(
      aPlan({
        fileId: file.id,
        who: { kind: 'person', personId: caller.id },
        when: { kind: 'monthName', column: columnOf(file, 'month'), year: 2010 },
        measures: [
          {
            metricId: core.metricId('conversionRate'),
            numerator: rows(columnOf(file, 'y'), 'yes'),
            denominator: rows(),
          },
          {
            metricId: core.metricId('callTime'),
            numerator: sum(columnOf(file, 'duration'), { unit: 'seconds' }),
            denominator: rows(),
          },
        ],
      }),
    )
    expect(effect.questions).toEqual([])
    expect(totalOf(effect, 'Conversion rate')).toBeCloseTo(10.9493, 4)
    expect(effect.totals[0]).toMatchObject({ numerator: 451, denominator: 4119 })
    expect(totalOf(effect, 'Call time')).toBeCloseTo(256.7881, 4)
    const months = Object.keys(expected.by_month_name)
    expect(effect.changes).toHaveLength(2 * months.length)
    for (const [name, { calls, conversion_pct, avg_seconds }] of Object.entries(expected.by_month_name)) {
      const month = `2010-${String(new Date(`${name} 1 2010`).getMonth() + 1).padStart(2, '0')}`
      const [mean, rate] = effect.changes.filter((change) => change.month === month)
      expect(rate).toMatchObject({ metricName: 'Conversion rate', rows: calls })
      expect(rate?.after).toBeCloseTo(conversion_pct, 4)
      expect(mean?.after).toBeCloseTo(avg_seconds, 4)
    }
  })

  test('a CRM whose deals name their owner in a second file', async () => {
    const month = z.object({
      won: z.number(),
      lost: z.number(),
      won_value: z.number(),
      won_value_missing: z.number(),
      win_rate_pct: z.number().nullable(),
    })
    const expected = expectedOf(
      'csv/duckflow_deals.json',
      z.object({ agents: z.record(z.string(), z.object({ months: z.record(z.string(), month) })) }),
    )
    const core = await openImportingCore()
    const contacts = await core.stage('contacts.csv', sharedData('csv/duckflow/contacts.csv'))
    const file = await core.stage('deals.csv', sharedData('csv/duckflow/deals.csv'))
    const stage = columnOf(file, 'stage')
    const plan = aPlan({
      fileId: file.id,
      who: {
        kind: 'lookup',
        column: columnOf(file, 'contact_id'),
        fileId: contacts.id,
        keyColumn: columnOf(contacts, 'contact_id'),
        personColumn: columnOf(contacts, 'owner'),
      },
      when: { kind: 'column', column: columnOf(file, 'close_date'), order: null },
      measures: [
        { metricId: core.metricId('closedDeals'), numerator: rows(stage, 'Closed Won'), denominator: null },
        {
          metricId: core.metricId('winRate'),
          numerator: rows(stage, 'Closed Won'),
          denominator: rows(stage, 'Closed Won', 'Closed Lost'),
        },
        {
          metricId: core.metricId('revenue'),
          numerator: sum(columnOf(file, 'amount'), { where: { column: stage, anyOf: ['Closed Won'] } }),
          denominator: null,
        },
      ],
      people: createAll('Alice', 'Bob', 'Charlie', 'Diana'),
    })
    const effect = await core.client.imports.preview(plan)
    expect(effect).toMatchObject({ rowsRead: 150, rowsUsed: 56, rowsNotAsked: 94, rejectedTotal: 0 })
    expect(totalOf(effect, 'Closed deals')).toBe(25)
    expect(effect.totals[1]).toMatchObject({ numerator: 25, denominator: 56 })
    expect(totalOf(effect, 'Win rate')).toBeCloseTo(44.6429, 4)
    expect(totalOf(effect, 'Revenue')).toBe(20_520_500)
    await core.client.imports.run(plan)
    const deals = valuesIn(core, 'closedDeals')
    const [rates, revenue] = [valuesIn(core, 'winRate'), valuesIn(core, 'revenue')]
    for (const [agent, { months }] of Object.entries(expected.agents)) {
      for (const [when, figures] of Object.entries(months)) {
        const key = `${agent} ${when}`
        if (figures.won > 0) expect([key, deals.get(key)]).toEqual([key, figures.won])
        if (figures.won + figures.lost > 0) {
          expect(rates.get(key)).toBeCloseTo(figures.win_rate_pct ?? Number.NaN, 4)
        }
        // a month whose won deals all lack an amount has no revenue, which is not a revenue of 0
        const hasAmount = figures.won > figures.won_value_missing
        expect([key, revenue.get(key)]).toEqual([key, hasAmount ? figures.won_value * 100 : undefined])
      }
    }
  })
})
