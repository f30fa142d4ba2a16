import { randomUUID } from 'node:crypto'
import { metricIdSchema, scorecardIdSchema } from '../../shared/domain/id'
import { type Scorecard, scorecardSchema } from '../../shared/domain/scorecard'

/** The scorecard of account executives since January 2026: one metric that carries all the weight. */
export function aScorecard(point: Partial<Scorecard> = {}): Scorecard {
  return scorecardSchema.parse({
    id: scorecardIdSchema.parse(randomUUID()),
    role: 'Account executive',
    fromMonth: '2026-01',
    lines: [{ metricId: metricIdSchema.parse(randomUUID()), weight: 100, floor: 0, cap: 150 }],
    withoutData: 'spread',
    setAt: '2025-12-15T09:00:00.000Z',
    ...point,
  })
}
