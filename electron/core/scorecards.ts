import { implement } from '@orpc/server'
import { scorecards as contract } from '../../shared/contract/scorecards'
import { lastDayOf, monthOf, monthsFrom, shiftMonth } from '../../shared/domain/calendar'
import { scorecardIdSchema } from '../../shared/domain/id'
import { isActive, type Person, roleOn } from '../../shared/domain/person'
import { scoreRows } from '../../shared/domain/score-rows'
import { firstOpenMonth, newScorecard, scorecardIn } from '../../shared/domain/scorecard'
import { type ScoredMonth, scoredMonth } from '../../shared/domain/scored-month'
import { type CoreContext, changing, found, openStore } from './context'
import { measurementsFor, progressIn, reportingIn } from './progress'
import { put, type WorkspaceData } from './store/collections'

const os = implement(contract).$context<CoreContext>()

export const scorecards = {
  list: os.list.handler(({ context }) => [...openStore(context).read().scorecards.values()].reverse()),

  set: os.set.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const data = store.read()
      for (const { metricId } of input.lines) found(data.metrics.get(metricId))
      const firstOpen = firstOpenMonth(input, {
        scorecards: [...data.scorecards.values()],
        today: context.clock.today(),
      })
      if (firstOpen !== null) throw errors.REWRITES_PAST({ data: { firstOpenMonth: firstOpen } })
      const scorecard = newScorecard(input, {
        id: scorecardIdSchema.parse(context.newId()),
        at: context.clock.now(),
      })
      await store.commit([put('scorecards', scorecard)])
      return scorecard
    }),
  ),

  team: os.team.handler(({ context }) => {
    const data = openStore(context).read()
    const asOf = context.clock.today()
    return [...data.people.values()].filter(isActive).flatMap((person) => {
      const [scored] = scoredMonths(data, { person, asOf, monthsBack: 0 })
      return scored === undefined ? [] : [{ personId: person.id, scored }]
    })
  }),

  months: os.months.handler(({ context, input }) => {
    const data = openStore(context).read()
    const person = found(data.people.get(input.personId))
    return scoredMonths(data, { person, asOf: context.clock.today(), monthsBack: 12 })
  }),

  rows: os.rows.handler(({ context, input }) => {
    const data = openStore(context).read()
    const metric = found(data.metrics.get(input.metricId))
    const { id } = found(data.people.get(input.personId))
    return scoreRows(metric, measurementsFor(data, metric.id, id), {
      month: input.month,
      weekStartsOn: reportingIn(data).weekStartsOn,
    })
  }),
}

/** The months with a scorecard, the latest first. The role is the one held on the last day of the month, as for targets. */
export function scoredMonths(
  data: WorkspaceData,
  {
    person,
    asOf,
    monthsBack,
    isOver = false,
  }: {
    person: Person
    asOf: string
    monthsBack: number
    /** Whether the month of `asOf` is over. */
    isOver?: boolean
  },
): ScoredMonth[] {
  const last = monthOf(asOf)
  const asked = monthsFrom(shiftMonth(last, -monthsBack), last)
    .reverse()
    .flatMap((month) => {
      const role = roleOn(person, lastDayOf(month))
      const scorecard = scorecardIn(data.scorecards.values(), { role, month })
      return scorecard === null ? [] : [{ month, scorecard }]
    })
  const ids = new Set(asked.flatMap(({ scorecard }) => scorecard.lines.map(({ metricId }) => metricId)))
  // archived ones too: a metric that is no longer looked at still counted in its months
  const metrics = [...data.metrics.values()].filter(({ id }) => ids.has(id))
  const progress = progressIn(metrics, { data, person, asOf, isOver })
  return asked.map(({ month, scorecard }) => scoredMonth(scorecard, { month, progress, isOver }))
}
