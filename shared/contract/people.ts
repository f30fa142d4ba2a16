import * as z from 'zod'
import { meetingTimeSchema } from '../domain/cadence'
import { isoDateSchema } from '../domain/calendar'
import { personIdSchema } from '../domain/id'
import { personDraftSchema, personSchema } from '../domain/person'
import { absenceSchema } from '../domain/working-calendar'
import { notFound, stale } from './refusals'
import { reading, writing } from './verb'

const oneRevision = z.object({ personId: personIdSchema, revision: z.int() })

/** What was erased, and what is left. */
const erasureSchema = z.object({
  records: z.int(),
  keptUntil: isoDateSchema.nullable(),
  /** Backup folders that were away: it is done when they are seen again. */
  unreachedBackups: z.array(z.string()),
  isMirrorReached: z.boolean(),
  /** Records of others whose words may name the person. */
  stillNamedIn: z.int(),
})
export type ErasureDone = z.infer<typeof erasureSchema>

export const people = {
  /** Everybody, the archived too, by name. */
  list: reading.output(z.array(personSchema)),
  add: writing.input(personDraftSchema).output(personSchema),
  revise: writing
    .input(oneRevision.extend({ draft: personDraftSchema }))
    .output(personSchema)
    .errors({ ...notFound, ...stale }),
  /** Settles how often and when both meet, and when the person is away. */
  settleRhythm: writing
    .input(
      oneRevision.extend({
        cadence: personSchema.shape.cadence,
        meetingTime: meetingTimeSchema,
        absences: z.array(absenceSchema).max(500),
      }),
    )
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
  /** What an erasure would reach, before it is decided. */
  erasure: reading
    .input(z.object({ personId: personIdSchema }))
    .output(
      z.object({
        /** Records of this person alone; the signed documents are among them. */
        records: z.int(),
        signedDocuments: z.int(),
        /** Folders with backups: the keys are destroyed in each that can be reached. */
        backupFolders: z.array(z.string()),
      }),
    )
    .errors(notFound),
  /**
   * Erases an archived person for good: the keys of everything about them are destroyed. With `keepSignedUntil` the
   * documents that were signed stay until that day. There is no undo.
   */
  erase: writing
    .input(
      z.object({
        personId: personIdSchema,
        /** The name, typed by the manager. */
        name: z.string().max(200),
        keepSignedUntil: isoDateSchema.nullable(),
      }),
    )
    .output(erasureSchema)
    .errors({
      ...notFound,
      NOT_ARCHIVED: { status: 409, message: 'Archive this person first.' },
      WRONG_NAME: { status: 409, message: 'That is not the name. Nothing was erased.' },
    }),
  /**
   * Keeps somebody archived, or the signed documents of somebody erased, until a day to come: until then Today does not
   * ask again.
   */
  keepLonger: writing
    .input(z.object({ personId: personIdSchema, until: isoDateSchema }))
    .output(z.object({}))
    .errors({
      ...notFound,
      NOT_LATER: { status: 409, message: 'Choose a day to come. Nothing was changed.' },
    }),
  /** Erases the signed documents that were kept of somebody who was erased before. */
  eraseSigned: writing
    .input(z.object({ personId: personIdSchema }))
    .output(erasureSchema)
    .errors(notFound),
}
