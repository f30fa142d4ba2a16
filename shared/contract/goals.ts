import * as z from 'zod'
import { smartFieldsSchema, smartGoalSchema } from '../domain/goal'
import { goalIdSchema, personIdSchema } from '../domain/id'
import { lineOf } from '../domain/text'
import { notFound, stale } from './refusals'
import { reading, writing } from './verb'

const oneRevision = z.object({ goalId: goalIdSchema, revision: z.int() })

export const goals = {
  /** Goals of one person, or of everybody with null: active ones, the next due first, then those that were closed. */
  list: reading.input(z.object({ personId: personIdSchema.nullable() })).output(z.array(smartGoalSchema)),
  set: writing
    .input(z.object({ personId: personIdSchema, fields: smartFieldsSchema }))
    .output(smartGoalSchema)
    .errors(notFound),
  /** Changes a goal; the earlier wording is kept with the reason. */
  revise: writing
    .input(
      oneRevision.extend({
        fields: smartFieldsSchema,
        reason: lineOf({ what: 'The reason', max: 500 }),
      }),
    )
    .output(smartGoalSchema)
    .errors({ ...notFound, ...stale }),
  /** Ends a goal, or takes it up again with `active`. */
  close: writing
    .input(oneRevision.extend({ status: z.enum(['active', 'reached', 'dropped']) }))
    .output(smartGoalSchema)
    .errors({ ...notFound, ...stale }),
}
