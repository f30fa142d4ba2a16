import * as z from 'zod'
import { verificationSchema } from '../domain/verification'
import { fileBytes } from './file-bytes'
import { reading } from './verb'

export const documents = {
  /** Tells of any file whether it is a signed PDF, whose signatures it carries and whether it was changed. */
  verify: reading.input(z.object({ file: fileBytes({ maxBytes: 64_000_000 }) })).output(verificationSchema),
}
