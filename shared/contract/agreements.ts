import * as z from 'zod'
import {
  agreementDraftSchema,
  agreementSchema,
  responseSchema,
  signatureMarkSchema,
} from '../domain/agreement'
import { agreementIdSchema, clauseIdSchema, personIdSchema } from '../domain/id'
import { paperSchema } from './paper'
import { archived, finalised, notFound, stale } from './refusals'
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

/** What is signed has to be what was read, also where another window changed a name meanwhile. */
const notAsShown = {
  NOT_AS_SHOWN: {
    status: 409,
    message: 'Something in this document changed since it was shown; read it again.',
  },
} as const

const digestSchema = z.string().regex(/^[0-9a-f]{64}$/)

/** The paper of an agreement, and what it shows: the page hands the digest back when somebody signs it. */
const agreementPaperSchema = paperSchema.extend({
  /** Of everything in the document but when it was made. */
  digest: digestSchema,
  /** The same without what the person says to it: it stays the same while they choose their words. */
  wordsDigest: digestSchema,
})

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
    .errors({ ...notFound, ...archived }),
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
    .output(agreementPaperSchema)
    .errors({ ...notFound, ...fileMissing }),
  /**
   * The person signs: the document is made final with their response in it, and sealed with their signature. `shown`
   * is the digest of the preview that they read.
   */
  signAsPerson: writing
    .input(
      oneRevision.extend({
        shown: digestSchema,
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
    .errors({ ...notFound, ...stale, ...notSignable, ...notAsShown }),
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
