import { describe, expect, test } from 'vitest'
import { put } from '../../electron/core/store/collections'
import { smartFields } from '../builders/goal'
import { aMetric } from '../builders/metric'
import { aPerson } from '../builders/person'
import { openCore } from '../helpers/core'
import { refusalOf } from '../helpers/refusal'

const jonas = aPerson()

async function withGoal() {
  const core = await openCore()
  await core.store.commit([put('people', jonas)])
  const goal = await core.client.goals.set({ personId: jonas.id, fields: smartFields() })
  return { ...core, goal }
}

describe('setting a goal', () => {
  test('makes it active, and lists it', async () => {
    const { client, goal } = await withGoal()
    expect(goal).toMatchObject({ status: 'active', setAt: '2026-11-23T09:41:00.000Z', revision: 0 })
    expect(await client.goals.list({ personId: jonas.id })).toEqual([goal])
    expect(await client.goals.list({ personId: aPerson().id })).toEqual([])
  })

  test('is refused for somebody, or for a metric, that is not there', async () => {
    const { client } = await withGoal()
    const nobody = client.goals.set({ personId: aPerson().id, fields: smartFields() })
    expect((await refusalOf(nobody)).code).toBe('NOT_FOUND')
    const measure = { ...smartFields().measure, metricId: aMetric().id }
    const unmeasured = client.goals.set({ personId: jonas.id, fields: smartFields({ measure }) })
    expect((await refusalOf(unmeasured)).code).toBe('NOT_FOUND')
  })

  test('is refused field by field', async () => {
    const { client } = await withGoal()
    const fields = { ...smartFields(), objective: ' ' }
    expect((await refusalOf(client.goals.set({ personId: jonas.id, fields }))).code).toBe('BAD_REQUEST')
  })
})

describe('revising a goal', () => {
  const later = smartFields({ dueOn: '2027-01-29' })

  test('keeps the earlier wording with the reason', async () => {
    const { client, goal } = await withGoal()
    const revised = await client.goals.revise({
      goalId: goal.id,
      revision: 0,
      fields: later,
      reason: 'Territory was split',
    })
    expect(revised).toMatchObject({
      fields: later,
      revisions: [{ before: goal.fields, reason: 'Territory was split' }],
      revision: 1,
    })
    expect(await client.goals.list({ personId: null })).toEqual([revised])
  })

  test('needs a reason', async () => {
    const { client, goal } = await withGoal()
    const attempt = client.goals.revise({ goalId: goal.id, revision: 0, fields: later, reason: ' ' })
    expect((await refusalOf(attempt)).code).toBe('BAD_REQUEST')
  })

  test('is refused on top of an older revision', async () => {
    const { client, goal } = await withGoal()
    await client.goals.close({ goalId: goal.id, revision: 0, status: 'reached' })
    const attempt = client.goals.revise({ goalId: goal.id, revision: 0, fields: later, reason: 'Later' })
    expect(await refusalOf(attempt)).toEqual({ code: 'STALE', data: { currentRevision: 1 } })
  })
})

describe('closing a goal', () => {
  test('says how and when, and can be undone', async () => {
    const { client, goal } = await withGoal()
    const closed = await client.goals.close({ goalId: goal.id, revision: 0, status: 'reached' })
    expect(closed).toMatchObject({ status: 'reached', closedAt: '2026-11-23T09:41:00.000Z' })
    const active = await client.goals.close({ goalId: goal.id, revision: 1, status: 'active' })
    expect(active).toMatchObject({ status: 'active', closedAt: null, revision: 2 })
  })
})
