import * as z from 'zod'
import { dayHere, type IsoDate, isoDateSchema, monthOf, shiftMonth } from './calendar'
import { type PersonId, personIdSchema } from './id'
import type { Person } from './person'

/** A period that has ended. What becomes of it is the manager's to decide: nothing is erased by itself. */
export const retentionEndSchema = z.object({
  personId: personIdSchema,
  /** Null where the person was erased and only the signed documents were kept. */
  personName: z.string().nullable(),
  /** When they were archived, or until when the documents were to be kept. */
  since: isoDateSchema,
})
export type RetentionEnd = z.infer<typeof retentionEndSchema>

/** Signed documents of somebody erased, kept until a day. */
export type KeptSigned = { readonly personId: PersonId; readonly until: IsoDate }

/**
 * Everybody whose period has ended on a day, the longest past first. Without a period nobody who is archived is named;
 * whom the manager keeps until a day is not named before that day is over.
 */
export function endedRetention(
  given: {
    readonly people: readonly Person[]
    readonly kept: readonly KeptSigned[]
    readonly retentionMonths: number | null
  },
  on: IsoDate,
): RetentionEnd[] {
  const { people, kept, retentionMonths } = given
  const archived = people.flatMap(({ id, name, archivedAt, keptUntil }) => {
    if (archivedAt === null || retentionMonths === null) return []
    const since = dayHere(archivedAt)
    if (keptUntil && keptUntil >= on) return []
    return monthsLater(since, retentionMonths) <= on ? [{ personId: id, personName: name, since }] : []
  })
  const signed = kept
    .filter(({ until }) => until < on)
    .map(({ personId, until }) => ({ personId, personName: null, since: until }))
  return [...archived, ...signed].sort((a, b) => a.since.localeCompare(b.since))
}

/** `monthsLater('2024-02-29', 12)` → `'2025-02-29'`, which in the order of days lies between 28 February and 1 March. */
function monthsLater(date: IsoDate, months: number): string {
  return shiftMonth(monthOf(date), months) + date.slice(7)
}
