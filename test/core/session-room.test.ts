import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { put } from '../../electron/core/store/collections'
import { agendaItemSchema } from '../../shared/domain/agenda'
import { questionIdSchema, sectionIdSchema } from '../../shared/domain/id'
import { type SessionNotes, sessionNotesSchema } from '../../shared/domain/session'
import { sealedText } from '../../shared/domain/session-seal'
import { aFirm } from '../builders/signed-agreement'
import type { OpenCore } from '../helpers/core'
import { holdSession, jonas, saveComplete, start, weekly, withJonas } from '../helpers/hold-session'
import { attachedText } from '../helpers/pdf-inside'
import { refusalOf } from '../helpers/refusal'
import { wiredClient } from '../helpers/wired-client'

const anItem = (what: string, isTalkedAbout = false) =>
  agendaItemSchema.parse({
    id: `item-${what.length}`,
    by: 'person',
    what,
    isTalkedAbout,
    note: `On ${what}`,
    carriedFrom: null,
  })

const closing: Partial<SessionNotes> = sessionNotesSchema.partial().parse({
  preparation: 'He was tired last time.',
  decisions: [{ id: 'one', by: 'both', what: 'Amara joins the Falk call' }],
  summary: 'A good week.',
  comment: 'I would like fewer reports.',
  nextOn: '2026-12-07',
})

/** Whose workspace it is: a record names the firm. */
function ownedByAFirm({ store }: OpenCore): Promise<void> {
  return store.commit([put('profile', { id: 'profile', firm: aFirm(), isSample: false })])
}

describe('the agenda', () => {
  test('carries over what was not talked about, through every session until it is', async () => {
    const core = await withJonas()
    await holdSession(core, { agenda: [anItem('prices'), anItem('holidays', true)] })
    const second = await start(core)
    expect(second.notes.agenda).toEqual([{ ...anItem('prices'), carriedFrom: 1 }])
    const held = await saveComplete(core, second, { agenda: [] })
    await core.client.sessions.finalise({ sessionId: held.id, revision: held.revision })
    const third = await start(core)
    expect(third.notes.agenda).toEqual([{ ...anItem('prices'), carriedFrom: 1 }])
    const ticked = await saveComplete(core, third, { agenda: [anItem('prices', true)] })
    await core.client.sessions.finalise({ sessionId: ticked.id, revision: ticked.revision })
    expect((await start(core)).notes.agenda).toEqual([])
  })

  test('loses nothing by a session that was begun and discarded', async () => {
    const core = await withJonas()
    await holdSession(core, { agenda: [anItem('prices')] })
    const second = await start(core)
    await core.client.sessions.discard({ sessionId: second.id, revision: second.revision })
    expect((await start(core)).notes.agenda).toMatchObject([{ what: 'prices', carriedFrom: 1 }])
  })
})

describe('a session of a version without an agenda', () => {
  test('is saved, finalised and printed as it is', async () => {
    const core = await withJonas()
    const { id } = await start(core)
    const made = core.store.read().sessions.get(id)
    if (made === undefined) throw new Error('There is no session')
    const { agenda: _agenda, ...older } = made.notes
    await core.store.commit([put('sessions', { ...made, notes: older })])
    await ownedByAFirm(core)
    const again = await core.reopen()
    const saved = await saveComplete(again, { ...made, notes: older })
    const { state } = await again.client.sessions.finalise({ sessionId: id, revision: saved.revision })
    expect(state.kind).toBe('finalised')
    expect((await again.client.sessions.record({ sessionId: id })).pages.length).toBeGreaterThan(0)
  })
})

describe('the fingerprint', () => {
  test('is the SHA-256 of all that both may read, and changes with any of it', async () => {
    const core = await withJonas()
    const session = await holdSession(core, closing)
    const { version } = await core.client.sessions.get({ sessionId: session.id })
    const text = sealedText(session, version) ?? ''
    const sha = (of: string): string => createHash('sha256').update(of).digest('hex')
    expect(session.state).toMatchObject({ fingerprint: sha(text) })
    const other = { ...session, notes: { ...session.notes, summary: 'A bad week.' } }
    expect(sha(sealedText(other, version) ?? '')).not.toBe(sha(text))
    expect(text).toContain('A good week.')
    expect(text).not.toContain('He was tired')
  })

  test('does not depend on the order in which the answers were given', async () => {
    const core = await withJonas()
    const session = await holdSession(core, closing)
    const { version } = await core.client.sessions.get({ sessionId: session.id })
    const answers = Object.fromEntries(Object.entries(session.notes.answers).reverse())
    const turned = { ...session, notes: { ...session.notes, answers } }
    expect(sealedText(turned, version)).toBe(sealedText(session, version))
  })
})

