import { aimOf, wholePercent } from '../../shared/domain/attainment'
import { csvFigure, csvHeader } from '../../shared/domain/csv-figure'
import type { CsvTable } from '../../shared/domain/csv-text'
import { addsUp } from '../../shared/domain/metric'
import { formatTarget, formatValue, type Reading } from '../../shared/domain/metric-format'
import type { MonthFigure, Progress } from '../../shared/domain/progress'
import type { ChartTable, ReadingPoint } from './chart-plan'
import { distanceToTarget, monthAndYear, monthName, tellablePace } from './chart-words'
import { stateWord } from './marks'

export type HistoryInput = { readonly progress: Progress; readonly reading: Reading }

/** The last month that has a value, with its place among the months; null while there is none. */
export function lastKnown(months: readonly MonthFigure[]): { index: number; value: number } | null {
  const index = months.findLastIndex(({ value }) => value !== null)
  const value = months[index]?.value ?? null
  return value === null ? null : { index, value }
}

/** What is written at the last value: `17.9 %`; a value of an earlier month names it: `3:31 in October`. */
export function lastValueWords({ progress, reading }: HistoryInput): string {
  const { kind } = progress.metric
  const last = lastKnown(progress.months)
  if (last === null) return 'no numbers yet'
  const value = formatValue(kind, last.value, reading)
  if (last.index === progress.months.length - 1) return value
  const month = progress.months[last.index]?.month ?? progress.current.month
  return `${value} in ${monthName(month, reading, 'long')}`
}

/** From the running month's value to its target; `''` where one of the two is missing. */
export function targetDistanceWords({ progress, reading }: HistoryInput): string {
  const { kind, direction } = progress.metric
  const { value } = progress.current
  const aim = aimOf(progress.current)
  return value === null || aim === null ? '' : distanceToTarget({ kind, direction, value, ...aim }, reading)
}

export function historySentence({ progress, reading }: HistoryInput): string {
  const { metric, current, months, state } = progress
  const told = (value: number | null): string => formatValue(metric.kind, value, reading)
  const first = months[0]?.month ?? current.month
  const span = `${metric.name}, ${monthAndYear(first, reading)} to ${monthAndYear(current.month, reading)}`
  if (lastKnown(months) === null) return `${span}: no numbers yet`
  if (current.value === null) return `${span}: no numbers in the running month. ${stateWord[state]}`
  const target = targetWords(progress, current, reading)
  const pace =
    current.pace === null || current.paceUpTo !== undefined || !addsUp(metric.kind)
      ? ''
      : `, an even pace would be ${told(tellablePace({ kind: metric.kind, pace: current.pace, value: current.value }))}`
  const judged = state === 'noData' ? '' : `. ${stateWord[state]}`
  return `${span}: ${told(current.value)} so far this month, ${target}${pace}${judged}`
}

export function historyPoints({ progress, reading }: HistoryInput): ReadingPoint[] {
  const { kind } = progress.metric
  return progress.months.map((figure, index) => ({
    x: index,
    y: figure.value,
    title: monthTitle(figure, progress, reading),
    value: figure.value === null ? 'no numbers' : formatValue(kind, figure.value, reading),
    more: targetWords(progress, figure, reading),
  }))
}

/** The running month has no share of its target yet: half a month against a whole target would shame everybody. */
export function historyTable({ progress, reading }: HistoryInput): ChartTable {
  const { kind } = progress.metric
  return {
    columns: ['Month', 'Value', 'Target', 'Reached'],
    rows: progress.months.map((figure) => {
      const aim = aimOf(figure)
      return [
        monthTitle(figure, progress, reading),
        formatValue(kind, figure.value, reading),
        aim === null ? '–' : formatTarget(kind, aim, reading),
        figure.attainment === null || figure.month === progress.current.month
          ? '–'
          : `${wholePercent(figure.attainment)}\u00a0%`,
      ]
    }),
  }
}

export function historyCsv({ progress, reading }: HistoryInput): CsvTable {
  const { kind } = progress.metric
  const header = (name: string): string => csvHeader(name, kind, reading.currency)
  return {
    headers: ['Month', header('Value'), header('Target'), header('Upper end of the target'), 'Reached (%)'],
    rows: progress.months.map((figure) => [
      figure.month,
      csvFigure(kind, figure.value),
      csvFigure(kind, figure.target),
      csvFigure(kind, figure.upTo ?? null),
      figure.month === progress.current.month ? null : figure.attainment,
    ]),
  }
}

function targetWords({ metric }: Progress, figure: MonthFigure, reading: Reading): string {
  const aim = aimOf(figure)
  return aim === null ? 'no target' : `target ${formatTarget(metric.kind, aim, reading)}`
}

function monthTitle({ month }: MonthFigure, { current }: Progress, reading: Reading): string {
  const name = monthAndYear(month, reading)
  return month === current.month ? `${name}, so far` : name
}
