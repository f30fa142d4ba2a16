import * as z from 'zod'
import { type DocumentKind, type Party, partySchema, signingRulesOf } from './document-kind'
import { lineOf } from './text'

/** Somebody who signs beside the person and the manager. */
export const otherSignerSchema = z.object({
  party: partySchema.exclude(['person', 'manager']),
  name: lineOf({ what: 'The name', max: 200 }),
})
export type OtherSigner = z.infer<typeof otherSignerSchema>

/** Who signs, by name, in the order in which they do. */
export type Signer = { readonly party: Party; readonly name: string }

/** What decides who signs a document. */
type Signable = {
  readonly kind: DocumentKind
  readonly others: readonly OtherSigner[]
  readonly person: { readonly name: string }
  readonly manager: { readonly name: string }
  /** The person refused to sign: then the manager closes the document, with a witness where there is one. */
  readonly isRefused: boolean
}

/**
 * The signers of a document in their order: those that its kind asks for, and the optional ones that are named. After
 * a refusal the manager alone, and the witness who is named.
 */
export function signersOf({ kind, others, person, manager, isRefused }: Signable): Signer[] {
  const named = (party: Party): Signer[] => {
    if (party === 'person') return [{ party, name: person.name }]
    if (party === 'manager') return [{ party, name: manager.name }]
    return others.filter((other) => other.party === party)
  }
  const parties = isRefused
    ? (['manager', 'witness'] as const)
    : signingRulesOf(kind).places.map(({ party }) => party)
  return parties.flatMap(named)
}

/** Places that a kind asks for and nobody is named for, such as the mentor of a mentorship agreement. */
export function unnamedPlaces(kind: DocumentKind, others: readonly OtherSigner[]): Party[] {
  return signingRulesOf(kind).places.flatMap(({ party, isRequired }) =>
    isRequired && party !== 'person' && party !== 'manager' && !others.some((other) => other.party === party)
      ? [party]
      : [],
  )
}
