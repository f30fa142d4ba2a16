import { addDecimals, zero } from './decimal'
import type { PersonId } from './id'
import { dayKey, type ImportEntry, seriesKey } from './import-entry'
import type { FileNote } from './import-file'
import { type Owner, type Ownership, ownerKey } from './import-owner'
import { several } from './in-words'
import { type Comparing, KnownRows, type StandingRows } from './known-rows'
import type { Measurement } from './measurement'
import { hasDenominator, type Metric } from './metric'
import type { Person } from './person'
import type { RowIdentity } from './row-identity'
import { RowLogWriter, type RowPart } from './row-log'

/** Earlier rows that those of a file may be, and how they are recognised. */
export type EarlierRows = {
  readonly identity: RowIdentity
  /** What a column of ids is called. */
  readonly label: string
  readonly standing: readonly StandingRows[]
}

/** Compares the rows of a file with those that earlier imports counted. */
export function compareRows(given: {
  log: Uint8Array
  ownerships: readonly Ownership[]
  metrics: readonly Metric[]
  people: readonly Person[]
  measurements: Iterable<Measurement>
  standing: readonly StandingRows[]
}): KnownRows {
  const people = new Map(given.people.map((person) => [person.id, person]))
  return new KnownRows({
    log: given.log,
    owners: given.ownerships.map((each) => (each.kind === 'owned' ? each.owner : null)),
    metricIds: given.metrics.map(({ id }) => id),
    standing: given.standing,
    ownerOf: (personId) => knownOwner(people, personId),
    measurements: given.measurements,
  } satisfies Comparing)
}

function knownOwner(people: ReadonlyMap<PersonId, Person>, personId: PersonId): Owner | null {
  const person = people.get(personId)
  return person === undefined ? null : { kind: 'known', person }
}

/** Whether the rows of a day count although they are known. */
export type Whole = (owner: Owner, part: RowPart, on: string) => boolean

/** What rows add up to by person, metric and day. */
export function entriesFromRows(
  rows: KnownRows,
  { metrics, whole }: { metrics: readonly Metric[]; whole: Whole },
): ImportEntry[] {
  const entries = new Map<string, ImportEntry>()
  for (const { owner, on, parts } of rows.contributions(whole)) {
    for (const { measure, numerator, denominator } of parts) {
      const metric = metrics[measure]
      if (metric === undefined) continue
      const key = dayKey(seriesKey(owner, metric.id), on)
      const known = entries.get(key)
      entries.set(key, {
        owner: known?.owner ?? owner,
        metric,
        on,
        numerator: addDecimals(known?.numerator ?? zero, numerator),
        denominator:
          denominator !== null && hasDenominator(metric.kind)
            ? addDecimals(known?.denominator ?? zero, denominator)
            : { units: 1n, scale: 0 },
        rows: (known?.rows ?? 0) + 1,
      })
    }
  }
  return [...entries.values()]
}

/** The rows that an import counts, a log for each owner by `ownerKey`, for later files to know. */
export function rowsToKeep(rows: KnownRows, whole: Whole): Map<string, Uint8Array> {
  if (rows.areAllNew) return rows.apart(ownerKey)
  const writers = new Map<string, RowLogWriter>()
  for (const { owner, key, on, parts } of rows.contributions(whole)) {
    const of = ownerKey(owner)
    const writer = writers.get(of) ?? new RowLogWriter()
    writers.set(of, writer)
    writer.add({ key, who: 0, on, parts })
  }
  return new Map([...writers].map(([of, writer]) => [of, writer.finish()]))
}

/** What the manager should know of rows that came before. */
export function knownRowNotes(rows: KnownRows, { identity, label }: EarlierRows): FileNote[] {
  const notes: string[] = []
  const by = identity.kind === 'column' ? `by “${label}”` : 'because every cell is the same'
  if (rows.same > 0) {
    const are = several(rows.same, 'row is', 'rows are')
    notes.push(
      `${are} in already, recognised ${by}, and ${rows.same === 1 ? 'is' : 'are'} not counted again.`,
    )
  }
  if (rows.changed > 0) {
    const have = several(rows.changed, 'row has', 'rows have')
    notes.push(`${have} changed since an earlier import, recognised ${by}: what was counted is put right.`)
  }
  if (rows.vanished > 0 && (identity.kind === 'column' || rows.same > 0)) {
    const rowsWords = several(rows.vanished, 'row', 'rows')
    notes.push(
      `${rowsWords} of earlier imports, on days within the time of this file, ${rows.vanished === 1 ? 'is' : 'are'} not in it or left out of it. ${rows.vanished === 1 ? 'It stays' : 'They stay'} counted: undo the earlier import if ${rows.vanished === 1 ? 'it was' : 'they were'} deleted.`,
    )
  }
  return notes.map((sentence) => ({ sentence, lines: [] }))
}
