import type { IsoDate } from '../../shared/domain/calendar'
import type { MetricId, PersonId } from '../../shared/domain/id'
import type { Measurement } from '../../shared/domain/measurement'
import type { Metric } from '../../shared/domain/metric'
import type { Person } from '../../shared/domain/person'
import { type Progress, progressOf } from '../../shared/domain/progress'
import type { WorkspaceData } from './store/collections'
import { versionOf } from './store/records'

/** Metrics that are not archived, in the order they were added. */
export function activeMetrics(data: WorkspaceData): Metric[] {
  return [...data.metrics.values()].filter(({ archivedAt }) => archivedAt === null)
}

/** Where a person stands on `asOf` with each of the metrics, in their order. */
export function progressIn(
  metrics: readonly Metric[],
  given: { data: WorkspaceData; person: Person; asOf: IsoDate },
): Progress[] {
  const { data, person, asOf } = given
  const targets = [...data.targets.values()]
  return metrics.map((metric) =>
    progressOf({ metric, person, measurements: measurementsFor(data, metric.id, person.id), targets, asOf }),
  )
}

/** The measurements of one person in one metric, found without looking at those of anybody else. */
export function measurementsFor(
  data: WorkspaceData,
  metricId: MetricId,
  personId: PersonId,
): readonly Measurement[] {
  return indexOf(data.measurements).get(indexKey(metricId, personId)) ?? []
}

type MeasurementIndex = ReadonlyMap<string, readonly Measurement[]>

/** The last index of each workspace, with the version of the measurements that it was made of. */
const indexes = new WeakMap<WorkspaceData['measurements'], { version: number; index: MeasurementIndex }>()

function indexOf(measurements: WorkspaceData['measurements']): MeasurementIndex {
  const known = indexes.get(measurements)
  const version = versionOf(measurements)
  if (known?.version === version) return known.index
  const index = new Map<string, Measurement[]>()
  for (const measurement of measurements.values()) {
    const key = indexKey(measurement.metricId, measurement.personId)
    const list = index.get(key)
    if (list === undefined) index.set(key, [measurement])
    else list.push(measurement)
  }
  indexes.set(measurements, { version, index })
  return index
}

/** A slash is in no id, so two ids make one key that is theirs alone. */
function indexKey(metricId: MetricId, personId: PersonId): string {
  return `${metricId}/${personId}`
}
