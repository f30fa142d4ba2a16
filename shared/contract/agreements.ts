import * as z from 'zod'
import { agreementDraftSchema, agreementSchema } from '../domain/agreement'
import { documentKindSchema, partySchema } from '../domain/document-kind'
import { responseSchema } from '../domain/employee-response'
import { agreementIdSchema, personIdSchema } from '../domain/id'
import { newInitialsSchema } from '../domain/initials'
import { lockedCopySchema } from '../domain/locked-copy'
import { newMarkSchema } from '../domain/signature'
import { fileBytes } from './file-bytes'
import { notAsShown, notSigned } from './not-signable'
import { paperSchema } from './paper'
import { digestSchema, refusalSignedSchema, withoutTimeStamp } from './refusal-signed'
import { archived, finalised, notFound, stale } from './refusals'
import { reading, writing } from './verb'

const oneAgreement = z.object({ agreementId: agreementIdSchema })
const oneRevision = oneAgreement.extend({ revision: z.int() })

/** Nothing is signed: whoever is in the room decides whether to try again or to sign without. */
const notStamped = {
  NOT_STAMPED: {
    status: 503,
    message: 'There is no time stamp.',
    data: z.object({ sentence: z.string() }),
  },
} as const

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
  /** Drafts a document of a kind from what the workspace knows of the person; role expectations where none is named. */
  draft: writing
    .input(z.object({ personId: personIdSchema, kind: documentKindSchema.default('expectations') }))
    .output(agreementSchema)
    .errors({ ...notFound, ...archived }),
  /**
   * Drafts a document that takes the place of a closed one, in the same words; gives the draft that there is already
   * where one was begun.
   */
  renew: writing
    .input(oneAgreement)
    .output(agreementSchema)
    .errors({
      ...notFound,
      ...archived,
      NOT_CLOSED: { status: 409, message: 'Only a document that is closed can be renewed.' },
      SUPERSEDED: {
        status: 409,
        message: 'A newer document has taken the place of this one; renew that.',
      },
    }),
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
   * Once somebody has signed, the document as it was signed. `byHand` has a draft with the places for a pen, for who would
   * rather sign on paper.
   */
  preview: reading
    .input(oneAgreement.extend({ response: responseSchema.nullable(), byHand: z.boolean().optional() }))
    .output(agreementPaperSchema)
    .errors({ ...notFound, ...fileMissing }),
  /**
   * The whole audit trail of a document that somebody has signed, as a paper of its own: every event and signature,
   * and the digest of the file as it is now.
   */
  auditTrail: reading
    .input(oneAgreement)
    .output(paperSchema)
    .errors({ ...notFound, ...fileMissing }),
  /**
   * The next party signs. With the first signature the document is made, with the person's response in it, and from
   * then on it can only be signed. `shown` is the digest of the preview that the signer read.
   */
  sign: writing
    .input(
      oneRevision.extend({
        party: partySchema,
        shown: digestSchema,
        /** Of the person; null for every other party, and where nobody asks the person. */
        response: responseSchema.nullable(),
        mark: newMarkSchema,
        /** The ids of the statements that were ticked. */
        ticked: z.array(z.string().max(40)).max(20),
        /** Of the first signer, where clauses ask for them. */
        initials: newInitialsSchema.nullable().default(null),
        withoutTimeStamp,
      }),
    )
    .output(agreementSchema)
    .errors({
      ...notFound,
      ...stale,
      ...notSigned,
      ...notAsShown,
      ...fileMissing,
      ...notStamped,
      UNINITIALLED: {
        status: 422,
        message: 'Every clause that asks for initials is initialled before signing.',
      },
      WRONG_RESPONSE: { status: 422, message: 'The person has not said what this document asks them.' },
    }),
  /**
   * The person refused to sign, and there is no witness (one who is there signs with the laptop in their hands,
   * `signing.handOver`). The document is made with what happened in it, and closed by the signature of the manager.
   * `shown` is the digest of the preview without a response.
   */
  refuse: writing
    .input(refusalSignedSchema.extend({ agreementId: agreementIdSchema }))
    .output(agreementSchema)
    .errors({ ...notFound, ...stale, ...notSigned, ...notAsShown, ...notStamped }),
  /**
   * A copy of the signed file to send, in a ZIP that opens with a passphrase (AES-256). The PDF in it is the signed file,
   * byte for byte: a PDF that is encrypted itself would no longer be what was signed.
   */
  lockedCopy: reading
    .input(lockedCopySchema)
    .output(z.object({ fileName: z.string(), file: fileBytes({ maxBytes: 64_000_000 }) }))
    .errors({
      ...notFound,
      ...fileMissing,
      NOT_SIGNED: { status: 409, message: 'Nobody has signed this yet.' },
    }),
}
