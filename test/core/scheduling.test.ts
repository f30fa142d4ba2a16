import { describe, expect, test } from 'vitest'
import { remind } from '../../electron/core/reminding'
import { put } from '../../electron/core/store/collections'
import type { Unheld } from '../../shared/domain/session-state'
import { aPerson } from '../builders/person'
import type { OpenCore } from '../helpers/core'
import {
  begunWithJonas,
  holdSession,
  jonas,
  monday,
  saveComplete,
  start,
  weekly,
  withJonas,
} from '../helpers/hold-session'
import { refusalOf } from '../helpers/refusal'

const ill: Unheld = { kind: 'excused', reason: 'Ill', excusedBy: 'person' }

function plan({ client }: OpenCore, on = '2026-11-26', time: string | null = '14:00') {
  return client.sessions.schedule({ personId: jonas.id, templateId: weekly, on, time })
}

describe('a session that is planned', () => {
  test('is the next one, and can be moved; the plan that was seen first is stale then', async () => {
    const core = await withJonas()
    const planned = await plan(core)
    expect(planned).toMatchObject({
      number: 1,
      heldOn: '2026-11-26',
      state: { kind: 'scheduled', time: '14:00' },
    })
    const move = { sessionId: planned.id, revision: 0, templateId: weekly, on: '2026-11-27', time: null }
    expect(await core.client.sessions.reschedule(move)).toMatchObject({ heldOn: '2026-11-27', revision: 1 })
    expect((await refusalOf(core.client.sessions.reschedule(move))).code).toBe('STALE')
    expect(await core.client.schedule.due({ personId: jonas.id })).toMatchObject([
      { dueOn: '2026-11-27', scheduled: { sessionId: planned.id, time: null } },
    ])
  })

  test('is one at a time', async () => {
    const core = await withJonas()
    const { id } = await plan(core)
    expect(await refusalOf(plan(core))).toEqual({ code: 'ALREADY_SCHEDULED', data: { sessionId: id } })
  })

  test('is the session that starts, on the day on which it does', async () => {
    const core = await withJonas()
    const planned = await plan(core)
    const running = await start(core)
    expect(running).toMatchObject({
      id: planned.id,
      heldOn: monday,
      state: { kind: 'inProgress' },
      revision: 1,
    })
    expect(core.store.read().sessions.size).toBe(1)
    expect((await refusalOf(plan(core))).code).toBe('ALREADY_OPEN')
  })

  test('takes no notes and cannot be finished before it starts; the plan can be thrown away', async () => {
    const core = await withJonas()
    const planned = await plan(core)
    const { id: sessionId, revision } = planned
    expect((await refusalOf(saveComplete(core, planned))).code).toBe('NOT_STARTED')
    expect((await refusalOf(core.client.sessions.finalise({ sessionId, revision }))).code).toBe('NOT_STARTED')
    await core.client.sessions.discard({ sessionId, revision })
    expect(core.store.read().sessions.size).toBe(0)
  })
})

describe('a session that was not held', () => {
  test('is recorded for good, keeps no number, and moves the next one on where it was excused', async () => {
    const core = await withJonas()
    await holdSession(core)
    const planned = await plan(core, '2026-12-07')
    const record = await core.client.sessions.recordUnheld({
      personId: jonas.id,
      on: '2026-12-07',
      unheld: ill,
    })
    expect(record).toMatchObject({ id: planned.id, state: { ...ill, at: `${monday}T09:41:00.000Z` } })
    expect(await core.client.schedule.due({ personId: jonas.id })).toMatchObject([
      { number: 2, dueOn: '2026-12-21', lastHeldOn: monday, scheduled: null },
    ])
    const final = { sessionId: record.id, revision: record.revision }
    expect((await refusalOf(core.client.sessions.discard(final))).code).toBe('FINALISED')
    expect((await refusalOf(saveComplete(core, record))).code).toBe('FINALISED')
    await expect(
      core.store.commit([put('sessions', { ...record, state: { kind: 'inProgress' } })]),
    ).rejects.toThrow()
  })

  test('needs no plan, and stays due where it was missed', async () => {
    const core = await withJonas()
    const unheld: Unheld = { kind: 'missed', reason: 'Nobody came' }
    await core.client.sessions.recordUnheld({ personId: jonas.id, on: '2026-11-20', unheld })
    expect(await core.client.schedule.due({ personId: jonas.id })).toMatchObject([
      { number: 1, lastHeldOn: null, rhythm: { kind: 'neverMet' } },
    ])
  })

  test('is missed only once its day has come, and can be excused before', async () => {
    const core = await withJonas()
    const ask = (unheld: Unheld) =>
      core.client.sessions.recordUnheld({ personId: jonas.id, on: '2026-11-24', unheld })
    expect((await refusalOf(ask({ kind: 'missed', reason: 'Nobody came' }))).code).toBe('TO_COME')
    expect(await ask(ill)).toMatchObject({ heldOn: '2026-11-24', state: { kind: 'excused' } })
  })

  test('is not recorded while one runs, of somebody archived, or without a reason', async () => {
    const core = await withJonas()
    const ask = (unheld: Unheld) =>
      core.client.sessions.recordUnheld({ personId: jonas.id, on: monday, unheld })
    expect((await refusalOf(ask({ ...ill, reason: ' ' }))).code).toBe('BAD_REQUEST')
    const { id: sessionId } = await start(core)
    expect((await refusalOf(ask(ill))).code).toBe('ALREADY_OPEN')
    await core.client.sessions.discard({ sessionId, revision: 0 })
    await core.client.people.archive({ personId: jonas.id, revision: 0 })
    expect((await refusalOf(ask(ill))).code).toBe('ARCHIVED')
  })
})

describe('reminders', () => {
  test('tell once a day what is due, from seven on, without a name; also after a new start', async () => {
    const core = await begunWithJonas()
    expect(await remind(core.context, '06:59')).toEqual([])
    expect(await remind(core.context, '07:00')).toEqual([
      { id: 'day', title: 'A session is due today', text: 'Open Plumbline to see with whom.', isSoon: false },
    ])
    expect(await remind(core.context, '08:00')).toEqual([])
    const again = await core.reopen()
    expect(await remind(again.context, '09:00')).toEqual([])
    again.setToday('2026-11-24')
    expect(await remind(again.context, '09:00')).toHaveLength(1)
  })

  test.each([
    ['13:44', 0],
    ['13:45', 1],
    ['13:59', 1],
    ['14:00', 0],
  ])('tell at %s of a session at 14:00: %i', async (time, many) => {
    const core = await begunWithJonas()
    await plan(core, monday, '14:00')
    const told = await remind(core.context, time)
    expect(told.filter(({ isSoon }) => isSoon)).toHaveLength(many)
    expect(JSON.stringify(told)).not.toContain('Jonas')
  })

  test('name people where the manager allows it, and tell nothing where they are off', async () => {
    const core = await begunWithJonas()
    await core.client.workspace.revise({ reminders: 'off' })
    expect(await remind(core.context, '09:00')).toEqual([])
    await core.client.workspace.revise({ reminders: 'withNames' })
    await core.store.commit([put('people', aPerson({ name: 'Priya Raghunathan' }))])
    expect(await remind(core.context, '09:00')).toMatchObject([
      { title: '2 sessions are due today', text: 'Jonas, Priya' },
    ])
  })
})
