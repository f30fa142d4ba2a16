import { expect, test } from 'vitest'
import { put } from '../../../electron/core/store/collections'
import { readSteadily } from '../../../electron/core/store/read-steadily'
import { aPerson } from '../../builders/person'
import { openCore } from '../../helpers/core'

test('what is read in steps stands as at one moment: a change between them has it read again', async () => {
  const { store } = await openCore()
  const data = store.read()
  let rounds = 0
  const [before, after] = await readSteadily(data, async (pace) => {
    rounds += 1
    const many = data.people.size
    if (rounds === 1) await store.commit([put('people', aPerson())])
    await pace()
    return [many, data.people.size]
  })
  expect({ rounds, before, after }).toEqual({ rounds: 2, before: 1, after: 1 })
})

test('and where something changes all the time, it is read in one go in the end', async () => {
  const { store } = await openCore()
  const data = store.read()
  let rounds = 0
  const read = await readSteadily(data, async (pace) => {
    rounds += 1
    if (rounds < 3) await store.commit([put('people', aPerson())])
    await pace()
    return rounds
  })
  expect(read).toBe(3)
})
