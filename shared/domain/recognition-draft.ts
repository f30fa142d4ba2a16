import type { AgreementDraft } from './agreement'
import { type DraftSources, draftOf, namesOf, paragraphs } from './draft-sources'
import { gap } from './marked-gap'

/** The first draft of a letter of recognition: what was done, when, what came of it, and thanks. */
export function draftRecognition(sources: DraftSources): AgreementDraft {
  const { given, manager } = namesOf(sources)
  const reached = sources.goals
    .filter(({ status }) => status === 'reached')
    .sort((a, b) => b.fields.dueOn.localeCompare(a.fields.dueOn))
    .slice(0, 5)
  return draftOf(sources, {
    title: `Thank you, ${given}`,
    clauses: [
      {
        heading: `Dear ${given},`,
        body: `On ${gap('the day')} you ${gap('what was done, as it was seen')}.`,
      },
      {
        heading: 'What came of it',
        body: `Because of it, ${gap('what changed for a customer, the team or the firm')}.`,
      },
      reached.length === 0
        ? null
        : {
            heading: 'Goals you reached',
            body: paragraphs(...reached.map(({ fields }) => fields.statement)),
          },
      {
        heading: 'What others can learn from it',
        body: paragraphs(`${gap('what made the difference')}.`, 'Thank you.', manager),
      },
    ],
  })
}
