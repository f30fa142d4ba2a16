import type { IsoDate } from '../../shared/domain/calendar'
import type { SmartGoal } from '../../shared/domain/goal'
import { type GoalProgress, progressOfGoal } from '../../shared/domain/goal-progress'
import type { GoalStanding } from './documents/papers/goal-standing'
import { measurementsFor } from './progress'
import type { WorkspaceData } from './store/collections'

/** How far each goal has come as of a day, told by its metric or by its check-ins. */
export function goalProgressIn(
  data: WorkspaceData,
  goals: readonly SmartGoal[],
  asOf: IsoDate,
): GoalProgress[] {
  return goalStandingsIn(data, goals, asOf).map(({ progress }) => progress)
}

/** Each goal with how far it has come as of a day, and the kind of the metric that tells it. */
export function goalStandingsIn(
  data: WorkspaceData,
  goals: readonly SmartGoal[],
  asOf: IsoDate,
): GoalStanding[] {
  return goals.map((goal) => {
    const { metricId } = goal.fields.measure
    const metric = metricId === null ? null : (data.metrics.get(metricId) ?? null)
    const measurements = metric === null ? [] : measurementsFor(data, metric.id, goal.personId)
    return {
      goal,
      progress: progressOfGoal({ goal, metric, measurements, asOf }),
      kind: metric?.kind ?? null,
    }
  })
}
