import { describe, expect, test } from 'vitest'
import type { PersonDraft } from '../../shared/domain/person'
import { openCore } from '../helpers/core'
import { refusalOf } from '../helpers/refusal'

const jonas: PersonDraft = {
  name: 'Jonas Lindqvist',
  role: 'Account executive',
  startedOn: '2025-03-01',
  employment: 'employee',
  cadence: 'everyTwoWeeks',
}

describe('adding a person', () => {
  test('answers with the person at revision 0, in their role since they started', async () => {
    const { client } = await openCore()
    const person = await client.people.add(jonas)
    expect(person).toMatchObject({
      name: 'Jonas Lindqvist',
      roles: [{ role: 'Account executive', from: '2025-03-01' }],
      addedAt: '2026-11-23T09:41:00.000Z',
      archivedAt: null,
      revision: 0,
    })
    expect(await client.people.list()).toEqual([person])
  })

  test('refuses a name with nothing to see in it', async () => {
    const { client } = await openCore()
    expect(await refusalOf(client.people.add({ ...jonas, name: ' \u00a0' }))).toMatchObject({
      code: 'BAD_REQUEST',
    })
  })

  test('lists people by name, as people sort names', async () => {
    const { client } = await openCore()
    for (const name of ['Priya', 'Ängla', 'amara', 'Zoë']) await client.people.add({ ...jonas, name })
    expect((await client.people.list()).map(({ name }) => name)).toEqual(['amara', 'Ängla', 'Priya', 'Zoë'])
  })
})

describe('revising a person', () => {
  test('counts a new role from today and keeps the earlier one with its dates', async () => {
    const { client } = await openCore({ today: '2026-11-23' })
    const person = await client.people.add(jonas)
    const revised = await client.people.revise({
      personId: person.id,
      revision: 0,
      draft: { ...jonas, role: 'Senior account executive', cadence: 'monthly' },
    })
    expect(revised).toMatchObject({
      cadence: 'monthly',
      roles: [
        { role: 'Account executive', from: '2025-03-01' },
        { role: 'Senior account executive', from: '2026-11-23' },
      ],
      revision: 1,
    })
  })

  test('refuses what was written on top of an older revision, and changes nothing', async () => {
    const { client } = await openCore()
    const { id: personId } = await client.people.add(jonas)
    await client.people.revise({ personId, revision: 0, draft: { ...jonas, name: 'Jonas L.' } })
    const refusal = await refusalOf(client.people.revise({ personId, revision: 0, draft: jonas }))
    expect(refusal).toEqual({ code: 'STALE', data: { currentRevision: 1 } })
    expect((await client.people.list())[0]?.name).toBe('Jonas L.')
  })

  test('of two windows that save at once, one is told to look again', async () => {
    const { client } = await openCore()
    const { id: personId } = await client.people.add(jonas)
    const outcomes = await Promise.allSettled(
      ['first', 'second'].map((name) =>
        client.people.revise({ personId, revision: 0, draft: { ...jonas, name } }),
      ),
    )
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect((await client.people.list())[0]?.name).toBe('first')
  })

  test('refuses somebody who is not there', async () => {
    const { client } = await openCore()
    const { id } = await (await openCore()).client.people.add(jonas)
    const refusal = await refusalOf(client.people.revise({ personId: id, revision: 0, draft: jonas }))
    expect(refusal.code).toBe('NOT_FOUND')
  })
})

describe('archiving a person', () => {
  test('keeps the record, and restoring brings it back', async () => {
    const { client } = await openCore()
    const { id: personId } = await client.people.add(jonas)
    const archived = await client.people.archive({ personId, revision: 0 })
    expect(archived.archivedAt).toBe('2026-11-23T09:41:00.000Z')
    const restored = await client.people.restore({ personId, revision: 1 })
    expect(restored).toMatchObject({ archivedAt: null, revision: 2 })
  })
})
