import * as z from 'zod'
import { isoInstantSchema } from './calendar'
import { agreementIdSchema } from './id'

/** What was found out about one signature in a PDF. */
const signatureFindingSchema = z.object({
  field: z.string(),
  /** The signer as the file names them. */
  name: z.string(),
  /** When, by the clock of the laptop it was signed on; null where the file does not say. */
  claimedAt: isoInstantSchema.nullable(),
  /** Whether the signed bytes are as they were; null where that cannot be checked. */
  intact: z.boolean().nullable(),
  /** Whether the signature covers the file from its first to its last byte. */
  coversWholeFile: z.boolean(),
  /** Whose certificate authority stands behind it: this workspace's, or one that is not known here. */
  authority: z.enum(['thisWorkspace', 'unknown']),
  /** What is wrong, a sentence each; empty when nothing is. */
  problems: z.array(z.string()),
})
export type SignatureFinding = z.infer<typeof signatureFindingSchema>

/**
 * The verdict on a file:
 * - `intact` every signature holds, and together they cover the whole file
 * - `changed` something was altered or added after signing
 * - `unsigned` a PDF that carries no signature
 * - `foreign` signed by other software; what can be said stands in the findings
 * - `unreadable` not a PDF, or too damaged to read
 */
export const verdictSchema = z.enum(['intact', 'changed', 'unsigned', 'foreign', 'unreadable'])
export type Verdict = z.infer<typeof verdictSchema>

export const verificationSchema = z.object({
  verdict: verdictSchema,
  /** The verdict in one plain sentence. */
  sentence: z.string(),
  sha256: z.string(),
  signatures: z.array(signatureFindingSchema),
  /** The document of this workspace that the file is, or was made from; null where none is known. */
  known: z
    .object({
      agreementId: agreementIdSchema,
      number: z.string(),
      title: z.string(),
      /** Whether the file is the last, complete one, byte for byte. */
      isFinal: z.boolean(),
    })
    .nullable(),
})
export type Verification = z.infer<typeof verificationSchema>
