import { implement } from '@orpc/server'
import { objectives as contract } from '../../shared/contract/objectives'
import { objectiveIdSchema } from '../../shared/domain/id'
import { newObjective, objectiveFault, reviseObjective } from '../../shared/domain/objective'
import { type CoreContext, changing, checkRevision, found, openStore } from './context'
import { firmOf } from './profile'
import { put } from './store/collections'

const os = implement(contract).$context<CoreContext>()

export const objectives = {
  list: os.list.handler(({ context }) => [...openStore(context).read().objectives.values()]),

  add: os.add.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const sentence = objectiveFault(null, input.fields, store.read().objectives.values())
      if (sentence !== null) throw errors.MISPLACED({ data: { sentence } })
      const objective = newObjective(input.fields, {
        id: objectiveIdSchema.parse(context.newId()),
        at: context.clock.now(),
      })
      await store.commit([put('objectives', objective)])
      return objective
    }),
  ),

  revise: os.revise.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const data = store.read()
      const objective = found(data.objectives.get(input.objectiveId))
      checkRevision(objective, input.revision)
      const sentence = objectiveFault(objective.id, input.fields, data.objectives.values())
      if (sentence !== null) throw errors.MISPLACED({ data: { sentence } })
      const revised = reviseObjective(objective, {
        fields: input.fields,
        status: input.status,
        reason: input.reason,
        by: firmOf(data).managerName,
        at: context.clock.now(),
      })
      await store.commit([put('objectives', revised)])
      return revised
    }),
  ),
}
