import type { IsoDate } from '../../shared/domain/calendar'
import type { SmartGoal } from '../../shared/domain/goal'
import { type GoalProgress, progressOfGoal } from '../../shared/domain/goal-progress'
import { measurementsFor } from './progress'
import type { WorkspaceData } from './store/collections'

/** How far each goal has come as of a day, told by its metric or by its check-ins. */
export function goalProgressIn(
  data: WorkspaceData,
  goals: readonly SmartGoal[],
  asOf: IsoDate,
): GoalProgress[] {
  return goals.map((goal) => {
    const { metricId } = goal.fields.measure
    const metric = metricId === null ? null : (data.metrics.get(metricId) ?? null)
    const measurements = metric === null ? [] : measurementsFor(data, metric.id, goal.personId)
    return progressOfGoal({ goal, metric, measurements, asOf })
  })
}
