import { expect, test } from 'vitest'
import { put } from '../../electron/core/store/collections'
import { anObjective, smartFields } from '../builders/goal'
import { aPerson } from '../builders/person'
import { openCore } from '../helpers/core'
import { refusalOf } from '../helpers/refusal'

const company = anObjective()
const team = { ...anObjective().fields, level: 'team', statement: 'Fewer deals go silent' } as const

test('objectives of the team serve one of the company, and what they were is kept', async () => {
  const { client } = await openCore()
  const above = await client.objectives.add({ fields: company.fields })
  const below = await client.objectives.add({ fields: { ...team, parentId: above.id } })
  const nowhere = client.objectives.add({ fields: { ...team, parentId: below.id } })
  expect((await refusalOf(nowhere)).code).toBe('MISPLACED')
  const change = { objectiveId: above.id, revision: 0, status: 'active', reason: 'Reworded' } as const
  const moved = client.objectives.revise({ ...change, fields: { ...company.fields, level: 'team' } })
  expect((await refusalOf(moved)).code).toBe('MISPLACED')
  const fields = { ...company.fields, statement: 'Inside sales grows by a tenth' }
  const revised = await client.objectives.revise({ ...change, fields })
  expect(revised).toMatchObject({
    fields,
    revisions: [{ before: company.fields, by: 'Manager' }],
    revision: 1,
  })
  expect((await refusalOf(client.objectives.revise({ ...change, fields }))).code).toBe('STALE')
  expect(await client.objectives.list()).toEqual([revised, below])
})

test('a goal takes the words of the objective it serves, and cannot serve one that has ended', async () => {
  const { client, store } = await openCore()
  const jonas = aPerson()
  await store.commit([put('people', jonas)])
  const objective = await client.objectives.add({ fields: company.fields })
  const fields = smartFields({ objective: 'x', objectiveId: objective.id })
  expect((await client.goals.set({ personId: jonas.id, fields })).fields.objective).toBe(
    company.fields.statement,
  )
  const end = { objectiveId: objective.id, revision: 0, fields: company.fields, reason: 'Done' } as const
  await client.objectives.revise({ ...end, status: 'reached' })
  const late = await refusalOf(client.goals.set({ personId: jonas.id, fields }))
  expect(late).toMatchObject({ code: 'NOT_SMART', data: { faults: [{ letter: 'relevant' }] } })
})
