import type { IsoDate } from '../../../shared/domain/calendar'
import { addDays } from '../../../shared/domain/calendar'
import { nextCheckIn, type SmartGoal } from '../../../shared/domain/goal'
import type { GoalStatus } from '../../../shared/domain/goal-status'
import type { ObjectiveId, PersonId } from '../../../shared/domain/id'

/** Which goals are shown, and how; null where it does not matter. */
export type GoalsFilter = {
  readonly view: 'list' | 'tree'
  readonly person: PersonId | null
  readonly status: GoalStatus | null
  /** An objective, or `none` for goals that serve none of the workspace. */
  readonly objective: ObjectiveId | 'none' | null
  readonly due: 'overdue' | 'month' | 'checkIn' | null
}

export const everyGoal: GoalsFilter = {
  view: 'list',
  person: null,
  status: 'active',
  objective: null,
  due: null,
}

/** The goals that have all that the filter asks for, in their order. */
export function shownGoals(goals: readonly SmartGoal[], filter: GoalsFilter, today: IsoDate): SmartGoal[] {
  const { person, status, objective, due } = filter
  return goals.filter(
    (goal) =>
      (person === null || goal.personId === person) &&
      (status === null || goal.status === status) &&
      (objective === null || (goal.fields.objectiveId ?? 'none') === objective) &&
      (due === null || isDue(goal, due, today)),
  )
}

function isDue(goal: SmartGoal, due: NonNullable<GoalsFilter['due']>, today: IsoDate): boolean {
  const { dueOn } = goal.fields
  if (due === 'overdue') return dueOn < today
  if (due === 'month') return dueOn >= today && dueOn <= addDays(today, 30)
  const on = nextCheckIn(goal)
  return on !== null && on <= today
}
