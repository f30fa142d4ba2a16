import { describe, expect, test } from 'vitest'
import { put } from '../../electron/core/store/collections'
import { erasePerson } from '../../electron/core/store/erasure'
import { aFirm } from '../builders/signed-agreement'
import { holdSession, start, withJonas } from '../helpers/hold-session'
import { refusalOf } from '../helpers/refusal'

const words = { by: 'manager', text: 'Berger was one' } as const

describe('an addendum that is being typed', () => {
  test('is there after closing and opening, on the side of the screen where it was typed', async () => {
    const core = await withJonas()
    const { id: sessionId } = await holdSession(core)
    await core.client.sessions.keepUnfinishedAddendum({ sessionId, side: 'own', typed: words })
    const { client } = await core.reopen()
    expect(await client.sessions.unfinishedAddendum({ sessionId, side: 'own' })).toMatchObject(words)
    expect(await client.sessions.unfinishedAddendum({ sessionId, side: 'turned' })).toBeNull()
  })

  test('is unfinished no more once it is added there, or taken back', async () => {
    const core = await withJonas()
    const { sessions } = core.client
    const { id: sessionId } = await holdSession(core)
    for (const side of ['own', 'turned'] as const)
      await sessions.keepUnfinishedAddendum({ sessionId, side, typed: words })
    await sessions.addAddendum({ sessionId, side: 'own', by: 'manager', text: 'Berger was one call.' })
    expect(await sessions.unfinishedAddendum({ sessionId, side: 'own' })).toBeNull()
    expect(await sessions.unfinishedAddendum({ sessionId, side: 'turned' })).toMatchObject(words)
    await sessions.keepUnfinishedAddendum({ sessionId, side: 'turned', typed: null })
    expect(core.store.read().unfinishedAddenda.size).toBe(0)
  })

  test('is of a session that is final', async () => {
    const core = await withJonas()
    const { id: sessionId } = await start(core)
    const early = core.client.sessions.keepUnfinishedAddendum({ sessionId, side: 'own', typed: words })
    expect((await refusalOf(early)).code).toBe('NOT_FINALISED')
  })

  test('goes with the person when they are erased', async () => {
    const core = await withJonas()
    const { id: sessionId, personId } = await holdSession(core)
    await core.client.sessions.keepUnfinishedAddendum({ sessionId, side: 'own', typed: words })
    await erasePerson(core.store, { personId, keepSignedUntil: null })
    expect(core.store.read().unfinishedAddenda.size).toBe(0)
  })
})

describe('a record', () => {
  test('is a link of the chain of its person, and says so on its last page', async () => {
    const core = await withJonas()
    await core.store.commit([put('profile', { id: 'profile', firm: aFirm(), isSample: false })])
    const first = await holdSession(core)
    const second = await holdSession(core)
    const { sessions } = core.client
    const [one, two] = [
      await sessions.link({ sessionId: first.id }),
      await sessions.link({ sessionId: second.id }),
    ]
    expect(one).toMatchObject({ number: 1, follows: null, state: 'intact' })
    expect(two).toMatchObject({
      number: 2,
      follows: { number: 1, fingerprint: one.fingerprint },
      state: 'intact',
    })
    const { pages } = await sessions.record({ sessionId: second.id })
    const lines = pages.flatMap(({ blocks }) =>
      blocks.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'line' ? [item.text] : []))),
    )
    expect(lines.join(' ')).toContain('Session 2 in the chain of Jonas’s records · SHA-256')
    expect(lines.join(' ')).toContain('follows session 1')
    const anchors = pages.flatMap(({ blocks }) => blocks.flatMap(({ anchor }) => anchor ?? []))
    expect(anchors).toContain('q-discovery')
  })
})
