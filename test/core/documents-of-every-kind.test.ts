import { describe, expect, test } from 'vitest'
import {
  type Agreement,
  type AgreementDraft,
  agreementDraftSchema,
  blanksOf,
} from '../../shared/domain/agreement'
import { documentKindSchema, signingRulesOf } from '../../shared/domain/document-kind'
import { documentPurposes } from '../../shared/domain/document-purpose'
import { statementsOf } from '../../shared/domain/party-statements'
import { signersOf } from '../../shared/domain/signing-order'
import { aFirm } from '../builders/signed-agreement'
import { refusalOf } from '../helpers/refusal'
import { aRoom, typed } from '../helpers/signing-room'

/** Every gap filled with the same words. */
function filled({ title, from, clauses, others }: Agreement): AgreementDraft {
  return agreementDraftSchema.parse(
    JSON.parse(JSON.stringify({ title, from, clauses, others }).replaceAll(/\[\[[^\]"[]+\]\]/g, 'as agreed')),
  )
}

test('every kind is offered once, by what it is for', () => {
  const offered = documentPurposes.flatMap(({ kinds }) => kinds.map(({ kind }) => kind))
  expect(offered.sort()).toEqual([...documentKindSchema.options].sort())
})

describe.each(documentKindSchema.options)('a document of the kind %s', (kind) => {
  test('is drafted, shows its gaps on the paper, is signed by all once they are filled, and verifies', async () => {
    const room = await aRoom()
    const { agreements, documents } = room.client
    const draft = await agreements.draft({ personId: room.person.id, kind })
    expect(draft.number).toBe(`${signingRulesOf(kind).prefix}-2026-0001`)
    const asked = blanksOf(draft)
    expect(asked.every((blank) => blank.asked !== undefined)).toBe(true)
    const others = kind === 'mentorship' ? [{ party: 'mentor' as const, name: 'Ana Duarte' }] : []
    let agreement = await agreements.revise({
      agreementId: draft.id,
      revision: draft.revision,
      draft: { ...filled(draft), others },
    })
    const signers = signersOf({
      ...agreement,
      person: room.person,
      manager: { name: aFirm().managerName },
      isRefused: false,
    })
    const says = { agreement: 'agree', receipt: 'received', none: null } as const
    const said = says[signingRulesOf(kind).response]
    const response = said === null ? null : ({ kind: said, words: '' } as const)
    for (const [index, { party, name }] of signers.entries()) {
      const { digest } = await agreements.preview({
        agreementId: agreement.id,
        response: index === 0 ? response : null,
      })
      agreement = await agreements.sign({
        agreementId: agreement.id,
        revision: agreement.revision,
        party,
        shown: digest,
        response: party === 'person' ? response : null,
        mark: typed(name),
        ticked: statementsOf(party).map(({ id }) => id),
      })
    }
    expect(agreement.state.kind).toBe('sealed')
    const { pdf } = await agreements.preview({ agreementId: agreement.id, response: null })
    expect(await documents.verify({ file: pdf })).toMatchObject({ verdict: 'intact' })
  })

  test('cannot be signed while a gap is open', async () => {
    const room = await aRoom()
    const { agreements } = room.client
    const draft = await agreements.draft({ personId: room.person.id, kind })
    const asked = blanksOf(draft)
    if (asked.length === 0) return
    const [first] = signingRulesOf(kind).places
    const { digest } = await agreements.preview({ agreementId: draft.id, response: null })
    const refusal = await refusalOf(
      agreements.sign({
        agreementId: draft.id,
        revision: draft.revision,
        party: first?.party ?? 'manager',
        shown: digest,
        response: null,
        mark: typed('x'),
        ticked: statementsOf(first?.party ?? 'manager').map(({ id }) => id),
      }),
    )
    expect(refusal).toMatchObject({ code: 'HAS_BLANKS', data: { blanks: asked } })
  })
})
