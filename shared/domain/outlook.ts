import * as z from 'zod'
import { addDays, type IsoDate, isoDateSchema } from './calendar'
import { type Forecast, forecastOf, forecastSchema } from './forecast'
import { type Measurement, sumOf } from './measurement'
import { addsUp, type Metric } from './metric'
import { countWorkDays, type WorkDays } from './work-days'

/** What is left of a period: how much is still wanted, and where it is likely to end. */
export const outlookSchema = z.object({
  from: isoDateSchema,
  to: isoDateSchema,
  /** Working days after the last one that is counted. */
  daysLeft: z.int(),
  /**
   * What each of the days left has to bring to reach the target; 0 once it is reached. Null without a target or a day
   * left, and for all that does not add up or where more is not better.
   */
  neededPerDay: z.number().nullable(),
  likely: forecastSchema.nullable(),
})
export type Outlook = z.infer<typeof outlookSchema>

/** The outlook on a period from `from` to `to`, of which all up to `countedTo` is over. */
export function outlookOf(given: {
  metric: Metric
  measurements: readonly Measurement[]
  from: IsoDate
  to: IsoDate
  countedTo: IsoDate
  target: number | null
  workDays: WorkDays
}): Outlook {
  const { metric, measurements, from, to, countedTo, target, workDays } = given
  const next = addDays(countedTo, 1)
  const daysLeft = countWorkDays(next > from ? next : from, to, workDays)
  const likely: Forecast | null = forecastOf({ metric, measurements, from, countedTo, daysLeft, workDays })
  const asks = addsUp(metric.kind) && metric.direction === 'more' && target !== null && daysLeft > 0
  const soFar = sumOf(measurements.filter(({ on }) => on >= from && on <= to)).numerator
  return {
    from,
    to,
    daysLeft,
    neededPerDay: asks ? Math.max(0, target - soFar) / daysLeft : null,
    likely,
  }
}
