import { describe, expect, test } from 'vitest'
import type { MetricPreset } from '../../shared/domain/metric'
import { metricsAskedFor, numberSnapshotSchema, snapshotOf } from '../../shared/domain/number-snapshot'
import { progressOf } from '../../shared/domain/progress'
import { aMeasurement } from '../builders/measurement'
import { aMetric } from '../builders/metric'
import { aPerson } from '../builders/person'
import { aTarget } from '../builders/target'
import { aTemplateVersion } from '../builders/template-version'

const metrics = (['conversionRate', 'callTime', 'closedDeals'] as const).map((preset) => aMetric({ preset }))
const own = aMetric({ preset: null, name: 'Demos held' })

/** A template whose metric questions name these presets, one question each. */
function asking(...presets: MetricPreset[]) {
  const question = { wording: 'What do the numbers say?', required: false }
  const questions = [
    { ...question, kind: 'longText' as const, id: 'in-words' },
    ...presets.map((preset) => ({
      ...question,
      kind: 'metric' as const,
      id: `about-${preset}`,
      metrics: [preset],
    })),
  ]
  return aTemplateVersion({
    sections: [{ id: 'work', title: 'The work', minutes: 5, visibility: 'shared', questions }],
  })
}

describe('the metrics of a session', () => {
  test('are those that the template’s questions name, in the order of the workspace', () => {
    const asked = metricsAskedFor(asking('closedDeals', 'conversionRate'), [...metrics, own])
    expect(asked.map(({ preset }) => preset)).toEqual(['conversionRate', 'closedDeals'])
  })

  test('are all of them where the template names none', () => {
    expect(metricsAskedFor(asking(), [...metrics, own])).toEqual([...metrics, own])
  })

  test('are none where those that the template names are not kept here', () => {
    expect(metricsAskedFor(asking('revenue'), metrics)).toEqual([])
  })
})

test('a number is kept as it stands: the running month against an even pace', () => {
  const person = aPerson()
  const metric = aMetric()
  const ids = { metricId: metric.id, personId: person.id }
  const progress = progressOf({
    metric,
    person,
    measurements: [aMeasurement({ ...ids, on: '2026-11-06', numerator: 7 })],
    targets: [aTarget({ metricId: metric.id, value: 14 })],
    asOf: '2026-11-21',
  })
  const [snapshot] = snapshotOf([progress])
  expect(snapshot).toEqual({
    metricId: metric.id,
    name: 'Closed deals',
    kind: 'count',
    month: '2026-11',
    value: 7,
    target: 14,
    attainment: 70,
  })
  expect(numberSnapshotSchema.safeParse(snapshot).success).toBe(true)
})
