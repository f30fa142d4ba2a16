import * as z from 'zod'
import { isoInstantSchema } from './calendar'
import { agreementIdSchema } from './id'

/** What was found out about one signature in a PDF. */
const signatureFindingSchema = z.object({
  /** The name of its field; empty where that cannot be read without a password. */
  field: z.string(),
  /**
   * What it is: a signature, one that also says what may be changed afterwards (ISO 32000-1, 12.8.2.2), or a time stamp
   * over the whole document.
   */
  kind: z.enum(['signature', 'certification', 'timeStamp']),
  /** The signer as the certificate names them; empty where it does not. */
  name: z.string(),
  /** When it was given; null where the file does not say. */
  claimedAt: isoInstantSchema.nullable(),
  /** Whose clock that is: the signing computer's, or that of a time stamp, which is checked. */
  clock: z.enum(['signer', 'timeStamp']),
  /** Who stamped the time; null where nobody did. */
  stampedBy: z.string().nullable(),
  /** Whether the signed bytes are as they were; null where that cannot be checked. */
  intact: z.boolean().nullable(),
  /** How many bytes of the file it covers, from the first on, without itself. 0 where it protects nothing. */
  coveredBytes: z.number(),
  /** Whether the signature covers the file from its first to its last byte. */
  coversWholeFile: z.boolean(),
  /** The names in the certificates, the signer's first, each issued by the next. */
  chain: z.array(z.string()),
  /** How it was made: `RSA with SHA-256`; null where that is not known here. */
  method: z.string().nullable(),
  /** Whose certificate authority stands behind it: this workspace's, or one that is not known here. */
  authority: z.enum(['thisWorkspace', 'unknown']),
  /** What is wrong, a sentence each; empty when nothing is. */
  problems: z.array(z.string()),
})
export type SignatureFinding = z.infer<typeof signatureFindingSchema>

/** One object that a revision adds, puts in the place of another, or takes away. */
const changedObjectSchema = z.object({
  number: z.number(),
  change: z.enum(['added', 'replaced', 'removed']),
  /** What the object is, in a word or two: `page`, `content of the page`, `font`. */
  what: z.string(),
  /** The page that it belongs to, counted from 1; null where it belongs to none or to several. */
  page: z.number().nullable(),
})

/** One state of a file: what was added to the one before. */
const fileRevisionSchema = z.object({
  /** Its bytes in the file, from `from` to (not with) `to`. */
  from: z.number(),
  to: z.number(),
  /**
   * - `document` what the file was made as
   * - `signature` one signature or time stamp, with what was added for it
   * - `validationData` only certificates and revocation lists, by which signatures can be checked later
   * - `other` anything else
   */
  kind: z.enum(['document', 'signature', 'validationData', 'other']),
  /** The fields of the signatures that cover the file up to the end of this revision, and no further. */
  signedBy: z.array(z.string()),
  /** What was changed; the objects of the document itself are only counted. */
  objects: z.array(changedObjectSchema),
  /** How many objects there are, those too that are not listed. */
  objectCount: z.number(),
})
export type FileRevision = z.infer<typeof fileRevisionSchema>

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
  /**
   * Whether every signature is intact, all of them together cover the whole file, and nothing about them is in doubt.
   */
  isWhole: z.boolean(),
  sha256: z.string(),
  /** How long the file is. */
  bytes: z.number(),
  signatures: z.array(signatureFindingSchema),
  /** Places to sign that nobody has signed. */
  openFields: z.array(z.string()),
  /** The states of the file, oldest first; empty where it is not signed or its tables are damaged. */
  revisions: z.array(fileRevisionSchema),
  /**
   * The events that a signed document of this program carries, and whether each follows from the one before; null where
   * there are none.
   */
  auditTrail: z.object({ events: z.number(), isWhole: z.boolean() }).nullable(),
  /** The document of this workspace that the file is, or was made from; null where none is known. */
  known: z
    .object({
      agreementId: agreementIdSchema,
      number: z.string(),
      title: z.string(),
      /** Whether the file is the last, complete one, byte for byte. */
      isFinal: z.boolean(),
      /** The number of the document that has taken its place; null where none has. */
      supersededBy: z.string().nullable(),
    })
    .nullable(),
})
export type Verification = z.infer<typeof verificationSchema>
