import { cadenceWords } from './cadence-words'
import { type DraftClause, type DraftSources, namesOf, paragraphs } from './draft-sources'
import { gap } from './marked-gap'

/** What the manager gives, so that it can be reached. */
export function supportClause(sources: DraftSources): DraftClause {
  const { manager } = namesOf(sources)
  return {
    heading: `What ${manager} provides`,
    body: paragraphs(
      `Support that ${manager} offers, and from when: ${gap('training, time, tools or help from a colleague')}.`,
      'If something else is missing, either of us says so at once, and it is noted.',
    ),
  }
}

/** When both look at it, by the cadence of the person. */
export function checkInsClause(sources: DraftSources): DraftClause {
  const { given } = namesOf(sources)
  return {
    heading: 'When we look at it',
    body: paragraphs(
      `We meet ${cadenceWords(sources.person.cadence)}, one to one, and look at each point. What was reached, and what was not, is noted with its day; ${given} reads the note and can add to it.`,
      `The last look is on ${gap('the day')}. On that day we say in writing what was reached.`,
    ),
  }
}

/** The rule of the firm that it rests on. */
export function policyClause(): DraftClause {
  return {
    heading: 'What it rests on',
    body: `The rule, handbook or agreement that this follows: ${gap('name and paragraph, or: none')}.`,
  }
}

/** What a document that touches employment does not do. Names nobody's law, because it differs from place to place. */
export function notLegalClause(): DraftClause {
  return {
    heading: 'What this document is not',
    body: paragraphs(
      'This document does not replace a contract, or the law that applies to it, and it is not legal advice. Steps that change or end a contract follow rules of their own, such as notice, hearing and consultation; whoever is responsible for personnel checks them before such a step is taken.',
      'Signing confirms that it was received and discussed. It takes away no right, and words of one’s own can be added.',
    ),
  }
}

/** How what both agree is changed later. */
export function changesClause(): DraftClause {
  return {
    heading: 'Changes',
    body: 'What we agree here is changed only in writing, in a new document that we both sign. It does not replace a contract, or the law that applies to it.',
  }
}
