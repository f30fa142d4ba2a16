import * as z from 'zod'
import { cadenceSchema, meetingTimeSchema } from './cadence'
import { type IsoDate, type IsoInstant, isoDateSchema, isoInstantSchema } from './calendar'
import { type PersonId, personIdSchema } from './id'
import { lineOf } from './text'
import { type Absence, absenceSchema } from './working-calendar'

/** How a direct report is engaged: it changes the words of a document and what a manager may direct. */
const employmentSchema = z.enum(['employee', 'contractor'])

const roleSchema = lineOf({ what: 'The role', max: 120 })

/** What a manager types about a direct report. */
export const personDraftSchema = z.object({
  name: lineOf({ what: 'The name', max: 200 }),
  role: roleSchema,
  startedOn: isoDateSchema,
  employment: employmentSchema,
  cadence: cadenceSchema,
})
export type PersonDraft = z.infer<typeof personDraftSchema>

/** A direct report of the manager. */
export const personSchema = z.object({
  id: personIdSchema,
  name: personDraftSchema.shape.name,
  /** Every role held here, oldest first: old months keep the targets of the role that was held then. */
  roles: z.array(z.object({ role: roleSchema, from: isoDateSchema })).min(1),
  startedOn: isoDateSchema,
  employment: employmentSchema,
  cadence: cadenceSchema,
  /** Left out by versions that had none, and where it does not matter. */
  meetingTime: meetingTimeSchema.optional(),
  /** In the order of their first days. Left out by versions that had none. */
  absences: z.array(absenceSchema).max(500).optional(),
  /** Spellings under which exports name this person, learnt when the manager maps them. */
  aliases: z.array(z.string().max(200)),
  addedAt: isoInstantSchema,
  archivedAt: isoInstantSchema.nullable(),
  revision: z.int().nonnegative(),
})
export type Person = z.infer<typeof personSchema>

/** A new person at revision 0, in their role since the day they started. */
export function newPerson(draft: PersonDraft, given: { id: PersonId; at: IsoInstant }): Person {
  const { role, ...rest } = draft
  return {
    id: given.id,
    ...rest,
    roles: [{ role, from: draft.startedOn }],
    aliases: [],
    addedAt: given.at,
    archivedAt: null,
    revision: 0,
  }
}

/**
 * The person after an edit. A changed role counts from `today`; the earlier role stays with its dates,
 * so that no old month is measured against a target that did not apply then.
 */
export function revisePerson(person: Person, draft: PersonDraft, today: IsoDate): Person {
  const { role, ...rest } = draft
  return { ...person, ...rest, roles: rolesAfter(person, role, today), revision: person.revision + 1 }
}

/** The person with another rhythm of meeting. */
export function settleRhythm(
  person: Person,
  rhythm: Pick<Person, 'cadence' | 'meetingTime' | 'absences'>,
): Person {
  const { cadence, meetingTime, absences = [] } = rhythm
  const inOrder = [...absences].sort((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to))
  return { ...person, cadence, meetingTime, absences: inOrder, revision: person.revision + 1 }
}

/** When a person is away; empty where nothing is known. */
export function absencesOf(person: Person): readonly Absence[] {
  return person.absences ?? []
}

function rolesAfter(person: Person, role: string, today: IsoDate): Person['roles'] {
  if (role === roleOn(person, today)) return person.roles
  const kept = person.roles.filter((held) => held.from < today)
  // a change that is taken back on the day it was made
  if (kept.at(-1)?.role === role) return kept
  return [...kept, { role, from: today }]
}

/** The role held on `date`; before the first one, the first. */
export function roleOn(person: Person, date: IsoDate): string {
  const held = person.roles.findLast((entry) => entry.from <= date) ?? person.roles[0]
  return held?.role ?? ''
}

export function isActive(person: Person): boolean {
  return person.archivedAt === null
}

/** The first word of the name, for headings that speak to the person: `'Łukasz Żółć'` → `'Łukasz'`. */
export function givenName(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? name
}
