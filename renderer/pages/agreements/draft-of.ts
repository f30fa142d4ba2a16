import type { Agreement, AgreementDraft } from '../../../shared/domain/agreement'

/** What of a document is written by hand. */
export function draftOf({ title, from, term, language, clauses, others }: Agreement): AgreementDraft {
  return { title, from, term, language, clauses, others }
}
