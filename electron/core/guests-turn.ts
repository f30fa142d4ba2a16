import { nextSigner } from '../../shared/domain/agreement'
import { isGivenUp } from '../../shared/domain/open-signing'
import { guestIn } from './guest'
import { signersNow } from './signing-ceremony'
import type { Store } from './store/store'

/**
 * Whether somebody has the laptop who is not done with what it was handed over for: a form that is not handed in, a
 * document that it is their turn to sign. Nobody is once it is for the manager to go on.
 */
export async function isGuestsTurn(store: Store): Promise<boolean> {
  const data = store.read()
  const guest = guestIn(data)
  if (guest === null) return false
  if (guest.kind === 'selfAssessment') {
    return data.selfAssessments.get(guest.sessionId)?.submitted === null
  }
  const agreement = data.agreements.get(guest.agreementId)
  const signers = agreement && (await signersNow(store, agreement))
  if (agreement === undefined || !signers) return false
  const signer = nextSigner(agreement, signers)
  if (signer === null || signer.party === 'manager') return false
  return !isGivenUp(data.openSignings.get(agreement.id)?.turn ?? null)
}
