import type { IsoDate } from '../../../../shared/domain/calendar'
import type { Commitment } from '../../../../shared/domain/commitment'
import type { Drawing } from '../../../../shared/domain/drawing'
import type { Firm } from '../../../../shared/domain/firm'
import type { MetricId } from '../../../../shared/domain/id'
import type { Person } from '../../../../shared/domain/person'
import type { Progress } from '../../../../shared/domain/progress'
import type { GoalStanding } from './goal-standing'

/** A chart of a metric as vectors, the one large one or a small one. */
export type SheetChart = { readonly metricId: MetricId; readonly large: boolean; readonly drawing: Drawing }

/** What a person sheet is made from: everything as it stands on `asOf`. */
export type SheetSources = {
  readonly person: Person
  readonly firm: Firm
  readonly asOf: IsoDate
  /** Of every metric in use, in their order. */
  readonly progress: readonly Progress[]
  readonly charts: readonly SheetChart[]
  /** Active goals, the next due first; null where they are not to be shown. */
  readonly goals: readonly GoalStanding[] | null
  /** Open commitments of both, the manager's first; null where they are not to be shown. */
  readonly commitments: readonly Commitment[] | null
}
