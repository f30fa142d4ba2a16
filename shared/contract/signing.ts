import * as z from 'zod'
import { absentSchema, agreementSchema } from '../domain/agreement'
import { isoInstantSchema } from '../domain/calendar'
import { partySchema } from '../domain/document-kind'
import { agreementIdSchema } from '../domain/id'
import { seenEventSchema, unsignedTurnSchema } from '../domain/open-signing'
import { otherSignerSchema } from '../domain/signing-order'
import { wrongKey } from './access'
import { notAsShown, notSignable, notSigned } from './not-signable'
import { refusalSignedSchema } from './refusal-signed'
import { noPassphrase, notFound, stale } from './refusals'
import { reading, writing } from './verb'

const oneAgreement = z.object({ agreementId: agreementIdSchema })

/** All that the room shows in which a document is signed. Nobody is named in it but those who take part. */
const signingRoomSchema = z.object({
  agreement: agreementSchema,
  /** What the person is called in a sentence. */
  calledName: z.string(),
  /** In their order, by the names in the document; empty where its signed file is missing. */
  signers: z.array(z.object({ party: partySchema, name: z.string() })),
  /** What the signer whose turn it is had filled in before; null where they begin. */
  turn: unsignedTurnSchema.nullable(),
  /** What the manager had noted of a person who does not sign; nothing of it while a signer has the laptop. */
  note: z.string(),
  /** Whom the manager had named as the witness of that; as with the note. */
  witness: z.string(),
  /** The laptop is with the witness of a refusal, who is the last of the signers then. */
  isWitnessed: z.boolean(),
})
export type SigningRoom = z.infer<typeof signingRoomSchema>

/** The room in which a document is signed. While a signer has the laptop, these verbs answer for that document alone. */
export const signing = {
  room: reading.input(oneAgreement).output(signingRoomSchema).errors(notFound),
  /**
   * Puts the laptop in the hands of the next signer: from now on every verb but those of this signing is refused with
   * `IN_GUEST_MODE`, in every window, until `takeBack`. The manager signs when they have it back.
   *
   * With `refused` the next signer is the witness of a refusal, whom it names: what the manager has signed of it waits in
   * memory until the witness signs (`agreements.sign`), which closes the document.
   */
  handOver: writing
    .input(
      oneAgreement.extend({
        refused: refusalSignedSchema.extend({ witness: otherSignerSchema.shape.name }).optional(),
      }),
    )
    .output(z.object({}))
    .errors({ ...notFound, ...stale, ...notSigned, ...notAsShown, ...noPassphrase }),
  /**
   * Keeps what a signer has filled in so far, and what their page has seen since it last did. `note` and `witness` are
   * the manager's: from a signer who has the laptop they change nothing.
   */
  keep: writing
    .input(
      oneAgreement.extend({
        turn: unsignedTurnSchema,
        note: z.string().max(20_000),
        witness: z.string().max(200).optional(),
        seen: z.array(seenEventSchema).max(1000),
      }),
    )
    .output(z.object({ savedAt: isoInstantSchema }))
    .errors({ ...notFound, WRONG_TURN: notSignable.WRONG_TURN }),
  /** Nobody waits any more for somebody who may sign and does not. `reason` says why; it stays with the document. */
  sealWithout: writing
    .input(
      oneAgreement.extend({
        revision: z.int(),
        party: absentSchema.shape.party,
        reason: absentSchema.shape.reason,
      }),
    )
    .output(agreementSchema)
    .errors({ ...notFound, ...stale, WRONG_TURN: notSignable.WRONG_TURN }),
  /** Ends guest mode. The sample team has no passphrase, so that null does there. */
  takeBack: writing
    .input(z.object({ passphrase: z.string().max(500).nullable() }))
    .output(oneAgreement)
    .errors({ ...notFound, ...wrongKey }),
}
