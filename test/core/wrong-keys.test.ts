import { expect, test } from 'vitest'
import { WrongKeys } from '../../electron/core/wrong-keys'

test('two wrong keys cost nothing, and each one after them twice the wait of the one before, a minute at most', () => {
  let now = 0
  const keys = new WrongKeys(() => now)
  const waits = Array.from({ length: 9 }, () => keys.wrong())
  expect(waits).toEqual([0, 0, 2, 4, 8, 16, 32, 60, 60])
  now += 59_000
  expect(keys.waitSeconds).toBe(1)
  now += 1_000
  expect(keys.waitSeconds).toBe(0)
})

test('a right key begins anew', () => {
  const keys = new WrongKeys(() => 0)
  for (let tries = 0; tries < 5; tries++) keys.wrong()
  keys.right()
  expect(keys.waitSeconds).toBe(0)
  expect(keys.wrong()).toBe(0)
})
