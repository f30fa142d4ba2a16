import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { DeskInThread } from '../../../electron/core/imports/desk-in-thread'
import type { ImportProgress } from '../../../shared/domain/import-progress'

const script = resolve('out/main/import-desk.js')

test('a desk in a thread reads what it was given, tells how far it is, and ends at once', async () => {
  const told: ImportProgress[] = []
  const desk = new DeskInThread(script, (progress) => void told.push(progress))
  const rows = new TextEncoder().encode('Owner,Calls\n'.concat('Jonas,3\n'.repeat(200_000)))
  await desk.ask({ kind: 'take', part: rows })
  const answer = await desk.ask({ kind: 'read', fileName: 'calls.csv', options: null })
  expect(answer).toMatchObject({ kind: 'read', known: { fileName: 'calls.csv', told: { rows: 200_000 } } })
  expect(told.length).toBeGreaterThan(1)
  const cut = desk.ask({ kind: 'read', fileName: 'calls.csv', options: null })
  desk.end()
  expect(await cut).toEqual({ kind: 'ended', why: 'takenAway' })
  expect(await desk.ask({ kind: 'take', part: new Uint8Array() })).toEqual({
    kind: 'ended',
    why: 'takenAway',
  })
})
