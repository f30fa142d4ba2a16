import type { IsoDate } from './calendar'
import { addDecimals, zero } from './decimal'
import type { ImportId } from './id'
import { changesOf, futureNotes, longAgoNotes, ratioNotes, totalsOf } from './import-changes'
import { dayKey, type ImportEntry, seriesKey } from './import-entry'
import type { FileFigures } from './import-figures'
import { type Existing, existingOf, type Overlap, originsOf, overlapOf, staleNotes } from './import-overlap'
import { type Owner, type Ownership, ownerKey, ownershipOf, usualRole } from './import-owner'
import type { ImportEffect, ImportPlan } from './import-plan'
import type { ImportRecord } from './import-record'
import {
  compareRows,
  type EarlierRows,
  entriesFromRows,
  knownRowNotes,
  rowsToKeep,
  type Whole,
} from './import-rows'
import type { KnownRows } from './known-rows'
import type { Measurement } from './measurement'
import { hasDenominator, type Metric } from './metric'
import type { Person } from './person'

/** Everything that an import would do. The preview shows `effect`; the run carries out the rest of the same decision. */
export type ImportDecision =
  | { readonly kind: 'impossible'; readonly sentence: string }
  | {
      readonly kind: 'decided'
      readonly effect: ImportEffect
      readonly entries: readonly ImportEntry[]
      /** Measurements that make way. */
      readonly replaced: readonly Measurement[]
      readonly aliases: readonly { readonly owner: Owner; readonly alias: string }[]
      readonly newPeople: ImportEffect['newPeople']
      /** Earlier imports whose rows are in this file too and are left to them. */
      readonly reliesOn: readonly ImportId[]
      /** The rows that the import counts, by `ownerKey`; worked out when it is asked for. */
      readonly rows: () => ReadonlyMap<string, Uint8Array>
    }

/** What the figures of a file would change in a workspace. Pure: the same input is the same decision. */
export function decideImport(given: {
  plan: ImportPlan
  figures: FileFigures
  metrics: readonly Metric[]
  people: readonly Person[]
  measurements: readonly Measurement[]
  imports: readonly ImportRecord[]
  earlier: EarlierRows
  /** Columns that tell the rows of the file apart. */
  identityColumns: readonly number[]
  today: IsoDate
}): ImportDecision {
  const { plan, figures, people, earlier } = given
  const ownerships = figures.named.map((named) => ownershipOf(named, plan, people))
  const impossible = ownerships.find((each) => each.kind === 'impossible')
  if (impossible !== undefined) return impossible
  const owned = ownerships.filter((each) => each.kind === 'owned')
  const unknown = ownerships.filter((each) => each.kind === 'unknown')
  const known =
    figures.rows === null ? null : compareRows({ ...given, ...earlier, log: figures.rows, ownerships })
  const takenOver: ReadonlySet<Measurement> = known?.takenOver ?? new Set()
  const { entries, existing, overlap, whole } = counted({ ...given, owned, known })
  const questions: ImportEffect['questions'] = [
    ...figures.questions,
    ...unknown.map(({ question }) => question),
  ]
  if (plan.identity === undefined && given.identityColumns.length > 1) {
    questions.push({ kind: 'rowIdentity', columns: [...given.identityColumns] })
  }
  if (overlap.measurements.length > 0 && plan.overlap === null) {
    const files = originsOf(overlap.measurements, given.imports)
    questions.push({ kind: 'overlap', days: overlap.keys.size, files })
  }
  const newPeople = newPeopleOf(entries, usualRole(people, given.today))
  const rowsOf = (all: readonly Ownership[]): number =>
    all.reduce((sum, each) => sum + (each.kind === 'impossible' ? 0 : each.figures.rows), 0)
  const leftOut = rowsOf(ownerships.filter(({ kind }) => kind === 'leftOut'))
  const effect: ImportEffect = {
    questions,
    rowsRead: figures.rowsRead,
    rowsUsed: rowsOf(owned),
    rowsSame: known?.same ?? 0,
    rowsChanged: known?.changed ?? 0,
    rowsNotAsked: figures.rowsNotAsked + leftOut,
    rowsOpen: figures.rowsOpen + rowsOf(unknown),
    rejected: [...figures.rejected],
    rejectedTotal: figures.rejectedTotal,
    notes: [
      ...figures.notes,
      ...(known === null ? [] : knownRowNotes(known, earlier)),
      ...staleNotes({
        entries,
        existing: unrecognised(existing, earlier, takenOver),
        overlap,
        imports: given.imports,
      }),
      ...ratioNotes(entries),
      ...futureNotes(entries, given.today),
      ...longAgoNotes(entries),
    ],
    newPeople,
    changes: changesOf({
      entries,
      existing,
      overlap,
      onOverlap: plan.overlap,
      takenOver,
      metrics: given.metrics,
      people,
    }),
    totals: totalsOf([...owned, ...unknown], given.metrics),
  }
  const aliases = owned.flatMap(({ owner, alias }) => (alias === null ? [] : [{ owner, alias }]))
  const replaced = new Set([...(plan.overlap === 'replace' ? overlap.measurements : []), ...takenOver])
  return {
    kind: 'decided',
    effect,
    entries,
    replaced: [...replaced],
    aliases,
    newPeople,
    reliesOn: [...(known?.reliesOn ?? [])],
    rows: () => (known === null ? new Map() : rowsToKeep(known, whole)),
  }
}

