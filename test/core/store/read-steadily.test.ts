import { expect, test } from 'vitest'
import { measurementsFor } from '../../../electron/core/progress'
import { put } from '../../../electron/core/store/collections'
import { readSteadily } from '../../../electron/core/store/read-steadily'
import { aMeasurement } from '../../builders/measurement'
import { aPerson } from '../../builders/person'
import { openCore } from '../../helpers/core'

test('what is read in steps stands as at one moment: a change between them has it read again', async () => {
  const { store } = await openCore()
  let rounds = 0
  const [before, after] = await readSteadily(store.read(), async (data, pace) => {
    rounds += 1
    const many = data.people.size
    if (rounds === 1) await store.commit([put('people', aPerson())])
    await pace()
    return [many, data.people.size]
  })
  expect({ rounds, before, after }).toEqual({ rounds: 2, before: 1, after: 1 })
})

test('and where something changes all the time, the second reading is of what nothing changes', async () => {
  const { store } = await openCore()
  let rounds = 0
  const [before, after] = await readSteadily(store.read(), async (data, pace) => {
    rounds += 1
    const many = data.people.size
    await store.commit([put('people', aPerson())])
    await pace()
    return [many, data.people.size]
  })
  expect({ rounds, before, after }).toEqual({ rounds: 2, before: 1, after: 1 })
  expect(store.read().people.size).toBe(2)
})

test('a figure that takes the place of another is a change', async () => {
  const { store } = await openCore()
  const first = aMeasurement({ numerator: 2 })
  await store.commit([put('measurements', first)])
  const seen: number[][] = []
  await readSteadily(store.read(), async (data, pace) => {
    const told = (): number[] => [
      ...measurementsFor(data, first.metricId, first.personId).map(({ numerator }) => numerator),
      ...[...data.measurements.values()].map(({ numerator }) => numerator),
    ]
    const before = told()
    await store.commit([put('measurements', { ...first, numerator: before.length + seen.length + 3 })])
    await pace()
    seen.push([...before, ...told()])
  })
  expect(seen).toEqual([
    [2, 2, 5, 5],
    [5, 5, 5, 5],
  ])
})
