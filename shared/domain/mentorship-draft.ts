import type { AgreementDraft } from './agreement'
import { type DraftSources, draftOf, namesOf, paragraphs } from './draft-sources'
import { gap } from './marked-gap'
import { goalsClause } from './measured-clauses'
import { changesClause } from './standing-clauses'

/** The first draft of a mentorship agreement between the person, a mentor and the manager. */
export function draftMentorship(sources: DraftSources): AgreementDraft {
  const { given, full, manager, fullManager } = namesOf(sources)
  return draftOf(sources, {
    title: 'Learning from each other',
    clauses: [
      {
        heading: 'Who takes part',
        body: `${full} is the mentee. The mentor signs this document as well, and is named above that signature. ${fullManager} makes the time for it.`,
      },
      {
        heading: 'What it is for',
        body: `By ${gap('the day')}, ${given} can ${gap('what will be done differently')}. We see it by ${gap('what shows it')}.`,
      },
      goalsClause(sources),
      {
        heading: 'How they meet',
        body: `They meet ${gap('how often')} for ${gap('how long')}, in working time. Whoever cannot come says so a day before, and they find another time in the same week.`,
      },
      {
        heading: 'What each of them gives',
        body: paragraphs(
          `${given} comes with a question, tries out what was talked about, and tells what came of it.`,
          'The mentor listens, shows how they work themselves, and gives feedback on what they saw.',
          `${manager} keeps the time free for both and does not ask for reports on what was said.`,
        ),
      },
      {
        heading: 'What stays between them',
        body: 'What is said stays between mentor and mentee, except where both want it told, or where somebody could come to harm.',
      },
      {
        heading: 'When it ends',
        body: `It ends on ${gap('the day')}. Each of the two can end it earlier, without giving a reason and without a disadvantage.`,
      },
      changesClause('all'),
    ],
  })
}
