import { type Agreement, isClosed } from './agreement'
import type { IsoDate, IsoInstant } from './calendar'
import { signingRulesOf } from './document-kind'
import { sameTermFrom } from './document-term'
import type { AgreementId } from './id'

/**
 * The draft that renews a closed document: the same words for the same people, counting from `today`, for as long as
 * the earlier one did, and naming it by number and by the hash of its signed file. Null for one that is not closed.
 */
export function renewalOf(
  earlier: Agreement,
  given: { id: AgreementId; number: string; today: IsoDate; at: IsoInstant },
): Agreement | null {
  if (earlier.state.kind !== 'sealed' && earlier.state.kind !== 'refused') return null
  const { id, number, today, at } = given
  const { kind, personId, title, language, clauses } = earlier
  return {
    id,
    kind,
    number,
    personId,
    title,
    ...(language === undefined ? {} : { language }),
    clauses,
    from: today,
    term: sameTermFrom(today, earlier),
    // who attested a refusal was in the room then; the places of the kind are filled as before
    others: earlier.others.filter(({ party }) => party !== 'witness'),
    supersedes: { agreementId: earlier.id, number: earlier.number, sha256: earlier.state.file.sha256 },
    draftedAt: at,
    state: { kind: 'draft' },
    revision: 0,
  }
}

/** The document that is being written or signed to take the place of another; null where there is none. */
export function openRenewal(id: AgreementId, documents: readonly Agreement[]): Agreement | null {
  return documents.find((each) => each.supersedes?.agreementId === id && !isClosed(each)) ?? null
}

/**
 * The document that has taken the place of another; null while none has. A refused one takes it only where the person
 * was asked for a receipt, because there a refusal changes nothing in what the document says.
 */
export function supersedingOf(id: AgreementId, documents: readonly Agreement[]): Agreement | null {
  return documents.find((each) => each.supersedes?.agreementId === id && takesThePlace(each)) ?? null
}

function takesThePlace({ kind, state }: Agreement): boolean {
  return state.kind === 'sealed' || (state.kind === 'refused' && signingRulesOf(kind).response === 'receipt')
}
