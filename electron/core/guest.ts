import type { AgreementId, SessionId } from '../../shared/domain/id'
import type { WorkspaceData } from './store/collections'

/** For what the laptop was handed over: a self-assessment to answer, or a document to sign. */
export type Guest =
  | { readonly kind: 'selfAssessment'; readonly sessionId: SessionId }
  | { readonly kind: 'signing'; readonly agreementId: AgreementId }

/** For what the laptop was handed over last and not taken back; null where the manager has it. */
export function guestIn(data: WorkspaceData): Guest | null {
  for (const { id, guestSince } of data.selfAssessments.values()) {
    if (guestSince !== null) return { kind: 'selfAssessment', sessionId: id }
  }
  for (const { id, guestSince } of data.openSignings.values()) {
    if (guestSince !== null) return { kind: 'signing', agreementId: id }
  }
  return null
}
