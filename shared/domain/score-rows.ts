import * as z from 'zod'
import { type IsoMonth, isoDateSchema, isoInstantSchema, monthOf, weekStartOf } from './calendar'
import { importIdSchema } from './id'
import { type Measurement, metricValue, sumsBy } from './measurement'
import type { Metric } from './metric'

/** What a day's figure of one source says, as it is kept. */
const scoreRowSchema = z.object({
  on: isoDateSchema,
  numerator: z.number(),
  /** 1 where nothing divides. */
  denominator: z.number(),
  from: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('import'), importId: importIdSchema }),
    z.object({ kind: z.literal('entered'), at: isoInstantSchema }),
    z.object({ kind: z.literal('sample') }),
  ]),
})

/** All figures behind a metric of a person in a month, by week and by day. */
export const scoreRowsSchema = z.object({
  weeks: z.array(
    z.object({
      /** The first day of the week, which may lie in the month before. */
      weekStart: isoDateSchema,
      value: z.number().nullable(),
      rows: z.array(scoreRowSchema),
    }),
  ),
})
export type ScoreRows = z.infer<typeof scoreRowsSchema>

/** The figures of a month, oldest first; days without one left out. `measurements` are of one person and metric. */
export function scoreRows(
  metric: Metric,
  measurements: readonly Measurement[],
  { month, weekStartsOn }: { month: IsoMonth; weekStartsOn: number },
): ScoreRows {
  const inMonth = measurements
    .filter(({ on }) => monthOf(on) === month)
    .sort((a, b) => a.on.localeCompare(b.on))
  const weekOf = (on: string): string => weekStartOf(on, weekStartsOn)
  return {
    weeks: [...sumsBy(inMonth, weekOf)].map(([weekStart, sums]) => ({
      weekStart,
      value: metricValue(metric.kind, sums),
      rows: inMonth
        .filter(({ on }) => weekOf(on) === weekStart)
        .map(({ on, numerator, denominator, origin }) => ({ on, numerator, denominator, from: origin })),
    })),
  }
}
