import type { AgreementRecord } from '../../../../shared/domain/agreement-record'
import { brokenAt } from '../../../../shared/domain/audit-event'
import type { Verification } from '../../../../shared/domain/verification'
import { sha256OfText } from '../../signing-trail'

/** The audit trail that a record carries, with whether its chain holds; null where it carries none. */
export function auditTrailIn(record: AgreementRecord | null): Verification['auditTrail'] {
  const events = record?.trail ?? []
  if (record === null || events.length === 0) return null
  const { agreementId } = record
  return { events: events.length, isWhole: brokenAt({ agreementId, events }, sha256OfText) === null }
}
