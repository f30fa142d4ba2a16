import * as z from 'zod'
import type { Agreement } from './agreement'
import { type AuditEvent, auditEventSchema, chainedEventSchema } from './audit-event'
import { type IsoInstant, isoInstantSchema } from './calendar'
import { type Party, partySchema } from './document-kind'
import { agreementIdSchema, personIdSchema } from './id'
import { onThisScreen } from './party-statements'
import { proseOf } from './text'

/** What one signer has filled in and not signed yet. Never a mark: a signature that was not given is kept nowhere. */
export const unsignedTurnSchema = z.object({
  party: partySchema,
  /** The digest of the words that were on the screen: what was read and ticked counts for these alone. */
  wordsDigest: z.string().max(64),
  /** How many pages, from the first on, were read to their end. */
  pagesSeen: z.int().nonnegative(),
  /** The ids of the statements that are ticked. */
  ticked: z.array(z.string().max(40)).max(20),
  /** What is chosen to say to the document; empty as long as nothing is. */
  response: z.enum(['', 'agree', 'disagree', 'received']),
  words: proseOf({ what: 'Your words', max: 20_000 }),
  /** Why the person does not sign, as far as they have said it. */
  reason: proseOf({ what: 'The reason', max: 20_000 }),
  /** The person has said that they do not sign, and the manager is to note it. */
  isDeclined: z.boolean(),
  /** The signer does not consent to sign on a screen, and asks for the paper. Left out where they do not. */
  asksForPaper: z.boolean().optional(),
})
export type UnsignedTurn = z.infer<typeof unsignedTurnSchema>

/** A signing that was begun and is not closed; one at most of each document, under its id. */
export const openSigningSchema = z.object({
  id: agreementIdSchema,
  personId: personIdSchema,
  /** Since when the laptop is with those who sign, and shows nothing but this document; null when it is not. */
  guestSince: isoInstantSchema.nullable(),
  /** Of the signer whose turn it is; null as long as nothing is filled in. */
  turn: unsignedTurnSchema.nullable(),
  /** What the manager has noted so far of a person who does not sign. */
  note: proseOf({ what: 'What happened', max: 20_000 }),
  /** Whom the manager has named as the witness of that; left out where nobody is. */
  witness: proseOf({ what: 'The name', max: 200 }).optional(),
  /** What happened so far, from the beginning of the document on. */
  trail: z.array(chainedEventSchema),
})
export type OpenSigning = z.infer<typeof openSigningSchema>

/** What only the page of a signer can know of a signing. */
export const seenEventSchema = auditEventSchema.omit({ party: true }).extend({
  kind: auditEventSchema.shape.kind.extract([
    'opened',
    'pageSeen',
    'ticked',
    'unticked',
    'consented',
    'responseChosen',
    'refused',
    'paperAsked',
    'handedOver',
    'resumed',
  ]),
})
export type SeenEvent = z.infer<typeof seenEventSchema>

/** The signing of a document as it begins. */
export function newSigning({ id, personId, trail = [] }: Agreement): OpenSigning {
  return { id, personId, guestSince: null, turn: null, note: '', trail }
}

/**
 * What a page has seen, as events of a turn. No event is later than the moment at which the core hears of it, nor
 * earlier than the one before: two windows, or a clock that was set back, leave a trail in its order.
 */
export function eventsOf(
  seen: readonly SeenEvent[],
  given: { party: Party; now: IsoInstant; after: IsoInstant | null },
): AuditEvent[] {
  let earliest = given.after ?? ''
  return seen.map((event) => {
    const heard = event.at < given.now ? event.at : given.now
    const at = heard > earliest ? heard : earliest
    earliest = at
    return { ...event, at, party: given.party }
  })
}

/** What a signer finds again of a turn: everything, or after the words of the document changed only their own. */
export function resumedTurn(turn: UnsignedTurn, wordsDigest: string): UnsignedTurn {
  return turn.wordsDigest === wordsDigest ? turn : { ...turn, wordsDigest, pagesSeen: 0, ticked: [] }
}

/** A turn whose signer has the laptop again: they may sign after all. */
export function reopenedTurn({ asksForPaper: _, ...turn }: UnsignedTurn): UnsignedTurn {
  return { ...turn, isDeclined: false }
}

/** Whether a signer has said that they do not sign here, so that it is for the manager to go on. */
export function isGivenUp(turn: UnsignedTurn | null): boolean {
  return turn !== null && (turn.isDeclined || turn.asksForPaper === true)
}

/** What happened between two states of a turn, oldest first: pages read, statements ticked, a response, a refusal. */
export function seenBetween(before: UnsignedTurn, after: UnsignedTurn, at: IsoInstant): SeenEvent[] {
  const events: SeenEvent[] = []
  const note = (kind: SeenEvent['kind'], detail: string): void => void events.push({ kind, at, detail })
  for (let page = before.pagesSeen + 1; page <= after.pagesSeen; page++) note('pageSeen', String(page))
  for (const id of after.ticked) {
    if (!before.ticked.includes(id)) note(id === onThisScreen ? 'consented' : 'ticked', id)
  }
  for (const id of before.ticked) if (!after.ticked.includes(id)) note('unticked', id)
  if (after.response !== '' && after.response !== before.response) note('responseChosen', after.response)
  if (after.isDeclined && !before.isDeclined) note('refused', '')
  if (after.asksForPaper === true && before.asksForPaper !== true) note('paperAsked', '')
  return events
}

/** A turn in which nothing is filled in yet. */
export function emptyTurn(
  party: Party,
  given: { wordsDigest: string; response: UnsignedTurn['response'] },
): UnsignedTurn {
  return { ...given, party, pagesSeen: 0, ticked: [], words: '', reason: '', isDeclined: false }
}
