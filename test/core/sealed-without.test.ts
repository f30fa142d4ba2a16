import { describe, expect, test } from 'vitest'
import type { Agreement } from '../../shared/domain/agreement'
import type { Party } from '../../shared/domain/document-kind'
import { refusalOf } from '../helpers/refusal'
import { filled, signInTurn } from '../helpers/sign-in-turn'
import { aRoom, type Room, shownOf, typed } from '../helpers/signing-room'

const received = { kind: 'received', words: '' } as const

/** An improvement plan without a gap, with a companion of the person and an HR partner. */
async function aPlan(room: Room): Promise<Agreement> {
  const { agreements } = room.client
  const draft = await agreements.draft({ personId: room.person.id, kind: 'improvementPlan' })
  const others = [
    { party: 'companion' as const, name: 'Omar Haddad' },
    { party: 'hrPartner' as const, name: 'Petra Brandt' },
  ]
  return agreements.revise({
    agreementId: draft.id,
    revision: draft.revision,
    draft: { ...filled(draft), others },
  })
}

async function signedAs(room: Room, party: Party, agreement: Agreement): Promise<Agreement> {
  return signInTurn(room.client, agreement, {
    signers: [{ party, name: party }],
    response: party === 'person' ? received : null,
    mark: ({ name }) => typed(name),
  })
}

function withoutAs(room: Room, party: 'companion' | 'hrPartner' | 'mentor', agreement: Agreement) {
  return room.client.signing.sealWithout({
    agreementId: agreement.id,
    revision: agreement.revision,
    party,
    reason: 'Was called away.',
  })
}

describe('a document with places that may stay empty', () => {
  test('is signed by all of them in their order', async () => {
    const room = await aRoom()
    let agreement = await aPlan(room)
    for (const party of ['person', 'companion', 'manager', 'hrPartner'] as const) {
      expect(agreement.state.kind).not.toBe('sealed')
      agreement = await signedAs(room, party, agreement)
    }
    expect(agreement.state).toMatchObject({ kind: 'sealed' })
  })

  test('goes on and is sealed without who is not there, and says so when it is verified', async () => {
    const room = await aRoom()
    const half = await signedAs(room, 'person', await aPlan(room))
    const passed = await withoutAs(room, 'companion', half)
    const managers = await signedAs(room, 'manager', passed)
    expect(managers.state.kind).toBe('signing')
    const sealed = await withoutAs(room, 'hrPartner', managers)
    const absent = { reason: 'Was called away.', at: '2026-11-23T09:41:00.000Z' }
    expect(sealed.state).toMatchObject({
      kind: 'sealed',
      signatures: [{ party: 'person' }, { party: 'manager' }],
      without: [
        { ...absent, party: 'companion', name: 'Omar Haddad' },
        { ...absent, party: 'hrPartner', name: 'Petra Brandt' },
      ],
    })
    expect(sealed.trail?.map(({ kind, party }) => `${party} ${kind}`)).toEqual([
      'person signed',
      'companion sealedWithout',
      'manager signed',
      'hrPartner sealedWithout',
    ])
    const { pdf } = await room.client.agreements.preview({ agreementId: sealed.id, response: null })
    expect(await room.client.documents.verify({ file: pdf })).toMatchObject({
      verdict: 'intact',
      sentence:
        'Signed by Jonas Lindqvist and Katarina Vogel, and sealed without Omar Haddad (companion) and Petra Brandt (HR partner), for a reason that is kept with it. Nothing has changed since.',
      known: { isFinal: true },
    })
    expect(await refusalOf(signedAs(room, 'hrPartner', sealed))).toMatchObject({ code: 'WRONG_TURN' })
  })

  test('is sealed without nobody who is needed, has signed, or was never named', async () => {
    const room = await aRoom()
    const draft = await aPlan(room)
    expect(await refusalOf(withoutAs(room, 'companion', draft))).toMatchObject({ code: 'WRONG_TURN' })
    const half = await signedAs(room, 'person', draft)
    expect(await refusalOf(withoutAs(room, 'mentor', half))).toMatchObject({ code: 'WRONG_TURN' })
    const two = await signedAs(room, 'companion', half)
    expect(await refusalOf(withoutAs(room, 'companion', two))).toMatchObject({ code: 'WRONG_TURN' })
    expect(await refusalOf(withoutAs(room, 'hrPartner', half))).toMatchObject({ code: 'STALE' })
    expect(await shownOf(room, two)).toMatch(/^[0-9a-f]{64}$/)
  })
})
