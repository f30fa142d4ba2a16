import {
  type Agreement,
  type Blank,
  blanksOf,
  compactMark,
  type EmployeeResponse,
  type GivenSignature,
  managerStatements,
  personStatements,
  type SignatureMark,
  type SignedFile,
  sealed,
  signedByPerson,
} from '../../shared/domain/agreement'
import { type AgreementRecord, agreementRecord } from '../../shared/domain/agreement-record'
import type { IsoInstant } from '../../shared/domain/calendar'
import type { AgreementId, PersonId } from '../../shared/domain/id'
import { authorityFor } from './authority'
import { utcOffsetMinutes } from './clock'
import { type CoreContext, changing, checkRevision, found } from './context'
import { typefacesIn } from './documents/fonts/typefaces'
import { makeAgreement, signedByTheManager, signedByThePerson } from './documents/papers/make-agreement'
import { recordOf } from './documents/verifying/attached-record'
import { firmOf } from './profile'
import { shownDigest } from './shown-digest'
import { put } from './store/collections'
import type { Store } from './store/store'

/** How a signature ended: given, or refused with what stood against it. */
export type Ceremony =
  | { readonly kind: 'signed'; readonly agreement: Agreement }
  | { readonly kind: 'hasBlanks'; readonly blanks: readonly Blank[] }
  | { readonly kind: 'wrongTurn' }
  | { readonly kind: 'notAsShown' }
  | { readonly kind: 'fileMissing' }

type Turn = { readonly agreementId: AgreementId; readonly revision: number; readonly mark: SignatureMark }

/**
 * The person signs. At this moment the document is made with their response in it, and sealed with their signature:
 * what they say is part of what both sign.
 */
export function signAsPerson(
  context: CoreContext,
  turn: Turn & {
    response: EmployeeResponse
    /** The digest of the preview that they read; null for the sample, which nobody reads before it is signed. */
    shown: string | null
  },
): Promise<Ceremony> {
  return changing(context, async (store) => {
    const data = store.read()
    const agreement = found(data.agreements.get(turn.agreementId))
    if (agreement.state.kind !== 'draft') return { kind: 'wrongTurn' }
    checkRevision(agreement, turn.revision)
    const blanks = blanksOf(agreement)
    if (blanks.length > 0) return { kind: 'hasBlanks', blanks }

    const at = context.clock.now()
    const firm = firmOf(data)
    const person = found(data.people.get(agreement.personId))
    const typefaces = typefacesIn(context.resourcesFolder)
    const { authority, changes } = authorityFor(data, at)
    const record = agreementRecord(agreement, { firm, person, response: turn.response, at })
    // the person or the firm may have been renamed in another window, which leaves the agreement's revision as it is
    if (turn.shown !== null && turn.shown !== shownDigest(record).digest) return { kind: 'notAsShown' }
    const signature = signatureOf({ name: person.name, at, mark: turn.mark, statements: personStatements })
    const { pdf } = await makeAgreement(record, typefaces)
    const signed = await signedByThePerson(
      pdf,
      { signature, response: turn.response, organisation: firm.organisation },
      { authority, typefaces },
    )
    const file = await keep(store, signed, agreement.personId)
    const next = signedByPerson(agreement, { signature, response: turn.response, file })
    if (next === null) return { kind: 'wrongTurn' }
    await store.commit([...changes, put('agreements', next)])
    return { kind: 'signed', agreement: next }
  })
}

/** The manager signs after the person. The file is complete; nothing changes it any more. */
export function signAsManager(context: CoreContext, turn: Turn): Promise<Ceremony> {
  return changing(context, async (store) => {
    const data = store.read()
    const agreement = found(data.agreements.get(turn.agreementId))
    if (agreement.state.kind !== 'signedByPerson') return { kind: 'wrongTurn' }
    checkRevision(agreement, turn.revision)

    const at = context.clock.now()
    const { authority, changes } = authorityFor(data, at)
    const before = await signedFile(store, agreement.state.file)
    if (before === null) return { kind: 'fileMissing' }
    const { pdf, record } = before
    // the names are those in the document, whatever the workspace says by now
    const name = record.manager.name
    const signature = signatureOf({ name, at, mark: turn.mark, statements: managerStatements })
    const signed = await signedByTheManager(
      pdf,
      { signature, response: agreement.state.response, organisation: record.organisation },
      { authority, typefaces: typefacesIn(context.resourcesFolder) },
    )
    const file = await keep(store, signed, agreement.personId)
    const next = sealed(agreement, { signature, file })
    if (next === null) return { kind: 'wrongTurn' }
    await store.commit([...changes, put('agreements', next)])
    // the complete file begins with the one that the person signed; a copy that stays behind does no harm
    await store.blobs.forget(agreement.state.file.sha256).catch(() => undefined)
    return { kind: 'signed', agreement: next }
  })
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

async function keep(store: Store, pdf: Uint8Array, owner: PersonId): Promise<SignedFile> {
  return { sha256: await store.blobs.keep(pdf, owner), bytes: pdf.length }
}

function signatureOf(given: {
  name: string
  at: IsoInstant
  mark: SignatureMark
  statements: Readonly<Record<string, string>>
}): GivenSignature {
  const { name, at, mark, statements } = given
  return {
    name,
    at,
    utcOffsetMinutes: utcOffsetMinutes(at),
    mark: compactMark(mark),
    statements: Object.values(statements),
  }
}
