import * as z from 'zod'
import { objectiveIdSchema } from '../domain/id'
import { objectiveDraftSchema, objectiveSchema } from '../domain/objective'
import { lineOf } from '../domain/text'
import { notFound, stale } from './refusals'
import { reading, writing } from './verb'

/** A team objective serves one of the company; `sentence` says what is wrong. */
const misplaced = {
  MISPLACED: {
    status: 422,
    message: 'This objective cannot stand there.',
    data: z.object({ sentence: z.string() }),
  },
} as const

export const objectives = {
  /** Every objective, ended ones too, in the order in which they were added. */
  list: reading.output(z.array(objectiveSchema)),
  add: writing
    .input(z.object({ fields: objectiveDraftSchema }))
    .output(objectiveSchema)
    .errors(misplaced),
  /** Changes the words or the status of an objective; what it was is kept with the reason. */
  revise: writing
    .input(
      z.object({
        objectiveId: objectiveIdSchema,
        revision: z.int(),
        fields: objectiveDraftSchema,
        status: objectiveSchema.shape.status,
        reason: lineOf({ what: 'The reason', max: 500 }),
      }),
    )
    .output(objectiveSchema)
    .errors({ ...notFound, ...stale, ...misplaced }),
}
