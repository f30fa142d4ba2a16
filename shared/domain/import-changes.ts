import { type IsoDate, monthOf } from './calendar'
import { zero } from './decimal'
import { dayKey, groupEntries, type ImportEntry, seriesKey, sumsOfEntries } from './import-entry'
import type { FileNote } from './import-file'
import type { Existing, Overlap } from './import-overlap'
import { type Ownership, ownerName } from './import-owner'
import type { ImportEffect, ImportPlan } from './import-plan'
import { several } from './in-words'
import { type Measurement, metricValue, type Sums, sumOf } from './measurement'
import { hasDenominator, type Metric } from './metric'
import type { Person } from './person'

/** What each month of each person and metric is now and would be. */
export function changesOf(given: {
  entries: readonly ImportEntry[]
  existing: Existing
  overlap: Overlap
  onOverlap: ImportPlan['overlap']
  /** Figures whose place the import takes, whatever else it counts. */
  takenOver: ReadonlySet<Measurement>
  metrics: readonly Metric[]
  people: readonly Person[]
}): ImportEffect['changes'] {
  const { existing, overlap, onOverlap, takenOver } = given
  // a month from which everything is taken has a change, too
  const emptied = [...takenOver].flatMap((each) => nothingFor(each, given))
  const months = groupEntries(
    [...given.entries, ...emptied],
    ({ owner, metric, on }) => `${seriesKey(owner, metric.id)} ${monthOf(on)}`,
  )
  const changes = [...months.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const added = group.filter(({ rows }) => rows > 0)
    const { owner, metric } = first
    const series = seriesKey(owner, metric.id)
    const month = monthOf(first.on)
    const before = (existing.get(series) ?? []).filter(({ on }) => monthOf(on) === month)
    const overlaps = before.some(({ on }) => overlap.keys.has(dayKey(series, on)))
    const makesWay = onOverlap === 'replace' ? new Set(overlap.measurements) : new Set()
    const kept = before.filter((each) => !makesWay.has(each) && !takenOver.has(each))
    return [
      {
        personName: ownerName(owner),
        personIsNew: owner.kind === 'new',
        metricId: metric.id,
        metricName: metric.name,
        kind: metric.kind,
        month,
        rows: added.reduce((sum, { rows }) => sum + rows, 0),
        before: metricValue(metric.kind, sumOf(before)),
        after:
          overlaps && onOverlap === null
            ? null
            : metricValue(metric.kind, together(sumOf(kept), sumsOfEntries(added))),
      },
    ]
  })
  return changes.sort(
    (a, b) =>
      a.personName.localeCompare(b.personName) ||
      compare(a.metricName, b.metricName) ||
      compare(a.month, b.month),
  )
}

/** An entry that adds nothing, in the place of a figure that is taken over. */
function nothingFor(
  { personId, metricId, on }: Measurement,
  given: { metrics: readonly Metric[]; people: readonly Person[] },
): ImportEntry[] {
  const metric = given.metrics.find(({ id }) => id === metricId)
  const person = given.people.find(({ id }) => id === personId)
  if (metric === undefined || person === undefined) return []
  return [{ owner: { kind: 'known', person }, metric, on, numerator: zero, denominator: zero, rows: 0 }]
}

function together(a: Sums, b: Sums): Sums {
  return {
    numerator: a.numerator + b.numerator,
    denominator: a.denominator + b.denominator,
    entries: a.entries + b.entries,
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Everything counted, over all people and days. */
export function totalsOf(
  counted: readonly Extract<Ownership, { kind: 'owned' | 'unknown' }>[],
  metrics: readonly Metric[],
): ImportEffect['totals'] {
  const all = counted.flatMap(({ figures }) => figures.figures)
  return metrics.map((metric) => {
    const sums = sumsOfEntries(all.filter(({ metricId }) => metricId === metric.id))
    return {
      metricId: metric.id,
      metricName: metric.name,
      kind: metric.kind,
      numerator: sums.numerator,
      denominator: hasDenominator(metric.kind) ? sums.denominator : 1,
      value: metricValue(metric.kind, sums),
    }
  })
}

/** Days to come are mostly a mistyped or misread year; progress does not look at them until they are there. */
export function futureNotes(entries: readonly ImportEntry[], today: IsoDate): FileNote[] {
  const days = [...new Set(entries.map(({ on }) => on).filter((on) => on > today))].sort()
  const last = days.at(-1)
  if (last === undefined) return []
  const sentence = `${several(days.length, 'day lies', 'days lie')} after today, the last is ${last}. Check that its year and order are right.`
  return [{ sentence, lines: [] }]
}

/** Before this day no sales system of today was in use; 1 January 1970 is how programs write that there is no day. */
const earliest: IsoDate = '1990-01-01'

/** Days so long ago mostly stand for none. */
export function longAgoNotes(entries: readonly ImportEntry[]): FileNote[] {
  const days = [...new Set(entries.map(({ on }) => on).filter((on) => on < earliest))].sort()
  const [first] = days
  if (first === undefined) return []
  const sentence = `${several(days.length, 'day lies', 'days lie')} before 1990, the first is ${first}. Programs write 1970 where there is no day: check those rows.`
  return [{ sentence, lines: [] }]
}

/** A share of more than the whole is possible (a deal won of an older lead), but mostly a wrong column. */
export function ratioNotes(entries: readonly ImportEntry[]): FileNote[] {
  const months = groupEntries(
    entries.filter(({ metric }) => metric.kind === 'ratio'),
    ({ owner, metric, on }) => `${seriesKey(owner, metric.id)} ${monthOf(on)}`,
  )
  const over = [...months.values()].flatMap((list) => {
    const { numerator, denominator } = sumsOfEntries(list)
    return numerator > denominator ? list.slice(0, 1) : []
  })
  return over.slice(0, 5).map(({ owner, metric, on }) => ({
    sentence: `In ${monthOf(on)}, ${ownerName(owner)} has more ${metric.counted} than ${metric.outOf}, so “${metric.name}” is over 100 %.`,
    lines: [],
  }))
}
