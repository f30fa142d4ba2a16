import type { IsoInstant } from './calendar'
import type { MeasurementId, PersonId } from './id'
import type { ImportRecord } from './import-record'
import type { Measurement } from './measurement'
import type { Person } from './person'

/** What taking an import out again changes. */
export type UndoDecision =
  | { readonly kind: 'undoneBefore' }
  /** A later import replaced numbers of this one, or left rows that it has too to this one. */
  | { readonly kind: 'builtUpon'; readonly fileName: string }
  | {
      readonly kind: 'undone'
      readonly record: ImportRecord
      readonly removedMeasurements: readonly MeasurementId[]
      readonly restored: readonly Measurement[]
      readonly removedPeople: readonly PersonId[]
      /** People who lose the aliases that the import taught. */
      readonly revisedPeople: readonly Person[]
    }

/**
 * Takes an import back: its numbers go, those it replaced return, people it added go where nothing else tells of
 * them, spellings it taught are forgotten. Refused while a later import stands on its numbers.
 */
export function undoImport(given: {
  record: ImportRecord
  measurements: Iterable<Measurement>
  imports: Iterable<ImportRecord>
  people: Iterable<Person>
  /** Whether anything but this import and its numbers tells of a person. */
  isToldOf: (personId: PersonId) => boolean
  at: IsoInstant
}): UndoDecision {
  const { record } = given
  if (record.undoneAt !== null) return { kind: 'undoneBefore' }
  const upon = [...given.imports].find((other) => standsUpon(other, record))
  if (upon !== undefined) return { kind: 'builtUpon', fileName: upon.fileName }
  const removedPeople = record.createdPeople.filter((personId) => !given.isToldOf(personId))
  const measurements = [...given.measurements]
  return {
    kind: 'undone',
    record: { ...record, undoneAt: given.at },
    removedMeasurements: measurements.filter((each) => isOf(each, record)).map(({ id }) => id),
    restored: record.replaced.filter((each) => !isEnteredAnew(each, measurements)),
    removedPeople,
    revisedPeople: [...given.people].flatMap((person) => {
      if (removedPeople.includes(person.id)) return []
      const aliases = person.aliases.filter((alias) => !taught(record, { personId: person.id, alias }))
      return aliases.length === person.aliases.length
        ? []
        : [{ ...person, aliases, revision: person.revision + 1 }]
    }),
  }
}

function standsUpon(other: ImportRecord, record: ImportRecord): boolean {
  if (other.undoneAt !== null) return false
  return other.replaced.some((each) => isOf(each, record)) || other.reliesOn?.includes(record.id) === true
}

function isOf({ origin }: Measurement, record: ImportRecord): boolean {
  return origin.kind === 'import' && origin.importId === record.id
}

/** A figure entered by hand takes the place of an earlier one of the same day, wherever that one waits. */
function isEnteredAnew(replaced: Measurement, measurements: readonly Measurement[]): boolean {
  return (
    replaced.origin.kind === 'entered' &&
    measurements.some(
      (each) =>
        each.origin.kind === 'entered' &&
        each.personId === replaced.personId &&
        each.metricId === replaced.metricId &&
        each.on === replaced.on,
    )
  )
}

function taught(record: ImportRecord, given: { personId: PersonId; alias: string }): boolean {
  return record.learntAliases.some(
    ({ personId, alias }) => personId === given.personId && alias === given.alias,
  )
}
