import { describe, expect, test } from 'vitest'
import { archivingWords, isListed, openWith } from '../../shared/domain/archiving'
import { anAgreement, aSealedState } from '../builders/agreement'
import { aCommitment } from '../builders/commitment'
import { aPerson } from '../builders/person'
import { aSession } from '../builders/session'

const finalised = { kind: 'finalised' as const, at: '2026-11-23T14:45:00.000Z', numbers: [] }

describe('archiving a person', () => {
  test('lets wait what is open: the session, documents not signed by both, promises', () => {
    const open = openWith({
      sessions: [aSession({ number: 3 }), aSession({ number: 2, state: finalised })],
      agreements: [anAgreement(), anAgreement({ state: aSealedState() })],
      commitments: [aCommitment(), aCommitment(), aCommitment({ state: 'done' })],
    })
    expect(open).toEqual({ session: 3, unsigned: 1, promises: 2 })
    expect(archivingWords('Jonas', open)).toBe(
      'Jonas leaves every list. Nothing is deleted, and you can restore them at any time. ' +
        'Still open, and waiting until then: session 3, 1 unsigned document, 2 promises.',
    )
  })

  test('says no more than what it means where nothing is open', () => {
    const open = openWith({ sessions: [], agreements: [], commitments: [] })
    expect(archivingWords('Jonas', open)).toMatch(/restore them at any time\.$/)
  })

  test('takes unsigned documents off the lists, and leaves those that both have signed', () => {
    const gone = aPerson({ archivedAt: '2026-11-01T08:00:00.000Z' })
    expect(isListed(anAgreement(), gone)).toBe(false)
    expect(isListed(anAgreement({ state: aSealedState() }), gone)).toBe(true)
    expect(isListed(anAgreement(), aPerson())).toBe(true)
  })
})
