import { expect, test } from 'vitest'
import { sceneOf } from '../../renderer/pages/agreements/signing-scene'
import type { SigningRoom } from '../../shared/contract/signing'
import { emptyTurn } from '../../shared/domain/open-signing'
import { anAgreement } from '../builders/agreement'

const signers = [
  { party: 'person', name: 'Jonas Lindqvist' },
  { party: 'manager', name: 'Katarina Vogel' },
  { party: 'witness', name: 'Petra Brandt' },
] as const

/** A room in which the person has refused, the manager has signed that, and the witness has the laptop. */
const room: SigningRoom = {
  agreement: anAgreement(),
  calledName: 'Jonas',
  signers: [...signers],
  turn: { ...emptyTurn('person', { wordsDigest: '', response: '' }), isDeclined: true },
  note: '',
  witness: '',
  isWitnessed: true,
}

test('the turn of a witness comes with the page of those who sign, and never on the one that the manager had', () => {
  expect(sceneOf(room, { isGuest: true, takenBy: null })).toEqual({ kind: 'turn', signer: signers[2] })
  expect(sceneOf(room, { isGuest: false, takenBy: null })).toEqual({ kind: 'closing' })
})

test('a refusal is told to the person first, and noted by the manager once they have the laptop', () => {
  const before = { ...room, signers: signers.slice(0, 2), isWitnessed: false }
  expect(sceneOf(before, { isGuest: true, takenBy: 'person' })).toEqual({ kind: 'declined' })
  expect(sceneOf(before, { isGuest: false, takenBy: null })).toEqual({ kind: 'closing' })
})
