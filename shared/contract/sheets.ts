import * as z from 'zod'
import { drawingSchema } from '../domain/drawing'
import { metricIdSchema, personIdSchema } from '../domain/id'
import { paperSchema } from './paper'
import { notFound } from './refusals'
import { reading } from './verb'

export const sheets = {
  /**
   * The one-page sheet of a person for a meeting. The charts are those of the person's page, recorded as vectors:
   * one large, and a small one for each other metric.
   */
  person: reading
    .input(
      z.object({
        personId: personIdSchema,
        charts: z
          .array(z.object({ metricId: metricIdSchema, large: z.boolean(), drawing: drawingSchema }))
          .max(20),
      }),
    )
    .output(paperSchema)
    .errors(notFound),
}
