import * as z from 'zod'
import { addDays, addMonths, daysBetween, type IsoDate, isoDateSchema } from './calendar'
import { formatLongDay } from './calendar-format'

/**
 * How long a document counts, where that is said:
 * - `ends` it counts up to and including the day
 * - `again` it counts on, and is to be read and signed again by the day, as a renewed document
 */
export const documentTermSchema = z.object({ kind: z.enum(['ends', 'again']), on: isoDateSchema })
export type DocumentTerm = z.infer<typeof documentTermSchema>

/** Days ahead from which on a term is near: long enough to talk it through and sign anew. */
export const termNearDays = 30

/** The term that is proposed first: a year from the first day on, its last day included. */
export function aYearFrom(from: IsoDate): IsoDate {
  return addDays(addMonths(from, 12), -1)
}

/** The term of a document that takes the place of another from a day on: as many days as that had. */
export function sameTermFrom(
  from: IsoDate,
  earlier: { readonly from: IsoDate; readonly term?: DocumentTerm | undefined },
): DocumentTerm | undefined {
  const { term } = earlier
  if (term === undefined) return undefined
  return { kind: term.kind, on: addDays(from, daysBetween(earlier.from, term.on)) }
}

/** From when and how long: `'counts from 1 January 2026 up to and including 31 March 2026'`. */
export function countsWords(
  { from, term }: { readonly from: IsoDate; readonly term?: DocumentTerm | null | undefined },
  locale: string,
): string {
  const begins = `counts from ${formatLongDay(from, locale)}`
  if (term === undefined || term === null) return begins
  return `${begins}${term.kind === 'ends' ? '' : ','} ${termWords(term, locale)}`
}

/** The term alone: `'up to and including 31 March 2026'`. */
export function termWords({ kind, on }: DocumentTerm, locale: string): string {
  const day = formatLongDay(on, locale)
  return kind === 'ends' ? `up to and including ${day}` : `to be read and signed again by ${day}`
}
