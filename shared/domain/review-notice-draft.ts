import type { AgreementDraft } from './agreement'
import { type DraftSources, draftOf, longDay, namesOf, paragraphs } from './draft-sources'
import { gap } from './marked-gap'
import { goalsClause, targetsClause } from './measured-clauses'
import { promisesClause } from './recorded-clauses'

/** The first draft of a notice of a review: when, about what, what to bring, and what was open last time. */
export function draftReviewNotice(sources: DraftSources): AgreementDraft {
  const { given, full, fullManager } = namesOf(sources)
  const [last] = sources.sessions
  const open = sources.commitments.filter(({ state }) => state === 'open')
  return draftOf(sources, {
    title: 'Notice of a review',
    clauses: [
      {
        heading: 'When and where',
        body: paragraphs(
          `${fullManager} invites ${full} to a review on ${gap('the day')} at ${gap('the time')}, in ${gap('the place')}.`,
          ...(last === undefined
            ? []
            : [
                `The last one on record was session ${last.number}, held on ${longDay(last.heldOn, sources)}.`,
              ]),
        ),
      },
      {
        heading: 'What it is about',
        body: 'What we promised last time, the figures, and the part of the work that figures do not show. The questions are known beforehand; a copy comes with this notice or can be asked for.',
      },
      promisesClause({ ...sources, commitments: open }),
      targetsClause(sources),
      goalsClause(sources),
      {
        heading: 'How to prepare',
        body: `${given} notes what went well, what was hard and what help is wanted, and names what else should be talked about. If the day does not fit, another one is found.`,
      },
      {
        heading: 'What signing confirms',
        body: 'That this notice was received. It says nothing about how the review will come out.',
      },
    ],
  })
}
