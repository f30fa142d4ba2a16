import {
  type Agreement,
  type Blank,
  blanksOf,
  isClosed,
  nextSigner,
  type Refusal,
  signedBy,
} from '../../shared/domain/agreement'
import { type AgreementRecord, agreementRecord, signersOfRecord } from '../../shared/domain/agreement-record'
import { type Party, signingRulesOf } from '../../shared/domain/document-kind'
import { answersTo, type EmployeeResponse } from '../../shared/domain/employee-response'
import type { AgreementId, PersonId } from '../../shared/domain/id'
import { areInitialled, type GivenInitials } from '../../shared/domain/initials'
import type { NotStamped } from '../../shared/domain/not-stamped'
import type { OpenSigning } from '../../shared/domain/open-signing'
import { areTicked, statementsOf } from '../../shared/domain/party-statements'
import {
  compactMark,
  type GivenSignature,
  type SignatureMark,
  type SignedFile,
} from '../../shared/domain/signature'
import { type Signer, signersOf, unnamedPlaces } from '../../shared/domain/signing-order'
import { authorityFor } from './authority'
import { utcOffsetMinutes, zoneAt } from './clock'
import { type CoreContext, changing, checkRevision, found } from './context'
import { typefacesIn } from './documents/fonts/typefaces'
import { makeAgreement, withSignature } from './documents/papers/make-agreement'
import { recordOf } from './documents/verifying/attached-record'
import { firmOf, letterheadOf, settingsOf } from './profile'
import { shownDigest } from './shown-digest'
import { initialledEvents, signedEvent, trailWith } from './signing-trail'
import { type Change, put, remove, type WorkspaceData } from './store/collections'
import type { Store } from './store/store'
import { NotStampedError, type Stamping, stampFor } from './time-stamping'

/** How a signature or a refusal ended: done, or not, with what stood against it. */
export type Ceremony =
  | { readonly kind: 'signed'; readonly agreement: Agreement }
  | { readonly kind: 'hasBlanks'; readonly blanks: readonly Blank[] }
  | { readonly kind: 'unnamed'; readonly parties: readonly Party[] }
  | { readonly kind: 'wrongTurn' }
  | { readonly kind: 'unticked' }
  | { readonly kind: 'wrongResponse' }
  | { readonly kind: 'uninitialled' }
  | { readonly kind: 'notAsShown' }
  | { readonly kind: 'fileMissing' }
  | { readonly kind: 'notStamped'; readonly reason: NotStamped }

/** What one party leaves and has ticked. */
export type Closing = { readonly mark: SignatureMark; readonly ticked: readonly string[] }

type Turn = Closing &
  Stamping & {
    readonly agreementId: AgreementId
    readonly revision: number
    readonly party: Party
    /** Of the person, with the first signature. */
    readonly response: EmployeeResponse | null
    /** The digest of the preview that was read; null for the sample, which nobody reads before it is signed. */
    readonly shown: string | null
    /** Of the first signer, beside the clauses that ask for them. */
    readonly initials: GivenInitials | null
  }

/**
 * The next party signs. With the first signature the document is made, with the person's response in it, and sealed;
 * every later one is a section of its own over the whole file. With the last nothing changes it any more.
 */
export function sign(context: CoreContext, turn: Turn): Promise<Ceremony> {
  return stamped(context, async (store) => {
    const data = store.read()
    const agreement = found(data.agreements.get(turn.agreementId))
    if (agreement.state.kind !== 'draft' && agreement.state.kind !== 'signing') return { kind: 'wrongTurn' }
    const begun = await begunFile(context, { store, agreement, response: turn.response })
    if (begun === null) return { kind: 'fileMissing' }
    const signers = signersOfRecord(begun.record)
    const signer = nextSigner(agreement, signers)
    if (signer?.party !== turn.party) return { kind: 'wrongTurn' }
    checkRevision(agreement, turn.revision)
    const fault = faultOf(agreement, turn, begun.record)
    if (fault !== null) return fault

    const at = context.clock.now()
    const { authority, changes } = authorityFor(data, at)
    const signature = signatureOf(signer, turn, { at, agreement })
    const open = data.openSignings.get(agreement.id)
    const soFar = { id: agreement.id, trail: open?.trail ?? agreement.trail }
    const initials = turn.initials && { ...turn.initials, mark: compactMark(turn.initials.mark) }
    const trail = trailWith(soFar, [
      ...initialledEvents(agreement.clauses, { ...turn, at }),
      signedEvent(signer.party, turn.mark, at),
    ])
    const typefaces = typefacesIn(context.resourcesFolder)
    const isFirst = begun.pdf === null
    const record = isFirst ? { ...begun.record, initials, trail, clock: zoneAt(at) } : begun.record
    const pdf = begun.pdf ?? (await makeAgreement(record, typefaces)).pdf
    const signed = await withSignature(pdf, signature, {
      record,
      isFirst,
      authority,
      typefaces,
      stamp: turn.shown === null ? null : stampFor(settingsOf(data), turn, at),
    })
    const file = await keepFile(store, signed, agreement.personId)
    const next = signedBy(agreement, { signers, signature, response: turn.response, file, trail })
    if (next === null) return { kind: 'wrongTurn' }
    await store.commit([...changes, put('agreements', next), ...signingAfter(open, next)])
    // the new file begins with the one before; a copy of that which stays behind does no harm
    if (agreement.state.kind === 'signing') {
      await store.blobs.forget(agreement.state.file.sha256).catch(() => undefined)
    }
    return { kind: 'signed', agreement: next }
  })
}

