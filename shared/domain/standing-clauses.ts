import { cadenceWords } from './cadence-words'
import { type DraftClause, type DraftSources, longDay, namesOf, paragraphs } from './draft-sources'
import { gap } from './marked-gap'

/** What the manager gives, so that it can be reached: first what they have promised in sessions and not given yet. */
export function supportClause(sources: DraftSources): DraftClause {
  const { manager } = namesOf(sources)
  const promised = sources.commitments
    .filter(({ madeBy, state }) => madeBy === 'manager' && state === 'open')
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn))
    .map(({ what, dueOn }) =>
      dueOn < sources.today
        ? `${what} (still open, was due on ${longDay(dueOn, sources)})`
        : `${what} (by ${longDay(dueOn, sources)})`,
    )
  return {
    heading: `What ${manager} provides`,
    body: paragraphs(
      ...promisedWords(promised, manager),
      `${promised.length === 0 ? 'Support' : 'More support'} that ${manager} offers, and from when: ${gap('training, time, tools or help from a colleague')}.`,
      'If something else is missing, either of us says so at once, and it is noted.',
    ),
  }
}

function promisedWords(promised: readonly string[], manager: string): string[] {
  const [only] = promised
  if (only === undefined) return []
  if (promised.length === 1) return [`${manager} has promised in a session: ${only}.`]
  return [[`${manager} has promised in our sessions:`, ...promised.map((each) => `- ${each}`)].join('\n')]
}

/** When both look at it, by the cadence of the person. */
export function checkInsClause(sources: DraftSources): DraftClause {
  const { given } = namesOf(sources)
  return {
    heading: 'When we look at it',
    body: `We meet ${cadenceWords(sources.person.cadence)}, one to one, and look at each point. What was reached, and what was not, is noted with its day; ${given} reads the note and can add to it.`,
  }
}

/** The same, with the day on which it is looked at for the last time. */
export function checkInsToTheEnd(sources: DraftSources): DraftClause {
  const { heading, body } = checkInsClause(sources)
  return {
    heading,
    body: paragraphs(
      body,
      `The last look is on ${gap('the day')}. On that day we say in writing what was reached.`,
    ),
  }
}

export const policyHeading = 'What it rests on'

/** The rule of the firm that it rests on: what an earlier document named, for the manager to look over. */
export function policyClause({ policy }: DraftSources): DraftClause {
  return {
    heading: policyHeading,
    body:
      policy ?? `The rule, handbook or agreement that this follows: ${gap('name and paragraph, or: none')}.`,
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

/** How what is agreed is changed later; `signers` are those who sign this document. */
export function changesClause(signers: 'both' | 'all' = 'both'): DraftClause {
  return {
    heading: 'Changes',
    body: `What we agree here is changed only in writing, in a new document that we ${signers} sign. It does not replace a contract, or the law that applies to it.`,
  }
}
