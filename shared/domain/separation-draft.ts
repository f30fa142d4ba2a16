import type { AgreementDraft } from './agreement'
import { type DraftSources, draftOf, longDay, namesOf, paragraphs } from './draft-sources'
import { gap } from './marked-gap'
import { earlierDocumentsClause, promisesClause } from './recorded-clauses'
import { notLegalClause } from './standing-clauses'

/** The first draft of a separation summary: what was, what is handed over, what is open. It ends nothing by itself. */
export function draftSeparation(sources: DraftSources): AgreementDraft {
  const { given, full, fullManager, role } = namesOf(sources)
  const held = sources.sessions.length
  const first = sources.sessions.at(-1)
  return draftOf(sources, {
    title: 'Summary at the end of working together',
    clauses: [
      {
        heading: 'What this is',
        body: `${full}, ${role}, and ${fullManager} stop working together on ${gap('the last day')}. This summary says what was done and what is handed over. It does not itself end a contract.`,
      },
      {
        heading: 'What was done together',
        body: paragraphs(
          first === undefined
            ? 'No session is on record here.'
            : held === 1
              ? `One session is on record here, held on ${longDay(first.heldOn, sources)}.`
              : `${held} sessions are on record here, from ${longDay(first.heldOn, sources)} to ${longDay(sources.sessions[0]?.heldOn ?? first.heldOn, sources)}.`,
          `What ${given} achieved: ${gap('results, as facts')}.`,
        ),
      },
      promisesClause(sources),
      earlierDocumentsClause(sources),
      {
        heading: 'What is handed over',
        body: 'Customers, work in progress, devices and access.',
        table: {
          columns: ['What', 'To whom', 'By'],
          rows: [[gap('what is handed over'), gap('to whom'), gap('the day')]],
        },
      },
      {
        heading: 'What is still open between us',
        body: `${gap('leave, payment, expenses, reference, or: nothing')}.`,
      },
      {
        heading: 'Notes and records',
        body: `${given} gets a copy of everything that both signed. What is kept about ${given}, and for how long, follows the firm’s rules: ${gap('how long')}.`,
      },
      notLegalClause(),
    ],
  })
}
