import * as z from 'zod'
import { importIdSchema, stagedFileIdSchema } from '../domain/id'
import { largestImportBytes, readingOptionsSchema, stagedFileSchema } from '../domain/import-file'
import { importEffectSchema, importPlanSchema } from '../domain/import-plan'
import { importRecordSchema } from '../domain/import-record'
import { fileBytes } from './file-bytes'
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
  /** Reads a file and tells what was detected. Nothing is saved; the file is kept until the core ends. */
  stage: reading
    .input(z.object({ fileName: z.string().max(500), file: fileBytes({ maxBytes: largestImportBytes }) }))
    .output(stagedFileSchema)
    .errors(unreadableFile),
  /** Reads a staged file again in another way. */
  reread: reading
    .input(z.object({ fileId: stagedFileIdSchema, options: readingOptionsSchema }))
    .output(stagedFileSchema)
    .errors({ ...notFound, ...unreadableFile }),
  /** What a plan would change, and what is still open. Nothing is saved. */
  preview: reading
    .input(importPlanSchema)
    .output(importEffectSchema)
    .errors({ ...notFound, ...impossiblePlan }),
  /** Carries a plan out in one commit. Refused while a question is open or nothing would change. */
  run: writing
    .input(importPlanSchema)
    .output(importRecordSchema)
    .errors({
      ...notFound,
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
