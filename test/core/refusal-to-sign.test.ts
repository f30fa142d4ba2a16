import { describe, expect, test } from 'vitest'
import type { Agreement } from '../../shared/domain/agreement'
import type { Party } from '../../shared/domain/document-kind'
import { statementsOf } from '../../shared/domain/party-statements'
import { wordsOnPages } from '../helpers/placed-words'
import { refusalOf } from '../helpers/refusal'
import { refusedInTurn } from '../helpers/sign-in-turn'
import {
  aDraft,
  aRoom,
  aSampleRoom,
  type Room,
  shownOf,
  signedByPerson,
  typed,
} from '../helpers/signing-room'

describe('a refusal', () => {
  const refusal = {
    reason: 'I do not accept the date.',
    note: 'We talked for an hour; Jonas would not sign.',
  }

  async function refusedOne(room: Room, witness: string | null): Promise<Agreement> {
    return refusedInTurn(room.client, await aDraft(room), { refusal, mark: typed('x'), witness })
  }

  test('closes the document with what happened in it, signed by the manager and the witness', async () => {
    const room = await aSampleRoom()
    const closed = await refusedOne(room, 'Petra Brandt')
    expect(closed.state).toMatchObject({
      kind: 'refused',
      refusal,
      signatures: [
        { party: 'manager', name: 'Katarina Vogel' },
        { party: 'witness', name: 'Petra Brandt' },
      ],
    })
    const { pages, pdf } = await room.client.agreements.preview({ agreementId: closed.id, response: null })
    const words = wordsOnPages(pages)
    expect(words).toContain('Presented, signature refused')
    expect(words).toContain('I do not accept the date.')
    expect(words).toContain('We talked for an hour; Jonas would not sign.')
    expect(await room.client.documents.verify({ file: pdf })).toMatchObject({
      verdict: 'intact',
      sentence: 'Signed by Katarina Vogel and Petra Brandt. Nothing has changed since.',
      known: { isFinal: true },
    })
    expect(await refusalOf(signedByPerson(room, closed))).toMatchObject({ code: 'WRONG_TURN' })
  })

  test('needs no witness, and nobody signs afterwards', async () => {
    const room = await aRoom()
    const closed = await refusedOne(room, null)
    expect(closed.state).toMatchObject({ kind: 'refused', signatures: [{ party: 'manager' }] })
  })
})

describe('a refusal with a witness', () => {
  const ticked = (party: Party): string[] => statementsOf(party).map(({ id }) => id)

  /** The sample’s workspace, whose laptop is back without a passphrase, with a document that the person does not sign. */
  async function presented() {
    const room = await aSampleRoom()
    const draft = await aDraft(room)
    const refused = {
      revision: draft.revision,
      shown: await shownOf(room, draft),
      refusal: { reason: '', note: 'We talked for an hour.' },
      manager: { mark: typed('K. Vogel'), ticked: ticked('manager') },
      witness: 'Petra Brandt',
    }
    return { room, draft, refused }
  }

  async function signedByWitness({ client }: Room, draft: Agreement): Promise<Agreement> {
    return client.agreements.sign({
      agreementId: draft.id,
      revision: draft.revision,
      party: 'witness',
      shown: (await client.agreements.preview({ agreementId: draft.id, response: null })).digest,
      response: null,
      mark: typed('P. Brandt'),
      ticked: ticked('witness'),
    })
  }

  test('is signed by the manager, and closed by the witness, who has nothing but the document', async () => {
    const { room, draft, refused } = await presented()
    const { signing, agreements, workspace, people } = room.client
    await signing.handOver({ agreementId: draft.id, refused })
    expect((await workspace.status()).kind).toBe('guest')
    expect((await refusalOf(people.list())).code).toBe('IN_GUEST_MODE')
    const shown = await signing.room({ agreementId: draft.id })
    expect(shown).toMatchObject({ isWitnessed: true, turn: null, note: '' })
    expect(shown.signers.at(-1)).toEqual({ party: 'witness', name: 'Petra Brandt' })
    expect(JSON.stringify(room.store.read().openSignings.get(draft.id))).not.toContain('K. Vogel')
    const closed = await signedByWitness(room, draft)
    expect(closed.state).toMatchObject({
      kind: 'refused',
      refusal: refused.refusal,
      signatures: [
        { party: 'manager', mark: typed('K. Vogel') },
        { party: 'witness', name: 'Petra Brandt', mark: typed('P. Brandt') },
      ],
    })
    expect((closed.trail ?? []).map(({ party, kind }) => `${party} ${kind}`)).toEqual([
      'person refused',
      'manager signed',
      'witness handedOver',
      'witness signed',
    ])
    const { pdf } = await agreements.preview({ agreementId: draft.id, response: null })
    expect((await workspace.status()).kind).toBe('guest')
    await signing.takeBack({ passphrase: null })
    expect(await room.client.documents.verify({ file: pdf })).toMatchObject({ verdict: 'intact' })
    expect(room.store.read().openSignings.size).toBe(0)
  })

  test('is signed anew where the laptop came back without the witness’s signature', async () => {
    const { room, draft, refused } = await presented()
    await room.client.signing.handOver({ agreementId: draft.id, refused })
    await room.client.signing.takeBack({ passphrase: null })
    expect((await refusalOf(signedByWitness(room, draft))).code).toBe('WRONG_TURN')
    await room.client.signing.handOver({ agreementId: draft.id, refused })
    const again = await room.reopen()
    expect(await again.client.signing.room({ agreementId: draft.id })).toMatchObject({ isWitnessed: false })
    expect((await refusalOf(signedByWitness({ ...again, person: room.person }, draft))).code).toBe(
      'WRONG_TURN',
    )
  })

  test('is handed to nobody before the manager has ticked and read what they sign', async () => {
    const { room, draft, refused } = await presented()
    const handed = (point: Partial<typeof refused>) =>
      refusalOf(room.client.signing.handOver({ agreementId: draft.id, refused: { ...refused, ...point } }))
    expect((await handed({ manager: { ...refused.manager, ticked: [] } })).code).toBe('UNTICKED')
    expect((await handed({ shown: '0'.repeat(64) })).code).toBe('NOT_AS_SHOWN')
    expect((await handed({ revision: 99 })).code).toBe('STALE')
    expect((await room.client.workspace.status()).kind).toBe('open')
  })
})
