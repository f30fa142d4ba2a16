import * as z from 'zod'
import { verificationSchema } from '../../shared/domain/verification'

/** How a file stands, as programs read it off. */
const codeSchema = z.literal([0, 1, 2, 3, 4])
export type Code = z.infer<typeof codeSchema>

/** What is said of one file. */
const fileAnswerSchema = z.object({
  /** The path as it was given. */
  file: z.string(),
  code: codeSchema,
  sentence: z.string(),
  /** What was found in it; null where it could not be opened. */
  verification: verificationSchema.nullable(),
})
export type FileAnswer = z.infer<typeof fileAnswerSchema>

/**
 * What `--json` prints: `format` changes when a reader of this form would no longer understand it. `code` is the
 * worst of all files, which is what the command ends with.
 */
export const verifyAnswerSchema = z.object({
  format: z.literal(1),
  code: codeSchema,
  files: z.array(fileAnswerSchema),
})