/**
 * What is to be counted, and what it meets. Rows that are recognised by an id say themselves what becomes of a day that
 * has numbers; where only their content is known, new rows on such a day are asked about, and a day that is replaced is
 * counted whole.
 */
function counted(given: {
  plan: ImportPlan
  owned: readonly Extract<Ownership, { kind: 'owned' }>[]
  metrics: readonly Metric[]
  measurements: readonly Measurement[]
  earlier: EarlierRows
  known: KnownRows | null
}): { entries: ImportEntry[]; existing: Existing; overlap: Overlap; whole: Whole } {
  const { plan, metrics, earlier, known } = given
  const none: Whole = () => false
  const isCompared = known !== null && earlier.standing.length > 0
  const entries = isCompared
    ? entriesFromRows(known, { metrics, whole: none })
    : entriesOf(given.owned, metrics)
  const takenOver: ReadonlySet<Measurement> = known?.takenOver ?? new Set()
  const existing = existingOf(entries, takenOver, given.measurements)
  const overlap = overlapOf(entries, unrecognised(existing, earlier, takenOver))
  if (!isCompared || earlier.identity.kind === 'column' || plan.overlap !== 'replace') {
    return { entries, existing, overlap, whole: none }
  }
  const whole: Whole = (owner, { measure }, on) => {
    const metric = metrics[measure]
    return metric !== undefined && overlap.keys.has(dayKey(seriesKey(owner, metric.id), on))
  }
  return { entries: entriesFromRows(known, { metrics, whole }), existing, overlap, whole }
}

/** Figures that the rows of the file say nothing about one by one. */
function unrecognised(
  existing: Existing,
  { identity, standing }: EarlierRows,
  takenOver: ReadonlySet<Measurement>,
): Existing {
  const ids = new Set(identity.kind === 'column' ? standing.map(({ importId }) => importId) : [])
  const isOther = (each: Measurement): boolean =>
    !takenOver.has(each) && (each.origin.kind !== 'import' || !ids.has(each.origin.importId))
  return new Map([...existing].map(([series, list]) => [series, list.filter(isOther)]))
}

/** Several names may mean one person: their figures of a day become one. */
function entriesOf(
  owned: readonly Extract<Ownership, { kind: 'owned' }>[],
  metrics: readonly Metric[],
): ImportEntry[] {
  const merged = new Map<string, ImportEntry>()
  for (const { owner, figures } of owned) {
    for (const figure of figures.figures) {
      const metric = metrics.find(({ id }) => id === figure.metricId)
      if (metric === undefined) continue
      const key = dayKey(seriesKey(owner, metric.id), figure.on)
      const known = merged.get(key)
      merged.set(key, {
        owner: known?.owner ?? owner,
        metric,
        on: figure.on,
        numerator: addDecimals(known?.numerator ?? zero, figure.numerator),
        denominator: hasDenominator(metric.kind)
          ? addDecimals(known?.denominator ?? zero, figure.denominator)
          : figure.denominator,
        rows: (known?.rows ?? 0) + figure.rows,
      })
    }
  }
  return [...merged.values()]
}

function newPeopleOf(entries: readonly ImportEntry[], role: string): ImportEffect['newPeople'] {
  const firstDays = new Map<string, { name: string; startedOn: IsoDate }>()
  for (const { owner, on } of entries) {
    if (owner.kind !== 'new') continue
    const known = firstDays.get(ownerKey(owner))
    const startedOn = known === undefined || on < known.startedOn ? on : known.startedOn
    firstDays.set(ownerKey(owner), { name: known?.name ?? owner.name, startedOn })
  }
  return [...firstDays.values()].map(({ name, startedOn }) => ({ name, role, startedOn }))
}
