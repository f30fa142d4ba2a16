import * as z from 'zod'
import { agreementIdSchema } from './id'
import { signedFileSchema } from './signature'

/** The document whose place another takes: by its number, and by the hash of its signed file, which no other file has. */
export const supersededSchema = z.object({
  agreementId: agreementIdSchema,
  /** As it stands on its paper: `EXP-2026-0001`. */
  number: z.string(),
  sha256: signedFileSchema.shape.sha256,
})
