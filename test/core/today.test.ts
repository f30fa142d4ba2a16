import { expect, test } from 'vitest'
import { put } from '../../electron/core/store/collections'
import { anAgreement, aSignature } from '../builders/agreement'
import { aCommitment } from '../builders/commitment'
import { aPerson } from '../builders/person'
import { aSession } from '../builders/session'
import { openCore } from '../helpers/core'

test('today gathers what is due from everything the workspace holds', async () => {
  const { client, store } = await openCore({ today: '2026-11-23' })
  const jonas = aPerson()
  const session = aSession({ personId: jonas.id })
  const promise = aCommitment({ personId: jonas.id, madeBy: 'manager', dueOn: '2026-11-20' })
  const agreement = anAgreement({ personId: jonas.id })
  await store.commit([
    put('people', jonas),
    put('sessions', session),
    put('commitments', promise),
    put('agreements', agreement),
  ])
  expect(await client.today.get()).toMatchObject({
    on: '2026-11-23',
    promises: [{ commitment: { id: promise.id }, personName: 'Jonas Lindqvist' }],
    sessions: [{ openSessionId: session.id }],
    unsigned: [{ agreementId: agreement.id, signed: 0 }],
  })
})

test('today tells how many of more than two have signed', async () => {
  const { client, store } = await openCore({ today: '2026-11-23' })
  const jonas = aPerson()
  const signatures = [
    aSignature({ name: 'Jonas Lindqvist' }),
    aSignature({ party: 'companion', name: 'Ana Duarte' }),
  ]
  const state = {
    kind: 'signing',
    signatures,
    response: null,
    file: { sha256: '0'.repeat(64), bytes: 1 },
  } as const
  const agreement = anAgreement({ personId: jonas.id, kind: 'improvementPlan', state })
  await store.commit([put('people', jonas), put('agreements', agreement)])
  expect((await client.today.get()).unsigned).toMatchObject([{ signed: 2 }])
})

test('tomorrow is another day', async () => {
  const core = await openCore({ today: '2026-11-23' })
  core.setToday('2026-11-24')
  expect((await core.client.today.get()).on).toBe('2026-11-24')
})
