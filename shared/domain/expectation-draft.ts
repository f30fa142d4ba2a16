import type { AgreementDraft, Clause } from './agreement'
import { cadenceWords } from './cadence-words'
import { type IsoDate, monthOf } from './calendar'
import { formatShortDay } from './calendar-format'
import type { Firm } from './firm'
import type { SmartGoal } from './goal'
import type { ClauseId } from './id'
import type { Metric } from './metric'
import { describeMetric, formatGoalFigure, type Reading } from './metric-format'
import { calledName, givenName, type Person, roleOn } from './person'
import { aimFor, sameSetAim, type Target } from './target'
import { formatSetAim } from './target-words'

/** What a draft is made from: the targets and goals as they stand on `today`. */
export type ExpectationSources = {
  readonly person: Person
  readonly firm: Firm
  /** Metrics in use; those without a target are left out. */
  readonly metrics: readonly Metric[]
  readonly targets: readonly Target[]
  /** Goals of this person; closed ones are left out. */
  readonly goals: readonly SmartGoal[]
  readonly today: IsoDate
  readonly locale: string
  readonly newClauseId: () => ClauseId
}

/**
 * The first draft of an expectation document: the person's targets and goals in tables, and around them clauses
 * that a manager can keep, change or take out. It names what is done and what is reached, says what the manager
 * owes too, and gives no legal advice.
 */
export function draftExpectations(sources: ExpectationSources): AgreementDraft {
  const clauses = [
    purpose(sources),
    targets(sources),
    goals(sources),
    personsPart(sources),
    managersPart(sources),
    learning(sources),
    reviews(sources),
    atStake(sources),
    corrections(sources),
    changes(),
  ]
  return {
    title: 'What we expect of each other',
    from: sources.today,
    others: [],
    clauses: clauses.flatMap((clause) =>
      clause === null ? [] : [{ id: sources.newClauseId(), table: null, ...clause }],
    ),
  }
}

type DraftClause = { readonly heading: string; readonly body: string; readonly table?: Clause['table'] }

function namesOf({ person, firm, today }: ExpectationSources) {
  return {
    full: person.name,
    given: calledName(person),
    manager: givenName(firm.managerName),
    role: roleOn(person, today),
  }
}

function purpose(sources: ExpectationSources): DraftClause {
  const { full, given, role } = namesOf(sources)
  return {
    heading: 'Why we write this down',
    body: paragraphs(
      `This document says what ${sources.firm.managerName} expects of ${full} in the role of ${role}, and what ${given} can expect in return. It is written down so that nobody has to guess: what is expected is clear, it can be measured, and both of us know how and when we look at it.`,
    ),
  }
}

function targets(sources: ExpectationSources): DraftClause | null {
  const { person, today } = sources
  const month = monthOf(today)
  const reading: Reading = { locale: sources.locale, currency: sources.firm.currency }
  const forRole = sources.targets.filter(({ scope }) => scope.kind === 'role')
  const rows = sources.metrics.flatMap((metric) => {
    const wanted = { metricId: metric.id, person, month }
    const aim = aimFor(sources.targets, wanted)
    if (aim === null) return []
    const isOwn = !sameSetAim(aimFor(forRole, wanted), aim)
    return [{ metric, target: formatSetAim(metric.kind, aim, reading), isOwn }]
  })
  if (rows.length === 0) return null
  const { given } = namesOf(sources)
  const anyOwn = rows.some(({ isOwn }) => isOwn)
  return {
    heading: 'What we measure',
    body: paragraphs(
      anyOwn
        ? `These are the targets, for a month where nothing else is said. Where a target is set for ${given} alone, the table says so; the others are the same for everybody in the role.`
        : 'These are the targets, for a month where nothing else is said, the same for everybody in the role.',
    ),
    table: {
      columns: ['Metric', 'What it counts', 'Target', ...(anyOwn ? ['Set for'] : [])],
      rows: rows.map(({ metric, target, isOwn }) => [
        metric.name,
        describeMetric(metric),
        target,
        ...(anyOwn ? [isOwn ? given : 'the role'] : []),
      ]),
    },
  }
}

function goals(sources: ExpectationSources): DraftClause | null {
  const active = sources.goals
    .filter(({ status }) => status === 'active')
    .sort((a, b) => a.fields.dueOn.localeCompare(b.fields.dueOn))
  if (active.length === 0) return null
  const figure = ({ metricId }: SmartGoal['fields']['measure'], value: number): string => {
    const linked = sources.metrics.find(({ id }) => id === metricId)
    return formatGoalFigure(linked?.kind ?? null, value, sources.locale)
  }
  return {
    heading: 'Goals',
    body: paragraphs('We set these goals together. Each can be checked on its day.'),
    table: {
      columns: ['Goal', 'Measured by', 'From', 'To', 'By'],
      rows: active.map(({ fields }) => [
        fields.statement,
        fields.measure.what,
        figure(fields.measure, fields.measure.baseline),
        figure(fields.measure, fields.measure.target),
        formatShortDay(fields.dueOn, sources).replaceAll(' ', '\u00a0'),
      ]),
    },
  }
}

function personsPart(sources: ExpectationSources): DraftClause {
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

function managersPart(sources: ExpectationSources): DraftClause {
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
function learning(sources: ExpectationSources): DraftClause | null {
  if (sources.person.employment === 'contractor') return null
  const { given, manager } = namesOf(sources)
  return {
    heading: 'Learning',
    body: paragraphs(
      `Getting better at the work is part of the work. ${given} practises regularly, and ${manager} makes the time for it. We note what was practised, and look together at whether it helped.`,
    ),
  }
}

function reviews(sources: ExpectationSources): DraftClause {
  const { given } = namesOf(sources)
  return {
    heading: 'How and when we review',
    body: paragraphs(
      `We meet ${cadenceWords(sources.person.cadence)}, one to one. Each review looks at what we promised last time, at the figures, and at the part of the work that figures do not show. ${given} knows the questions beforehand, reads what is noted, and can add to it.`,
      'After three months, or sooner if either of us asks for it, we look at this document itself.',
    ),
  }
}

function atStake(sources: ExpectationSources): DraftClause {
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

function corrections(sources: ExpectationSources): DraftClause {
  const { given, manager } = namesOf(sources)
  return {
    heading: 'Figures, notes and corrections',
    body: paragraphs(
      `The figures come from the systems that we both work with. Either of us can point out a figure that is wrong; it is corrected, and the correction is noted. ${manager} keeps this document and the notes of our reviews on their own laptop. ${given} gets a copy of everything that we sign.`,
    ),
  }
}

function changes(): DraftClause {
  return {
    heading: 'Changes',
    body: paragraphs(
      'What we agree here is changed only in writing, in a new document that we both sign. It does not replace a contract, or the law that applies to it.',
    ),
  }
}

function paragraphs(...texts: readonly string[]): string {
  return texts.join('\n\n')
}
