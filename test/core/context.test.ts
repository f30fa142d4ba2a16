import { describe, expect, test } from 'vitest'
import { notFound, stale } from '../../shared/contract/refusals'
import { personIdSchema } from '../../shared/domain/id'
import type { PersonDraft } from '../../shared/domain/person'
import { openCore } from '../helpers/core'

const jonas: PersonDraft = {
  name: 'Jonas Lindqvist',
  role: 'Account executive',
  startedOn: '2025-03-01',
  employment: 'employee',
  cadence: 'everyTwoWeeks',
}

// A page shows these words where it has none of its own.
describe('a refusal that many verbs share', () => {
  test('says in the words of the contract that something is no longer there', async () => {
    const { client } = await openCore()
    const personId = personIdSchema.parse('nobody')
    await expect(client.people.archive({ personId, revision: 0 })).rejects.toMatchObject({
      message: notFound.NOT_FOUND.message,
    })
  })

  test('says in the words of the contract that another window was first', async () => {
    const { client } = await openCore()
    const { id, revision } = await client.people.add(jonas)
    await expect(client.people.archive({ personId: id, revision: revision + 1 })).rejects.toMatchObject({
      message: stale.STALE.message,
    })
  })
})
