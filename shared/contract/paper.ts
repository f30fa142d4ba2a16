import * as z from 'zod'
import { placedPageSchema } from '../domain/page'
import { fileBytes } from './file-bytes'

/** A document ready for paper: its pages to look at and to print, and the same pages as a PDF to keep. */
export const paperSchema = z.object({
  fileName: z.string(),
  pages: z.array(placedPageSchema),
  pdf: fileBytes({ maxBytes: 64_000_000 }),
})
export type Paper = z.infer<typeof paperSchema>
