import type { IsoDate, IsoInstant } from '../../../shared/domain/calendar'
import { decimalToNumber } from '../../../shared/domain/decimal'
import {
  importIdSchema,
  type MetricId,
  measurementIdSchema,
  type PersonId,
  personIdSchema,
} from '../../../shared/domain/id'
import type { ImportDecision } from '../../../shared/domain/import-effect'
import { ownerKey } from '../../../shared/domain/import-owner'
import type { KeptRows, PersonPart } from '../../../shared/domain/import-part'
import { personKey } from '../../../shared/domain/import-person'
import type { ImportRecord } from '../../../shared/domain/import-record'
import { newPerson, type Person } from '../../../shared/domain/person'
import { type Change, put, remove, type WorkspaceData } from '../store/collections'
import { keptLog } from './kept-log'
import { changesThatKeep } from './whole-imports'

/**
 * The changes that carry a decided import out, for one commit: people, measurements, and the record that its undo
 * needs. The decision has no open question and at least one entry.
 */
export async function changesOfImport(
  decision: Exclude<ImportDecision, { kind: 'impossible' }>,
  given: {
    fileName: string
    sha256: string
    memory: ImportRecord['memory']
    /** The metrics of the plan's measures, in their order. */
    metricIds: readonly MetricId[]
    isFromFolder: boolean
    data: WorkspaceData
    newId: () => string
    at: IsoInstant
  },
): Promise<{ record: ImportRecord; changes: Change[] }> {
  const importId = importIdSchema.parse(given.newId())
  const created = decision.newPeople.map(({ name, role, startedOn }) =>
    newPerson(
      { name, role, startedOn, employment: 'employee', cadence: 'everyTwoWeeks' },
      { id: personIdSchema.parse(given.newId()), at: given.at },
    ),
  )
  const createdIds = new Map(created.map(({ id, name }) => [`new ${personKey(name)}`, id]))
  const idOf = (owner: (typeof decision.entries)[number]['owner']): PersonId => {
    const id = owner.kind === 'known' ? owner.person.id : createdIds.get(ownerKey(owner))
    if (id === undefined) throw new Error('A person of the import was not created')
    return id
  }
  const learntAliases = decision.aliases.map(({ owner, alias }) => ({ personId: idOf(owner), alias }))
  const days = [...decision.entries, ...decision.replaced].map(({ on }) => on).sort()
  const record: ImportRecord = {
    id: importId,
    fileName: given.fileName,
    sha256: given.sha256,
    importedAt: given.at,
    rowsUsed: decision.effect.rowsUsed,
    rejectedTotal: decision.effect.rejectedTotal,
    metricIds: [
      ...new Set([
        ...decision.entries.map(({ metric }) => metric.id),
        ...decision.replaced.map(({ metricId }) => metricId),
      ]),
    ],
    from: firstOf(days),
    to: firstOf(days.toReversed()),
    memory: given.memory,
    createdPeople: created.map(({ id }) => id),
    learntAliases,
    replaced: [...decision.replaced],
    reliesOn: decision.reliesOn.length === 0 ? undefined : [...decision.reliesOn],
    isFromFolder: given.isFromFolder ? true : undefined,
    undoneAt: null,
  }
  const measurements = decision.entries.map((entry) =>
    put('measurements', {
      id: measurementIdSchema.parse(given.newId()),
      metricId: entry.metric.id,
      personId: idOf(entry.owner),
      on: entry.on,
      numerator: decimalToNumber(entry.numerator),
      denominator: decimalToNumber(entry.denominator),
      origin: { kind: 'import', importId },
    }),
  )
  const people = [...created, ...revisedPeople(learntAliases, given.data)]
  return {
    record,
    changes: [
      ...people.map((person) => put('people', withAliases(person, learntAliases))),
      ...decision.replaced.map(({ id }) => remove('measurements', id)),
      ...measurements,
      ...changesThatKeep(record, created, await keptRows(decision, given.metricIds, createdIds)),
    ],
  }
}

/** The rows of each person, by the id that a person has or is given. */
async function keptRows(
  decision: Exclude<ImportDecision, { kind: 'impossible' }>,
  metricIds: readonly MetricId[],
  createdIds: ReadonlyMap<string, PersonId>,
): Promise<KeptRows> {
  const known = new Map(
    decision.entries.flatMap(({ owner }) =>
      owner.kind === 'known' ? [[ownerKey(owner), owner.person.id] as const] : [],
    ),
  )
  const kept = new Map<PersonId, NonNullable<PersonPart['rows']>>()
  // one after the other: a million rows of one person are 20 MB
  for (const [owner, log] of decision.rows()) {
    const personId = known.get(owner) ?? createdIds.get(owner)
    if (personId !== undefined) kept.set(personId, { metricIds: [...metricIds], ...(await keptLog(log)) })
  }
  return kept
}

function revisedPeople(learnt: ImportRecord['learntAliases'], data: WorkspaceData): Person[] {
  const ids = new Set(learnt.map(({ personId }) => personId))
  return [...ids].flatMap((id) => {
    const person = data.people.get(id)
    return person === undefined ? [] : [{ ...person, revision: person.revision + 1 }]
  })
}

function withAliases(person: Person, learnt: ImportRecord['learntAliases']): Person {
  const aliases = learnt.filter(({ personId }) => personId === person.id).map(({ alias }) => alias)
  return { ...person, aliases: [...person.aliases, ...aliases] }
}

function firstOf(days: readonly IsoDate[]): IsoDate {
  const [day] = days
  if (day === undefined) throw new Error('An import without a day was not refused')
  return day
}