/** A ceremony as a change of the workspace; without the time stamp that was to be had nothing is changed. */
export async function stamped(
  context: CoreContext,
  ceremony: (store: Store) => Promise<Ceremony>,
): Promise<Ceremony> {
  try {
    return await changing(context, ceremony)
  } catch (error) {
    if (error instanceof NotStampedError) return { kind: 'notStamped', reason: error.reason }
    throw error
  }
}

/** Who signs a document, by the names in it; null when its signed file is missing. */
export async function signersNow(store: Store, agreement: Agreement): Promise<readonly Signer[] | null> {
  const { state } = agreement
  if (state.kind !== 'draft') {
    const file = await signedFile(store, state.file)
    return file === null ? null : signersOfRecord(file.record)
  }
  const data = store.read()
  const person = found(data.people.get(agreement.personId))
  return signersOf({ ...agreement, person, manager: { name: firmOf(data).managerName }, isRefused: false })
}

/** What is kept of a signing once somebody signed: nothing of what they had filled in. A guest has the laptop until it is taken back. */
export function signingAfter(open: OpenSigning | undefined, agreement: Agreement): Change[] {
  if (open === undefined) return []
  const isOver = isClosed(agreement) && open.guestSince === null
  return isOver
    ? [remove('openSignings', open.id)]
    : [put('openSignings', { ...open, turn: null, note: '', witness: '', trail: agreement.trail ?? [] })]
}

/** A signed file of the workspace with the record in it; null when it is not there any more as it was. */
export async function signedFile(
  store: Store,
  file: SignedFile,
): Promise<{ pdf: Uint8Array; record: AgreementRecord } | null> {
  const pdf = await store.blobs.get(file.sha256)
  const record = pdf === null ? null : recordOf(pdf)
  return pdf === null || record === null ? null : { pdf, record }
}

/** The record that a document would have now. */
export function recordFor(
  data: WorkspaceData,
  agreement: Agreement,
  given: { response: EmployeeResponse | null; refusal: Refusal | null; at: string },
): AgreementRecord {
  const person = found(data.people.get(agreement.personId))
  return agreementRecord(agreement, { firm: firmOf(data), letterhead: letterheadOf(data), person, ...given })
}

/**
 * The file that somebody has signed with its record, or for a draft the record it will be made from. The names are
 * those in the document once somebody has signed, whatever the workspace says by now. Null when the file is missing.
 */
async function begunFile(
  context: CoreContext,
  given: { store: Store; agreement: Agreement; response: EmployeeResponse | null },
): Promise<{ readonly pdf: Uint8Array | null; readonly record: AgreementRecord } | null> {
  const { store, agreement, response } = given
  if (agreement.state.kind !== 'draft') return signedFile(store, agreement.state.file)
  const at = context.clock.now()
  return { pdf: null, record: recordFor(store.read(), agreement, { response, refusal: null, at }) }
}

/** What keeps a signer from signing; null where nothing does. */
function faultOf(agreement: Agreement, turn: Turn, record: AgreementRecord): Ceremony | null {
  if (!areTicked(turn.party, turn.ticked)) return { kind: 'unticked' }
  if (agreement.state.kind === 'draft') {
    const fault = notReady(agreement)
    if (fault !== null) return fault
    const { response } = signingRulesOf(agreement.kind)
    if (!answersTo(response, turn.response)) return { kind: 'wrongResponse' }
    if (!areInitialled(agreement.clauses, turn.initials)) return { kind: 'uninitialled' }
  } else if (turn.initials !== null) {
    return { kind: 'uninitialled' }
  } else if (turn.response !== null) {
    return { kind: 'wrongResponse' }
  }
  return notAsShown(record, turn.shown)
}

/** What keeps a draft from being signed; null where nothing does. */
export function notReady(agreement: Agreement): Ceremony | null {
  const blanks = blanksOf(agreement)
  if (blanks.length > 0) return { kind: 'hasBlanks', blanks }
  const parties = unnamedPlaces(agreement.kind, agreement.others)
  return parties.length > 0 ? { kind: 'unnamed', parties } : null
}

/** The person or the firm may have been renamed in another window, which leaves the agreement's revision as it is. */
export function notAsShown(record: AgreementRecord, shown: string | null): Ceremony | null {
  return shown !== null && shown !== shownDigest(record).digest ? { kind: 'notAsShown' } : null
}

/** Keeps a signed file for its owner. */
export async function keepFile(store: Store, pdf: Uint8Array, owner: PersonId): Promise<SignedFile> {
  return { sha256: await store.blobs.keep(pdf, owner), bytes: pdf.length }
}

/** The signature of a signer as it is kept, given at a moment. */
export function signatureOf(
  { party, name }: Signer,
  { mark }: Closing,
  { at, agreement }: { at: string; agreement: Agreement },
): GivenSignature {
  return {
    party,
    name,
    at,
    utcOffsetMinutes: utcOffsetMinutes(at),
    mark: compactMark(mark),
    statements: statementsOf(party, agreement).map(({ text }) => text),
  }
}
