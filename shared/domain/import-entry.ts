import type { IsoDate } from './calendar'
import { addDecimals, type Decimal, decimalToNumber, zero } from './decimal'
import type { MetricId } from './id'
import { type Owner, ownerKey, personOwnerKey } from './import-owner'
import type { Measurement, Sums } from './measurement'
import type { Metric } from './metric'

/** The figure of one owner, metric and day that an import would keep. */
export type ImportEntry = {
  readonly owner: Owner
  readonly metric: Metric
  readonly on: IsoDate
  readonly numerator: Decimal
  readonly denominator: Decimal
  readonly rows: number
}

/** One key for everything of one owner and one metric. */
export function seriesKey(owner: Owner, metricId: MetricId): string {
  return `${metricId} ${ownerKey(owner)}`
}

/** The same for a measurement, which belongs to a person already. */
export function measuredSeriesKey({ personId, metricId }: Measurement): string {
  return `${metricId} ${personOwnerKey(personId)}`
}

/** One key for a day in a series. */
export function dayKey(series: string, on: IsoDate): string {
  return `${series} ${on}`
}

/** Entries in lists, by any key. */
export function groupEntries(
  entries: Iterable<ImportEntry>,
  keyOf: (entry: ImportEntry) => string,
): Map<string, ImportEntry[]> {
  const groups = new Map<string, ImportEntry[]>()
  for (const entry of entries) {
    const group = groups.get(keyOf(entry))
    if (group === undefined) groups.set(keyOf(entry), [entry])
    else group.push(entry)
  }
  return groups
}

/** The exact sums of entries, as numbers at last. */
export function sumsOfEntries(entries: readonly Pick<ImportEntry, 'numerator' | 'denominator'>[]): Sums {
  const numerator = entries.reduce((sum, entry) => addDecimals(sum, entry.numerator), zero)
  const denominator = entries.reduce((sum, entry) => addDecimals(sum, entry.denominator), zero)
  return {
    numerator: decimalToNumber(numerator),
    denominator: decimalToNumber(denominator),
    entries: entries.length,
  }
}
