import type { Drawing } from '../../shared/domain/drawing'
import { directionOf, type SmartGoal } from '../../shared/domain/goal'
import type { GoalProgress } from '../../shared/domain/goal-progress'
import type { GoalId } from '../../shared/domain/id'
import type { Metric } from '../../shared/domain/metric'
import type { Reading } from '../../shared/domain/metric-format'
import { burnUpPlan } from './burn-up-plan'
import { recordChart } from './record-chart'

/** The ways of goals as vectors for paper; none of what is done or not done, or of which nothing is known yet. */
export function recordGoalCharts(
  goals: readonly SmartGoal[],
  given: { ways: readonly GoalProgress[]; metrics: readonly Metric[]; reading: Reading },
): Promise<{ readonly goalId: GoalId; readonly drawing: Drawing }[]> {
  const { ways, metrics, reading } = given
  const charts = goals.flatMap((goal) => {
    const way = ways.find(({ goalId }) => goalId === goal.id)
    if (way === undefined || way.points.length === 0 || directionOf(goal.fields) === 'binary') return []
    const kind = metrics.find(({ id }) => id === goal.fields.measure.metricId)?.kind ?? null
    const plan = burnUpPlan({ goal: way, title: goal.fields.statement, kind, reading })
    return [{ goalId: goal.id, plan }]
  })
  return Promise.all(
    charts.map(async ({ goalId, plan }) => ({
      goalId,
      drawing: await recordChart(plan, { widthPx: 607, heightPx: 176 }),
    })),
  )
}
