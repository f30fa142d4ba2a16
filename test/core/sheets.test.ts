import { expect, test } from 'vitest'
import { put } from '../../electron/core/store/collections'
import { aCommitment } from '../builders/commitment'
import { aGoal } from '../builders/goal'
import { aPerson } from '../builders/person'
import { aFirm } from '../builders/signed-agreement'
import { openCore } from '../helpers/core'
import { wordsOnPages } from '../helpers/placed-words'
import { refusalOf } from '../helpers/refusal'

test('a person sheet holds what is active and open of that person, and of nobody else', async () => {
  const { client, store } = await openCore({ today: '2026-11-23' })
  await client.workspace.begin(aFirm())
  const person = aPerson({ name: 'Łukasz Żółć' })
  await store.commit([
    put('people', person),
    put('goals', aGoal({ personId: person.id })),
    put('goals', aGoal({ status: 'dropped', closedAt: '2026-11-01T08:00:00.000Z', personId: person.id })),
    put('commitments', aCommitment({ personId: person.id, what: 'Two role-plays' })),
    put('commitments', aCommitment({ personId: person.id, what: 'Old promise', state: 'done' })),
    put('commitments', aCommitment({ what: 'Promise of somebody else' })),
  ])
  const { pages, fileName, pdf } = await client.sheets.person({ personId: person.id, charts: [] })
  const words = wordsOnPages(pages)
  expect(pages).toHaveLength(1)
  expect(fileName).toBe('Person sheet Łukasz Żółć 2026-11-23.pdf')
  expect(pdf.type).toBe('application/pdf')
  expect(words.match(/One lead in five becomes a customer/g)).toHaveLength(1)
  expect(words).toContain('Łukasz: Two role-plays')
  expect(words).not.toMatch(/Old promise|somebody else/)
})

test('a sheet of somebody who is not there is refused', async () => {
  const { client } = await openCore()
  await client.workspace.begin(aFirm())
  const asked = client.sheets.person({ personId: aPerson().id, charts: [] })
  expect(await refusalOf(asked)).toMatchObject({ code: 'NOT_FOUND' })
})
