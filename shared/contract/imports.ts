import * as z from 'zod'
import { importIdSchema, stagedFileIdSchema } from '../domain/id'
import { largestPartBytes, readingOptionsSchema, stagedFileSchema } from '../domain/import-file'
import { importEffectSchema, importPlanSchema } from '../domain/import-plan'
import { importProfileSchema } from '../domain/import-profile'
import { importProgressSchema } from '../domain/import-progress'
import { importRecordSchema } from '../domain/import-record'
import { lineOf } from '../domain/text'
import { watchedFolderSchema } from '../domain/watched-file'
import { fileBytes } from './file-bytes'
import { overtaken, readingCancelled } from './import-refusals'
import { notFound } from './refusals'
import { reading, writing } from './verb'

const unreadableFile = {
  UNREADABLE_FILE: {
    status: 422,
    message: 'This file could not be read as a table.',
    /** What is wrong and what to do, in a sentence. */
    data: z.object({ sentence: z.string() }),
  },
} as const

const impossiblePlan = {
  IMPOSSIBLE_PLAN: {
    status: 422,
    message: 'The columns cannot be used this way.',
    data: z.object({ sentence: z.string() }),
  },
} as const

export const imports = {
  /** Takes a part of a file that is larger than one, in their order; the last goes to `stage`. Nothing is saved. */
  receive: reading
    .input(
      z.object({
        /** Null for the first part. */
        fileId: stagedFileIdSchema.nullable(),
        part: fileBytes({ maxBytes: largestPartBytes }),
      }),
    )
    .output(z.object({ fileId: stagedFileIdSchema }))
    .errors({ ...notFound, ...readingCancelled }),
  /** Reads a file and tells what was detected. Nothing is saved; the file is kept until the core ends. */
  stage: reading
    .input(
      z.object({
        fileName: z.string().max(500),
        file: fileBytes({ maxBytes: largestPartBytes }),
        /** The file whose earlier parts were received; left out where this is all of it. */
        fileId: stagedFileIdSchema.optional(),
      }),
    )
    .output(stagedFileSchema)
    .errors({ ...notFound, ...readingCancelled, ...unreadableFile }),
  /** How far the reading of a staged file has come; null where none of it is being read. */
  progress: reading
    .input(z.object({ fileId: stagedFileIdSchema }))
    .output(importProgressSchema.nullable())
    .errors(notFound),
  /** Stops whatever is read of a staged file and takes it away. One that is not there any more is no matter. */
  cancel: reading.input(z.object({ fileId: stagedFileIdSchema })).output(z.object({})),
  /** Reads a staged file again in another way. */
  reread: reading
    .input(z.object({ fileId: stagedFileIdSchema, options: readingOptionsSchema }))
    .output(stagedFileSchema)
    .errors({ ...notFound, ...readingCancelled, ...unreadableFile }),
  /** What a plan would change, and what is still open. Nothing is saved. */
  preview: reading
    .input(importPlanSchema)
    .output(importEffectSchema)
    .errors({ ...notFound, ...readingCancelled, ...overtaken, ...impossiblePlan }),
  /** Carries a plan out in one commit. Refused while a question is open or nothing would change. */
  run: writing
    .input(importPlanSchema)
    .output(importRecordSchema)
    .errors({
      ...notFound,
      ...readingCancelled,
      ...impossiblePlan,
      QUESTIONS_OPEN: {
        status: 409,
        message: 'Something has to be decided before this can be imported.',
        data: z.object({ open: z.int() }),
      },
      NOTHING_TO_IMPORT: { status: 409, message: 'Nothing in this file would change any number.' },
      IMPORTED_BEFORE: { status: 409, message: 'This very file was imported before.' },
    }),
  /** Every import, the undone too, latest first. */
  list: reading.output(z.array(importRecordSchema)),
  /** What is remembered of exports, by their columns; the one used last first. */
  profiles: reading.output(z.array(importProfileSchema)),
  /** Names the exports that have the columns of an import. */
  renameProfile: writing
    .input(z.object({ importId: importIdSchema, name: lineOf({ what: 'The name', max: 120 }) }))
    .output(z.object({}))
    .errors(notFound),
  /** Has nothing filled in any more for files with the columns of an import. Their numbers stay. */
  forgetProfile: writing
    .input(z.object({ importId: importIdSchema }))
    .output(z.object({}))
    .errors(notFound),
  /** The folder that exports are imported from by themselves, and the files in it that wait. */
  watched: reading.output(watchedFolderSchema),
  /** Chooses that folder; null ends it. Files in it that were imported before stay as they are. */
  watch: writing
    .input(z.object({ folder: z.string().min(1, 'A folder is missing').max(1000).nullable() }))
    .output(z.object({}))
    .errors({
      ...notFound,
      UNUSABLE_FOLDER: {
        status: 422,
        message: 'This folder cannot be used.',
        /** Why, and what to do. */
        data: z.object({ sentence: z.string() }),
      },
    }),
  /** Reads a file that waits in the folder, as `stage` does. */
  stageWatched: reading
    .input(z.object({ fileName: z.string().max(500) }))
    .output(stagedFileSchema)
    .errors({ ...notFound, ...readingCancelled, ...unreadableFile }),
  /** Takes all numbers of an import out again and puts back those it replaced. */
  undo: writing
    .input(z.object({ importId: importIdSchema }))
    .output(importRecordSchema)
    .errors({
      ...notFound,
      UNDONE_BEFORE: { status: 409, message: 'This import was undone before.' },
      BUILT_UPON: {
        status: 409,
        message: 'A later import builds on the numbers of this one. Undo that one first.',
        data: z.object({ fileName: z.string() }),
      },
    }),
}
