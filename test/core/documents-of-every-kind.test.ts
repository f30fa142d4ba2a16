import { describe, expect, test } from 'vitest'
import { blanksOf } from '../../shared/domain/agreement'
import { documentKindSchema, signingRulesOf } from '../../shared/domain/document-kind'
import { documentPurposes } from '../../shared/domain/document-purpose'
import { statementsOf } from '../../shared/domain/party-statements'
import { signersOf } from '../../shared/domain/signing-order'
import { aFirm } from '../builders/signed-agreement'
import { attachedText } from '../helpers/pdf-inside'
import { faultsByPublishedSchema } from '../helpers/published-schema'
import { refusalOf } from '../helpers/refusal'
import { consentTo, filled, signInTurn } from '../helpers/sign-in-turn'
import { aRoom, typed } from '../helpers/signing-room'

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
    const response = consentTo(agreement)
    agreement = await signInTurn(room.client, agreement, {
      signers,
      response,
      mark: ({ name }) => typed(name),
    })
    expect(agreement.state.kind).toBe('sealed')
    const { pdf } = await agreements.preview({ agreementId: agreement.id, response: null })
    expect(await documents.verify({ file: pdf })).toMatchObject({ verdict: 'intact' })
    expect(faultsByPublishedSchema(JSON.parse(attachedText(Buffer.from(await pdf.arrayBuffer()))))).toEqual(
      [],
    )
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