describe('the day that both agreed on', () => {
  test('plans the next session with the same template, and that one begins with what was left', async () => {
    const core = await withJonas()
    const { personId } = await holdSession(core, { nextOn: '2026-12-07', agenda: [anItem('prices')] })
    const planned = (await core.client.sessions.list({ personId })).find(
      ({ state }) => state.kind === 'scheduled',
    )
    expect(planned).toMatchObject({ heldOn: '2026-12-07', number: 2 })
    const begun = await start(core)
    expect(begun).toMatchObject({ id: planned?.id, notes: { agenda: [{ what: 'prices' }] } })
  })

  test.each(['', '2026-11-23', '1066-10-14'])('plans nothing for %j', async (nextOn) => {
    const core = await withJonas()
    const { personId } = await holdSession(core, { nextOn })
    expect(await core.client.sessions.list({ personId })).toHaveLength(1)
  })
})

describe('time', () => {
  test('is kept without a revision, so that a window that only waits is in nobody’s way', async () => {
    const core = await withJonas()
    const session = await start(core)
    const sessionId = session.id
    await core.client.sessions.spend({ sessionId, part: 'prepare', seconds: 40 })
    await core.client.sessions.spend({ sessionId, part: 'prepare', seconds: 20 })
    const saved = await saveComplete(core, session)
    expect(saved.spent).toEqual({ prepare: 60 })
    const final = await core.client.sessions.finalise({ sessionId, revision: saved.revision })
    expect(final.spent).toEqual({ prepare: 60 })
    expect(
      await refusalOf(core.client.sessions.spend({ sessionId, part: 'finish', seconds: 1 })),
    ).toMatchObject({ code: 'FINALISED' })
  })
})

describe('time that cannot have been used', () => {
  test('is refused: of a session that has not begun, and of a part that its template does not have', async () => {
    const core = await withJonas()
    const plan = { personId: jonas.id, templateId: weekly, on: '2026-11-30', time: null }
    const { id: sessionId } = await core.client.sessions.schedule(plan)
    const spend = (part: string) =>
      refusalOf(core.client.sessions.spend({ sessionId, part: sectionIdSchema.parse(part), seconds: 5 }))
    expect(await spend('prepare')).toMatchObject({ code: 'NOT_STARTED' })
    await start(core)
    expect(await spend('a-section-of-another')).toMatchObject({ code: 'BAD_REQUEST' })
    expect(core.store.read().sessions.get(sessionId)?.spent).toBeUndefined()
  })
})

describe('an addendum', () => {
  test('is numbered, final at once, and stands in the record and in what machines read', async () => {
    const core = await withJonas()
    const { id: sessionId } = await holdSession(core, closing)
    await core.client.sessions.addAddendum({ sessionId, by: 'manager', text: 'Berger was one call.' })
    await core.client.sessions.addAddendum({ sessionId, by: 'person', text: 'It was two.' })
    const addenda = await core.client.sessions.addenda({ sessionId })
    expect(addenda.map(({ number, by, text }) => [number, by, text])).toEqual([
      [1, 'manager', 'Berger was one call.'],
      [2, 'person', 'It was two.'],
    ])
    const [first] = addenda
    if (first === undefined) throw new Error('There is no addendum')
    await expect(core.store.commit([put('sessionAddenda', { ...first, text: 'Other' })])).rejects.toThrow()
    await ownedByAFirm(core)
    const { pdf } = await core.client.sessions.record({ sessionId })
    const record: unknown = JSON.parse(attachedText(new Uint8Array(await pdf.arrayBuffer())))
    expect(record).toMatchObject({
      summary: 'A good week.',
      comment: 'I would like fewer reports.',
      nextOn: '2026-12-07',
      decisions: [{ by: 'both', what: 'Amara joins the Falk call' }],
      addenda: [{ number: 1 }, { number: 2 }],
    })
    expect(JSON.stringify(record)).not.toContain('He was tired')
  })

  test('says something, and only of a session that is final', async () => {
    const core = await withJonas()
    const { id: sessionId } = await start(core)
    const add = (text: string) => core.client.sessions.addAddendum({ sessionId, by: 'manager', text })
    expect(await refusalOf(add('Too early'))).toMatchObject({ code: 'NOT_FINALISED' })
    expect(await refusalOf(add(' \u200b'))).toMatchObject({ code: 'BAD_REQUEST' })
  })
})

