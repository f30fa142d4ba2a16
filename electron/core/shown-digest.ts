import type { AgreementRecord } from '../../shared/domain/agreement-record'
import { canonicalJson } from '../../shared/domain/canonical-json'
import { sha256Of } from './store/seal'

/** What a page was shown of a document, as digests: it hands them back when somebody signs what it showed. */
export type ShownDigest = {
  /** Of everything in the document: of two with the same digest, one can be signed for the other. */
  readonly digest: string
  /** The same without what the person says to it: it stays the same while they choose their words. */
  readonly wordsDigest: string
}

/** The digests of a document as it is shown. */
export function shownDigest(record: AgreementRecord): ShownDigest {
  return { digest: contentDigest(record), wordsDigest: contentDigest({ ...record, response: null }) }
}

/**
 * SHA-256, in lower-case hexadecimal, of what a document says: its record as canonical JSON without `madeAt`, `trail`,
 * `clock` and `initials`, which are about the making and not about the content. Printed in the document, and written beside its
 * schema, so that anybody can take it again from `record.json`.
 */
export function contentDigest(record: AgreementRecord): string {
  const { madeAt: _, trail: __, clock: ___, initials: ____, ...content } = record
  return sha256Of(Buffer.from(canonicalJson(content), 'utf8'))
}
