import type { AgreementDraft } from './agreement'
import { type DraftSources, draftOf, namesOf, paragraphs } from './draft-sources'
import { gap } from './marked-gap'
import { goalsClause } from './measured-clauses'
import { changesClause, checkInsToTheEnd, notLegalClause } from './standing-clauses'

/** The first draft of development as a condition of the role: what is learnt, how, and what each side gives for it. */
export function draftDevelopment(sources: DraftSources): AgreementDraft {
  const { full, given, manager, fullManager, role } = namesOf(sources)
  return draftOf(sources, {
    title: 'Getting better is part of the role',
    clauses: [
      {
        heading: 'Why we write this down',
        body: `${full} and ${fullManager} agree that getting better at the work is part of the role of ${role}, as much as the results are. This document says what is learnt, how, and how both see that it helps.`,
      },
      {
        heading: 'What is learnt',
        body: 'Each row names something that can be seen in the work, not a trait.',
        table: {
          columns: ['What will be done differently', 'How it is practised', 'How we see it', 'By'],
          rows: [
            [gap('the behaviour'), gap('practice, course or coaching'), gap('what shows it'), gap('the day')],
          ],
        },
      },
      goalsClause(sources),
      {
        heading: `What ${given} gives`,
        body: `${given} practises ${gap('how often')}, asks for feedback, and notes what was tried and what came of it.`,
      },
      {
        heading: `What ${manager} gives`,
        body: paragraphs(
          `${manager} makes ${gap('how many hours')} of working time a month free for it, and gives feedback within two working days.`,
          `The firm bears the cost of ${gap('courses and material, or: nothing that costs money')}.`,
        ),
      },
      checkInsToTheEnd(sources),
      {
        heading: 'What is at stake',
        body: 'Taking part and trying things out is considered when the work is evaluated. If time, tools or support were missing, that is considered first.',
      },
      notLegalClause(),
      changesClause(),
    ],
  })
}