describe('a session in the middle of which', () => {
  test('the person is archived can be finished; no other begins', async () => {
    const core = await withJonas()
    const session = await start(core)
    await core.client.people.archive({ personId: jonas.id, revision: 0 })
    const saved = await saveComplete(core, session, closing)
    const final = await core.client.sessions.finalise({ sessionId: saved.id, revision: saved.revision })
    expect(final.state.kind).toBe('finalised')
    expect(
      await refusalOf(
        core.client.sessions.start({ personId: jonas.id, templateId: weekly, heldOn: '2026-11-23' }),
      ),
    ).toMatchObject({ code: 'ARCHIVED' })
  })

  test('the clock is set back keeps its day, its number and what was noted', async () => {
    const core = await withJonas()
    const session = await start(core)
    core.setToday('2026-11-20')
    const saved = await saveComplete(core, session, closing)
    const final = await core.client.sessions.finalise({ sessionId: saved.id, revision: saved.revision })
    expect(final).toMatchObject({ number: 1, heldOn: session.heldOn, notes: { summary: 'A good week.' } })
    core.setToday('2026-11-23')
    expect((await start(core)).number).toBe(2)
  })
})

const longest = 'a'.repeat(100_000)
const everywhere = (text: string): Partial<SessionNotes> =>
  sessionNotesSchema.partial().parse({
    preparation: text,
    privateNote: text,
    summary: text,
    comment: text,
    agenda: [{ ...anItem('x'), what: text, note: text }],
    decisions: [{ id: 'one', by: 'manager', what: text }],
  })

test.each([
  ['100,000 characters', longest],
  ['a right-to-left override', '\u202Eevil\u202C and \u0000 nothing'],
  ['a script', '<script>alert(1)</script> {{7*7}} `id`'],
  ['emoji and a lone surrogate', '👩🏽‍💻 \uD800 ń Łódź ﷺ'],
])('%s in every text come back as they were typed, over the wire and from the disk', async (_, text) => {
  const core = await withJonas()
  const client = wiredClient(core.context)
  const session = await start(core)
  const notes = { ...session.notes, ...everywhere(text) }
  await client.sessions.save({ sessionId: session.id, revision: 0, notes })
  const again = await core.reopen()
  const read = await again.client.sessions.get({ sessionId: session.id })
  expect(read.session.notes).toMatchObject(everywhere(text))
})

test.each([
  ['an item of the agenda', { agenda: [anItem('x'), { ...anItem('y'), note: 'Another' }] }],
  [
    'a decision',
    { decisions: sessionNotesSchema.shape.decisions.unwrap().parse([{ id: 'one', by: 'both', what: 'x' }]) },
  ],
])('%s comes once: a second one under its id is refused', async (_, point) => {
  const core = await withJonas()
  const session = await start(core)
  const doubled = Object.fromEntries(
    Object.entries(point).map(([field, each]) => [field, [...each, ...each]]),
  )
  const notes = { ...session.notes, ...doubled }
  const refusal = await refusalOf(core.client.sessions.save({ sessionId: session.id, revision: 0, notes }))
  expect(refusal.code).toBe('BAD_REQUEST')
})

test.each([
  ['a question of another template', 'of-another', 'BAD_REQUEST'],
  ['a question in a kind that it does not ask for', 'discovery', 'BAD_REQUEST'],
  ['a question of its own', 'moved-forward', null],
])('an answer to %s: %s is kept or refused', async (_, id, code) => {
  const core = await withJonas()
  const session = await start(core)
  const answers = { [questionIdSchema.parse(id)]: { kind: 'longText' as const, text: 'Unseen' } }
  const notes = { ...session.notes, answers }
  const saving = core.client.sessions.save({ sessionId: session.id, revision: 0, notes })
  if (code === null) expect((await saving).notes.answers).toEqual(answers)
  else expect((await refusalOf(saving)).code).toBe(code)
})

test('more than 100,000 characters are refused before anything is written', async () => {
  const core = await withJonas()
  const session = await start(core)
  const notes = { ...session.notes, summary: `${longest}a` }
  const refusal = await refusalOf(core.client.sessions.save({ sessionId: session.id, revision: 0, notes }))
  expect(refusal.code).toBe('BAD_REQUEST')
  expect(core.store.read().sessions.get(session.id)?.revision).toBe(0)
})
