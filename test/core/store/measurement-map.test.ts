import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measurementsFor } from '../../../electron/core/progress'
import { put, remove } from '../../../electron/core/store/collections'
import { MeasurementMap } from '../../../electron/core/store/measurement-map'
import { measurementIdSchema, metricIdSchema, personIdSchema } from '../../../shared/domain/id'
import { aMeasurement } from '../../builders/measurement'
import { openCore } from '../../helpers/core'

const people = ['jonas', 'mara'].map((id) => personIdSchema.parse(id))
const metrics = ['calls', 'deals'].map((id) => metricIdSchema.parse(id))

const step = fc.record({
  act: fc.constantFrom('set', 'set', 'set', 'delete', 'clear'),
  id: fc.integer({ min: 0, max: 5 }).map(String),
  personId: fc.constantFrom(...people),
  metricId: fc.constantFrom(...metrics),
  numerator: fc.integer({ min: 0, max: 9 }),
})

describe('the measurements of one person in one metric', () => {
  test('are those that looking at all of them finds, whatever was set, replaced and taken out', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const map = new MeasurementMap()
        for (const { act, id, personId, metricId, numerator } of steps) {
          if (act === 'clear') map.clear()
          else if (act === 'delete') map.delete(id)
          else map.set(id, aMeasurement({ id: measurementIdSchema.parse(id), personId, metricId, numerator }))
          for (const [person, metric] of people.flatMap((each) =>
            metrics.map((one) => [each, one] as const),
          )) {
            const all = [...map.values()].filter(
              (each) => each.personId === person && each.metricId === metric,
            )
            expect(new Set(map.of(metric, person))).toEqual(new Set(all))
            expect(map.of(metric, person)).toHaveLength(all.length)
          }
        }
      }),
    )
  })

  test('are known at once after opening, and follow every change', async () => {
    const core = await openCore()
    const [jonas = people[0]] = people
    const [calls = metrics[0]] = metrics
    if (jonas === undefined || calls === undefined) throw new Error('There is nobody')
    const first = aMeasurement({ personId: jonas, metricId: calls, on: '2026-11-02' })
    await core.store.commit([put('measurements', first)])
    const { store } = await core.reopen()
    expect(measurementsFor(store.read(), calls, jonas)).toEqual([first])
    const again = { ...first, numerator: 99 }
    await store.commit([put('measurements', again)])
    expect(measurementsFor(store.read(), calls, jonas)).toEqual([again])
    await store.commit([remove('measurements', first.id)])
    expect(measurementsFor(store.read(), calls, jonas)).toEqual([])
  })
})
