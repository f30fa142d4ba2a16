import { createRouterClient } from '@orpc/server'
import { describe, expect, test } from 'vitest'
import { router } from '../../electron/core/router'
import { put } from '../../electron/core/store/collections'
import { endOf, startOf } from '../../shared/domain/goal'
import { timelineOf } from '../../shared/domain/timeline'
import { aCheckIn, smartFields } from '../builders/goal'
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
    await client.goals.setStatus({ goalId: goal.id, revision: 0, status: 'reached' })
    const attempt = client.goals.revise({ goalId: goal.id, revision: 0, fields: later, reason: 'Later' })
    expect(await refusalOf(attempt)).toEqual({ code: 'STALE', data: { currentRevision: 1 } })
  })
})

describe('the status of a goal', () => {
  test('is kept with who, when and why, and can be taken back', async () => {
    const { client, goal } = await withGoal()
    const ended = {
      goalId: goal.id,
      revision: 0,
      status: 'missed',
      reason: 'The territory was split',
    } as const
    const closed = await client.goals.setStatus(ended)
    expect(closed).toMatchObject({ status: 'missed', closedAt: '2026-11-23T09:41:00.000Z' })
    expect(closed.statusChanges).toMatchObject([{ from: 'active', to: 'missed', by: 'Manager' }])
    const other = client.goals.setStatus({ ...ended, revision: 1 })
    expect((await refusalOf(other)).code).toBe('NOT_FROM_HERE')
    const active = await client.goals.setStatus({ goalId: goal.id, revision: 1, status: 'active' })
    expect(active).toMatchObject({ status: 'active', closedAt: null, revision: 2 })
  })

  test.each(['paused', 'partlyReached', 'missed', 'dropped'] as const)(
    '%s needs a reason',
    async (status) => {
      const { client, goal } = await withGoal()
      const attempt = client.goals.setStatus({ goalId: goal.id, revision: 0, status, reason: ' ' })
      expect((await refusalOf(attempt)).code).toBe('BAD_REQUEST')
    },
  )
})

describe('a goal that is not SMART', () => {
  test('is refused with every field that keeps it from being so', async () => {
    const { client } = await withGoal()
    const fields = smartFields({ dueOn: '2026-11-20', statement: 'Be more proactive' })
    const refusal = await refusalOf(client.goals.set({ personId: jonas.id, fields }))
    expect(refusal).toMatchObject({
      code: 'NOT_SMART',
      data: { faults: [{ letter: 'specific' }, { letter: 'timeBound' }] },
    })
  })

  test('can be kept as a draft, changed, and set when it is', async () => {
    const { client } = await withGoal()
    const keep = { personId: jonas.id, fields: { ...smartFields(), dueOn: '' as const } }
    const draft = await client.goals.keepDraft({ ...keep, before: null })
    const before = { draftId: draft.id, revision: 0 }
    expect(await client.goals.keepDraft({ ...keep, before })).toMatchObject({ id: draft.id, revision: 1 })
    expect((await refusalOf(client.goals.keepDraft({ ...keep, before }))).code).toBe('STALE')
    expect(await client.goals.drafts({ personId: jonas.id })).toHaveLength(1)
    await client.goals.set({ personId: jonas.id, fields: smartFields(), draftId: draft.id })
    expect(await client.goals.drafts({ personId: null })).toEqual([])
    expect(await client.goals.list({ personId: jonas.id })).toHaveLength(2)
  })
})

describe('a check-in', () => {
  const { at: _at, by: _by, ...checkIn } = aCheckIn({ on: '2026-11-23', value: 17 })

  test('is kept with who and when, and tells how far the goal is', async () => {
    const { client, goal } = await withGoal()
    const checked = await client.goals.checkIn({ goalId: goal.id, revision: 0, checkIn })
    expect(checked.checkIns).toMatchObject([{ value: 17, by: 'Manager', at: '2026-11-23T09:41:00.000Z' }])
    const [progress] = await client.goals.progress({ personId: jonas.id })
    expect(progress).toMatchObject({ source: 'checkIns', now: { on: '2026-11-23', value: 17 } })
  })

  test('is refused for days to come, before the start, and once the goal has ended', async () => {
    const { client, goal } = await withGoal()
    for (const on of ['2026-11-22', '2026-11-24']) {
      const attempt = client.goals.checkIn({ goalId: goal.id, revision: 0, checkIn: { ...checkIn, on } })
      expect((await refusalOf(attempt)).code).toBe('OUTSIDE')
    }
    await client.goals.setStatus({ goalId: goal.id, revision: 0, status: 'reached' })
    const late = client.goals.checkIn({ goalId: goal.id, revision: 1, checkIn })
    expect((await refusalOf(late)).code).toBe('NOT_ACTIVE')
  })
})

test('a goal that is done or not done takes no value between', async () => {
  const { client } = await withGoal()
  const { measure } = smartFields()
  const fields = smartFields({ measure: { ...measure, baseline: 0, target: 1, direction: 'binary' } })
  const goal = await client.goals.set({ personId: jonas.id, fields })
  const { at: _at, by: _by, ...checkIn } = aCheckIn({ on: '2026-11-23', value: 0.5 })
  const half = client.goals.checkIn({ goalId: goal.id, revision: 0, checkIn })
  expect((await refusalOf(half)).code).toBe('DONE_OR_NOT')
  const done = { goalId: goal.id, revision: 0, checkIn: { ...checkIn, value: 1 } }
  expect((await client.goals.checkIn(done)).checkIns).toMatchObject([{ value: 1 }])
})

test.each([
  ['an evening west of Greenwich', '2026-11-22', '2026-11-23T01:30:00.000Z'],
  ['a morning east of Greenwich', '2026-11-24', '2026-11-23T22:10:00.000Z'],
])('a goal begins and ends on the day that it is here: %s', async (_, today, now) => {
  const core = await openCore()
  await core.store.commit([put('people', jonas)])
  const context = { ...core.context, clock: { now: () => now, today: () => today } }
  const client = createRouterClient(router, { context })
  const goal = await client.goals.set({ personId: jonas.id, fields: smartFields() })
  expect(startOf(goal)).toBe(today)
  const { at: _at, by: _by, ...checkIn } = aCheckIn({ on: today, value: 20 })
  await client.goals.checkIn({ goalId: goal.id, revision: 0, checkIn })
  const ended = await client.goals.setStatus({ goalId: goal.id, revision: 1, status: 'reached' })
  expect(endOf(ended)).toBe(today)
  const [progress] = await client.goals.progress({ personId: jonas.id })
  expect(progress?.now).toMatchObject({ on: today, value: 20 })
  const entries = timelineOf({ sessions: [], agreements: [], evidence: [], goals: [ended] })
  expect(entries.map(({ kind, on }) => [kind, on]).sort()).toEqual([
    ['goalClosed', today],
    ['goalSet', today],
  ])
})
