import { describe, expect, test } from 'vitest'
import { memoryOf, withMemory } from '../../shared/domain/import-memory'
import type { ImportPlan } from '../../shared/domain/import-plan'
import type { Metric } from '../../shared/domain/metric'
import type { Person } from '../../shared/domain/person'
import { type PlanDraft, suggestPlan } from '../../shared/domain/suggest-plan'
import { aPlan, createAll, sum } from '../builders/import-plan'
import { aMetric } from '../builders/metric'
import { aPerson } from '../builders/person'
import { aDate, aNumber, aStagedFile, columns } from '../builders/staged-file'

const revenue = aMetric({ preset: 'revenue' })
const shape = columns({ Seller: 'text', Sum: aNumber(), Day: aDate() })
const jonas = aPerson({ name: 'Jonas Lindqvist' })

function again(
  plan: Partial<ImportPlan>,
  { metrics = [revenue], people = [jonas] }: { metrics?: Metric[]; people?: Person[] } = {},
): PlanDraft {
  const file = aStagedFile({ columns: shape })
  const memory = memoryOf(
    aPlan({ measures: [{ metricId: revenue.id, numerator: sum(1), denominator: null }], ...plan }),
    { columns: shape, lookupColumns: null },
  )
  return withMemory(suggestPlan(file, metrics, people), memory, { columns: shape, metrics, people })
}

describe('what was chosen for a file is filled in for the next of its shape', () => {
  test('whose rows, which day, and what is counted', () => {
    const draft = again({
      who: { kind: 'column', column: 0 },
      when: { kind: 'column', column: 2, order: 'yearFirst' },
    })
    expect(draft).toMatchObject({
      who: { kind: 'column', column: 0 },
      when: { kind: 'column', column: 2, order: 'yearFirst' },
      measures: [{ metricId: revenue.id, numerator: sum(1) }],
    })
  })

  test('but never what the data has to prove', () => {
    const open = columns({
      Seller: 'text',
      Sum: aNumber({ decimalMark: null }),
      Day: aDate({ dateOrder: null }),
    })
    const plan = aPlan({
      when: { kind: 'column', column: 2, order: 'dayFirst' },
      decimalMark: 'comma',
      overlap: 'replace',
    })
    const memory = memoryOf(plan, { columns: open, lookupColumns: null })
    const file = aStagedFile({ columns: open })
    const draft = withMemory(suggestPlan(file, [], []), memory, { columns: open, metrics: [], people: [] })
    expect(draft).toMatchObject({ when: { column: 2, order: null }, decimalMark: null, overlap: null })
  })

  test('names with whom they mean, as long as that is still true', () => {
    const gone = aPerson()
    const people: ImportPlan['people'] = [
      { name: 'J. L.', means: { kind: 'person', personId: jonas.id } },
      { name: 'X', means: { kind: 'person', personId: gone.id } },
      { name: 'Robot', means: { kind: 'leaveOut' } },
      ...createAll('Jonas Lindqvist', 'Amara Okafor'),
    ]
    expect(again({ people }).people.map(({ name }) => name)).toEqual(['J. L.', 'Robot', 'Amara Okafor'])
  })

  test('without metrics that were archived since', () => {
    const archived = { ...revenue, archivedAt: '2026-11-01T08:00:00.000Z' }
    expect(again({}, { metrics: [archived] }).measures).toEqual([])
  })

  test('without a day or a person of that one file', () => {
    const draft = again({
      who: { kind: 'person', personId: aPerson().id },
      when: { kind: 'fixed', on: '2026-11-20' },
    })
    expect(draft.who).toBeNull()
    expect(draft.when).toEqual({ kind: 'column', column: 2, order: 'yearFirst' })
  })
})
