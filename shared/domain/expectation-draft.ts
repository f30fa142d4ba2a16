import type { AgreementDraft } from './agreement'
import { cadenceWords } from './cadence-words'
import { type DraftClause, type DraftSources, draftOf, namesOf, paragraphs } from './draft-sources'
import { goalsClause, targetsClause } from './measured-clauses'
import { changesClause } from './standing-clauses'

/**
 * The first draft of an expectation document: the person's targets and goals in tables, and around them clauses
 * that a manager can keep, change or take out. It names what is done and what is reached, says what the manager
 * owes too, and gives no legal advice.
 */
export function draftExpectations(sources: DraftSources): AgreementDraft {
  return draftOf(sources, {
    title: 'What we expect of each other',
    clauses: [
      purpose(sources),
      targetsClause(sources),
      goalsClause(sources),
      personsPart(sources),
      managersPart(sources),
      learning(sources),
      reviews(sources),
      atStake(sources),
      corrections(sources),
      changesClause(),
    ],
  })
}

function purpose(sources: DraftSources): DraftClause {
  const { full, given, role } = namesOf(sources)
  return {
    heading: 'Why we write this down',
    body: paragraphs(
      `This document says what ${sources.firm.managerName} expects of ${full} in the role of ${role}, and what ${given} can expect in return. It is written down so that nobody has to guess: what is expected is clear, it can be measured, and both of us know how and when we look at it.`,
    ),
  }
}

function personsPart(sources: DraftSources): DraftClause {
  const { given } = namesOf(sources)
  return {
    heading: `What ${given} will do`,
    body: paragraphs(
      'Work towards what is set out above, and keep the records of calls, meetings and deals complete and up to date.',
      'Say early when something that was promised is at risk, and propose a way forward.',
      'Treat customers and colleagues with respect, in every channel.',
    ),
  }
}

function managersPart(sources: DraftSources): DraftClause {
  const { given, manager } = namesOf(sources)
  return {
    heading: `What ${manager} will do`,
    body: paragraphs(
      `Meet ${given} ${cadenceWords(sources.person.cadence)} and keep to that time; answer questions within one working day.`,
      'Provide the information, the tools and the practice that the targets need.',
      `Raise a concern with ${given} first, promptly and in private.`,
    ),
  }
}

/** What a contractor learns, and when, is not a manager's to direct. */
function learning(sources: DraftSources): DraftClause | null {
  if (sources.person.employment === 'contractor') return null
  const { given, manager } = namesOf(sources)
  return {
    heading: 'Learning',
    body: paragraphs(
      `Getting better at the work is part of the work. ${given} practises regularly, and ${manager} makes the time for it. We note what was practised, and look together at whether it helped.`,
    ),
  }
}

function reviews(sources: DraftSources): DraftClause {
  const { given } = namesOf(sources)
  return {
    heading: 'How and when we review',
    body: paragraphs(
      `We meet ${cadenceWords(sources.person.cadence)}, one to one. Each review looks at what we promised last time, at the figures, and at the part of the work that figures do not show. ${given} knows the questions beforehand, reads what is noted, and can add to it.`,
      'After three months, or sooner if either of us asks for it, we look at this document itself.',
    ),
  }
}

function atStake(sources: DraftSources): DraftClause {
  const considered =
    sources.person.employment === 'contractor'
      ? 'How these expectations are met is considered when the engagement is reviewed or renewed, and where payment depends on results, in that.'
      : 'How these expectations are met is considered when the work is evaluated, and where incentives depend on results, in those.'
  return {
    heading: 'What is at stake',
    body: paragraphs(
      'If an expectation is not met, we first look for the cause together: the market, the territory, the product, health, or support that was missing count as much as effort does. Then we agree what each of us changes, and by when.',
      `${considered} If they are not met over a longer time although support was given, the next step is put in writing before it is taken.`,
    ),
  }
}

function corrections(sources: DraftSources): DraftClause {
  const { given, manager } = namesOf(sources)
  return {
    heading: 'Figures, notes and corrections',
    body: paragraphs(
      `The figures come from the systems that we both work with. Either of us can point out a figure that is wrong; it is corrected, and the correction is noted. ${manager} keeps this document and the notes of our reviews on their own laptop. ${given} gets a copy of everything that we sign.`,
    ),
  }
}
