import type { IsoDate } from '../../../../shared/domain/calendar'
import type { Commitment } from '../../../../shared/domain/commitment'
import type { Drawing } from '../../../../shared/domain/drawing'
import type { Firm } from '../../../../shared/domain/firm'
import type { MetricId } from '../../../../shared/domain/id'
import type { Person } from '../../../../shared/domain/person'
import type { ProcessBehaviour } from '../../../../shared/domain/process-behaviour'
import type { Progress } from '../../../../shared/domain/progress'
import type { ScoredMonth } from '../../../../shared/domain/scored-month'
import type { SkillShape } from '../../../../shared/domain/skill-shape'
import type { GoalStanding } from './goal-standing'

/** A chart of a metric as vectors, the one large one or a small one. */
export type SheetChart = { readonly metricId: MetricId; readonly large: boolean; readonly drawing: Drawing }

/** One metric week by week, and the skills that sessions rated, each with its chart; null where there is none. */
export type SheetDepth = {
  readonly weeks: { readonly behaviour: ProcessBehaviour; readonly drawing: Drawing } | null
  readonly skills: { readonly shape: SkillShape; readonly drawing: Drawing } | null
}

/** What a person sheet is made from: everything as it stands on `asOf`. */
export type SheetSources = {
  readonly person: Person
  readonly firm: Firm
  readonly asOf: IsoDate
  /** Of every metric in use, in their order. */
  readonly progress: readonly Progress[]
  readonly charts: readonly SheetChart[]
  /** The latest month by the scorecard of the role; null without one. */
  readonly score: ScoredMonth | null
  /** What goes deeper than figures against targets; null where only those are wanted. */
  readonly depth: SheetDepth | null
  /** Active goals, the next due first; null where they are not to be shown. */
  readonly goals: readonly GoalStanding[] | null
  /** Open commitments of both, the manager's first; null where they are not to be shown. */
  readonly commitments: readonly Commitment[] | null
}
