import { randomUUID } from 'node:crypto'
import { metricIdSchema, targetIdSchema } from '../../shared/domain/id'
import { type Target, targetSchema } from '../../shared/domain/target'

/** A target for a role: 14 a month for account executives, since January 2026. */
export function aTarget(point: Partial<Target> = {}): Target {
  return targetSchema.parse({
    id: targetIdSchema.parse(randomUUID()),
    metricId: metricIdSchema.parse(randomUUID()),
    scope: { kind: 'role', role: 'Account executive' },
    fromMonth: '2026-01',
    value: 14,
    setAt: '2025-12-15T09:00:00.000Z',
    ...point,
  })
}
