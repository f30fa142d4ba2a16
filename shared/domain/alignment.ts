import type { SmartGoal } from './goal'
import type { Objective } from './objective'

/** An objective with what serves it: those of the team under one of the company, and goals of people. */
export type Aligned = {
  readonly objective: Objective
  readonly served: readonly Aligned[]
  readonly goals: readonly SmartGoal[]
}

export type Alignment = {
  /** Objectives of the company, in the order in which their periods end. */
  readonly company: readonly Aligned[]
  /** Objectives of the team that serve none of the company. */
  readonly apart: readonly Aligned[]
  /** Goals that serve no objective of the workspace; some name one in words. */
  readonly goalsApart: readonly SmartGoal[]
}

/** Who serves what. Every objective and goal stands in it exactly once, also where what it served is gone. */
export function alignmentOf(objectives: readonly Objective[], goals: readonly SmartGoal[]): Alignment {
  const known = new Set(objectives.map(({ id }) => id))
  const inOrder = [...objectives].sort((a, b) => a.fields.to.localeCompare(b.fields.to))
  const aligned = (objective: Objective): Aligned => ({
    objective,
    served: inOrder.filter(({ fields }) => fields.parentId === objective.id).map(aligned),
    goals: goals.filter(({ fields }) => fields.objectiveId === objective.id),
  })
  const isServing = ({ fields: { parentId } }: Objective): boolean => parentId !== null && known.has(parentId)
  const tops = inOrder.filter((objective) => !isServing(objective))
  return {
    company: tops.filter(({ fields }) => fields.level === 'company').map(aligned),
    apart: tops.filter(({ fields }) => fields.level === 'team').map(aligned),
    goalsApart: goals.filter(({ fields: { objectiveId } }) => !objectiveId || !known.has(objectiveId)),
  }
}
