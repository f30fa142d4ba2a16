import * as z from 'zod'

/** A file in the folder that exports are imported from, which did not go in by itself. */
export const watchedFileSchema = z.object({
  fileName: z.string(),
  /** `needsLook` where something has to be decided first, `failed` where it could not be read at all. */
  kind: z.enum(['needsLook', 'failed']),
  /** Why, and what to do. */
  sentence: z.string(),
})
export type WatchedFile = z.infer<typeof watchedFileSchema>

/** The folder that is looked into, and what waits in it. */
export const watchedFolderSchema = z.object({
  /** Null where none is chosen. */
  folder: z.string().nullable(),
  /** Whether it could be looked into the last time; true before the first. */
  isThere: z.boolean(),
  files: z.array(watchedFileSchema),
})
export type WatchedFolder = z.infer<typeof watchedFolderSchema>

/** Endings of files that are exports; what browsers and spreadsheets have in the making is none. */
const exportEnding = /\.(csv|tsv|tab|txt|xlsx|xlsm|ods)$/i

/** Whether a file of this name is looked at: not hidden, not a lock of a spreadsheet, an export by its ending. */
export function isExportName(name: string): boolean {
  return exportEnding.test(name) && !name.startsWith('.') && !name.startsWith('~$')
}
