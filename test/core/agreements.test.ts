import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Agreement, AgreementDraft } from '../../shared/domain/agreement'
import { statementsOf } from '../../shared/domain/party-statements'
import { aClause } from '../builders/agreement'
import { aPerson } from '../builders/person'
import { aFirm } from '../builders/signed-agreement'
import { wordsOnPages } from '../helpers/placed-words'
import { refusalOf } from '../helpers/refusal'
import {
  aDraft,
  agrees,
  allRead,
  aRoom,
  aSealedOne,
  shownOf,
  signedByManager,
  signedByPerson,
  typed,
} from '../helpers/signing-room'

function wordsOf(agreement: AgreementDraft, heading: string): string {
  const clause = agreement.clauses.find((each) => each.heading === heading)
  return [clause?.body ?? '', ...(clause?.table?.rows ?? []).map((row) => row.join(' | '))].join('\n')
}

describe('drafting', () => {
  test('starts from the person’s targets and goals', async () => {
    const draft = await aDraft(await aRoom())
    expect(draft).toMatchObject({ number: 'EXP-2026-0001', state: { kind: 'draft' }, from: '2026-11-23' })
    expect(wordsOf(draft, 'What we measure')).toContain('Closed deals | deals won | 14')
    expect(wordsOf(draft, 'Goals')).toContain(
      'One lead in five becomes a customer | Conversion rate | 15.8 | 20',
    )
  })

  test('counts the documents of a year', async () => {
    const room = await aRoom()
    await aDraft(room)
    expect((await aDraft(room)).number).toBe('EXP-2026-0002')
    room.setToday('2027-01-04')
    expect((await aDraft(room)).number).toBe('EXP-2027-0001')
  })

  test('lists the latest first, of one person or of everybody', async () => {
    const room = await aRoom()
    const [first, second] = [await aDraft(room), await aDraft(room)]
    const ids = (list: Agreement[]) => list.map(({ id }) => id)
    expect(ids(await room.client.agreements.list({ personId: null }))).toEqual([second.id, first.id])
    expect(await room.client.agreements.list({ personId: aPerson().id })).toEqual([])
    expect(await room.client.agreements.get({ agreementId: first.id })).toEqual(first)
  })

  test('is refused for somebody who is archived', async () => {
    const room = await aRoom()
    const { personId } = await aDraft(room)
    const [person] = await room.client.people.list()
    await room.client.people.archive({ personId, revision: person?.revision ?? 0 })
    expect((await refusalOf(room.client.agreements.draft({ personId }))).code).toBe('ARCHIVED')
  })

  test('is refused for somebody who is not there', async () => {
    const { client } = await aRoom()
    expect(await refusalOf(client.agreements.draft({ personId: aPerson().id }))).toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('revising and discarding a draft', () => {
  test('takes the new words, and refuses a page that has not seen them', async () => {
    const room = await aRoom()
    const { id, revision } = await aDraft(room)
    const draft = { title: 'Until Christmas', from: '2026-12-01', clauses: [aClause()] }
    const revised = await room.client.agreements.revise({ agreementId: id, revision, draft })
    expect(revised).toMatchObject({ title: 'Until Christmas', revision: 1 })
    const again = room.client.agreements.revise({ agreementId: id, revision, draft })
    expect(await refusalOf(again)).toEqual({ code: 'STALE', data: { currentRevision: 1 } })
  })

  test('throws it away for good', async () => {
    const room = await aRoom()
    const { id, revision } = await aDraft(room)
    await room.client.agreements.discard({ agreementId: id, revision })
    expect(await refusalOf(room.client.agreements.get({ agreementId: id }))).toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('is refused once somebody has signed', async () => {
    const room = await aRoom()
    const signed = await signedByPerson(room, await aDraft(room))
    const one = { agreementId: signed.id, revision: signed.revision }
    const draft = { title: 'x', from: '2026-12-01', clauses: [aClause()] }
    expect(await refusalOf(room.client.agreements.revise({ ...one, draft }))).toMatchObject({
      code: 'FINALISED',
    })
    expect(await refusalOf(room.client.agreements.discard(one))).toMatchObject({ code: 'FINALISED' })
  })
})

describe('the preview', () => {
  test('of a draft is the document as it would be signed, with the person’s answer where there is one', async () => {
    const room = await aRoom()
    const { id } = await aDraft(room)
    const open = await room.client.agreements.preview({ agreementId: id, response: null })
    expect(open.fileName).toBe('EXP-2026-0001 Jonas Lindqvist.pdf')
    expect(wordsOnPages(open.pages)).toContain('Before signing, Jonas Lindqvist says here')
    const response = { kind: 'disagree', words: 'Not the date.' } as const
    const answered = await room.client.agreements.preview({ agreementId: id, response })
    expect(wordsOnPages(answered.pages)).toContain('I do not agree, or not with everything. Not the date.')
  })

  test('of a signed document is what was signed, whatever the workspace says by now', async () => {
    const room = await aRoom()
    const { id } = await aSealedOne(room)
    await room.client.workspace.reviseFirm(
      aFirm({ organisation: 'Another Name', managerName: 'Somebody Else' }),
    )
    const { pages, pdf } = await room.client.agreements.preview({ agreementId: id, response: null })
    const words = wordsOnPages(pages)
    expect(words).toContain('Nordhavn Telecom')
    expect(words).toContain('Katarina Vogel')
    expect(words).not.toContain('Somebody Else')
    expect(words).not.toContain('not signed yet')
    expect((await room.client.documents.verify({ file: pdf })).known?.isFinal).toBe(true)
  })
})

describe('the ceremony', () => {
  test('seals the document with both signatures, the person’s first', async () => {
    const room = await aRoom()
    const sealed = await aSealedOne(room)
    expect(sealed.state).toMatchObject({
      kind: 'sealed',
      signatures: [
        {
          party: 'person',
          name: 'Jonas Lindqvist',
          at: '2026-11-23T09:41:00.000Z',
          mark: { kind: 'typed', text: 'Jonas Lindqvist' },
          statements: statementsOf('person').map(({ text }) => text),
        },
        {
          party: 'manager',
          name: 'Katarina Vogel',
          statements: statementsOf('manager').map(({ text }) => text),
        },
      ],
      response: agrees,
    })
    const { pdf } = await room.client.agreements.preview({ agreementId: sealed.id, response: null })
    expect(await room.client.documents.verify({ file: pdf })).toMatchObject({
      verdict: 'intact',
      sentence: 'Signed by Jonas Lindqvist and Katarina Vogel. Nothing has changed since.',
      known: { number: 'EXP-2026-0001', isFinal: true },
    })
  })

  test('makes the document at the moment the person signs, with their words in it', async () => {
    const room = await aRoom()
    const { id, revision } = await aDraft(room)
    const response = { kind: 'disagree', words: 'The drop came after my territory was split.' } as const
    const mark = typed('J. Lindqvist')
    const { digest } = await room.client.agreements.preview({ agreementId: id, response })
    await room.client.agreements.sign({
      agreementId: id,
      revision,
      party: 'person',
      shown: digest,
      response,
      mark,
      ticked: allRead,
    })
    const { pages } = await room.client.agreements.preview({ agreementId: id, response: null })
    expect(wordsOnPages(pages)).toContain('The drop came after my territory was split.')
    expect(wordsOnPages(pages)).toContain('J. Lindqvist')
  })

  test('keeps a drawn mark as it was drawn, to a tenth of a pixel', async () => {
    const room = await aRoom()
    const stroke: [number, number, number][] = [
      [10.04, 20.06, 0.333],
      [60, 40, 0.5],
    ]
    const signed = await signedByPerson(room, await aDraft(room), { kind: 'drawn', strokes: [stroke] })
    expect(signed.state).toMatchObject({
      signatures: [
        {
          mark: {
            kind: 'drawn',
            strokes: [
              [
                [10, 20.1, 0.33],
                [60, 40, 0.5],
              ],
            ],
          },
        },
      ],
    })
  })

  test('does not begin while a place is empty, and says which', async () => {
    const room = await aRoom()
    const { id } = await aDraft(room)
    const blank = aClause({ heading: ' ' })
    const draft = { title: 'Until Christmas', from: '2026-12-01', clauses: [blank] }
    const revised = await room.client.agreements.revise({ agreementId: id, revision: 0, draft })
    expect(await refusalOf(signedByPerson(room, revised))).toEqual({
      code: 'HAS_BLANKS',
      data: { blanks: [{ clauseId: blank.id, part: 'heading' }] },
    })
  })

  test('lets nobody sign out of turn', async () => {
    const room = await aRoom()
    const draft = await aDraft(room)
    expect(await refusalOf(signedByManager(room, draft))).toMatchObject({ code: 'WRONG_TURN' })
    const half = await signedByPerson(room, draft)
    expect(await refusalOf(signedByPerson(room, half))).toMatchObject({ code: 'WRONG_TURN' })
    const sealed = await signedByManager(room, half)
    expect(await refusalOf(signedByManager(room, sealed))).toMatchObject({ code: 'WRONG_TURN' })
  })

  test('refuses a page that has not seen the last words of the draft', async () => {
    const room = await aRoom()
    const draft = await aDraft(room)
    const { title, from, clauses } = draft
    await room.client.agreements.revise({
      agreementId: draft.id,
      revision: 0,
      draft: { title, from, clauses },
    })
    expect(await refusalOf(signedByPerson(room, draft))).toEqual({
      code: 'STALE',
      data: { currentRevision: 1 },
    })
  })

  test('goes on after a restart between the two signatures', async () => {
    const room = await aRoom()
    const half = await signedByPerson(room, await aDraft(room))
    const again = await room.reopen()
    const sealed = await signedByManager({ ...again, person: room.person }, half)
    expect(sealed.state.kind).toBe('sealed')
  })

  test('does not go on over a file that was changed or is gone', async () => {
    const room = await aRoom()
    const half = await signedByPerson(room, await aDraft(room))
    const shown = await shownOf(room, half)
    const { documents } = room.store.layout
    const path = join(documents, readdirSync(documents)[0] ?? '')
    writeFileSync(path, 'damaged')
    expect(await refusalOf(signedByManager(room, half, shown))).toMatchObject({ code: 'FILE_MISSING' })
    rmSync(path)
    const preview = room.client.agreements.preview({ agreementId: half.id, response: null })
    expect(await refusalOf(preview)).toMatchObject({ code: 'FILE_MISSING' })
  })
})

describe('the authority of the workspace', () => {
  test('is made once, and is the one that signs', async () => {
    const room = await aRoom()
    const { certificatePem } = await room.client.workspace.authority()
    expect(certificatePem).toMatch(/^-----BEGIN CERTIFICATE-----\n/)
    await aSealedOne(room)
    expect((await room.client.workspace.authority()).certificatePem).toBe(certificatePem)
    expect([...room.store.read().authority.values()]).toHaveLength(1)
  })
})
