import * as z from 'zod'
import { drawingSchema } from '../domain/drawing'
import { metricIdSchema, personIdSchema } from '../domain/id'
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

const onePersonSchema = z.object({ personId: personIdSchema, charts: z.array(sheetChartSchema).max(60) })

export const sheets = {
  /**
   * The one-page sheet of a person for a meeting. The charts are those of the person's page, recorded as vectors:
   * one large, and a small one for each other metric.
   */
  person: reading.input(onePersonSchema).output(paperSchema).errors(notFound),
  /** The same for the person themselves, as one HTML file that works in any browser without a network. */
  personFile: reading
    .input(onePersonSchema)
    .output(z.object({ fileName: z.string(), file: fileBytes({ maxBytes: 16_000_000 }) }))
    .errors(notFound),
  /** The team on one page or a few, as on the board: the metrics that it shows, with twelve weeks of each as vectors. */
  team: reading.input(z.object({ sparklines: z.array(sparklineSchema).max(10_000) })).output(paperSchema),
}
