import * as z from 'zod'
import { isoInstantSchema } from './calendar'
import { canonicalJson } from './canonical-json'
import { partySchema } from './document-kind'
import { agreementIdSchema } from './id'

/** What can happen while a document is being signed. */
export const auditEventKindSchema = z.enum([
  'opened',
  'pageSeen',
  'ticked',
  'unticked',
  'consented',
  'responseChosen',
  'initialled',
  'signed',
  'handedOver',
  'refused',
  'paperAsked',
  'sealedWithout',
  'paused',
  'resumed',
])

/** One thing that happened in a signing: what, in whose turn, and when by the clock of the laptop. */
export const auditEventSchema = z.object({
  kind: auditEventKindSchema,
  /** Whose turn it was. */
  party: partySchema,
  at: isoInstantSchema,
  /**
   * What the kind leaves open: the number of the page, the id of the statement, the response, or how the mark was left
   * (`drawn` or `typed`). Empty where there is nothing to add. Never the words of a signer, which are in the document.
   */
  detail: z.string().max(200),
})
export type AuditEvent = z.infer<typeof auditEventSchema>

/** An event in its chain: `sha256` is in lower-case hexadecimal, of the digest before it and the event. */
export const chainedEventSchema = auditEventSchema.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) })

/** The events of one document, oldest first. The id of the document begins the chain, so it fits no other one. */
export const auditTrailSchema = z.object({
  agreementId: agreementIdSchema,
  events: z.array(chainedEventSchema),
})
export type AuditTrail = z.infer<typeof auditTrailSchema>

/** SHA-256 of the UTF-8 bytes of a text, in lower-case hexadecimal. */
export type Sha256 = (text: string) => string

/** The trail with one more event at its end; what it held before stays as it is. */
export function noted(trail: AuditTrail, event: AuditEvent, sha256: Sha256): AuditTrail {
  const chained = { ...event, sha256: sha256(chainedText(trail, trail.events.length, event)) }
  return { ...trail, events: [...trail.events, chained] }
}

/**
 * Where a trail stops being as it was noted: the place of the first event, from 0, that was changed, moved, put in, or
 * follows one taken out. Null for a whole trail, and for an empty one. A trail that was cut at its end is whole in
 * itself: whoever has to know that compares the last digest with one kept elsewhere.
 */
export function brokenAt(trail: AuditTrail, sha256: Sha256): number | null {
  const index = trail.events.findIndex(
    ({ sha256: digest, ...event }, place) => digest !== sha256(chainedText(trail, place, event)),
  )
  return index === -1 ? null : index
}

/** What the digest at a place is taken over: two lines, the digest before it (the id of the document for the first) and the event. */
function chainedText({ agreementId, events }: AuditTrail, place: number, event: AuditEvent): string {
  return `${events[place - 1]?.sha256 ?? agreementId}\n${canonicalJson(event)}`
}
