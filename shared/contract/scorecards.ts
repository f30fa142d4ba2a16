import * as z from 'zod'
import { isoMonthSchema } from '../domain/calendar'
import { metricIdSchema, personIdSchema } from '../domain/id'
import { scoreRowsSchema } from '../domain/score-rows'
import { scorecardDraftSchema, scorecardSchema } from '../domain/scorecard'
import { scoredMonthSchema } from '../domain/scored-month'
import { notFound } from './refusals'
import { reading, writing } from './verb'

export const scorecards = {
  /** Every scorecard ever set, latest first. */
  list: reading.output(z.array(scorecardSchema)),
  set: writing
    .input(scorecardDraftSchema)
    .output(scorecardSchema)
    .errors({
      ...notFound,
      REWRITES_PAST: {
        status: 409,
        message: 'Earlier months keep the scorecard they had.',
        data: z.object({ firstOpenMonth: isoMonthSchema }),
      },
    }),
  /** How the running month stands for every active person whose role has a scorecard. */
  team: reading.output(z.array(z.object({ personId: personIdSchema, scored: scoredMonthSchema }))),
  /** The months of one person that have a scorecard, the running one first; a year back at most. */
  months: reading
    .input(z.object({ personId: personIdSchema }))
    .output(z.array(scoredMonthSchema))
    .errors(notFound),
  /** The figures behind one metric of one month, down to where each came from. */
  rows: reading
    .input(z.object({ personId: personIdSchema, metricId: metricIdSchema, month: isoMonthSchema }))
    .output(scoreRowsSchema)
    .errors(notFound),
}
