import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { put } from '../../electron/core/store/collections'
import { templateIdSchema } from '../../shared/domain/id'
import { aCommitment, aCommitmentDraft } from '../builders/commitment'
import { aSession, someNotes } from '../builders/session'
import { aFolder, openCore, shippedResources } from '../helpers/core'
import { holdSession, jonas, monday, saveComplete, start, weekly, withJonas } from '../helpers/hold-session'
import { refusalOf } from '../helpers/refusal'

describe('starting a session', () => {
  test('opens number 1 with the newest version of the template, and keeps that version', async () => {
    const core = await withJonas()
    const session = await start(core)
    expect(session).toMatchObject({
      number: 1,
      templateVersionId: 'weekly-one-on-one-1',
      heldOn: monday,
      state: { kind: 'inProgress' },
    })
    const { version } = await core.client.sessions.get({ sessionId: session.id })
    expect(version.name).toBe('Weekly one-on-one')
    expect([...core.store.read().templateVersions.keys()]).toEqual(['weekly-one-on-one-1'])
  })

  test('counts on from the sessions held before', async () => {
    const core = await withJonas()
    await holdSession(core)
    expect((await start(core)).number).toBe(2)
  })

  test('opens with the person’s open commitments, and with nobody else’s', async () => {
    const core = await withJonas()
    const mine = aCommitment({ personId: jonas.id, madeBy: 'manager', what: 'Send the recording' })
    const his = aCommitment({ personId: jonas.id, what: 'Two role-plays' })
    const done = aCommitment({ personId: jonas.id, state: 'done' })
    await core.store.commit([his, mine, done, aCommitment()].map((each) => put('commitments', each)))
    const { notes } = await start(core)
    expect(notes.carryOver.map(({ what }) => what)).toEqual(['Send the recording', 'Two role-plays'])
  })

  test('is refused while one with this person is open, and tells which', async () => {
    const core = await withJonas()
    const open = await start(core)
    expect(await refusalOf(start(core))).toEqual({ code: 'ALREADY_OPEN', data: { sessionId: open.id } })
  })

  test('of two windows at once opens one session', async () => {
    const core = await withJonas()
    const outcomes = await Promise.allSettled([start(core), start(core)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(core.store.read().sessions.size).toBe(1)
  })

  test('is refused for somebody archived, unknown, or with an unknown template', async () => {
    const core = await withJonas()
    const unknown = templateIdSchema.parse('quarterly')
    expect((await refusalOf(start(core, unknown))).code).toBe('NOT_FOUND')
    await core.client.people.archive({ personId: jonas.id, revision: 0 })
    expect((await refusalOf(start(core))).code).toBe('ARCHIVED')
    const { client } = await openCore()
    const nobody = client.sessions.start({ personId: jonas.id, templateId: weekly, heldOn: monday })
    expect((await refusalOf(nobody)).code).toBe('NOT_FOUND')
  })

  test('keeps the questions as they were asked, whatever a later release ships under the same id', async () => {
    const resourcesFolder = await aFolder()
    await cp(join(shippedResources, 'templates'), join(resourcesFolder, 'templates'), { recursive: true })
    const core = await openCore({ resourcesFolder })
    await core.store.commit([put('people', jonas)])
    const { id: sessionId } = await start(core)
    const before = await core.client.sessions.get({ sessionId })
    const shipped = join(resourcesFolder, 'templates', 'weekly-one-on-one.json')
    await writeFile(shipped, (await readFile(shipped, 'utf8')).replaceAll('How is {name}', 'How was {name}'))
    const { client } = await core.reopen()
    expect(await client.sessions.get({ sessionId })).toEqual(before)
    await client.sessions.discard({ sessionId, revision: 0 })
    const again = await client.sessions.start({ personId: jonas.id, templateId: weekly, heldOn: monday })
    expect((await client.sessions.get({ sessionId: again.id })).version).toEqual(before.version)
  })
})

describe('saving', () => {
  test('keeps what was noted and counts the revision', async () => {
    const core = await withJonas()
    const session = await start(core)
    const saved = await saveComplete(core, session, { privateNote: 'His patch was split.' })
    expect(saved).toMatchObject({ revision: 1, notes: { privateNote: 'His patch was split.' } })
    expect((await core.client.sessions.get({ sessionId: session.id })).session).toEqual(saved)
  })

  test('refuses a window that has not seen the last save, and keeps that save', async () => {
    const core = await withJonas()
    const session = await start(core)
    const saved = await saveComplete(core, session)
    const older = core.client.sessions.save({ sessionId: session.id, revision: 0, notes: someNotes() })
    expect(await refusalOf(older)).toEqual({ code: 'STALE', data: { currentRevision: 1 } })
    expect(core.store.read().sessions.get(session.id)).toEqual(saved)
  })

  test('cannot rewrite or leave out what was promised last time', async () => {
    const core = await withJonas()
    await core.store.commit([put('commitments', aCommitment({ personId: jonas.id, what: 'Two role-plays' }))])
    const { id: sessionId, notes } = await start(core)
    const rewritten = notes.carryOver.map((item) => ({ ...item, what: 'Nothing', outcome: 'done' as const }))
    await core.client.sessions.save({ sessionId, revision: 0, notes: { ...notes, carryOver: rewritten } })
    const emptied = await core.client.sessions.save({
      sessionId,
      revision: 1,
      notes: { ...notes, carryOver: [] },
    })
    expect(emptied.notes.carryOver).toMatchObject([{ what: 'Two role-plays', outcome: 'done' }])
  })

  test('keeps a promise that is too long yet, and everything beside it; finalising says what is wrong', async () => {
    const core = await withJonas()
    const session = await start(core)
    const draft = { ...aCommitmentDraft(), what: 'a'.repeat(301) }
    const saved = await saveComplete(core, session, { privateNote: 'Kept too.', commitments: [draft] })
    expect(saved.notes).toMatchObject({ privateNote: 'Kept too.', commitments: [draft] })
    const refusal = await refusalOf(core.client.sessions.finalise({ sessionId: session.id, revision: 1 }))
    expect(refusal).toEqual({
      code: 'INCOMPLETE',
      data: { missing: [{ kind: 'commitment', commitmentId: draft.id, fault: 'tooLong' }] },
    })
  })

  test('names the field that holds more than anything can', async () => {
    const core = await withJonas()
    const tooMuch = someNotes()
    tooMuch.privateNote = 'a'.repeat(100_001)
    const { id: sessionId } = await start(core)
    const refusal = await refusalOf(core.client.sessions.save({ sessionId, revision: 0, notes: tooMuch }))
    expect(refusal).toMatchObject({
      code: 'BAD_REQUEST',
      data: { issues: [{ message: 'The private note can have 100,000 characters at most' }] },
    })
  })

  test('refuses a new promise under the id of one that counts already', async () => {
    const core = await withJonas()
    const taken = aCommitment({ personId: jonas.id })
    await core.store.commit([put('commitments', taken)])
    const session = await start(core)
    const draft = aCommitmentDraft({ id: taken.id, what: 'Something else' })
    const refusal = await refusalOf(saveComplete(core, session, { commitments: [draft] }))
    expect(refusal.code).toBe('BAD_REQUEST')
  })

  test('refuses a session that is not there', async () => {
    const { client } = await openCore()
    const { id: sessionId } = aSession()
    const refusal = await refusalOf(client.sessions.save({ sessionId, revision: 0, notes: someNotes() }))
    expect(refusal.code).toBe('NOT_FOUND')
  })
})

describe('discarding', () => {
  test('throws an open session away, and its number is free again', async () => {
    const core = await withJonas()
    const { id: sessionId } = await start(core)
    await core.client.sessions.discard({ sessionId, revision: 0 })
    expect(await core.client.sessions.list({ personId: null })).toEqual([])
    expect((await start(core)).number).toBe(1)
  })

  test('refuses a stale revision', async () => {
    const core = await withJonas()
    const session = await saveComplete(core, await start(core))
    const refusal = await refusalOf(core.client.sessions.discard({ sessionId: session.id, revision: 0 }))
    expect(refusal).toEqual({ code: 'STALE', data: { currentRevision: 1 } })
  })
})

test('sessions are listed with the latest first, of one person or of everybody', async () => {
  const { client, store } = await withJonas()
  const of = (heldOn: string, number: number) => aSession({ personId: jonas.id, heldOn, number })
  const sessions = [of('2026-10-26', 7), of('2026-11-09', 8), of('2026-11-09', 9), aSession({ number: 3 })]
  await store.commit(sessions.map((session) => put('sessions', session)))
  const numbers = async (personId: typeof jonas.id | null) =>
    (await client.sessions.list({ personId })).map(({ number }) => number)
  expect(await numbers(jonas.id)).toEqual([9, 8, 7])
  expect(await numbers(null)).toEqual([3, 9, 8, 7])
})
