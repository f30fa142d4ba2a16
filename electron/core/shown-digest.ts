import type { AgreementRecord } from '../../shared/domain/agreement-record'
import { sha256Of } from './store/seal'

/** What a page was shown of a document, as digests: it hands them back when somebody signs what it showed. */
export type ShownDigest = {
  /** Of everything in the document but when it was made and what happened meanwhile: of two with the same digest, one can be signed for the other. */
  readonly digest: string
  /** The same without what the person says to it: it stays the same while they choose their words. */
  readonly wordsDigest: string
}

/** The digests of a document as it is shown. */
export function shownDigest(record: AgreementRecord): ShownDigest {
  const { madeAt: _, trail: __, ...shown } = record
  return { digest: digestOf(shown), wordsDigest: digestOf({ ...shown, response: null }) }
}

function digestOf(shown: Omit<AgreementRecord, 'madeAt'>): string {
  return sha256Of(Buffer.from(JSON.stringify(shown), 'utf8'))
}
