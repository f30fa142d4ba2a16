import type { AgreementRecord } from '../../../../shared/domain/agreement-record'
import { languageOf } from '../../../../shared/domain/document-language'
import { fileNameOf } from '../../../../shared/domain/file-name'
import { fixedWords } from '../../../../shared/domain/fixed-words'
import type { PlacedPage } from '../../../../shared/domain/page'
import type { GivenSignature } from '../../../../shared/domain/signature'
import type { Typefaces } from '../fonts/typefaces'
import type { Authority } from '../signing/authority'
import { type StampOver, signDocument } from '../signing/sign-document'
import { placedPages } from '../typesetting/placed-pages'
import { typeset } from '../typesetting/typeset'
import { agreementPaper } from './agreement-paper'
import type { SigningMedium } from './by-hand'
import { type MadePaper, makePaper } from './make-paper'
import { reasonOf, signatureFields, signedFace } from './signature-words'

/** A document before anybody has signed it, with its record attached. */
export function makeAgreement(
  record: AgreementRecord,
  typefaces: Typefaces,
  medium: SigningMedium = 'onScreen',
): Promise<MadePaper> {
  return makePaper(typeset(agreementPaper(record, [], medium), typefaces), {
    title: `${record.number}: ${record.title}`,
    organisation: record.organisation,
    at: record.madeAt,
    language: languageOf(record),
    attachment: {
      fileName: 'record.json',
      description: fixedWords(languageOf(record)).self.attachment,
      json: `${JSON.stringify(record, null, 2)}\n`,
    },
  })
}

/** The pages of a signed document, as its file shows them. */
export function signedPages(
  record: AgreementRecord,
  signatures: readonly GivenSignature[],
  typefaces: Typefaces,
): PlacedPage[] {
  return placedPages(typeset(agreementPaper(record, signatures), typefaces))
}

export function agreementFileName(record: Pick<AgreementRecord, 'number' | 'person'>): string {
  return fileNameOf(record.number, record.person.name)
}

/**
 * The next signature of a document: over everything before it. The first one certifies the document, which from then on
 * can only be signed.
 */
export function withSignature(
  pdf: Uint8Array,
  signature: GivenSignature,
  given: {
    record: AgreementRecord
    isFirst: boolean
    authority: Authority
    typefaces: Typefaces
    /** Gets a time stamp over the signature; left out for none. */
    stamp?: StampOver | null
  },
): Promise<Uint8Array> {
  const reason = reasonOf(signature.party, given.record)
  return signDocument(
    pdf,
    {
      field: signatureFields[signature.party],
      ...signature,
      organisation: given.record.organisation,
      reason,
      face: signedFace(signature, reason, languageOf(given.record)),
      certifies: given.isFirst,
      stamp: given.stamp ?? null,
    },
    given,
  )
}
