import type { RouterClient } from '@orpc/server'
import type { router } from '../../electron/core/router'
import type { Agreement } from '../../shared/domain/agreement'
import { type AgreementDraft, agreementDraftSchema } from '../../shared/domain/agreement'
import { signingRulesOf } from '../../shared/domain/document-kind'
import type { EmployeeResponse } from '../../shared/domain/employee-response'
import { statementsOf } from '../../shared/domain/party-statements'
import type { SignatureMark } from '../../shared/domain/signature'
import type { Signer } from '../../shared/domain/signing-order'

type Client = RouterClient<typeof router>

/** The verbs that a signing asks. */
type Verbs = Pick<Client, 'agreements'>

/** The draft with every gap filled with the same words. */
export function filled({ title, from, clauses, others }: Agreement): AgreementDraft {
  return agreementDraftSchema.parse(
    JSON.parse(JSON.stringify({ title, from, clauses, others }).replaceAll(/\[\[[^\]"[]+\]\]/g, 'as agreed')),
  )
}

/** What a person says who has nothing against a document; null where nobody asks them. */
export function consentTo({ kind }: Pick<Agreement, 'kind'>): EmployeeResponse | null {
  switch (signingRulesOf(kind).response) {
    case 'agreement':
      return { kind: 'agree', words: '' }
    case 'receipt':
      return { kind: 'received', words: '' }
    case 'none':
      return null
  }
}

/** What a party needs to have ticked, and the mark that it leaves. */
function closingOf({ party }: Pick<Signer, 'party'>, mark: SignatureMark) {
  return { mark, ticked: statementsOf(party).map(({ id }) => id) }
}

/** All signers of a document sign it in their order. `signed` is told after each. */
export async function signInTurn(
  { agreements }: Verbs,
  draft: Agreement,
  given: {
    signers: readonly Signer[]
    response: EmployeeResponse | null
    mark: (signer: Signer) => SignatureMark
    signed?: (agreement: Agreement) => Promise<void>
  },
): Promise<Agreement> {
  let agreement = draft
  for (const [index, signer] of given.signers.entries()) {
    const { digest } = await agreements.preview({
      agreementId: agreement.id,
      response: index === 0 ? given.response : null,
    })
    agreement = await agreements.sign({
      agreementId: agreement.id,
      revision: agreement.revision,
      party: signer.party,
      shown: digest,
      response: index === 0 ? given.response : null,
      ...closingOf(signer, given.mark(signer)),
    })
    await given.signed?.(agreement)
  }
  return agreement
}

/**
 * The manager closes a document that the person did not sign. A witness, where one is named, has the laptop for it, so
 * that the workspace must be one that asks for no passphrase, as the sample team's.
 */
export async function refusedInTurn(
  { agreements, signing }: Pick<Client, 'agreements' | 'signing'>,
  draft: Agreement,
  given: {
    refusal: { readonly reason: string; readonly note: string }
    mark: SignatureMark
    witness: string | null
  },
): Promise<Agreement> {
  const { refusal, mark, witness } = given
  const one = { agreementId: draft.id }
  const { digest: shown } = await agreements.preview({ ...one, response: null })
  const manager = closingOf({ party: 'manager' }, mark)
  const signed = { revision: draft.revision, shown, refusal, manager }
  if (witness === null) return agreements.refuse({ ...one, ...signed })
  await signing.handOver({ ...one, refused: { ...signed, witness } })
  const closed = await agreements.sign({
    ...one,
    revision: draft.revision,
    party: 'witness',
    shown,
    response: null,
    ...closingOf({ party: 'witness' }, mark),
  })
  await signing.takeBack({ passphrase: null })
  return closed
}
