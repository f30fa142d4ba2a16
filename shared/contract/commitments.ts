import * as z from 'zod'
import { commitmentOutcomeSchema, commitmentSchema } from '../domain/commitment'
import { commitmentIdSchema, personIdSchema } from '../domain/id'
import { notFound, stale } from './refusals'
import { reading, writing } from './verb'

export const commitments = {
  /** Commitments of one person, or of everybody with null, by due day. */
  list: reading.input(z.object({ personId: personIdSchema.nullable() })).output(z.array(commitmentSchema)),
  /** Ticks a commitment off outside a session, or undoes that with `reopened`. */
  mark: writing
    .input(
      z.object({
        commitmentId: commitmentIdSchema,
        revision: z.int(),
        outcome: z.enum([...commitmentOutcomeSchema.options, 'reopened']),
        note: z.string().max(1000),
      }),
    )
    .output(commitmentSchema)
    .errors({ ...notFound, ...stale }),
}
