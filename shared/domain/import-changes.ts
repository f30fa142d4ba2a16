import { type IsoDate, monthOf } from './calendar'
import { dayKey, groupEntries, type ImportEntry, seriesKey, sumsOfEntries } from './import-entry'
import type { FileNote } from './import-file'
import type { Existing, Overlap } from './import-overlap'
import { type Ownership, ownerName } from './import-owner'
import type { ImportEffect, ImportPlan } from './import-plan'
import { several } from './in-words'
import { metricValue, type Sums, sumOf } from './measurement'
import { hasDenominator, type Metric } from './metric'

/** What each month of each person and metric is now and would be. */
export function changesOf(given: {
  entries: readonly ImportEntry[]
  existing: Existing
  overlap: Overlap
  onOverlap: ImportPlan['overlap']
}): ImportEffect['changes'] {
  const { entries, existing, overlap, onOverlap } = given
  const months = groupEntries(
    entries,
    ({ owner, metric, on }) => `${seriesKey(owner, metric.id)} ${monthOf(on)}`,
  )
  const changes = [...months.values()].flatMap((added) => {
    const [first] = added
    if (first === undefined) return []
    const { owner, metric } = first
    const series = seriesKey(owner, metric.id)
    const month = monthOf(first.on)
    const before = (existing.get(series) ?? []).filter(({ on }) => monthOf(on) === month)
    const overlaps = before.some(({ on }) => overlap.keys.has(dayKey(series, on)))
    const kept =
      onOverlap === 'replace' ? before.filter(({ on }) => !overlap.keys.has(dayKey(series, on))) : before
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
