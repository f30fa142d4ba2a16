import { monthOf } from './calendar'
import { cellDay, type DraftClause, type DraftSources, namesOf, paragraphs } from './draft-sources'
import type { SmartGoal } from './goal'
import { describeMetric, formatGoalFigure, type Reading } from './metric-format'
import { aimFor, sameSetAim } from './target'
import { formatSetAim } from './target-words'

/** The person's targets of the running month; null where there is none. */
export function targetsClause(sources: DraftSources): DraftClause | null {
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

/** The active goals of the person, the next due first; null where there is none. */
export function goalsClause(sources: DraftSources): DraftClause | null {
  const active = activeGoals(sources)
  if (active.length === 0) return null
  return {
    heading: 'Goals',
    body: paragraphs('We set these goals together. Each can be checked on its day.'),
    table: {
      columns: ['Goal', 'Measured by', 'From', 'To', 'By'],
      rows: active.map(({ fields }) => [
        fields.statement,
        fields.measure.what,
        goalFigureWords(fields, fields.measure.baseline, sources),
        goalFigureWords(fields, fields.measure.target, sources),
        cellDay(fields.dueOn, sources),
      ]),
    },
  }
}

/** Goals that are being worked on, the next due first. */
export function activeGoals({ goals }: DraftSources): SmartGoal[] {
  return goals
    .filter(({ status }) => status === 'active')
    .sort((a, b) => a.fields.dueOn.localeCompare(b.fields.dueOn))
}

/** A figure of a goal in the unit of its metric. */
export function goalFigureWords(
  { measure }: SmartGoal['fields'],
  value: number,
  sources: DraftSources,
): string {
  const linked = sources.metrics.find(({ id }) => id === measure.metricId)
  const reading: Reading = { locale: sources.locale, currency: sources.firm.currency }
  return formatGoalFigure(linked?.kind ?? null, value, reading)
}
