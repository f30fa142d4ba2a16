import * as z from 'zod'
import { isoInstantSchema } from '../domain/calendar'
import { evidenceDraftSchema, evidenceEntrySchema, unfinishedEvidenceSchema } from '../domain/evidence'
import { evidenceIdSchema, personIdSchema } from '../domain/id'
import { notFound, stale } from './refusals'
import { reading, writing } from './verb'

const oneRevision = z.object({ evidenceId: evidenceIdSchema, revision: z.int() })

const toCome = {
  TO_COME: { status: 422, message: 'That day is still to come. Choose the day on which it happened.' },
} as const

/** An entry that a session has on its table, or had when it was finalised, keeps its words. */
const inSession = {
  IN_SESSION: {
    status: 409,
    message: 'This is used in a session. Take it out of the session first, if that is still open.',
  },
} as const

export const evidence = {
  /** Entries about one person, or about everybody with null; the latest day first. */
  list: reading.input(z.object({ personId: personIdSchema.nullable() })).output(z.array(evidenceEntrySchema)),
  /** Adds what was being typed, which is unfinished no more. */
  add: writing
    .input(evidenceDraftSchema)
    .output(evidenceEntrySchema)
    .errors({ ...notFound, ...toCome }),
  revise: writing
    .input(oneRevision.extend({ draft: evidenceDraftSchema }))
    .output(evidenceEntrySchema)
    .errors({ ...notFound, ...stale, ...toCome, ...inSession }),
  remove: writing
    .input(oneRevision)
    .output(z.object({}))
    .errors({ ...notFound, ...stale, ...inSession }),
  /** Undoes `remove`: the entry as it was. */
  putBack: writing
    .input(evidenceEntrySchema)
    .output(evidenceEntrySchema)
    .errors({ ...notFound, ...toCome }),
  /** Keeps an entry out of the sessions to come, or with false has it wait again. */
  setAside: writing
    .input(oneRevision.extend({ aside: z.boolean() }))
    .output(evidenceEntrySchema)
    .errors({ ...notFound, ...stale, ...inSession }),
  /** What was being typed and not added yet, or null. */
  unfinished: reading.output(unfinishedEvidenceSchema.nullable()),
  /**
   * Keeps what is being typed, with null nothing; since when it is durable. Of somebody who was erased meanwhile only the
   * words are kept.
   */
  keepUnfinished: writing
    .input(unfinishedEvidenceSchema.nullable())
    .output(z.object({ savedAt: isoInstantSchema })),
}
