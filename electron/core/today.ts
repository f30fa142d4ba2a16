import { implement } from '@orpc/server'
import { today as contract } from '../../shared/contract/today'
import { personIdSchema } from '../../shared/domain/id'
import { endedRetention } from '../../shared/domain/retention'
import { todayOf } from '../../shared/domain/today'
import { type CoreContext, openStore } from './context'
import { calendarOf, settingsOf } from './profile'
import { keptSigned } from './store/erasure'

const os = implement(contract).$context<CoreContext>()

export const today = {
  get: os.get.handler(({ context }) => {
    const store = openStore(context)
    const data = store.read()
    const on = context.clock.today()
    const people = [...data.people.values()]
    const holdings = {
      people,
      sessions: [...data.sessions.values()],
      commitments: [...data.commitments.values()],
      goals: [...data.goals.values()],
      agreements: [...data.agreements.values()],
      calendar: calendarOf(data),
    }
    const { retentionMonths } = settingsOf(data)
    const kept = keptSigned(store).map(({ personId, until }) => ({
      personId: personIdSchema.parse(personId),
      until,
    }))
    return { ...todayOf(holdings, on), retention: endedRetention({ people, kept, retentionMonths }, on) }
  }),
}
