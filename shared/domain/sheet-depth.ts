import * as z from 'zod'
import { drawingSchema } from './drawing'
import { metricIdSchema } from './id'

/** The charts of a person sheet that goes deeper than figures against targets, as vectors. */
export const depthChartsSchema = z.object({
  /** One metric week by week, between the limits of what is usual; null where it has no whole week with figures. */
  weeks: z.object({ metricId: metricIdSchema, drawing: drawingSchema }).nullable(),
  /** The skills that sessions rated; null where there are fewer than three, or the reader is not to see them. */
  skills: drawingSchema.nullable(),
})
export type DepthCharts = z.infer<typeof depthChartsSchema>
