import type { AgreementDraft } from './agreement'
import { type DraftClause, type DraftSources, draftOf, namesOf, paragraphs } from './draft-sources'
import { gap } from './marked-gap'
import { goalsClause, targetsClause } from './measured-clauses'
import { factsClause, figuresClause, priorActionsClause, promisesClause } from './recorded-clauses'
import { checkInsToTheEnd, notLegalClause, policyClause, supportClause } from './standing-clauses'

/** The first draft of an improvement plan: dated facts, the standard, goals, help, check-ins, and what follows. */
export function draftImprovementPlan(sources: DraftSources): AgreementDraft {
  const { full, fullManager, role } = namesOf(sources)
  return draftOf(sources, {
    title: 'Improvement plan',
    clauses: [
      {
        heading: 'What this plan is for',
        body: `${fullManager} presents this plan to ${full}, ${role}. It says what has to change, by when, what help there is, and what follows. It speaks of work and results, not of the person, and it is meant to succeed.`,
      },
      factsClause(),
      figuresClause(sources),
      promisesClause(sources),
      {
        heading: 'What is expected',
        body: `The standard that the role asks for: ${gap('what is done, how well and how often')}.`,
      },
      targetsClause(sources),
      goalsClause(sources) ?? planGoals(),
      supportClause(sources),
      checkInsToTheEnd(sources),
      whatFollows(sources),
      priorActionsClause(sources),
      policyClause(sources),
      notLegalClause(),
    ],
  })
}

function planGoals(): DraftClause {
  return {
    heading: 'Goals of the plan',
    body: 'Each can be checked on its day.',
    table: {
      columns: ['Goal', 'Measured by', 'From', 'To', 'By'],
      rows: [
        [
          gap('what will be different'),
          gap('what is measured'),
          gap('where it starts'),
          gap('where it should get'),
          gap('the day'),
        ],
      ],
    },
  }
}

function whatFollows(sources: DraftSources): DraftClause {
  const { given } = namesOf(sources)
  return {
    heading: 'What follows',
    body: paragraphs(
      `If the goals are reached, the plan is closed in writing, and ${given} gets a copy that says so.`,
      `If they are not reached although the support was given, what is considered next is: ${gap('the next step')}. ${given} is heard before it is taken.`,
    ),
  }
}
