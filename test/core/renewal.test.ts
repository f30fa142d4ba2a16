import { expect, test } from 'vitest'
import { wordsOnPages } from '../helpers/placed-words'
import { refusalOf } from '../helpers/refusal'
import { aDraft, aRoom, aSealedOne, signedByManager, signedByPerson } from '../helpers/signing-room'

test('a document is renewed: the new one names the old by number and hash, and takes its place when signed', async () => {
  const room = await aRoom()
  const { agreements, documents, people, today } = room.client
  const earlier = await aSealedOne(room)
  if (earlier.state.kind !== 'sealed') throw new Error('It is not sealed')
  const { sha256 } = earlier.state.file
  const draft = await agreements.renew({ agreementId: earlier.id })
  expect(draft).toMatchObject({ number: 'EXP-2026-0002', supersedes: { number: 'EXP-2026-0001', sha256 } })
  expect(await agreements.renew({ agreementId: earlier.id })).toEqual(draft)

  const { title, from, clauses } = draft
  const timed = await agreements.revise({
    agreementId: draft.id,
    revision: draft.revision,
    draft: { title, from, clauses, term: { kind: 'again', on: '2026-12-20' } },
  })
  const paper = wordsOnPages((await agreements.preview({ agreementId: draft.id, response: null })).pages)
  expect(paper).toContain('Takes the place of EXP-2026-0001')
  expect(paper.replaceAll(/\s/g, '')).toContain(sha256)
  expect(paper).toContain('to be read and signed again by 20 December 2026')

  const signed = await signedByManager(room, await signedByPerson(room, timed))
  expect(signed.state.kind).toBe('sealed')
  const old = await agreements.preview({ agreementId: earlier.id, response: null })
  expect(await documents.verify({ file: old.pdf })).toMatchObject({
    verdict: 'intact',
    known: { number: 'EXP-2026-0001', supersededBy: 'EXP-2026-0002' },
  })
  expect((await refusalOf(agreements.renew({ agreementId: earlier.id }))).code).toBe('SUPERSEDED')
  expect((await today.get()).terms).toMatchObject([{ agreementId: signed.id, term: { on: '2026-12-20' } }])

  const [person] = await people.list()
  await people.archive({ personId: room.person.id, revision: person?.revision ?? 0 })
  expect((await refusalOf(agreements.renew({ agreementId: signed.id }))).code).toBe('ARCHIVED')
  expect((await today.get()).terms).toEqual([])
})

test('a term is taken away again, and a draft is not renewed', async () => {
  const room = await aRoom()
  const { agreements } = room.client
  const { id, revision, title, from, clauses } = await aDraft(room)
  const draft = { title, from, clauses }
  const term = { kind: 'ends', on: '2027-01-31' } as const
  const timed = await agreements.revise({ agreementId: id, revision, draft: { ...draft, term } })
  expect(timed.term).toEqual(term)
  const open = await agreements.revise({ agreementId: id, revision: timed.revision, draft })
  expect(open.term).toBeUndefined()
  expect((await refusalOf(agreements.renew({ agreementId: id }))).code).toBe('NOT_CLOSED')
})
