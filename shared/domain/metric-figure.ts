import * as z from 'zod'
import { firstDayOf, type IsoDate, isoDateSchema, monthOf, weekStartOf } from './calendar'
import { type MetricId, metricIdSchema, type PersonId, personIdSchema } from './id'
import { type Measurement, metricValue, sumsBy } from './measurement'
import type { MetricKind } from './metric'

/** The stretch of time that a figure is of. */
export const figureSpanSchema = z.enum(['day', 'week', 'month'])
export type FigureSpan = z.infer<typeof figureSpanSchema>

/** What one person did in one metric in a stretch of time. */
export const metricFigureSchema = z.object({
  personId: personIdSchema,
  metricId: metricIdSchema,
  /** The first day of the stretch. */
  from: isoDateSchema,
  numerator: z.number(),
  denominator: z.number(),
  /** In the unit of the metric's kind; null where it cannot be told, as by a division by 0. */
  value: z.number().nullable(),
})
export type MetricFigure = z.infer<typeof metricFigureSchema>

/** The figures of one person in one metric, the earliest first; stretches without a number are left out. */
export function figuresBy(
  span: FigureSpan,
  given: {
    personId: PersonId
    metricId: MetricId
    kind: MetricKind
    measurements: Iterable<Measurement>
    /** The firm's: 0 Sunday, 1 Monday, 6 Saturday. */
    weekStartsOn: number
  },
): MetricFigure[] {
  const { personId, metricId, kind, measurements, weekStartsOn } = given
  return [...sumsBy(measurements, (on) => startOf(span, on, weekStartsOn))]
    .map(([from, sums]) => ({
      personId,
      metricId,
      from,
      numerator: sums.numerator,
      denominator: sums.denominator,
      value: metricValue(kind, sums),
    }))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
}

function startOf(span: FigureSpan, on: IsoDate, weekStartsOn: number): IsoDate {
  switch (span) {
    case 'day':
      return on
    case 'week':
      return weekStartOf(on, weekStartsOn)
    case 'month':
      return firstDayOf(monthOf(on))
  }
}
