import { randomUUID } from 'node:crypto'
import { measurementIdSchema, metricIdSchema, personIdSchema } from '../../shared/domain/id'
import { type Measurement, measurementSchema } from '../../shared/domain/measurement'

/** What one person did on one day: two deals won on the Friday before the sample's Monday. */
export function aMeasurement(point: Partial<Measurement> = {}): Measurement {
  return measurementSchema.parse({
    id: measurementIdSchema.parse(randomUUID()),
    metricId: metricIdSchema.parse(randomUUID()),
    personId: personIdSchema.parse(randomUUID()),
    on: '2026-11-20',
    numerator: 2,
    denominator: 1,
    origin: { kind: 'entered', at: '2026-11-20T16:00:00.000Z' },
    ...point,
  })
}
