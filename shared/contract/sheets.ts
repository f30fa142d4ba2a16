import * as z from 'zod'
import { drawingSchema } from '../domain/drawing'
import { goalIdSchema, metricIdSchema, personIdSchema } from '../domain/id'
import { depthChartsSchema } from '../domain/sheet-depth'
import { fileBytes } from './file-bytes'
import { paperSchema } from './paper'
import { notFound } from './refusals'
import { reading } from './verb'

export const sheetChartSchema = z.object({
  metricId: metricIdSchema,
  large: z.boolean(),
  drawing: drawingSchema,
})

export const sparklineSchema = z.object({
  personId: personIdSchema,
  metricId: metricIdSchema,
  drawing: drawingSchema,
})

const onePersonSchema = z.object({
  personId: personIdSchema,
  charts: z.array(sheetChartSchema).max(60),
  depth: depthChartsSchema.nullable().default(null),
})

export const sheets = {
  /**
   * The one-page sheet of a person for a meeting. The charts are those of the person's page, recorded as vectors:
   * one large, and a small one for each other metric. With `depth` it shows the parts of the score, one metric week by week
   * and the skills as well; null for figures against targets alone.
   */
  person: reading.input(onePersonSchema).output(paperSchema).errors(notFound),
  /** The same for the person themselves, as one HTML file that works in any browser without a network. */
  personFile: reading
    .input(onePersonSchema)
    .output(z.object({ fileName: z.string(), file: fileBytes({ maxBytes: 16_000_000 }) }))
    .errors(notFound),
  /**
   * Goals of one person: those that are not over, all with `withEnded`, or the one that is named. The charts are the ways of
   * these goals as vectors; with `withHistory` everything that was said of them and changed in them is told.
   */
  goals: reading
    .input(
      z.object({
        personId: personIdSchema,
        goalId: goalIdSchema.nullable(),
        withEnded: z.boolean(),
        withHistory: z.boolean(),
        charts: z.array(z.object({ goalId: goalIdSchema, drawing: drawingSchema })).max(500),
      }),
    )
    .output(paperSchema)
    .errors(notFound),
  /** Who serves what: the objectives with the goals of everybody on the team that are not over. */
  objectives: reading.output(paperSchema),
  /** The team on one page or a few, as on the board: the metrics that it shows, with twelve weeks of each as vectors. */
  team: reading.input(z.object({ sparklines: z.array(sparklineSchema).max(10_000) })).output(paperSchema),
}
