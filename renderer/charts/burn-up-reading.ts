import type { AttainmentState } from '../../shared/domain/attainment'
import { daysBetween, type IsoDate } from '../../shared/domain/calendar'
import type { MetricKind } from '../../shared/domain/metric'
import { formatGoalFigure, type Reading } from '../../shared/domain/metric-format'
import type { ChartTable, ReadingPoint } from './chart-plan'
import { inCalendar } from './chart-words'
import { stateWord } from './marks'

/** How far a goal has come against its plan, in the unit of the goal. */
export type BurnUp = {
  readonly asOf: IsoDate
  /** Every value that is known, oldest first, with what the plan has for its day. */
  readonly points: readonly { readonly on: IsoDate; readonly value: number; readonly expected: number }[]
  /** The baseline at the start, the milestones, and the target on the due day. */
  readonly plan: readonly { readonly on: IsoDate; readonly value: number }[]
  readonly state: AttainmentState
}

export type BurnUpInput = {
  readonly goal: BurnUp
  /** What is to be reached: `Ten new customers`. */
  readonly title: string
  /** Of the metric that feeds it; null for a measure of its own. */
  readonly kind: MetricKind | null
  readonly reading: Reading
}

export type Tell = (value: number) => string

/** How its figures are written. */
export function tell({ kind, reading }: BurnUpInput): Tell {
  return (value) => formatGoalFigure(kind, value, reading)
}

function dayWords(on: IsoDate, { reading }: BurnUpInput): string {
  return inCalendar(on, reading, { day: 'numeric', month: 'short', year: 'numeric' })
}

/** The chart in one sentence. */
export function sentenceOf(input: BurnUpInput): string {
  const { goal, title } = input
  const told = tell(input)
  const end = goal.plan.at(-1)
  const now = goal.points.at(-1)
  const aim = end === undefined ? '' : `, planned ${told(end.value)} by ${dayWords(end.on, input)}`
  if (now === undefined) return `${title}: no figures yet${aim}`
  const judged = goal.state === 'noData' ? '' : `. ${stateWord[goal.state]}`
  return `${title}: ${told(now.value)} on ${dayWords(now.on, input)}${aim}${judged}`
}

/** Every value that is known, for the reader with keys. */
export function pointsOf(input: BurnUpInput): ReadingPoint[] {
  const told = tell(input)
  const start = startOf(input.goal)
  return input.goal.points.map(({ on, value, expected }) => ({
    x: daysBetween(start, on),
    y: value,
    title: dayWords(on, input),
    value: told(value),
    more: `planned ${told(expected)}`,
  }))
}

/** Values and plan in one table, by day. */
export function tableOf(input: BurnUpInput): ChartTable {
  const told = tell(input)
  const { plan, points } = input.goal
  const planned = plan.map(({ on, value }, index) => ({
    on,
    cells: ['–', told(value), index === 0 ? 'start' : index === plan.length - 1 ? 'due' : 'milestone'],
  }))
  const known = points.map(({ on, value, expected }) => ({
    on,
    cells: [told(value), told(expected), '–'],
  }))
  return {
    columns: ['Day', 'Value', 'Planned', 'In the plan'],
    rows: [...planned, ...known]
      .sort((a, b) => a.on.localeCompare(b.on))
      .map(({ on, cells }) => [dayWords(on, input), ...cells]),
  }
}

/** The first and the last day of the chart. */
export function startOf({ plan, points, asOf }: BurnUp): IsoDate {
  return [...plan, ...points].map(({ on }) => on).sort()[0] ?? asOf
}

export function endOf({ plan, points, asOf }: BurnUp): IsoDate {
  return [...[...plan, ...points].map(({ on }) => on), asOf].sort().at(-1) ?? asOf
}
