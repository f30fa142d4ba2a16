import { type Refusal, refused } from '../../shared/domain/agreement'
import { signersOfRecord } from '../../shared/domain/agreement-record'
import { canBeRefused } from '../../shared/domain/document-kind'
import type { AgreementId } from '../../shared/domain/id'
import { areTicked } from '../../shared/domain/party-statements'
import type { GivenSignature } from '../../shared/domain/signature'
import { authorityFor } from './authority'
import { zoneAt } from './clock'
import { type CoreContext, checkRevision, found } from './context'
import { typefacesIn } from './documents/fonts/typefaces'
import { makeAgreement, withSignature } from './documents/papers/make-agreement'
import { settingsOf } from './profile'
import {
  type Ceremony,
  type Closing,
  keepFile,
  notAsShown,
  notReady,
  recordFor,
  signatureOf,
  signingAfter,
  stamped,
} from './signing-ceremony'
import { signedEvent, trailWith } from './signing-trail'
import { put } from './store/collections'
import type { Store } from './store/store'
import { type Stamping, stampFor } from './time-stamping'

/** A refusal as the manager signs it. */
export type RefusalSigned = Stamping & {
  readonly agreementId: AgreementId
  readonly revision: number
  /** The digest of the preview that was read. */
  readonly shown: string | null
  readonly refusal: Omit<Refusal, 'at'>
  readonly manager: Closing
}

/**
 * A refusal that the manager has signed, while the laptop is with the witness. It is kept in memory alone: no mark of
 * anybody is stored before the document is closed. If it is lost, with a lock or a crash, the manager signs again.
 */
export type HeldRefusal = RefusalSigned & { readonly at: string; readonly witnessName: string }

/** What keeps the manager from signing a refusal; null where nothing does. Refuses with `NOT_FOUND` and `STALE`. */
export function faultOfRefusal(context: CoreContext, store: Store, turn: RefusalSigned): Ceremony | null {
  const data = store.read()
  const agreement = found(data.agreements.get(turn.agreementId))
  if (agreement.state.kind !== 'draft' || !canBeRefused(agreement.kind)) return { kind: 'wrongTurn' }
  checkRevision(agreement, turn.revision)
  if (!areTicked('manager', turn.manager.ticked)) return { kind: 'unticked' }
  const shown = recordFor(data, agreement, { response: null, refusal: null, at: context.clock.now() })
  return notReady(agreement) ?? notAsShown(shown, turn.shown)
}

/** The witness of a refusal, and when the manager signed it, before the laptop went to them. */
type Witness = Closing & { readonly name: string; readonly managerAt: string }

/**
 * The person refused: the document is made with what happened in it, and closed by the manager and, where there is one,
 * a witness.
 */
export function refuse(
  context: CoreContext,
  turn: RefusalSigned,
  witness: Witness | null = null,
): Promise<Ceremony> {
  return stamped(context, async (store) => {
    const data = store.read()
    const agreement = found(data.agreements.get(turn.agreementId))
    const fault = faultOfRefusal(context, store, turn)
    if (fault !== null) return fault
    if (witness !== null && !areTicked('witness', witness.ticked)) return { kind: 'unticked' }

    const now = context.clock.now()
    const at = witness?.managerAt ?? now
    const open = data.openSignings.get(agreement.id)
    // what the person wrote on this laptop stands as they wrote it
    const reason = open?.turn?.isDeclined === true ? open.turn.reason : turn.refusal.reason
    const refusal = { ...turn.refusal, reason, at }
    const witnesses = witness === null ? [] : [{ party: 'witness' as const, name: witness.name }]
    const others = [...agreement.others.filter(({ party }) => party !== 'witness'), ...witnesses]
    const closed = { ...agreement, others }
    const soFar = open?.trail ?? []
    const isNoted = soFar.some(({ kind }) => kind === 'refused')
    const trail = trailWith({ id: agreement.id, trail: soFar }, [
      ...(isNoted ? [] : [{ kind: 'refused', party: 'person', at, detail: '' } as const]),
      signedEvent('manager', turn.manager.mark, at),
    ])
    const record = { ...recordFor(data, closed, { response: null, refusal, at }), trail, clock: zoneAt(at) }
    const { authority, changes } = authorityFor(data, at)
    const typefaces = typefacesIn(context.resourcesFolder)
    const stamp = stampFor(settingsOf(data), turn, now)
    let { pdf } = await makeAgreement(record, typefaces)
    const signatures: GivenSignature[] = []
    for (const signer of signersOfRecord(record)) {
      const closing = signer.party === 'witness' ? witness : turn.manager
      if (closing === null) continue
      const signature = signatureOf(signer, closing, {
        at: signer.party === 'witness' ? now : at,
        agreement,
      })
      const isFirst = signatures.length === 0
      pdf = await withSignature(pdf, signature, { record, isFirst, authority, typefaces, stamp })
      signatures.push(signature)
    }
    const file = await keepFile(store, pdf, agreement.personId)
    const all =
      witness === null
        ? trail
        : trailWith({ ...agreement, trail }, [
            { kind: 'handedOver', party: 'witness', at, detail: '' },
            signedEvent('witness', witness.mark, now),
          ])
    const next = refused(closed, { refusal, signatures, file, trail: all })
    if (next === null) return { kind: 'wrongTurn' }
    await store.commit([...changes, put('agreements', next), ...signingAfter(open, next)])
    context.door.heldRefusal = null
    return { kind: 'signed', agreement: next }
  })
}
