import { dayHere } from './calendar'
import type { Commitment } from './commitment'
import { csvFigure, csvHeader } from './csv-figure'
import type { CsvCell, CsvTable } from './csv-text'
import type { EvidenceEntry } from './evidence'
import { endOf, type SmartGoal, startOf } from './goal'
import type { PersonId } from './id'
import type { RejectedRow } from './import-plan'
import type { ImportRecord } from './import-record'
import { hasDenominator, type Metric, sidesOf } from './metric'
import type { FigureSpan, MetricFigure } from './metric-figure'
import type { CoachingSession } from './session'
import { minutesUsed, secondsTogether } from './session-time'
import type { Target } from './target'

/** What the tables call things by: everything else holds ids. */
export type TableNames = {
  readonly people: ReadonlyMap<PersonId, string>
  readonly metrics: readonly Metric[]
  /** ISO 4217 code of the workspace's currency. */
  readonly currency: string
}

const spanHeaders: Readonly<Record<FigureSpan, string>> = {
  day: 'Day',
  week: 'Week from',
  month: 'Month from',
}

/**
 * Figures by person, metric and stretch of time. What is divided stands beside the value, so that figures can be added up
 * before they are divided again.
 */
export function figuresTable(
  figures: readonly MetricFigure[],
  { span, ...names }: TableNames & { span: FigureSpan },
): CsvTable {
  return {
    headers: ['Person', 'Metric', spanHeaders[span], 'Value', 'Counted', 'Out of'],
    rows: figures.flatMap(({ personId, metricId, from, numerator, denominator, value }) => {
      const metric = names.metrics.find(({ id }) => id === metricId)
      if (metric === undefined) return []
      const isDivided = hasDenominator(metric.kind)
      const { top, bottom } = sidesOf(metric.kind)
      return [
        [
          nameOf(personId, names),
          csvHeader(metric.name, metric.kind, names.currency),
          from,
          csvFigure(metric.kind, value),
          isDivided ? (top === 'money' ? numerator / 100 : numerator) : null,
          isDivided ? (bottom === 'money' ? denominator / 100 : denominator) : null,
        ],
      ]
    }),
  }
}

/** Every target ever set, with whom it is for. */
export function targetsTable(targets: readonly Target[], names: TableNames): CsvTable {
  return {
    headers: ['Metric', 'For', 'Counts from', 'Target a month', 'Upper end', 'Reason', 'Set on'],
    rows: targets.flatMap(({ metricId, scope, fromMonth, value, upTo, setAt }) => {
      const metric = names.metrics.find(({ id }) => id === metricId)
      if (metric === undefined) return []
      return [
        [
          csvHeader(metric.name, metric.kind, names.currency),
          scope.kind === 'role' ? scope.role : nameOf(scope.personId, names),
          fromMonth,
          value === null ? 'ended' : csvFigure(metric.kind, value),
          csvFigure(metric.kind, upTo ?? null),
          scope.kind === 'role' ? '' : scope.reason,
          dayHere(setAt),
        ],
      ]
    }),
  }
}

/** Every import with what it brought. */
export function importsTable(imports: readonly ImportRecord[], { metrics }: TableNames): CsvTable {
  return {
    headers: ['File', 'Imported on', 'Metrics', 'From', 'To', 'Rows used', 'Rows left out', 'Undone on'],
    rows: imports.map((each) => [
      each.fileName,
      dayHere(each.importedAt),
      each.metricIds.flatMap((id) => metrics.find((metric) => metric.id === id)?.name ?? []).join(', '),
      each.from,
      each.to,
      each.rowsUsed,
      each.rejectedTotal,
      each.undoneAt ? dayHere(each.undoneAt) : null,
    ]),
  }
}

/** Rows that an import leaves out: where they are, why, and what stands in the file. */
export function rejectedTable(rows: readonly RejectedRow[]): CsvTable {
  return {
    headers: ['Line', 'Reason', 'As it stands in the file'],
    rows: rows.map(({ line, reason, raw }) => [line, reason, raw]),
  }
}

export function goalsTable(goals: readonly SmartGoal[], names: TableNames): CsvTable {
  return {
    headers: [
      'Person',
      'What will be different',
      'What is measured',
      'Starts at',
      'Should get to',
      'Why it can be reached',
      'Objective',
      'Due on',
      'Status',
      'Set on',
      'Closed on',
    ],
    rows: goals.map((goal) => {
      const { personId, fields, status } = goal
      return [
        nameOf(personId, names),
        fields.statement,
        fields.measure.what,
        fields.measure.baseline,
        fields.measure.target,
        fields.achievableBecause,
        fields.objective,
        fields.dueOn,
        status,
        startOf(goal),
        endOf(goal),
      ]
    }),
  }
}

export function commitmentsTable(commitments: readonly Commitment[], names: TableNames): CsvTable {
  return {
    headers: ['Person', 'Promised by', 'What', 'Promised on', 'Due on', 'State', 'Last note'],
    rows: commitments.map(({ personId, madeBy, what, madeOn, dueOn, state, history }) => [
      nameOf(personId, names),
      madeBy,
      what,
      madeOn,
      dueOn,
      state,
      history.at(-1)?.note ?? '',
    ]),
  }
}

export function evidenceTable(entries: readonly EvidenceEntry[], names: TableNames): CsvTable {
  const states = { waiting: 'waits for a session', setAside: 'set aside', used: 'talked about' } as const
  return {
    headers: ['Person', 'Day', 'Kind', 'What happened', 'State'],
    rows: entries.map(({ personId, on, kind, what, state }) => [
      nameOf(personId, names),
      on,
      kind,
      what,
      states[state.kind],
    ]),
  }
}

/** Sessions without anything that was said in them: private notes and answers stay in the workspace. */
export function sessionsTable(sessions: readonly CoachingSession[], names: TableNames): CsvTable {
  return {
    headers: ['Person', 'Session', 'Day', 'State', 'Reason', 'Commitments made', 'Minutes'],
    rows: sessions.map(({ personId, number, heldOn, state, notes, spent }): CsvCell[] => [
      nameOf(personId, names),
      state.kind === 'excused' || state.kind === 'missed' ? null : number,
      heldOn,
      state.kind === 'inProgress' ? 'in progress' : state.kind,
      state.kind === 'excused' || state.kind === 'missed' ? state.reason : '',
      notes.commitments.length,
      spent === undefined ? null : minutesUsed(secondsTogether(spent)),
    ]),
  }
}

function nameOf(personId: PersonId, { people }: TableNames): string {
  return people.get(personId) ?? 'A person who is no longer here'
}
