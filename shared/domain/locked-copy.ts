import * as z from 'zod'
import { agreementIdSchema } from './id'
import { newPassphraseSchema } from './passphrase'

/** What a copy of a signed document is locked with, and what its name tells. */
export const lockedCopySchema = z.object({
  agreementId: agreementIdSchema,
  passphrase: newPassphraseSchema,
  /** Whether the person's name stands in the names of the files, which anybody reads who has the copy. */
  namesPerson: z.boolean(),
})
