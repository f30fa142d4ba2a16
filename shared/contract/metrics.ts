import * as z from 'zod'
import { beforeAfterSchema } from '../domain/before-after'
import { isoDateSchema, isoMonthSchema } from '../domain/calendar'
import { dailyFiguresSchema } from '../domain/daily-figures'
import { divisorSchema, figureOf } from '../domain/figure'
import { metricIdSchema, personIdSchema, recalculationIdSchema } from '../domain/id'
import { measurementSchema } from '../domain/measurement'
import { metricDraftSchema, metricPresetSchema, metricSchema } from '../domain/metric'
import { figureSpanSchema, metricFigureSchema } from '../domain/metric-figure'
import { personSchema } from '../domain/person'
import { processBehaviourSchema } from '../domain/process-behaviour'
import { progressSchema } from '../domain/progress'
import { recalculationDraftSchema, recalculationSchema } from '../domain/recalculation'
import { targetDraftSchema, targetSchema } from '../domain/target'
import { archived, notFound, stale } from './refusals'
import { reading, writing } from './verb'

const oneRevision = z.object({ metricId: metricIdSchema, revision: z.int() })

export const metrics = {
  /** All metrics, the archived too, in the order they were added. */
  list: reading.output(z.array(metricSchema)),
  add: writing.input(metricDraftSchema).output(metricSchema),
  /** Adds a metric that comes with Plumbline, where the workspace is older than the metric. */
  addPreset: writing
    .input(z.object({ preset: metricPresetSchema }))
    .output(metricSchema)
    .errors({ ALREADY_THERE: { status: 409, message: 'This metric is already among yours.' } }),
  archive: writing
    .input(oneRevision)
    .output(metricSchema)
    .errors({ ...notFound, ...stale }),
  restore: writing
    .input(oneRevision)
    .output(metricSchema)
    .errors({ ...notFound, ...stale }),
  /** Every target ever set, latest first. */
  targets: reading.output(z.array(targetSchema)),
  setTarget: writing
    .input(targetDraftSchema)
    .output(targetSchema)
    .errors({
      ...notFound,
      WRONG_ENDS: {
        status: 422,
        message: 'A range needs a lower and an upper end, and any other target one figure.',
      },
      ILL_MADE: {
        status: 422,
        message:
          'A ramp is for metrics where more is better, and an exception ends no earlier than it begins.',
      },
      REWRITES_PAST: {
        status: 409,
        message: 'Earlier months keep the target they had.',
        /** The first month the target may start in. */
        data: z.object({ firstOpenMonth: isoMonthSchema }),
      },
    }),
  /** Enters one figure by hand. A figure of the same person, metric and day that was entered by hand is replaced. */
  record: writing
    .input(
      z.object({
        metricId: metricIdSchema,
        personId: personIdSchema,
        on: isoDateSchema,
        numerator: figureOf({ what: 'A figure', missing: 'A number is missing' }),
        denominator: divisorSchema,
      }),
    )
    .output(measurementSchema)
    .errors({
      ...notFound,
      ...archived,
      OFF_SCALE: {
        status: 422,
        message:
          'So many ratings cannot give these points. Enter all points added up, and how many ratings they are.',
      },
      NOT_YET: { status: 422, message: 'A figure counts for a day that has come. Choose today or earlier.' },
    }),
  /** Where one person stands today with every metric that is not archived. */
  progress: reading
    .input(z.object({ personId: personIdSchema }))
    .output(z.array(progressSchema))
    .errors(notFound),
  /** The same for every active person, by name. */
  board: reading.output(z.array(z.object({ person: personSchema, progress: z.array(progressSchema) }))),
  /** What one person, or with null everybody, did by day, week or month in every metric that has numbers. */
  figures: reading
    .input(z.object({ personId: personIdSchema.nullable(), span: figureSpanSchema }))
    .output(z.array(metricFigureSchema))
    .errors(notFound),
  /** What is usual for one person in one metric, week by week, and what is more than chance; as it stood on `asOf`, else today. */
  behaviour: reading
    .input(z.object({ personId: personIdSchema, metricId: metricIdSchema, asOf: isoDateSchema.optional() }))
    .output(processBehaviourSchema)
    .errors(notFound),
  /** What one person did in one metric day by day, over a year. */
  days: reading
    .input(z.object({ personId: personIdSchema, metricId: metricIdSchema }))
    .output(dailyFiguresSchema)
    .errors(notFound),
  /** The weeks of one person in one metric before and after a day on which something changed. */
  beforeAfter: reading
    .input(z.object({ personId: personIdSchema, metricId: metricIdSchema, on: isoDateSchema }))
    .output(beforeAfterSchema)
    .errors(notFound),
  /** Has what is usual worked out anew from a week on. One that names the same week is replaced. */
  recalculate: writing
    .input(recalculationDraftSchema)
    .output(recalculationSchema)
    .errors({
      ...notFound,
      ...archived,
      TO_COME: { status: 422, message: 'That week is still to come. Choose this week or an earlier one.' },
    }),
  /** Takes a recalculation back: its weeks are measured with those before it again. */
  takeBackRecalculation: writing
    .input(z.object({ recalculationId: recalculationIdSchema }))
    .output(z.object({}))
    .errors(notFound),
}
