import type { EmployeeResponse, GivenSignature } from '../../../../shared/domain/agreement'
import type { AgreementRecord } from '../../../../shared/domain/agreement-record'
import { fileNameOf } from '../../../../shared/domain/file-name'
import type { PlacedPage } from '../../../../shared/domain/page'
import type { Typefaces } from '../fonts/typefaces'
import type { Authority } from '../signing/authority'
import { signDocument } from '../signing/sign-document'
import { placedPages } from '../typesetting/placed-pages'
import { typeset } from '../typesetting/typeset'
import { agreementPaper, type ShownSignatures } from './agreement-paper'
import { type MadePaper, makePaper } from './make-paper'
import { managerReason, personReason, signatureFields, signedFace } from './signature-words'

/** An expectation document before anybody has signed it, with its record attached. */
export function makeAgreement(record: AgreementRecord, typefaces: Typefaces): Promise<MadePaper> {
  return makePaper(typeset(agreementPaper(record, { person: null, manager: null }), typefaces), {
    title: `${record.number}: ${record.title}`,
    organisation: record.organisation,
    at: record.madeAt,
    attachment: {
      fileName: 'record.json',
      description: 'What this document says, for machines',
      json: `${JSON.stringify(record, null, 2)}\n`,
    },
  })
}

/** The pages of a signed document, as its file shows them. */
export function signedPages(
  record: AgreementRecord,
  signatures: ShownSignatures,
  typefaces: Typefaces,
): PlacedPage[] {
  return placedPages(typeset(agreementPaper(record, signatures), typefaces))
}

export function agreementFileName(record: Pick<AgreementRecord, 'number' | 'person'>): string {
  return fileNameOf(record.number, record.person.name)
}

/** The person signs first, and certifies the document: from then on it can only be signed. */
export function signedByThePerson(
  pdf: Uint8Array,
  order: { signature: GivenSignature; response: EmployeeResponse; organisation: string },
  given: { authority: Authority; typefaces: Typefaces },
): Promise<Uint8Array> {
  const reason = personReason(order.response)
  return signDocument(
    pdf,
    {
      field: signatureFields.person,
      ...order.signature,
      organisation: order.organisation,
      reason,
      face: signedFace(order.signature, reason),
      certifies: true,
    },
    given,
  )
}

/** The manager signs after the person, over everything that the person signed. */
export function signedByTheManager(
  pdf: Uint8Array,
  order: { signature: GivenSignature; response: EmployeeResponse; organisation: string },
  given: { authority: Authority; typefaces: Typefaces },
): Promise<Uint8Array> {
  const reason = managerReason(order.response)
  return signDocument(
    pdf,
    {
      field: signatureFields.manager,
      ...order.signature,
      organisation: order.organisation,
      reason,
      face: signedFace(order.signature, reason),
      certifies: false,
    },
    given,
  )
}
