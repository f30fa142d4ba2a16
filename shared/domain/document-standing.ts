import * as z from 'zod'
import { type Agreement, isClosed } from './agreement'
import { assertNever } from './assert-never'
import { addDays, type IsoDate } from './calendar'
import { type DocumentTerm, termNearDays } from './document-term'
import { openRenewal, supersedingOf } from './renewal'

/**
 * How a document stands on a day:
 * - `draft` nobody has signed
 * - `signing` somebody has signed, and somebody has not yet
 * - `signed` everybody has
 * - `refused` presented to the person, who did not sign
 * - `near` closed, and within 30 days of the day on which it ends or is to be signed again
 * - `overdue` closed, and the day by which it was to be signed again is over
 * - `ended` closed, and the last day on which it counted is over
 * - `superseded` a newer document has taken its place
 */
export const documentStandingSchema = z.enum([
  'draft',
  'signing',
  'signed',
  'refused',
  'near',
  'overdue',
  'ended',
  'superseded',
])
export type DocumentStanding = z.infer<typeof documentStandingSchema>

/** How a document stands among all documents there are. */
export function standingOf(
  agreement: Agreement,
  given: { documents: readonly Agreement[]; on: IsoDate },
): DocumentStanding {
  const { state, term, id } = agreement
  switch (state.kind) {
    case 'draft':
    case 'signing':
      return state.kind
    case 'sealed':
    case 'refused':
      if (supersedingOf(id, given.documents) !== null) return 'superseded'
      if (term !== undefined && term.on < given.on) return term.kind === 'ends' ? 'ended' : 'overdue'
      if (term !== undefined && isNear(term, given.on)) return 'near'
      return state.kind === 'sealed' ? 'signed' : 'refused'
    default:
      return assertNever(state)
  }
}

/** A document whose term is near or over, and the term. */
export type DueDocument = { readonly agreement: Agreement; readonly term: DocumentTerm }

/**
 * Documents that somebody has to look at because of their term, the nearest day first: from 30 days before on, until
 * another takes their place. One that has simply ended is left out 30 days later; one that is being renewed already is
 * left out as well, because the new one is among those to sign.
 */
export function dueDocuments(documents: readonly Agreement[], on: IsoDate): DueDocument[] {
  return documents
    .flatMap((agreement) => {
      const { id, term } = agreement
      if (term === undefined || !isClosed(agreement) || !isNear(term, on)) return []
      if (term.kind === 'ends' && addDays(term.on, termNearDays) < on) return []
      return supersedingOf(id, documents) === null && openRenewal(id, documents) === null
        ? [{ agreement, term }]
        : []
    })
    .sort((a, b) => a.term.on.localeCompare(b.term.on))
}

function isNear(term: DocumentTerm, on: IsoDate): boolean {
  return term.on <= addDays(on, termNearDays)
}
