import type { AgreementDraft } from './agreement'
import { type DraftClause, type DraftSources, draftOf, longDay, namesOf, paragraphs } from './draft-sources'
import { directionOf, type SmartGoal } from './goal'
import { inWords } from './in-words'
import { gap } from './marked-gap'
import { activeGoals, goalFigureWords, goalsClause } from './measured-clauses'
import { changesClause, checkInsToTheEnd, supportClause } from './standing-clauses'

/** More goals than this stand in one table; fewer have a clause each. */
const mostInFull = 20

/** The first draft of a goal agreement: every active goal with its five SMART parts, in the words they were set in. */
export function draftGoalAgreement(sources: DraftSources): AgreementDraft {
  const { full, fullManager } = namesOf(sources)
  const goals = activeGoals(sources)
  return draftOf(sources, {
    title: 'The goals we agree on',
    clauses: [
      {
        heading: 'What we agree',
        body: `${full} and ${fullManager} agree on the goals below. Each says what will be different, how it is measured, why it can be reached, what it serves and by when.`,
      },
      ...(goals.length === 0
        ? [toBeSet()]
        : goals.length > mostInFull
          ? [goalsClause(sources)]
          : goals.map((goal, index) => inFull(goal, index + 1, sources))),
      supportClause(sources),
      checkInsToTheEnd(sources),
      {
        heading: 'If a goal is at risk',
        body: 'Whoever sees it first says so. We look for the cause together, and change the way, the help or, with a reason that is noted, the goal.',
      },
      changesClause(),
    ],
  })
}

function inFull({ fields }: SmartGoal, number: number, sources: DraftSources): DraftClause {
  const {
    statement,
    measure,
    achievableBecause,
    objective,
    dueOn,
    milestones = [],
    checkInEveryDays,
  } = fields
  const figure = (value: number): string => goalFigureWords(fields, value, sources)
  const way = wayWords(fields, figure)
  return {
    heading: `Goal ${number}`,
    body: paragraphs(
      statement,
      `**Measured by:** ${measure.what}, ${way} ${longDay(dueOn, sources)}.`,
      ...milestones.map(({ on, value }) => `**On the way:** ${figure(value)} by ${longDay(on, sources)}.`),
      `**Why it can be reached:** ${achievableBecause}`,
      `**What it serves:** ${objective}`,
      ...(checkInEveryDays ? [`We look at it every ${inWords(checkInEveryDays)} days.`] : []),
    ),
  }
}

/** From where to where, up to the day that follows: `from 15.8 to 20, by`. */
function wayWords(fields: SmartGoal['fields'], figure: (value: number) => string): string {
  const { baseline, target } = fields.measure
  switch (directionOf(fields)) {
    case 'binary':
      return 'done or not done, by'
    case 'keepAtLeast':
      return `at ${figure(target)} or more, until`
    case 'keepAtMost':
      return `at ${figure(target)} or less, until`
    case 'increase':
    case 'decrease':
      return `from ${figure(baseline)} to ${figure(target)}, by`
  }
}

function toBeSet(): DraftClause {
  return {
    heading: 'Goal 1',
    body: paragraphs(
      gap('what will be different, in one sentence'),
      `**Measured by:** ${gap('what is measured')}, from ${gap('where it starts')} to ${gap('where it should get')}, by ${gap('the day')}.`,
      `**Why it can be reached:** ${gap('the reason')}`,
      `**What it serves:** ${gap('the objective of the team or the firm')}`,
    ),
  }
}
