import { behaviourWords, signalWords, usualRange } from '../../shared/domain/behaviour-words'
import type { IsoDate } from '../../shared/domain/calendar'
import { csvFigure, csvHeader } from '../../shared/domain/csv-figure'
import type { CsvTable } from '../../shared/domain/csv-text'
import { formatDistance, formatValue, type Reading } from '../../shared/domain/metric-format'
import type { NaturalLimits } from '../../shared/domain/natural-limits'
import type { BehaviourWeek, ProcessBehaviour, Stretch } from '../../shared/domain/process-behaviour'
import type { ChartTable, ReadingPoint } from './chart-plan'
import { dayName } from './chart-words'

export type BehaviourInput = {
  readonly behaviour: ProcessBehaviour
  /** What the person is called. */
  readonly name: string
  readonly reading: Reading & { readonly today: IsoDate }
}

/** A stretch on the axis of weeks: the places of its first and its last week that is shown. */
export type PlacedStretch = {
  readonly stretch: Stretch
  readonly first: number
  readonly last: number
}

/** Stretches that have weeks on the chart, oldest first. */
export function placedStretches({ weeks, stretches }: ProcessBehaviour): PlacedStretch[] {
  return stretches.flatMap((stretch) => {
    const first = weeks.findIndex(({ weekStart }) => weekStart >= stretch.from)
    const last = weeks.findLastIndex(({ weekStart }) => weekStart <= stretch.to)
    return first === -1 || last < first ? [] : [{ stretch, first, last }]
  })
}

export function behaviourSentence({ behaviour, name, reading }: BehaviourInput): string {
  const [verdict] = behaviourWords(behaviour, { name, reader: reading })
  return `${behaviour.metric.name}, week by week. ${verdict}`
}

export function behaviourPoints(input: BehaviourInput): ReadingPoint[] {
  const { weeks, metric } = input.behaviour
  return weeks.map((week, index) => ({
    x: index,
    y: week.value,
    title: `Week of ${dayName(week.weekStart, input.reading)}`,
    value: week.value === null ? 'no figures' : formatValue(metric.kind, week.value, input.reading),
    more: signalWords(week.signals) || usualWords(week, input),
  }))
}

export function behaviourTable(input: BehaviourInput): ChartTable {
  const { weeks, metric } = input.behaviour
  return {
    columns: ['Week of', 'Value', 'From the week before', 'Usual', 'More than chance'],
    rows: weeks.map((week) => {
      const limits = limitsOf(week, input.behaviour)
      return [
        dayName(week.weekStart, input.reading),
        formatValue(metric.kind, week.value, input.reading),
        week.range === null ? '–' : formatDistance(metric.kind, week.range, input.reading),
        limits === null
          ? '–'
          : usualRange(metric.kind, limits, input.reading).replace(' to ', '\u00a0to\u00a0'),
        signalWords(week.signals) || '–',
      ]
    }),
  }
}

export function behaviourCsv({ behaviour, reading }: BehaviourInput): CsvTable {
  const { kind } = behaviour.metric
  const names = [
    'Value',
    'From the week before',
    'Lower limit',
    'Middle',
    'Upper limit',
    'Largest usual step',
  ]
  return {
    headers: ['Week of', ...names.map((name) => csvHeader(name, kind, reading.currency)), 'More than chance'],
    rows: behaviour.weeks.map((week) => {
      const limits = limitsOf(week, behaviour)
      return [
        week.weekStart,
        csvFigure(kind, week.value),
        csvFigure(kind, week.range),
        csvFigure(kind, limits?.lower ?? null),
        csvFigure(kind, limits?.mean ?? null),
        csvFigure(kind, limits?.upper ?? null),
        csvFigure(kind, limits?.upperRange ?? null),
        signalWords(week.signals),
      ]
    }),
  }
}

function usualWords(week: BehaviourWeek, { behaviour, reading }: BehaviourInput): string {
  const limits = limitsOf(week, behaviour)
  return limits === null ? '' : `usual: ${usualRange(behaviour.metric.kind, limits, reading)}`
}

function limitsOf({ weekStart }: BehaviourWeek, { stretches }: ProcessBehaviour): NaturalLimits | null {
  return stretches.findLast(({ from }) => from <= weekStart)?.limits ?? null
}
