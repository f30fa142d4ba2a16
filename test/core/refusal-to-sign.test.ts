import { describe, expect, test } from 'vitest'
import type { Agreement } from '../../shared/domain/agreement'
import type { Party } from '../../shared/domain/document-kind'
import { statementsOf } from '../../shared/domain/party-statements'
import { wordsOnPages } from '../helpers/placed-words'
import { refusalOf } from '../helpers/refusal'
import { aDraft, aRoom, type Room, shownOf, signedByPerson, typed } from '../helpers/signing-room'

describe('a refusal', () => {
  const refusal = {
    reason: 'I do not accept the date.',
    note: 'We talked for an hour; Jonas would not sign.',
  }

  async function refusedOne(room: Room, witness: string | null): Promise<Agreement> {
    const draft = await aDraft(room)
    const closing = (party: Party) => ({
      mark: typed('x'),
      ticked: statementsOf(party).map(({ id }) => id),
    })
    return room.client.agreements.refuse({
      agreementId: draft.id,
      revision: draft.revision,
      shown: await shownOf(room, draft),
      refusal,
      manager: closing('manager'),
      witness: witness === null ? null : { ...closing('witness'), name: witness },
    })
  }

  test('closes the document with what happened in it, signed by the manager and the witness', async () => {
    const room = await aRoom()
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
