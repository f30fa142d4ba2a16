import type { SigningRoom } from '../../../shared/contract/signing'
import { isClosed, nextSigner } from '../../../shared/domain/agreement'
import type { Party } from '../../../shared/domain/document-kind'
import type { Signer } from '../../../shared/domain/signing-order'

/** What a signing has come to, and so what its page shows. */
export type SigningScene =
  | { readonly kind: 'closed' }
  /** The signed file is not there any more. */
  | { readonly kind: 'lost' }
  /** The manager has the laptop, and another signs next. */
  | { readonly kind: 'give'; readonly signer: Signer }
  /** A signer has the laptop, and the manager signs next. */
  | { readonly kind: 'back' }
  /** One signer has the laptop, and another signs next. */
  | { readonly kind: 'pass'; readonly signer: Signer }
  /** The person does not sign, and still has the laptop. */
  | { readonly kind: 'declined' }
  /** The person does not sign, and the manager notes it. */
  | { readonly kind: 'closing' }
  /** Somebody asks to sign on paper, and still has the laptop. */
  | { readonly kind: 'paperAsked' }
  /** The same, and the manager prints the document. */
  | { readonly kind: 'onPaper'; readonly signer: Signer }
  | { readonly kind: 'turn'; readonly signer: Signer }

/**
 * The scene of a room; `takenBy` is the party that had the laptop last. Null where nobody has had it on this page: whoever
 * comes to it is the one whose turn it is, and between two signatures the laptop changes hands.
 */
export function sceneOf(
  { agreement, signers, turn, isWitnessed }: SigningRoom,
  given: { readonly isGuest: boolean; readonly takenBy: Party | null },
): SigningScene {
  if (isClosed(agreement)) return { kind: 'closed' }
  const witness = signers.find(({ party }) => party === 'witness')
  // not on the manager’s own page, which is there for a moment more: what a quick witness ticked would be gone with it
  if (given.isGuest && isWitnessed && witness !== undefined) return { kind: 'turn', signer: witness }
  const signer = nextSigner(agreement, signers)
  if (signer === null) return { kind: 'lost' }
  if (turn?.asksForPaper === true) return given.isGuest ? { kind: 'paperAsked' } : { kind: 'onPaper', signer }
  if (turn?.isDeclined === true) return { kind: given.isGuest ? 'declined' : 'closing' }
  if (!given.isGuest) return { kind: signer.party === 'manager' ? 'turn' : 'give', signer }
  if (signer.party === 'manager') return { kind: 'back' }
  const isTheirs = given.takenBy === null || signer.party === given.takenBy
  return { kind: isTheirs ? 'turn' : 'pass', signer }
}

/** The manager by the name in the document; without one where its file is missing. */
export function managerOf({ signers }: SigningRoom): string {
  return signers.find(({ party }) => party === 'manager')?.name ?? 'the manager'
}
