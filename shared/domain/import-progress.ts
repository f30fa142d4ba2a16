import * as z from 'zod'

/** How far the reading of a file has come. */
export const importProgressSchema = z.object({
  /** Bytes of the file that were gone through, of `totalBytes`. */
  doneBytes: z.int().nonnegative(),
  totalBytes: z.int().nonnegative(),
  /** Lines of the table so far, titles and headers too. */
  rows: z.int().nonnegative(),
})
export type ImportProgress = z.infer<typeof importProgressSchema>
