import { describe, expect, test } from 'vitest'
import type { ImportEffect, ImportPlan } from '../../../shared/domain/import-plan'
import { suggestPlan } from '../../../shared/domain/suggest-plan'
import { createAll } from '../../builders/import-plan'
import { type ImportingCore, openImportingCore } from '../../helpers/imports'
import { refusalOf } from '../../helpers/refusal'
import { amara, type ExportCase, jonas } from './exports/case'
import { crmSystems } from './exports/crm-systems'
import { diallers } from './exports/diallers'
import { oddities } from './exports/oddities'
import { secondLooks } from './exports/second-looks'
import { spreadsheets } from './exports/spreadsheets'
import { traps } from './exports/traps'
import { turnedDays } from './exports/turned-days'

const all = {
  spreadsheets,
  'CRM systems': crmSystems,
  diallers,
  oddities,
  traps,
  'second looks': secondLooks,
  'turned days': turnedDays,
}

/** A file as it was suggested, and as it was answered. */
async function plansFor(
  core: ImportingCore,
  { content, answer }: ExportCase,
): Promise<{ suggested: ImportPlan; answered: ImportPlan; notes: readonly string[] }> {
  const file = await core.stage('export.csv', content)
  const draft = suggestPlan(file, await core.client.metrics.list(), [])
  const { who, when } = draft
  if (who === null || when === null) throw new Error(`${who === null ? 'Who' : 'When'} was not suggested`)
  const suggested = { ...draft, who, when, people: createAll(jonas, amara) }
  return {
    suggested,
    answered: { ...suggested, ...answer?.(suggested, file) },
    notes: file.notes.map(({ sentence }) => sentence),
  }
}

function valuesOf({ changes }: ImportEffect): Record<string, number | null> {
  return Object.fromEntries(
    changes.map(({ personName, month, metricName, after }) => [
      `${personName} ${month} ${metricName}`,
      after,
    ]),
  )
}

describe.each(Object.entries(all))('an export of %s', (_, cases) => {
  test.each(cases)('$name', async (each) => {
    const core = await openImportingCore({ currency: each.currency ?? 'EUR' })
    const { suggested, answered, notes } = await plansFor(core, each)
    const { exact } = each
    if (exact.refusal instanceof RegExp) {
      expect((await refusalOf(core.client.imports.preview(answered))).data).toEqual({
        sentence: expect.stringMatching(exact.refusal),
      })
      return
    }
    const before = await core.client.imports.preview(suggested)
    expect(before.questions.map(({ kind }) => kind)).toEqual(each.asks ?? [])
    const effect = each.answer === undefined ? before : await core.client.imports.preview(answered)
    expect(effect.questions).toEqual([])
    expect(valuesOf(effect)).toEqual(exact)
    expect(effect.rejected.map(({ line }) => line)).toEqual(each.rejected ?? [])
    const told = [...notes, ...effect.notes.map(({ sentence }) => sentence)].join('\n')
    for (const words of each.told ?? []) expect(told).toMatch(words)
  })
})
