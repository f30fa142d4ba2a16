import { expect, test } from 'vitest'
import { signedFile } from '../../electron/core/signing-ceremony'
import type { Agreement } from '../../shared/domain/agreement'
import type { GivenInitials } from '../../shared/domain/initials'
import { aClause } from '../builders/agreement'
import { wordsOnPages } from '../helpers/placed-words'
import { refusalOf } from '../helpers/refusal'
import {
  aDraft,
  agrees,
  allRead,
  aRoom,
  type Room,
  shownOf,
  signedByManager,
  typed,
} from '../helpers/signing-room'

const asking = aClause({ heading: 'If it does not work', initials: true })
const drawn: GivenInitials['mark'] = {
  kind: 'drawn',
  strokes: [
    [
      [10, 10, 0.5],
      [14, 40, 0.5],
    ],
    [[60, 20, 0.5]],
  ],
}

/** A draft of two clauses, of which the second asks for initials. */
async function askingDraft(room: Room): Promise<Agreement> {
  const { id, revision, title, from } = await aDraft(room)
  const draft = { title, from, clauses: [aClause(), asking] }
  return room.client.agreements.revise({ agreementId: id, revision, draft })
}

async function signedWith(room: Room, draft: Agreement, initials: GivenInitials | null): Promise<Agreement> {
  const { digest } = await room.client.agreements.preview({ agreementId: draft.id, response: agrees })
  return room.client.agreements.sign({
    agreementId: draft.id,
    revision: draft.revision,
    party: 'person',
    shown: digest,
    response: agrees,
    mark: typed('Jonas Lindqvist'),
    ticked: allRead,
    initials,
  })
}

async function wordsOf(room: Room, { id }: Agreement): Promise<string> {
  const { pages } = await room.client.agreements.preview({ agreementId: id, response: null })
  return wordsOnPages(pages)
}

test('a clause that asks for initials has them beside it, in the file and in its record', async () => {
  const room = await aRoom()
  const draft = await askingDraft(room)
  expect(await wordsOf(room, draft)).toContain('Initials of Jonas Lindqvist: not given yet')
  const initials = { mark: typed('JL'), clauses: [asking.id] }
  const half = await signedWith(room, draft, initials)
  expect(await wordsOf(room, half)).toMatch(/Initials of Jonas Lindqvist:\s+JL/)
  if (half.state.kind !== 'signing') throw new Error('Nobody has signed')
  expect((await signedFile(room.store, half.state.file))?.record.initials).toEqual(initials)
  expect(half.trail?.map(({ kind, detail }) => `${kind} ${detail}`)).toEqual(['initialled 2', 'signed typed'])
  const sealed = await signedByManager(room, half)
  const { pdf } = await room.client.agreements.preview({ agreementId: sealed.id, response: null })
  expect(await room.client.documents.verify({ file: pdf })).toMatchObject({ verdict: 'intact' })
})

test('drawn initials are a picture with words', async () => {
  const room = await aRoom()
  const half = await signedWith(room, await askingDraft(room), { mark: drawn, clauses: [asking.id] })
  expect(await shownOf(room, half)).toMatch(/^[0-9a-f]{64}$/)
  const { pages } = await room.client.agreements.preview({ agreementId: half.id, response: null })
  expect(JSON.stringify(pages)).toContain('Initials of Jonas Lindqvist')
})

test('nobody signs without them, or with more than is asked for', async () => {
  const room = await aRoom()
  const draft = await askingDraft(room)
  for (const initials of [null, { mark: typed('JL'), clauses: [asking.id, aClause().id] }])
    expect(await refusalOf(signedWith(room, draft, initials))).toMatchObject({ code: 'UNINITIALLED' })
  const plain = await aDraft(room)
  const unasked = signedWith(room, plain, { mark: typed('JL'), clauses: [asking.id] })
  expect(await refusalOf(unasked)).toMatchObject({ code: 'UNINITIALLED' })
})
