import * as z from 'zod'
import type { Clause } from './agreement'
import { clauseIdSchema } from './id'
import { isTooSmall, signatureMarkSchema, tooSmallMark } from './signature'

/** Initials are short: longer than this they are a name. */
export const longestTypedInitials = 20

/** More points than any hand needs for a few letters. */
const mostPoints = 5000

/** Initials as they were given: one mark, drawn or typed, and every clause beside which it was put. */
export const givenInitialsSchema = z.object({
  mark: signatureMarkSchema
    .refine((mark) => mark.kind === 'drawn' || mark.text.length <= longestTypedInitials, {
      error: `Typed initials can have ${longestTypedInitials} characters at most`,
    })
    .refine((mark) => mark.kind === 'typed' || mark.strokes.flat().length <= mostPoints, {
      error: 'The initials have too many strokes; please draw them once more',
    }),
  clauses: z.array(clauseIdSchema).min(1).max(60),
})
export type GivenInitials = z.infer<typeof givenInitialsSchema>

/** Initials as they are taken from a signer. */
export const newInitialsSchema = givenInitialsSchema.refine(({ mark }) => !isTooSmall(mark), {
  error: tooSmallMark,
  path: ['mark'],
})

/** A clause that is initialled, with its number in the document. */
export type InitialledClause = { readonly clause: Clause; readonly number: number }

/** The clauses that the first signer of a document initials, in their order. */
export function clausesToInitial(clauses: readonly Clause[]): InitialledClause[] {
  return clauses
    .map((clause, index) => ({ clause, number: index + 1 }))
    .filter(({ clause }) => clause.initials === true)
}

/** Whether all clauses that ask for it are initialled, and no other; null where nothing was. */
export function areInitialled(clauses: readonly Clause[], given: GivenInitials | null): boolean {
  const asked = clausesToInitial(clauses).map(({ clause }) => clause.id)
  const done = new Set(given?.clauses)
  return done.size === asked.length && asked.every((id) => done.has(id))
}

/** The initials of a name as they are offered: the first letter of each word, four at most. `JL`. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u)
  const letters = words.map((word) => [...word.replace(/^[^\p{L}\p{N}]+/u, '')][0] ?? '')
  return letters.slice(0, 4).join('').toUpperCase()
}
