import type { Agreement, Clause } from '../../shared/domain/agreement'
import { type AuditEvent, type AuditTrail, noted } from '../../shared/domain/audit-event'
import type { IsoInstant } from '../../shared/domain/calendar'
import type { Party } from '../../shared/domain/document-kind'
import { clausesToInitial, type GivenInitials } from '../../shared/domain/initials'
import type { SignatureMark } from '../../shared/domain/signature'
import { sha256Of } from './store/seal'

/** The events of a document with more of them at their end, in their chain. */
export function trailWith(
  { id, trail = [] }: Pick<Agreement, 'id' | 'trail'>,
  more: readonly AuditEvent[],
): AuditTrail['events'] {
  const start: AuditTrail = { agreementId: id, events: trail }
  return more.reduce((soFar, event) => noted(soFar, event, sha256OfText), start).events
}

/** That a party signed, and whether the mark was drawn or typed. */
export function signedEvent(party: Party, mark: SignatureMark, at: IsoInstant): AuditEvent {
  return { kind: 'signed', party, at, detail: mark.kind }
}

/** That a signer put their initials beside clauses, by the numbers of these. */
export function initialledEvents(
  clauses: readonly Clause[],
  given: { readonly party: Party; readonly initials: GivenInitials | null; readonly at: IsoInstant },
): AuditEvent[] {
  const { party, initials, at } = given
  if (initials === null) return []
  return clausesToInitial(clauses).map(({ number }) => ({
    kind: 'initialled',
    party,
    at,
    detail: String(number),
  }))
}

/** SHA-256 of the UTF-8 bytes of a text, in lower-case hexadecimal. */
export function sha256OfText(text: string): string {
  return sha256Of(Buffer.from(text, 'utf8'))
}
