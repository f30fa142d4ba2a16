import * as z from 'zod'
import { isoDateSchema } from '../domain/calendar'
import { personIdSchema } from '../domain/id'
import { noteHitSchema, noteKindSchema } from '../domain/note-hit'
import { reading } from './verb'

export const search = {
  /**
   * Notes by their words (beginnings, any case, without accents; "words in a row" between quotation marks), person,
   * days (both included) and kinds (none for all), the newest first; `total` counts them all, `hits` are one page.
   * With neither words, person nor day there is nothing to look for, and nothing is found.
   */
  notes: reading
    .input(
      z.object({
        typed: z.string().max(500),
        personId: personIdSchema.nullable(),
        from: isoDateSchema.nullable(),
        to: isoDateSchema.nullable(),
        kinds: z.array(noteKindSchema),
        /** How many hits are passed over, and how many are given at most. */
        skip: z.int().nonnegative(),
        limit: z.int().min(1).max(100),
      }),
    )
    .output(z.object({ total: z.int(), hits: z.array(noteHitSchema) })),
}
