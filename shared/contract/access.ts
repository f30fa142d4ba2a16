import { oc } from '@orpc/contract'
import * as z from 'zod'
import { damageReportSchema } from '../domain/damage'
import { unsavedKindSchema } from '../domain/hand-over'
import { newPassphraseSchema } from '../domain/passphrase'
import { notFound } from './refusals'
import { writing } from './verb'
import { closedReasonSchema } from './workspace'

/** What opens a workspace. `words` is what was typed for the recovery code. */
export const keySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('passphrase'), passphrase: z.string().max(500) }),
  z.object({ kind: z.literal('recoveryCode'), words: z.string().max(500) }),
  z.object({ kind: z.literal('keychain') }),
])
export type WorkspaceKey = z.infer<typeof keySchema>

/** Who may open a workspace. The recovery code always opens it. */
const protectionSchema = z
  .object({ passphrase: newPassphraseSchema.nullable(), keychain: z.boolean() })
  .refine(({ passphrase, keychain }) => passphrase !== null || keychain, {
    error: 'Choose a passphrase, or let this computer open the workspace',
  })

const recoveryCode = z.object({ recoveryCode: z.array(z.string()) })

export const wrongKey = {
  /** Nothing was changed. `waitSeconds` before the next try is looked at: 0 for the first few. */
  WRONG_KEY: {
    status: 403,
    message: 'That does not open this workspace. Nothing was changed.',
    data: z.object({ waitSeconds: z.int() }),
  },
  /** Asked again too early after several wrong keys. This one was not looked at. */
  TOO_SOON: {
    status: 429,
    message: 'Several tries were wrong. Wait a little before the next one.',
    data: z.object({ waitSeconds: z.int() }),
  },
} as const

export const noKeychain = {
  NO_KEYCHAIN: { status: 409, message: 'This computer has no keychain that Plumbline can rely on.' },
} as const

const cannotOpen = {
  CANNOT_OPEN: {
    status: 409,
    message: 'The workspace could not be opened. Its files are as they were.',
    data: z.object({
      reason: closedReasonSchema,
      file: z.string().nullable(),
      report: damageReportSchema.nullable(),
    }),
  },
} as const

const proof = z.object({
  /** The passphrase of now; null where there is none to ask for. */
  current: z.string().max(500).nullable(),
})

/** Keys: who may open the workspace, opening and locking it. */
export const access = {
  /**
   * Encrypts: begins an empty workspace where nothing is, and turns a plain one into an encrypted one. The nine words
   * open it in any case; they are shown this once.
   */
  protect: oc
    .input(protectionSchema)
    .output(recoveryCode)
    .errors({
      ...noKeychain,
      ...cannotOpen,
      NOT_EMPTY: { status: 409, message: 'This workspace is protected already.' },
    }),
  /**
   * Opens the workspace. `onDamage` says what to do when something is lost that no copy gives back: refuse with the
   * report, open what is readable to look at, or go on with it and keep the damaged files beside it.
   */
  unlock: oc
    .input(z.object({ key: keySchema, onDamage: z.enum(['refuse', 'readOnly', 'continue']) }))
    .output(z.object({}))
    .errors({ ...wrongKey, ...noKeychain, ...cannotOpen }),
  /** Asks for the lock: what is being typed is saved, then the process with the keys ends. The sample cannot be locked. */
  lock: writing.output(z.object({})).errors({
    IS_SAMPLE: { status: 409, message: 'The sample team holds no secret, so it has no lock.' },
  }),
  /**
   * A page's answer to `locking`: everything typed in it is saved, but for what is named here. The lock waits for the
   * answer of every page, a few seconds at most.
   */
  handedOver: oc
    .input(z.object({ ticket: z.string().max(100), unsaved: z.array(unsavedKindSchema).max(100) }))
    .output(z.object({})),
  /** Somebody is at the keyboard; the idle time begins anew. */
  stillHere: oc.output(z.object({})),
  /** The ways in that exist, beside the recovery code, and whether this computer could be one. */
  ways: writing.output(
    z.object({ passphrase: z.boolean(), keychain: z.boolean(), hasKeychain: z.boolean() }),
  ),
  /** The manager has typed words of the code back: it is printed or saved. */
  confirmCode: writing.output(z.object({})).errors(notFound),
  changePassphrase: writing
    .input(proof.extend({ next: newPassphraseSchema }))
    .output(z.object({}))
    .errors(wrongKey),
  /** The words of a new code; the old one opens nothing any more. */
  newRecoveryCode: writing.input(proof).output(recoveryCode).errors(wrongKey),
  /** Lets the keychain of this computer open the workspace, or no more. The last way in beside the code stays. */
  setKeychain: writing
    .input(z.object({ isOn: z.boolean() }))
    .output(z.object({}))
    .errors({
      ...noKeychain,
      ONLY_WAY: {
        status: 409,
        message: 'Choose a passphrase first: nothing else but the code would open it.',
      },
    }),
}
