import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type CoachingSession, isFinalised, lastHeld } from '../../shared/domain/session'
import { chainOf, followedBy, type Sealing, sealed } from '../../shared/domain/session-chain'
import { aSession, someNotes } from '../builders/session'
import { aTemplateVersion } from '../builders/template-version'

const version = aTemplateVersion()
const sealing: Sealing = {
  versionOf: () => version,
  sha256: (text) => createHash('sha256').update(text).digest('hex'),
}
const { personId } = aSession()

/** As many sessions with one person, each closed after the one before. */
function aChain(count: number): CoachingSession[] {
  const chain: CoachingSession[] = []
  for (let number = 1; number <= count; number++) {
    const follows = followedBy(lastHeld(chain, personId), sealing)
    const state = { kind: 'finalised' as const, at: '2026-11-23T15:00:00.000Z', numbers: [] }
    const session = aSession({
      personId,
      number,
      notes: someNotes({ summary: `Talk ${number}` }),
      state: follows === null ? state : { ...state, follows },
    })
    chain.push(sealed(session, sealing))
  }
  return chain
}

const statesOf = (sessions: readonly CoachingSession[]) =>
  chainOf(sessions, sealing).map(({ state }) => state)

/** The session with another summary, and the fingerprint it had. */
function reworded(session: CoachingSession | undefined): CoachingSession[] {
  if (session === undefined) throw new Error('There is no such session')
  return [{ ...session, notes: { ...session.notes, summary: 'Something else' } }]
}

describe('the chain of a person’s records', () => {
  test('names the number and the fingerprint of the record before; the first follows none', () => {
    const [first, second] = chainOf(aChain(2), sealing)
    expect(first).toMatchObject({ number: 1, follows: null, state: 'intact' })
    expect(second).toMatchObject({
      number: 2,
      follows: { number: 1, fingerprint: first?.fingerprint },
      state: 'intact',
    })
  })

  test('tells which record says something else than it was closed with', () => {
    const [first, second, third] = aChain(3)
    expect(statesOf([...reworded(first), ...(second && third ? [second, third] : [])])).toEqual([
      'changed',
      'intact',
      'intact',
    ])
  })

  test('tells of a record that was changed together with its fingerprint: the next no longer follows it', () => {
    const [first, ...later] = aChain(3)
    const forged = reworded(first).map((session) => sealed(session, sealing))
    expect(statesOf([...forged, ...later])).toEqual(['intact', 'cut', 'intact'])
  })

  test('tells of a record that was taken out', () => {
    const [first, , third] = aChain(3)
    expect(statesOf(first && third ? [first, third] : [])).toEqual(['intact', 'cut'])
  })

  test('holds for records of versions without a chain, and for those without a fingerprint', () => {
    const [first, ...later] = aChain(2)
    if (first === undefined || !isFinalised(first)) throw new Error('There is no first record')
    const { fingerprint: _fingerprint, ...older } = first.state
    const unsealed = { ...first, state: older }
    // the next was closed over what the old record says
    expect(statesOf([unsealed, ...later])).toEqual(['unsealed', 'intact'])
    const { follows: _follows, ...single } = { ...first.state, follows: undefined }
    expect(statesOf([sealed({ ...first, state: single }, sealing)])).toEqual(['intact'])
  })

  test('passes over a session that is still open', () => {
    expect(statesOf([...aChain(1), aSession({ personId, number: 2 })])).toEqual(['intact'])
  })
})
