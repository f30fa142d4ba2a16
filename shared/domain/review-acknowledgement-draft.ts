import type { AgreementDraft } from './agreement'
import { type DraftSources, draftOf, longDay, namesOf, paragraphs } from './draft-sources'
import { gap } from './marked-gap'
import { promisesClause } from './recorded-clauses'

/** The first draft of an acknowledgement: names the latest closed record by number, day and fingerprint. */
export function draftReviewAcknowledgement(sources: DraftSources): AgreementDraft {
  const { given, full, fullManager } = namesOf(sources)
  const [record] = sources.sessions
  const inRecord = sources.commitments.filter(({ madeIn }) => madeIn === record?.id)
  return draftOf(sources, {
    title:
      record === undefined ? 'Acknowledgement of a review' : `Acknowledgement of session ${record.number}`,
    clauses: [
      {
        heading: 'The record',
        body:
          record === undefined
            ? `This document concerns the record of session ${gap('the number')}, held on ${gap('the day')} by ${fullManager} with ${full}.`
            : paragraphs(
                `This document concerns the record of session ${record.number}, held on ${longDay(record.heldOn, sources)} by ${fullManager} with ${full}.`,
                record.state.fingerprint === undefined
                  ? 'The record was closed by an earlier version of Plumbline, which took no fingerprint.'
                  : `Its fingerprint (SHA-256) is ${record.state.fingerprint}. If a word of the record changes, so does the fingerprint.`,
              ),
      },
      promisesClause({ ...sources, commitments: inRecord }),
      {
        heading: 'What signing confirms',
        body: `${given} received the record, read it, and had the time to ask about it and to add to it. Signing does not mean agreeing with everything in it; words of one’s own become part of this document.`,
      },
      {
        heading: 'Corrections',
        body: 'Whoever finds something wrong in the record says so. A closed record stays as it is; the correction is added to it with its day.',
      },
    ],
  })
}
