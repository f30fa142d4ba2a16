import * as z from 'zod'
import { isoMonthSchema } from './calendar'
import { metricIdSchema } from './id'
import { type Metric, metricKindSchema } from './metric'
import type { Progress } from './progress'
import { questionsOf, type TemplateVersion } from './template'

/** A number as it stood when a session was finalised; later imports do not touch it. */
export const numberSnapshotSchema = z.object({
  metricId: metricIdSchema,
  name: z.string(),
  kind: metricKindSchema,
  /** The month that was running; the value is what had come in by then. */
  month: isoMonthSchema,
  value: z.number().nullable(),
  /** The target of the whole month. */
  target: z.number().nullable(),
  /** The upper end of a range, whose lower end is `target`. */
  upTo: z.number().optional(),
  /** Measured against an even pace for what adds up, as everywhere in a running month. */
  attainment: z.number().nullable(),
})
export type NumberSnapshot = z.infer<typeof numberSnapshotSchema>

/** The numbers of a person as they stand, to be kept with a session. */
export function snapshotOf(progress: readonly Progress[]): NumberSnapshot[] {
  return progress.map(({ metric, current }) => ({
    metricId: metric.id,
    name: metric.name,
    kind: metric.kind,
    month: current.month,
    value: current.value,
    target: current.target,
    ...(current.upTo === undefined ? {} : { upTo: current.upTo }),
    attainment: current.attainment,
  }))
}

/** Of the metrics given, those that the template's questions name; all of them where it names none. */
export function metricsAskedFor(version: TemplateVersion, metrics: readonly Metric[]): readonly Metric[] {
  const named = questionsOf(version).flatMap(({ question }) =>
    question.kind === 'metric' ? question.metrics : [],
  )
  if (named.length === 0) return metrics
  return metrics.filter(({ preset }) => preset !== null && named.includes(preset))
}
