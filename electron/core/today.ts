import { implement } from '@orpc/server'
import { today as contract } from '../../shared/contract/today'
import { todayOf } from '../../shared/domain/today'
import { type CoreContext, openStore } from './context'

const os = implement(contract).$context<CoreContext>()

export const today = {
  get: os.get.handler(({ context }) => {
    const { people, sessions, commitments, agreements } = openStore(context).read()
    return todayOf(
      {
        people: [...people.values()],
        sessions: [...sessions.values()],
        commitments: [...commitments.values()],
        agreements: [...agreements.values()],
      },
      context.clock.today(),
    )
  }),
}
