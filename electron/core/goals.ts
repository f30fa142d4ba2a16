import { implement } from '@orpc/server'
import { goals as contract } from '../../shared/contract/goals'
import {
  closeGoal,
  goalsInOrder,
  newGoal,
  reviseGoal,
  type SmartFields,
  type SmartGoal,
} from '../../shared/domain/goal'
import { goalIdSchema } from '../../shared/domain/id'
import { type CoreContext, changing, checkRevision, found, openStore } from './context'
import { put, type WorkspaceData } from './store/collections'

const os = implement(contract).$context<CoreContext>()

export const goals = {
  list: os.list.handler(({ context, input }) =>
    goalsInOrder(openStore(context).read().goals.values()).filter(
      ({ personId }) => input.personId === null || personId === input.personId,
    ),
  ),

  set: os.set.handler(({ context, input }) =>
    changing(context, async (store) => {
      found(store.read().people.get(input.personId))
      checkMetric(input.fields, store.read())
      const goal = newGoal(input.fields, {
        id: goalIdSchema.parse(context.newId()),
        personId: input.personId,
        at: context.clock.now(),
      })
      await store.commit([put('goals', goal)])
      return goal
    }),
  ),

  revise: os.revise.handler(({ context, input }) =>
    change(context, input, (goal, data) => {
      checkMetric(input.fields, data)
      return reviseGoal(goal, { fields: input.fields, reason: input.reason, at: context.clock.now() })
    }),
  ),

  close: os.close.handler(({ context, input }) =>
    change(context, input, (goal) => closeGoal(goal, { status: input.status, at: context.clock.now() })),
  ),
}

/** Refuses with `NOT_FOUND` a goal that is linked to a metric which is not there. */
function checkMetric({ measure }: SmartFields, data: WorkspaceData): void {
  if (measure.metricId !== null) found(data.metrics.get(measure.metricId))
}

function change(
  context: CoreContext,
  seen: { goalId: SmartGoal['id']; revision: number },
  decide: (goal: SmartGoal, data: WorkspaceData) => SmartGoal,
): Promise<SmartGoal> {
  return changing(context, async (store) => {
    const goal = found(store.read().goals.get(seen.goalId))
    checkRevision(goal, seen.revision)
    const changed = decide(goal, store.read())
    await store.commit([put('goals', changed)])
    return changed
  })
}
