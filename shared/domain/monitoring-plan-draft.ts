import type { AgreementDraft } from './agreement'
import { type DraftSources, draftOf, namesOf, paragraphs } from './draft-sources'
import { gap } from './marked-gap'
import { goalsClause, targetsClause } from './measured-clauses'
import { figuresClause } from './recorded-clauses'
import { checkInsClause, notLegalClause, supportClause } from './standing-clauses'

/** The first draft of a monitoring plan: what is looked at, how often, by whom, until when, and what is not. */
export function draftMonitoringPlan(sources: DraftSources): AgreementDraft {
  const { given, full, manager, fullManager, role } = namesOf(sources)
  return draftOf(sources, {
    title: 'What we look at, and how often',
    clauses: [
      {
        heading: 'What this plan is for',
        body: `${fullManager} presents this plan to ${full}, ${role}. For a limited time some parts of the work are looked at more often, for this reason: ${gap('the reason, as a fact')}.`,
      },
      {
        heading: 'What is looked at',
        body: `Nothing else is looked at under this plan, and ${given} sees everything that is noted.`,
        table: {
          columns: ['What', 'How it is looked at', 'How often', 'By whom'],
          rows: [[gap('the work or figure'), gap('report, call or visit'), gap('how often'), manager]],
        },
      },
      targetsClause(sources),
      goalsClause(sources),
      figuresClause(sources),
      supportClause(sources),
      checkInsClause(sources),
      {
        heading: 'When it ends',
        body: paragraphs(
          `The plan ends on ${gap('the day')}, or earlier when ${gap('what has to be reached')}. It is not prolonged in silence.`,
          'What was noted is used for this purpose alone.',
        ),
      },
      notLegalClause(),
    ],
  })
}
