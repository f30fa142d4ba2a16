import type { AttainmentState } from '../../shared/domain/attainment'
import { addDays, firstDayOf, type IsoDate, quarterOf } from '../../shared/domain/calendar'
import { csvFigure, csvHeader } from '../../shared/domain/csv-figure'
import type { CsvTable } from '../../shared/domain/csv-text'
import type { Metric } from '../../shared/domain/metric'
import { formatTarget, formatValue, type Reading } from '../../shared/domain/metric-format'
import { likelyWords } from '../../shared/domain/outlook-words'
import { type QuarterProgress, quarterState } from '../../shared/domain/progress'
import { countWorkDays } from '../../shared/domain/work-days'
import type { ChartTable, PlotPoint, ReadingPoint } from './chart-plan'
import { dayName, distanceToPace, distanceToTarget, monthName, tellablePace } from './chart-words'
import { stateWord } from './marks'

/** The running quarter of a metric that adds up, as it stands on `asOf`. */
export type QuarterInput = {
  readonly metric: Metric
  readonly quarter: QuarterProgress
  readonly asOf: IsoDate
  /** Whether it is also shown where the quarter is likely to end. */
  readonly withForecast?: boolean
  readonly reading: Reading
}

/** A forecast for the end of the quarter, in the unit of the metric's kind. */
export type LikelyEnd = {
  readonly low: number
  readonly expected: number
  readonly high: number
  readonly words: string
}

/** Where the quarter is likely to end; null where that is not asked for or not known. */
export function likelyEnd({ metric, quarter, withForecast, reading }: QuarterInput): LikelyEnd | null {
  const { likely } = quarter.outlook
  const words = likelyWords(quarter.outlook, { kind: metric.kind, reading })
  return withForecast !== true || likely === null || words === null ? null : { ...likely, words }
}

/**
 * The quarter in the units of its chart and in words. Across runs the number of working days that have passed, so
 * that the even pace is a straight line and a weekend takes no room; up runs the metric's own unit.
 */
export type QuarterReading = {
  readonly state: AttainmentState
  readonly days: number
  readonly today: number
  /** From zero on the first day to where it stands today; empty while nothing was counted. */
  readonly steps: readonly PlotPoint[]
  readonly monthStarts: readonly number[]
  readonly words: {
    readonly target: string
    readonly today: string
    readonly toPace: string
    readonly toTarget: string
  }
}

export function readQuarter({ metric, quarter, asOf, reading }: QuarterInput): QuarterReading {
  const { kind, direction } = metric
  const state = quarterState(quarter, direction)
  const dayAt = (day: IsoDate): number => daysTo(quarter, day)
  const today = dayAt(asOf)
  const value = quarter.soFar
  return {
    state,
    days: dayAt(quarter.to),
    today,
    steps:
      quarter.steps.length === 0
        ? []
        : [
            { x: 0, y: 0 },
            ...quarter.steps.map(({ on, sum }) => ({ x: dayAt(on), y: sum })),
            { x: today, y: value },
          ],
    monthStarts: quarter.months.map((month) => dayAt(addDays(firstDayOf(month), -1))),
    words: {
      target: formatTarget(kind, { target: quarter.target }, reading),
      today: quarter.steps.length === 0 ? 'no numbers yet' : `${formatValue(kind, value, reading)} today`,
      toPace: distanceToPace({ kind, pace: quarter.pace, value }, reading),
      toTarget: distanceToTarget({ kind, direction, value, target: quarter.target }, reading),
    },
  }
}

export function quarterSentence(input: QuarterInput): string {
  const { metric, quarter, reading } = input
  const named = `${metric.name} this quarter${ownMonths(input)}`
  const state = quarterState(quarter, metric.direction)
  const told = (value: number): string => formatValue(metric.kind, value, reading)
  if (quarter.steps.length === 0) {
    return `${named}: no numbers yet, the target is ${told(quarter.target)}`
  }
  if (state === 'noData') {
    return `${named}: ${told(quarter.soFar)} of ${told(quarter.target)}, no pace yet`
  }
  const pace = tellablePace({ kind: metric.kind, pace: quarter.pace, value: quarter.soFar })
  const end = likelyEnd(input)
  const likely = end === null ? '' : `. ${end.words} by ${dayName(quarter.to, reading)}`
  return (
    `${named}: ${told(quarter.soFar)} of ${told(quarter.target)}, ` +
    `an even pace would be ${told(pace)}. ${stateWord[state]}${likely}`
  )
}

