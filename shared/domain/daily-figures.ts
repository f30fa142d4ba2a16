import * as z from 'zod'
import { addDays, type IsoDate, isoDateSchema, weekStartOf } from './calendar'
import { type Measurement, metricValue, sumsBy } from './measurement'
import { type Metric, metricSchema } from './metric'

/** So many weeks before the running one: a year. */
const weeksShown = 52

/** What one person did in one metric day by day, over a year. */
export const dailyFiguresSchema = z.object({
  metric: metricSchema,
  /** The first day of a week. */
  from: isoDateSchema,
  to: isoDateSchema,
  /** Days that have figures, oldest first; a ratio or a mean is worked out from the sums of the day. */
  days: z.array(z.object({ on: isoDateSchema, value: z.number() })),
})
export type DailyFigures = z.infer<typeof dailyFiguresSchema>

/**
 * The days of the running week and of the 52 before it, up to `asOf`. A day without figures is not among them: it is a gap,
 * not 0. `measurements` are those of this person and metric.
 */
export function dailyFiguresOf(given: {
  metric: Metric
  measurements: readonly Measurement[]
  asOf: IsoDate
  weekStartsOn?: number
}): DailyFigures {
  const { metric, asOf, weekStartsOn } = given
  const from = addDays(weekStartOf(asOf, weekStartsOn), -7 * weeksShown)
  const sums = sumsBy(
    given.measurements.filter(({ on }) => on >= from && on <= asOf),
    (on) => on,
  )
  const days = [...sums].flatMap(([on, sum]) => {
    const value = metricValue(metric.kind, sum)
    return value === null ? [] : [{ on, value }]
  })
  return { metric, from, to: asOf, days: days.sort((a, b) => a.on.localeCompare(b.on)) }
}
