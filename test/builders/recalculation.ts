import { randomUUID } from 'node:crypto'
import { metricIdSchema, personIdSchema, recalculationIdSchema } from '../../shared/domain/id'
import { type Recalculation, recalculationSchema } from '../../shared/domain/recalculation'

/** What is usual is worked out anew from 7 September on, because the region changed. */
export function aRecalculation(point: Partial<Recalculation> = {}): Recalculation {
  return recalculationSchema.parse({
    id: recalculationIdSchema.parse(randomUUID()),
    metricId: metricIdSchema.parse(randomUUID()),
    personId: personIdSchema.parse(randomUUID()),
    from: '2026-09-07',
    reason: 'A new region',
    setAt: '2026-11-20T16:00:00.000Z',
    ...point,
  })
}
