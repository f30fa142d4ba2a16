import { implement } from '@orpc/server'
import { signing as contract } from '../../shared/contract/signing'
import { type Agreement, blanksOf, nextSigner, sealedWithout } from '../../shared/domain/agreement'
import type { AuditEvent } from '../../shared/domain/audit-event'
import type { AgreementId } from '../../shared/domain/id'
import { spokenName } from '../../shared/domain/isolated-name'
import {
  eventsOf,
  isGivenUp,
  newSigning,
  type OpenSigning,
  reopenedTurn,
} from '../../shared/domain/open-signing'
import { type Signer, unnamedPlaces } from '../../shared/domain/signing-order'
import { type CoreContext, changing, checkRevision, found, openStore } from './context'
import { commitIfPossible, endGuestMode, refuseToGuest } from './guest-mode'
import { notSigned } from './not-signed'
import { isSample } from './profile'
import { prove } from './proof'
import { faultOfRefusal, type HeldRefusal } from './refusal-ceremony'
import { signersNow, signingAfter } from './signing-ceremony'
import { trailWith } from './signing-trail'
import { put, type WorkspaceData } from './store/collections'
import type { Store } from './store/store'

const os = implement(contract).$context<CoreContext>()

/** The verbs of the room in which a document is signed. */
export const signing = {
  room: os.room.handler(async ({ context, input: { agreementId } }) => {
    refuseToGuest(context, { agreementId })
    const store = openStore(context)
    const data = store.read()
    const agreement = found(data.agreements.get(agreementId))
    const { name, calledName } = found(data.people.get(agreement.personId))
    const { turn, note, witness = '' } = signingOf(agreement, data)
    const signers = (await signersNow(store, agreement)) ?? []
    const { isWithGuest } = context.door
    const held = isWithGuest ? witnessedOf(context, agreement) : null
    const witnesses = held === null ? [] : [{ party: 'witness' as const, name: held.witnessName }]
    return {
      agreement,
      calledName: spokenName({ name, calledName }),
      signers: [...signers, ...witnesses],
      turn: held === null ? turn : null,
      ...(isWithGuest ? { note: '', witness: '' } : { note, witness }),
      isWitnessed: held !== null,
    }
  }),

  handOver: os.handOver.handler(({ context, input: { agreementId, refused }, errors }) =>
    changing(context, async (store) => {
      // another window may have handed it over while this waited for its turn
      if (context.door.isWithGuest) throw errors.IN_GUEST_MODE()
      const data = store.read()
      const agreement = found(data.agreements.get(agreementId))
      const at = context.clock.now()
      if (refused !== undefined) {
        if (!isProvable(store)) throw errors.NO_PASSPHRASE()
        const { witness: witnessName, ...signed } = refused
        const held = { ...signed, agreementId, witnessName, at }
        const fault = faultOfRefusal(context, store, held)
        if (fault !== null) throw notSigned(fault, errors)
        await store.commit([put('openSignings', { ...signingOf(agreement, data), guestSince: at })])
        context.door.heldRefusal = held
        context.door.takenBack(false)
        return {}
      }
      const blanks = blanksOf(agreement)
      if (agreement.state.kind === 'draft') {
        if (blanks.length > 0) throw errors.HAS_BLANKS({ data: { blanks } })
        const parties = unnamedPlaces(agreement.kind, agreement.others)
        if (parties.length > 0) throw errors.UNNAMED({ data: { parties } })
      }
      const signer = await nextOf(store, agreement)
      if (signer === null || signer.party === 'manager') throw errors.WRONG_TURN()
      if (!isProvable(store)) throw errors.NO_PASSPHRASE()
      const before = signingOf(agreement, data)
      const turn = before.turn && reopenedTurn(before.turn)
      const next = noted(agreement, before, [{ kind: 'handedOver', party: signer.party, at, detail: '' }])
      await store.commit([put('openSignings', { ...next, turn, guestSince: at })])
      context.door.takenBack(false)
      return {}
    }),
  ),

  keep: os.keep.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const { party } = input.turn
      refuseToGuest(context, { agreementId: input.agreementId, party })
      const data = store.read()
      const agreement = found(data.agreements.get(input.agreementId))
      if ((await nextOf(store, agreement))?.party !== party) throw errors.WRONG_TURN()
      const now = context.clock.now()
      const before = signingOf(agreement, data)
      const after = before.trail.at(-1)?.at ?? null
      const next = noted(agreement, before, eventsOf(input.seen, { party, now, after }))
      const { turn, note, witness } = input
      const managers = context.door.isWithGuest ? {} : { note, ...(witness === undefined ? {} : { witness }) }
      await store.commit([put('openSignings', { ...next, turn, ...managers })])
      return { savedAt: now }
    }),
  ),

  sealWithout: os.sealWithout.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const data = store.read()
      const agreement = found(data.agreements.get(input.agreementId))
      checkRevision(agreement, input.revision)
      const { party, reason } = input
      const signers = (await signersNow(store, agreement)) ?? []
      const signer = signers.find((each) => each.party === party)
      if (signer === undefined) throw errors.WRONG_TURN()
      const at = context.clock.now()
      const open = data.openSignings.get(agreement.id)
      const { trail } = noted(agreement, open ?? newSigning(agreement), [
        { kind: 'sealedWithout', party, at, detail: '' },
      ])
      const absent = { party, name: signer.name, reason, at }
      const next = sealedWithout(agreement, { signers, absent, trail })
      if (next === null) throw errors.WRONG_TURN()
      await store.commit([put('agreements', next), ...signingAfter(open, next)])
      return next
    }),
  ),

  takeBack: os.takeBack.handler(({ context, input }) =>
    changing(context, async (store) => {
      const { guest } = context.door
      const agreementId = found(guest?.kind === 'signing' ? guest.agreementId : undefined)
      await prove(context.door, store, input.passphrase)
      const back = await backAgain(store, agreementId, context.clock.now())
      if (back !== null) await commitIfPossible(store, [put('openSignings', back)])
      await endGuestMode(context.door, store)
      return { agreementId }
    }),
  ),
}

