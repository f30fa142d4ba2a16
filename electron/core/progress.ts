import type { IsoDate } from '../../shared/domain/calendar'
import type { MetricId, PersonId } from '../../shared/domain/id'
import type { Measurement } from '../../shared/domain/measurement'
import type { Metric } from '../../shared/domain/metric'
import type { Person } from '../../shared/domain/person'
import { type Progress, progressOf } from '../../shared/domain/progress'
import { type Reporting, reportingOf } from '../../shared/domain/reporting'
import { calendarOf, firmOf } from './profile'
import type { WorkspaceData } from './store/collections'
import { MeasurementMap } from './store/measurement-map'
import { StoodMeasurements } from './store/stood-measurements'

/** Metrics that are not archived, in the order they were added. */
export function activeMetrics(data: WorkspaceData): Metric[] {
  return [...data.metrics.values()].filter(({ archivedAt }) => archivedAt === null)
}

/** Where a person stands on `asOf` with each of the metrics, in their order. */
export function progressIn(
  metrics: readonly Metric[],
  given: { data: WorkspaceData; person: Person; asOf: IsoDate; isOver?: boolean },
): Progress[] {
  const { data, person, asOf, isOver = false } = given
  const targets = [...data.targets.values()]
  const reporting = reportingIn(data)
  return metrics.map((metric) =>
    progressOf({
      metric,
      person,
      measurements: measurementsFor(data, metric.id, person.id),
      targets,
      asOf,
      isOver,
      reporting,
    }),
  )
}

/** How the firm divides time: its weeks, its financial year and its working days. */
export function reportingIn(data: WorkspaceData): Reporting {
  return reportingOf(firmOf(data), calendarOf(data))
}

/** The measurements of one person in one metric, found without looking at those of anybody else. */
export function measurementsFor(
  data: WorkspaceData,
  metricId: MetricId,
  personId: PersonId,
): readonly Measurement[] {
  const { measurements } = data
  if (measurements instanceof MeasurementMap || measurements instanceof StoodMeasurements) {
    return measurements.of(metricId, personId)
  }
  return [...measurements.values()].filter((each) => each.metricId === metricId && each.personId === personId)
}
