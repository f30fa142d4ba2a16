import { randomUUID } from 'node:crypto'
import { metricIdSchema } from '../../shared/domain/id'
import { type Metric, type MetricPreset, metricSchema } from '../../shared/domain/metric'
import { metricPresets } from '../../shared/domain/metric-presets'

/** A metric as it stands in a workspace: closed deals, or another of the presets. */
export function aMetric(point: Partial<Metric> & { preset?: MetricPreset | null } = {}): Metric {
  const preset = point.preset === undefined ? 'closedDeals' : point.preset
  return metricSchema.parse({
    id: metricIdSchema.parse(randomUUID()),
    ...metricPresets[preset ?? 'closedDeals'],
    preset,
    addedAt: '2025-03-01T08:00:00.000Z',
    archivedAt: null,
    revision: 0,
    ...point,
  })
}