/** Whether who takes the laptop back can prove to be the manager. The sample team asks nobody. */
function isProvable(store: Store): boolean {
  return store.keys.wraps.passphrase || isSample(store.read())
}

/** The refusal of a document that waits for its witness; null where none does. */
function witnessedOf({ door }: CoreContext, { id, state }: Agreement): HeldRefusal | null {
  return state.kind === 'draft' && door.heldRefusal?.agreementId === id ? door.heldRefusal : null
}

/** The signing of a document as it stands, or as it would begin now. */
function signingOf(agreement: Agreement, data: WorkspaceData): OpenSigning {
  return data.openSignings.get(agreement.id) ?? newSigning(agreement)
}

/** A signing with the laptop back at the manager: for their own turn, or in the middle of another's. Null once it is over. */
async function backAgain(store: Store, id: AgreementId, at: string): Promise<OpenSigning | null> {
  const data = store.read()
  const agreement = data.agreements.get(id)
  if (agreement === undefined) return null
  const signer = await nextOf(store, agreement)
  if (signer === null) return null
  const signing = signingOf(agreement, data)
  const isManagers = signer.party === 'manager' || isGivenUp(signing.turn)
  const event: AuditEvent = isManagers
    ? { kind: 'handedOver', party: 'manager', at, detail: '' }
    : { kind: 'paused', party: signer.party, at, detail: '' }
  return noted(agreement, signing, [event])
}

function noted(agreement: Agreement, signing: OpenSigning, events: readonly AuditEvent[]): OpenSigning {
  return { ...signing, trail: trailWith({ id: agreement.id, trail: signing.trail }, events) }
}

/** Whose turn it is: by the names in the document once somebody has signed, whatever the workspace says by now. */
async function nextOf(store: Store, agreement: Agreement): Promise<Signer | null> {
  const signers = await signersNow(store, agreement)
  return signers === null ? null : nextSigner(agreement, signers)
}
