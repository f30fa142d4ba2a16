import { implement } from '@orpc/server'
import { commitments as contract } from '../../shared/contract/commitments'
import { markCommitment } from '../../shared/domain/commitment'
import { type CoreContext, changing, checkRevision, found, openStore } from './context'
import { put } from './store/collections'

const os = implement(contract).$context<CoreContext>()

export const commitments = {
  list: os.list.handler(({ context, input }) =>
    [...openStore(context).read().commitments.values()]
      .filter(({ personId }) => input.personId === null || personId === input.personId)
      .sort((a, b) => a.dueOn.localeCompare(b.dueOn)),
  ),

  mark: os.mark.handler(({ context, input }) =>
    changing(context, async (store) => {
      const commitment = found(store.read().commitments.get(input.commitmentId))
      checkRevision(commitment, input.revision)
      const marked = markCommitment(commitment, {
        outcome: input.outcome,
        note: input.note,
        at: context.clock.now(),
        sessionId: null,
      })
      await store.commit([put('commitments', marked)])
      return marked
    }),
  ),
}
