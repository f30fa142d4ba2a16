import type { AgreementDraft } from './agreement'
import { type DraftSources, draftOf, namesOf, paragraphs } from './draft-sources'
import { gap } from './marked-gap'
import { targetsClause } from './measured-clauses'
import { factsClause, figuresClause, priorActionsClause } from './recorded-clauses'
import { notLegalClause, policyClause, supportClause } from './standing-clauses'

/** The first draft of clear consequences: what follows for evaluation, incentives and position, and how to avoid it. */
export function draftConsequences(sources: DraftSources): AgreementDraft {
  const { given, full, fullManager, role } = namesOf(sources)
  const isContractor = sources.person.employment === 'contractor'
  return draftOf(sources, {
    title: 'What is at stake',
    clauses: [
      {
        heading: 'Why this is written down',
        body: `${fullManager} presents this document to ${full}, ${role}, so that nobody is surprised: what has to change, what follows if it does, and what follows if it does not.`,
      },
      factsClause(),
      figuresClause(sources),
      {
        heading: 'What has to change',
        body: `By ${gap('the day')}: ${gap('what is done or reached, so that it can be checked')}.`,
      },
      targetsClause(sources),
      supportClause(sources),
      {
        heading: isContractor ? 'Effect on how the work is evaluated' : 'Effect on the evaluation',
        body: `If what has to change is reached by its day: ${gap('the effect')}. If it is not: ${gap('the effect')}.`,
      },
      {
        heading: isContractor ? 'Effect on payment' : 'Effect on incentives',
        body: `If what has to change is reached by its day: ${gap('the effect')}. If it is not: ${gap('the effect, and the rule that it follows')}.`,
      },
      {
        heading: isContractor ? 'Effect on the engagement' : 'Effect on the position',
        body: paragraphs(
          `If what has to change is reached by its day: ${gap('the effect')}. If it is not: ${gap('the step that is considered')}.`,
          `No step is taken before ${given} was heard.`,
        ),
      },
      priorActionsClause(sources),
      policyClause(sources),
      notLegalClause(),
    ],
  })
}
