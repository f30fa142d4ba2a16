import * as z from 'zod'

/** Characters that a passphrase has at least. */
const shortest = 12

/**
 * A passphrase that is chosen. Only its length is asked for: several words are better than one with signs in it, and
 * whatever else is demanded ends on a slip of paper (NIST SP 800-63B-4, section 3.1.1.2).
 */
export const newPassphraseSchema = z
  .string()
  .min(shortest, `A passphrase has ${shortest} characters at least: four or five words are easy to keep`)
  .max(500, 'A passphrase can have 500 characters at most')

/** A passphrase chosen by typing it twice. */
export const chosenPassphraseSchema = z
  .object({ passphrase: newPassphraseSchema, again: z.string() })
  .refine(({ passphrase, again }) => passphrase === again, {
    path: ['again'],
    error: 'The two are not the same',
  })
