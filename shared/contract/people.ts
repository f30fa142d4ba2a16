import * as z from 'zod'
import { personIdSchema } from '../domain/id'
import { personDraftSchema, personSchema } from '../domain/person'
import { notFound, stale } from './refusals'
import { reading, writing } from './verb'

const oneRevision = z.object({ personId: personIdSchema, revision: z.int() })

export const people = {
  /** Everybody, the archived too, by name. */
  list: reading.output(z.array(personSchema)),
  add: writing.input(personDraftSchema).output(personSchema),
  revise: writing
    .input(oneRevision.extend({ draft: personDraftSchema }))
    .output(personSchema)
    .errors({ ...notFound, ...stale }),
  /** Takes a person off every list; all their records stay. */
  archive: writing
    .input(oneRevision)
    .output(personSchema)
    .errors({ ...notFound, ...stale }),
  restore: writing
    .input(oneRevision)
    .output(personSchema)
    .errors({ ...notFound, ...stale }),
}
