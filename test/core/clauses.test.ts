import { expect, test } from 'vitest'
import { refusalOf } from '../helpers/refusal'
import { aDraft, aRoom } from '../helpers/signing-room'

test('a clause is kept, changed as a new version, and put away, and no document changes with it', async () => {
  const room = await aRoom()
  const { clauses, agreements } = room.client
  const draft = await aDraft(room)
  const [{ heading, body, table }] = draft.clauses as [(typeof draft.clauses)[number]]
  const kept = await clauses.add({ kind: 'expectations', words: { heading, body, table } })
  const change = { clauseId: kept.id, revision: kept.revision, words: { heading, body: 'Otherwise.', table } }
  const changed = await clauses.revise(change)
  expect(changed.versions.map(({ words }) => words.body)).toEqual([body, 'Otherwise.'])
  expect((await refusalOf(clauses.revise(change))).code).toBe('STALE')
  const archived = await clauses.archive({ clauseId: kept.id, revision: changed.revision, isArchived: true })
  expect(archived.archivedAt).not.toBeNull()
  const offered = await clauses.archive({ clauseId: kept.id, revision: archived.revision, isArchived: false })
  expect(offered.archivedAt).toBeNull()
  expect(await clauses.list()).toEqual([offered])
  expect(await agreements.get({ agreementId: draft.id })).toEqual(draft)
})

test('a clause without a heading is not kept', async () => {
  const { clauses } = (await aRoom()).client
  const words = { heading: ' ', body: 'Text', table: null }
  expect((await refusalOf(clauses.add({ kind: 'expectations', words }))).code).toBe('BAD_REQUEST')
})

test('the shipped clauses have what is known of the person in them, each once with its kinds', async () => {
  const { client, person } = await aRoom()
  const shipped = await client.clauses.shipped({ personId: person.id })
  const goals = shipped.filter(({ words }) => words.heading === 'Goals')
  expect(goals).toHaveLength(1)
  expect(goals[0]?.kinds).toContain('expectations')
  expect(goals[0]?.words.table?.rows[0]?.join(' ')).toContain('One lead in five becomes a customer')
  expect(new Set(shipped.flatMap(({ kinds }) => kinds)).size).toBe(11)
})
