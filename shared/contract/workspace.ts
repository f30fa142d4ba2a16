import { oc } from '@orpc/contract'
import * as z from 'zod'
import { damageReportSchema, warningSchema } from '../domain/damage'
import { firmSchema } from '../domain/firm'
import { agreementIdSchema } from '../domain/id'
import { letterheadSchema, pictureFileSchema } from '../domain/letterhead'
import { saveStateSchema } from '../domain/save-state'
import { remindersSchema, workspaceSettingsSchema } from '../domain/workspace-settings'
import { paperSchema } from './paper'
import { notFound } from './refusals'
import { reading, writing } from './verb'

/** Why a workspace cannot be opened by any key. The files are left as they were found. */
export const closedReasonSchema = z.enum([
  'inUse',
  'damaged',
  'newer',
  'unreadable',
  /** It is of an earlier shape, and there is no room to give it today's. */
  'diskFull',
  /** The same came to nothing for another reason. */
  'notMigrated',
])
export type ClosedReason = z.infer<typeof closedReasonSchema>

const workspaceStatusSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('closed'),
    reason: closedReasonSchema,
    /** The folder of the workspace, and the file that could not be read where it is one. */
    folder: z.string(),
    file: z.string().nullable(),
    /** With `damaged`: what was found. */
    report: damageReportSchema.nullable(),
  }),
  /** Nothing is there yet, or (protected) nothing but the keys: the welcome is shown. */
  z.object({
    kind: z.literal('new'),
    folder: z.string(),
    isProtected: z.boolean(),
    hasKeychain: z.boolean(),
  }),
  /** One plain file of an earlier version, which is encrypted once it is known who may open it. */
  z.object({ kind: z.literal('plain'), folder: z.string(), hasKeychain: z.boolean() }),
  /** Encrypted, and no key is in memory. The recovery code opens it in any case. */
  z.object({ kind: z.literal('locked'), byPassphrase: z.boolean(), byKeychain: z.boolean() }),
  /** The laptop is with a person, to answer a self-assessment or to sign a document; nothing else is shown. */
  z.object({
    kind: z.literal('guest'),
    isSample: z.boolean(),
    /** The document that is signed; null with a self-assessment. */
    agreementId: agreementIdSchema.nullable(),
  }),
  z.object({
    kind: z.literal('open'),
    folder: z.string(),
    firm: firmSchema,
    /** Whether this is the sample team, which can be left at any time and opens without a key. */
    isSample: z.boolean(),
    save: saveStateSchema,
    /** What the manager has not been told yet. */
    warnings: z.array(warningSchema),
    settings: workspaceSettingsSchema,
  }),
])
export type WorkspaceStatus = z.infer<typeof workspaceStatusSchema>

const notEmpty = {
  NOT_EMPTY: { status: 409, message: 'This workspace already holds a team.' },
} as const

export const workspace = {
  /** Answers even when no workspace is open. */
  status: oc.output(workspaceStatusSchema),
  /** Starts the manager's own workspace, once it is protected (`access.protect`). */
  begin: writing.input(firmSchema).output(firmSchema).errors(notEmpty),
  /**
   * Fills an empty workspace with the sample team, its dates moved to end this week. Where nothing is there yet, it is
   * encrypted with a key that lies beside it: the sample holds nobody's secret, and opens by itself.
   */
  explore: writing.output(firmSchema).errors(notEmpty),
  /** Removes the sample team and everything in it; the workspace is new again. */
  leaveSample: writing
    .output(z.object({}))
    .errors({ NOT_SAMPLE: { status: 409, message: 'This workspace is not the sample team.' } }),
  reviseFirm: writing.input(firmSchema).output(firmSchema).errors(notFound),
  /** Logo and address at the head of agreements, both empty until they are set. */
  letterhead: reading.output(letterheadSchema),
  reviseLetterhead: writing
    .input(letterheadSchema.extend({ logo: pictureFileSchema.nullable() }))
    .output(letterheadSchema)
    .errors({
      ...notFound,
      LOGO_UNREADABLE: {
        status: 422,
        message:
          'This picture cannot be used. A logo is a PNG or a JPEG of at most 3,000 pixels a side; a JPEG for print, in CMYK, has to be saved in RGB first.',
      },
    }),
  /** Changes those that are given of the `settings` of `workspace.status`; the others stay, or have verbs of their own. */
  revise: writing
    .input(
      workspaceSettingsSchema
        .pick({
          idleMinutes: true,
          retentionMonths: true,
          captureEverywhere: true,
          timeStampUrl: true,
          documentLanguage: true,
        })
        // a default would set what was left out
        .extend({ wordingHints: z.boolean(), reminders: remindersSchema })
        .partial(),
    )
    .output(workspaceSettingsSchema)
    .errors(notFound),
  /** The manager has read the warnings that `status` gave. */
  understood: writing.output(z.object({})),
  /**
   * The certificate of this workspace's authority as PEM, for readers that are to trust its signatures. Made now,
   * where nobody has signed yet.
   */
  authority: writing.output(z.object({ certificatePem: z.string() })),
  /** One page for whoever is given that certificate: how to have a reader trust it, with its fingerprints. */
  trustGuide: writing.output(paperSchema),
}