/** The first and last month in brackets where it isn't a quarter of the calendar year, which needs no telling; otherwise `''`. */
export function ownMonths({ quarter: { months }, reading }: QuarterInput): string {
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined || quarterOf(firstDayOf(first))[0] === first) return ''
  return ` (${monthName(first, reading, 'long')} to ${monthName(last, reading, 'long')})`
}

/** Today's place among the points: a forecast for the end comes after it. */
export function quarterToday(input: QuarterInput): number {
  return readingDays(input).length - 1
}

/** Every day on which something was added, today, and the end of the quarter where a forecast is shown. */
export function quarterPoints(input: QuarterInput): ReadingPoint[] {
  const { metric, quarter, reading } = input
  const told = (value: number): string => formatValue(metric.kind, value, reading)
  const known = readingDays(input).map(({ on, sum }) => {
    const pace = tellablePace({ kind: metric.kind, pace: paceOn(quarter, on), value: sum })
    return {
      x: daysTo(quarter, on),
      y: sum,
      title: dayName(on, reading),
      value: `${told(sum)} of ${told(quarter.target)}`,
      more: `even pace ${told(pace)}`,
    }
  })
  const likely = likelyEnd(input)
  if (likely === null) return known
  const end = {
    x: daysTo(quarter, quarter.to),
    y: likely.expected,
    title: dayName(quarter.to, reading),
    value: likely.words,
    more: `target ${told(quarter.target)}`,
  }
  return [...known, end]
}

export function quarterTable(input: QuarterInput): ChartTable {
  const { metric, quarter, reading } = input
  const likely = likelyEnd(input)
  const told = (value: number): string => formatValue(metric.kind, value, reading)
  return {
    columns: ['Day', 'So far', 'Even pace', 'Target'],
    rows: [
      ...readingDays(input).map(({ on, sum }) => [
        dayName(on, reading),
        told(sum),
        told(tellablePace({ kind: metric.kind, pace: paceOn(quarter, on), value: sum })),
        told(quarter.target),
      ]),
      ...(likely !== null
        ? [[dayName(quarter.to, reading), likely.words, told(quarter.target), told(quarter.target)]]
        : []),
    ],
  }
}

export function quarterCsv(input: QuarterInput): CsvTable {
  const { metric, quarter, reading } = input
  const likely = likelyEnd(input)
  const header = (name: string): string => csvHeader(name, metric.kind, reading.currency)
  return {
    headers: ['Day', ...['So far', 'Even pace', 'Target', 'Likely at least', 'Likely at most'].map(header)],
    rows: [
      ...readingDays(input).map(({ on, sum }) => [
        on,
        csvFigure(metric.kind, sum),
        csvFigure(metric.kind, paceOn(quarter, on)),
        csvFigure(metric.kind, quarter.target),
        null,
        null,
      ]),
      ...(likely !== null
        ? [
            [
              quarter.to,
              null,
              csvFigure(metric.kind, quarter.target),
              csvFigure(metric.kind, quarter.target),
              csvFigure(metric.kind, likely.low),
              csvFigure(metric.kind, likely.high),
            ],
          ]
        : []),
    ],
  }
}

function readingDays({ quarter, asOf }: QuarterInput): QuarterProgress['steps'] {
  const last = quarter.steps.at(-1)
  return last?.on === asOf ? quarter.steps : [...quarter.steps, { on: asOf, sum: quarter.soFar }]
}

function paceOn(quarter: QuarterProgress, day: IsoDate): number {
  const days = daysTo(quarter, quarter.to)
  return days === 0 ? 0 : (quarter.target * daysTo(quarter, day)) / days
}

/** How many of the days that the pace is spread over have passed by the end of `day`. */
function daysTo({ from, workDays }: QuarterProgress, day: IsoDate): number {
  return countWorkDays(from, day, workDays)
}
