import type { IsoDate } from './calendar'
import { addDecimals, zero } from './decimal'
import { changesOf, futureNotes, ratioNotes, totalsOf } from './import-changes'
import { dayKey, type ImportEntry, seriesKey } from './import-entry'
import type { FileFigures } from './import-figures'
import { existingOf, originsOf, overlapOf, staleNotes } from './import-overlap'
import { type Owner, type Ownership, ownerKey, ownershipOf, usualRole } from './import-owner'
import type { ImportEffect, ImportPlan } from './import-plan'
import type { ImportRecord } from './import-record'
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
    }

/** What the figures of a file would change in a workspace. Pure: the same input is the same decision. */
export function decideImport(given: {
  plan: ImportPlan
  figures: FileFigures
  metrics: readonly Metric[]
  people: readonly Person[]
  measurements: Iterable<Measurement>
  imports: readonly ImportRecord[]
  today: IsoDate
}): ImportDecision {
  const { plan, figures, people } = given
  const ownerships = figures.named.map((named) => ownershipOf(named, plan, people))
  const impossible = ownerships.find((each) => each.kind === 'impossible')
  if (impossible !== undefined) return impossible
  const owned = ownerships.filter((each) => each.kind === 'owned')
  const unknown = ownerships.filter((each) => each.kind === 'unknown')
  const entries = entriesOf(owned, given.metrics)
  const existing = existingOf(entries, given.measurements)
  const overlap = overlapOf(entries, existing)
  const questions: ImportEffect['questions'] = [
    ...figures.questions,
    ...unknown.map(({ question }) => question),
  ]
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
    rowsNotAsked: figures.rowsNotAsked + leftOut,
    rowsOpen: figures.rowsOpen + rowsOf(unknown),
    rejected: [...figures.rejected],
    rejectedTotal: figures.rejectedTotal,
    notes: [
      ...figures.notes,
      ...staleNotes({ entries, existing, overlap, imports: given.imports }),
      ...ratioNotes(entries),
      ...futureNotes(entries, given.today),
    ],
    newPeople,
    changes: changesOf({ entries, existing, overlap, onOverlap: plan.overlap }),
    totals: totalsOf([...owned, ...unknown], given.metrics),
  }
  const aliases = owned.flatMap(({ owner, alias }) => (alias === null ? [] : [{ owner, alias }]))
  const replaced = plan.overlap === 'replace' ? overlap.measurements : []
  return { kind: 'decided', effect, entries, replaced, aliases, newPeople }
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
