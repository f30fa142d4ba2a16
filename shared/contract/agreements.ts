import * as z from 'zod'
import {
  agreementDraftSchema,
  agreementSchema,
  responseSchema,
  signatureMarkSchema,
} from '../domain/agreement'
import { agreementIdSchema, clauseIdSchema, personIdSchema } from '../domain/id'
import { paperSchema } from './paper'
import { finalised, notFound, stale } from './refusals'
import { reading, writing } from './verb'

const oneAgreement = z.object({ agreementId: agreementIdSchema })
const oneRevision = oneAgreement.extend({ revision: z.int() })

const notSignable = {
  HAS_BLANKS: {
    status: 422,
    message: 'A document with an empty place cannot be signed.',
    data: z.object({
      blanks: z.array(z.object({ clauseId: clauseIdSchema, part: z.enum(['heading', 'body', 'table']) })),
    }),
  },
  WRONG_TURN: { status: 409, message: 'The person signs first, then the manager.' },
} as const

const fileMissing = {
  FILE_MISSING: {
    status: 410,
    message:
      'The signed file is not in the workspace any more, or was changed there. Verify the copy that one of you was given, and put it back from a backup.',
  },
} as const

export const agreements = {
  /** Agreements of one person, or of everybody with null; latest first. */
  list: reading.input(z.object({ personId: personIdSchema.nullable() })).output(z.array(agreementSchema)),
  get: reading.input(oneAgreement).output(agreementSchema).errors(notFound),
  /** Drafts an expectation document from the person's targets and goals. */
  draft: writing
    .input(z.object({ personId: personIdSchema }))
    .output(agreementSchema)
    .errors(notFound),
  revise: writing
    .input(oneRevision.extend({ draft: agreementDraftSchema }))
    .output(agreementSchema)
    .errors({ ...notFound, ...stale, ...finalised }),
  discard: writing
    .input(oneRevision)
    .output(z.object({}))
    .errors({ ...notFound, ...stale, ...finalised }),
  /**
   * The document as it would be signed now: with the person's response in it, or with the place for it still open.
   * Once somebody has signed, the document as it was signed.
   */
  preview: reading
    .input(oneAgreement.extend({ response: responseSchema.nullable() }))
    .output(paperSchema)
    .errors({ ...notFound, ...fileMissing }),
  /** The person signs: the document is made final with their response in it, and sealed with their signature. */
  signAsPerson: writing
    .input(
      oneRevision.extend({
        response: responseSchema,
        mark: signatureMarkSchema,
        statements: z.object({
          read: z.literal(true),
          discussed: z.literal(true),
          electronic: z.literal(true),
        }),
      }),
    )
    .output(agreementSchema)
    .errors({ ...notFound, ...stale, ...notSignable }),
  /** The manager signs after the person; the file is complete. */
  signAsManager: writing
    .input(
      oneRevision.extend({
        mark: signatureMarkSchema,
        statements: z.object({ discussed: z.literal(true), electronic: z.literal(true) }),
      }),
    )
    .output(agreementSchema)
    .errors({ ...notFound, ...stale, ...notSignable, ...fileMissing }),
}
