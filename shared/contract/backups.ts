import { oc } from '@orpc/contract'
import * as z from 'zod'
import { isoInstantSchema } from '../domain/calendar'
import { workspaceSettingsSchema } from '../domain/workspace-settings'
import { keySchema, noKeychain, wrongKey } from './access'
import { fileBytes } from './file-bytes'
import { notFound } from './refusals'
import { reading, writing } from './verb'

/** A folder or a backup that cannot be used for what was asked; nothing was changed. */
const refusedFolder = {
  REFUSED: {
    status: 409,
    message: 'That cannot be used. Nothing was changed.',
    data: z.object({ sentence: z.string() }),
  },
} as const

const path = z.string().min(1, 'A folder is missing').max(1000)

/** One backup as its name tells it; what is in it is sealed. */
const backupFoundSchema = z.object({ path: z.string(), at: isoInstantSchema, sequence: z.int() })
export type BackupFound = z.infer<typeof backupFoundSchema>

const previewSchema = z.object({
  at: isoInstantSchema,
  organisation: z.string(),
  people: z.int(),
  sessions: z.int(),
  documents: z.int(),
  records: z.int(),
})

/** One text holds no more; a backup has no such limit. */
export const largestExport = 500_000_000

const anyBackup = z.object({ path, key: keySchema })

/** Copies of everything: backups in a folder, a second copy beside, an export. */
export const backups = {
  get: reading.output(
    z.object({
      folder: z.string().nullable(),
      /** Those of this workspace in the folder, the newest first. Each was read back before it counted. */
      found: z.array(backupFoundSchema),
      /** Where the second copy lies; null for nowhere. */
      secondCopy: z.string().nullable(),
      /** One that is being made, and takes the place of the other once all of it was read back; null where none is. */
      copying: z.object({ folder: z.string(), doneBytes: z.int(), totalBytes: z.int() }).nullable(),
      /** When every byte was read last, and what came of it; null before the first time. */
      lastCheck: workspaceSettingsSchema.shape.lastCheck,
    }),
  ),
  /** Chooses the folder; null ends automatic backups and leaves those that are there. */
  setFolder: writing
    .input(z.object({ folder: path.nullable() }))
    .output(z.object({}))
    .errors({ ...refusedFolder, ...notFound }),
  /** Makes one now and reads it back. */
  make: writing.output(z.object({ at: isoInstantSchema })).errors(refusedFolder),
  /**
   * Begins to make a second copy in a folder, in the background; from the moment that all of it was read back every
   * change follows there. Null ends that.
   */
  setSecondCopy: writing
    .input(z.object({ folder: path.nullable() }))
    .output(z.object({}))
    .errors({ ...refusedFolder }),
  /** Reads every byte and heals what one of two copies still has. */
  check: writing.output(
    z.object({
      found: z.array(
        z.object({ copy: z.enum(['workspace', 'mirror']), file: z.string(), isHealed: z.boolean() }),
      ),
    }),
  ),
  /**
   * Everything as open JSON. NOT encrypted. Refused for a workspace of a newer version, because it would not be whole, and
   * where it would be larger than `largestExport`.
   */
  exportAll: reading.output(z.object({ file: fileBytes({ maxBytes: largestExport }) })).errors(refusedFolder),
  /** Fills an empty, protected workspace with an export. */
  importAll: writing
    .input(z.object({ file: fileBytes({ maxBytes: largestExport }) }))
    .output(z.object({}))
    .errors(refusedFolder),
  /** Backups of any workspace in a folder, or the one that the path itself is. Answers without an open workspace. */
  find: oc
    .input(z.object({ folder: path }))
    .output(z.array(backupFoundSchema))
    .errors(refusedFolder),
  /** Reads all of a backup and tells what it holds. Answers without an open workspace. */
  preview: oc
    .input(anyBackup)
    .output(previewSchema)
    .errors({ ...refusedFolder, ...wrongKey, ...noKeychain }),
  /**
   * Puts a backup in the place of the workspace and opens it. What was there is moved into a folder beside it, named in
   * the answer; null where nothing was.
   */
  restore: oc
    .input(anyBackup)
    .output(z.object({ aside: z.string().nullable() }))
    .errors({ ...refusedFolder, ...wrongKey, ...noKeychain }),
}
