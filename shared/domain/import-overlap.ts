import { dayKey, groupEntries, type ImportEntry, measuredSeriesKey, seriesKey } from './import-entry'
import type { FileNote } from './import-file'
import type { ImportRecord } from './import-record'
import { several } from './in-words'
import type { Measurement } from './measurement'

/** Measurements that are there already, by person and metric, of those that the entries are about or that make way. */
export type Existing = ReadonlyMap<string, readonly Measurement[]>

export function existingOf(
  entries: readonly ImportEntry[],
  takenOver: Iterable<Measurement>,
  measurements: Iterable<Measurement>,
): Existing {
  const existing = new Map<string, Measurement[]>()
  for (const each of takenOver) existing.set(measuredSeriesKey(each), [])
  for (const { owner, metric } of entries) existing.set(seriesKey(owner, metric.id), [])
  for (const each of measurements) existing.get(measuredSeriesKey(each))?.push(each)
  return existing
}

/** Days, by `dayKey`, on which both an import and the workspace have numbers, and those of the workspace. */
export type Overlap = { readonly keys: ReadonlySet<string>; readonly measurements: readonly Measurement[] }

export function overlapOf(entries: readonly ImportEntry[], existing: Existing): Overlap {
  const wanted = new Set(entries.map(({ owner, metric, on }) => dayKey(seriesKey(owner, metric.id), on)))
  const keys = new Set<string>()
  const measurements: Measurement[] = []
  for (const [series, list] of existing) {
    for (const each of list) {
      const key = dayKey(series, each.on)
      if (!wanted.has(key)) continue
      keys.add(key)
      measurements.push(each)
    }
  }
  return { keys, measurements }
}

/** Where measurements came from, each once, in words. */
export function originsOf(measurements: readonly Measurement[], imports: readonly ImportRecord[]): string[] {
  return [...new Set(measurements.map(({ origin }) => originWords(origin, imports)))]
}

function originWords(origin: Measurement['origin'], imports: readonly ImportRecord[]): string {
  switch (origin.kind) {
    case 'import':
      return imports.find(({ id }) => id === origin.importId)?.fileName ?? 'an earlier import'
    case 'entered':
      return 'entered by hand'
    case 'sample':
      return 'the sample team'
  }
}

/**
 * A deal whose day moved between two exports would count twice: its old day is in the earlier import, its new day in
 * this one. Days of earlier imports that lie within this file's time, and that it has nothing for, are told.
 */
export function staleNotes(given: {
  entries: readonly ImportEntry[]
  existing: Existing
  overlap: Overlap
  imports: readonly ImportRecord[]
}): FileNote[] {
  const groups = groupEntries(given.entries, ({ owner, metric }) => seriesKey(owner, metric.id))
  const stale = [...groups].flatMap(([series, entries]) => {
    const days = entries.map(({ on }) => on).sort()
    const [from, to] = [days[0] ?? '', days.at(-1) ?? '']
    return (given.existing.get(series) ?? []).filter(
      ({ on, origin }) =>
        origin.kind === 'import' && on > from && on < to && !given.overlap.keys.has(dayKey(series, on)),
    )
  })
  if (stale.length === 0) return []
  const days = several(stale.length, 'day', 'days')
  const files = originsOf(stale, given.imports).join(', ')
  return [
    {
      sentence: `${days} within the time of this file keep numbers from ${files} that this file does not have. A deal that moved to another day would count twice: undo the earlier import first.`,
      lines: [],
    },
  ]
}
