import { expect, test } from 'vitest'
import { put } from '../../electron/core/store/collections'
import { attachedText } from '../helpers/pdf-inside'
import { wordsOnPages } from '../helpers/placed-words'
import { refusalOf } from '../helpers/refusal'
import { aDraft, aRoom, aSealedOne, signedByPerson } from '../helpers/signing-room'

test('the audit trail of a sealed document names every signature, every event and the file as it is now', async () => {
  const room = await aRoom()
  const sealed = await aSealedOne(room)
  const paper = await room.client.agreements.auditTrail({ agreementId: sealed.id })
  if (sealed.state.kind !== 'sealed') throw new Error('It is not sealed')
  const words = wordsOnPages(paper.pages)
  expect(words).toContain(sealed.state.file.sha256)
  expect(words).toContain('Closed: signed by everybody')
  expect(words).toContain(`The chain ends in ${sealed.trail?.at(-1)?.sha256}`)
  expect(words.match(/Signed, the name typed/g)).toHaveLength(2)
  expect(words).not.toContain('Do not rely on')
  const attached = JSON.parse(attachedText(Buffer.from(await paper.pdf.arrayBuffer())))
  expect(attached).toMatchObject({ sha256: sealed.state.file.sha256, events: sealed.trail })
  expect(paper.fileName).toBe('Audit trail EXP-2026-0001 Jonas Lindqvist.pdf')
})

test('of one that waits for a signature it says how many have signed', async () => {
  const room = await aRoom()
  const half = await signedByPerson(room, await aDraft(room))
  const { pages } = await room.client.agreements.auditTrail({ agreementId: half.id })
  expect(wordsOnPages(pages)).toContain('Open: 1 of 2 have signed')
})

test('an event that was changed in the workspace is told, and so is one that the file knows otherwise', async () => {
  const room = await aRoom()
  const half = await signedByPerson(room, await aDraft(room))
  const trail = half.trail?.map((event) => ({ ...event, at: '2026-01-01T00:00:00.000Z' })) ?? []
  await room.store.commit([put('agreements', { ...half, trail })])
  const changed = await room.client.agreements.auditTrail({ agreementId: half.id })
  expect(wordsOnPages(changed.pages)).toContain('The chain does not hold from event 1 on.')
  await room.store.commit([put('agreements', { ...half, trail: trail.slice(1) })])
  const cut = await room.client.agreements.auditTrail({ agreementId: half.id })
  expect(wordsOnPages(cut.pages)).toContain('do not go on from those in the signed file')
})

test('a draft has none', async () => {
  const room = await aRoom()
  const draft = await aDraft(room)
  expect(await refusalOf(room.client.agreements.auditTrail({ agreementId: draft.id }))).toMatchObject({
    code: 'NOT_FOUND',
  })
})
