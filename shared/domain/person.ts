import * as z from 'zod'
import { cadenceSchema, meetingTimeSchema } from './cadence'
import { type IsoDate, type IsoInstant, isoDateSchema, isoInstantSchema } from './calendar'
import { type PersonId, personIdSchema } from './id'
import { lineOf, proseOf, saysSomething } from './text'
import { type Absence, absenceSchema } from './working-calendar'

/** How a direct report is engaged: it changes the words of a document and what a manager may direct. */
const employmentSchema = z.enum(['employee', 'contractor'])

const roleSchema = lineOf({ what: 'The role', max: 120 })

/** What a person is called in speech; left out, or with nothing to see in it, the name says it: see `givenName`. */
const calledNameSchema = proseOf({ what: 'What they are called', max: 80 }).optional()

/** The last day here; left out or empty while none is known. */
const leavesOnSchema = isoDateSchema.or(z.literal('')).optional()

/** What a manager types about a direct report. */
export const personDraftSchema = z.object({
  name: lineOf({ what: 'The name', max: 200 }),
  role: roleSchema,
  startedOn: isoDateSchema,
  leavesOn: leavesOnSchema,
  employment: employmentSchema,
  cadence: cadenceSchema,
  calledName: calledNameSchema,
})
export type PersonDraft = z.infer<typeof personDraftSchema>

/** A direct report of the manager. */
export const personSchema = z.object({
  id: personIdSchema,
  name: personDraftSchema.shape.name,
  /** Left out in records of versions that did not ask for it. */
  calledName: calledNameSchema,
  /** Every role held here, oldest first: old months keep the targets of the role that was held then. */
  roles: z.array(z.object({ role: roleSchema, from: isoDateSchema })).min(1),
  startedOn: isoDateSchema,
  /** Left out by versions that did not ask for it. */
  leavesOn: leavesOnSchema,
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
  /** The manager keeps everything about somebody archived until this day, whatever the usual period. */
  keptUntil: isoDateSchema.nullish(),
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

/** What to call a person in sentences about them and to them: as the manager set it, else by the given name. */
export function calledName(person: Pick<Person, 'name' | 'calledName'>): string {
  const set = person.calledName ?? ''
  return saysSomething(set) ? set.trim() : givenName(person.name)
}

/** Family names that stand first in Vietnamese, where the given name is the last word. */
const vietnameseFamilies = new Set(
  'Bùi Đặng Đinh Đỗ Dương Hoàng Huỳnh Lê Lý Ngô Nguyễn Phạm Phan Trần Trịnh Trương Võ Vũ'.split(' '),
)

/**
 * The word of a name that is most likely the given name: the first one, the one after a comma, and in Vietnamese the
 * last. `'Łukasz Żółć'` → `'Łukasz'`, `'Lindqvist, Jonas'` → `'Jonas'`, `'Nguyễn Thị Ánh'` → `'Ánh'`. A guess, which
 * `calledName` of a person corrects.
 */
export function givenName(name: string): string {
  const [family = '', afterComma] = name.trim().split(/\s*,\s*/u)
  const words = (afterComma || family).split(/\s+/u)
  const [first = name] = words
  return vietnameseFamilies.has(first.normalize('NFC')) ? (words.at(-1) ?? first) : first
}
