import { expect, test } from 'vitest'
import { profileOf } from '../../electron/core/profile'
import { put } from '../../electron/core/store/collections'
import { anAgreement, aSealedState } from '../builders/agreement'
import { aPerson } from '../builders/person'
import { type OpenCore, openCore } from '../helpers/core'

const jonas = aPerson({ name: 'Jonas Lindqvist', archivedAt: '2024-11-23T09:41:00.000Z' })
const firm = {
  managerName: 'Katarina Vogel',
  organisation: 'Nordhavn Telecom',
  team: '',
  paper: 'A4' as const,
  currency: 'EUR' as const,
}

/** A workspace that keeps records for so many months, with somebody who was archived two years ago. */
async function keeping(months: number | null, today: string): Promise<OpenCore> {
  const core = await openCore({ today })
  const file = { sha256: await core.store.blobs.keep(Buffer.from('%PDF-1.7'), jonas.id), bytes: 8 }
  const sealed = aSealedState()
  const state = sealed.kind === 'draft' ? sealed : { ...sealed, file }
  await core.store.commit([
    profileOf(firm, false),
    put('people', jonas),
    put('agreements', anAgreement({ personId: jonas.id, state })),
  ])
  await core.client.workspace.revise({ idleMinutes: 15, retentionMonths: months, captureEverywhere: false })
  return core
}

test('Today proposes to erase when the period ends, on that day and not before', async () => {
  const core = await keeping(24, '2026-11-22')
  expect((await core.client.today.get()).retention).toEqual([])
  core.setToday('2026-11-23')
  expect((await core.client.today.get()).retention).toEqual([
    { personId: jonas.id, personName: 'Jonas Lindqvist', since: '2024-11-23' },
  ])
})

test('nothing is ever erased by itself, however long the period is over', async () => {
  const core = await keeping(24, '2036-11-23')
  await core.client.today.get()
  await core.context.door.lookAfter(new Date('2036-11-23T09:41:00.000Z'))
  const again = await core.reopen()
  await again.client.today.get()
  expect(again.store.read().people.get(jonas.id)?.name).toBe('Jonas Lindqvist')
  expect(again.store.keys.keyring.erased).toEqual([])
})

test('signed documents that were kept are proposed once their day is over, and go when the manager says so', async () => {
  const core = await keeping(24, '2026-11-23')
  const { personId } = { personId: jonas.id }
  await core.client.people.erase({ personId, name: 'Jonas Lindqvist', keepSignedUntil: '2027-01-31' })
  core.setToday('2027-01-31')
  expect((await core.client.today.get()).retention).toEqual([])
  core.setToday('2027-02-01')
  expect((await core.client.today.get()).retention).toEqual([
    { personId, personName: null, since: '2027-01-31' },
  ])
  expect(core.store.read().agreements.size).toBe(1)
  await core.client.people.eraseSigned({ personId })
  expect((await core.client.today.get()).retention).toEqual([])
  expect(core.store.read().agreements.size).toBe(0)
})

test('without a period nobody is ever proposed', async () => {
  const core = await keeping(null, '2036-11-23')
  expect((await core.client.today.get()).retention).toEqual([])
})
