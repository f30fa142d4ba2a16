import {
  type ActivityCalendar,
  type ActivityDay,
  type ActivityStep,
  activityCalendar,
} from '../../shared/domain/activity-calendar'
import type { IsoDate } from '../../shared/domain/calendar'
import { csvFigure, csvHeader } from '../../shared/domain/csv-figure'
import type { CsvTable } from '../../shared/domain/csv-text'
import type { DailyFigures } from '../../shared/domain/daily-figures'
import { formatValue, type Reading } from '../../shared/domain/metric-format'
import type { ChartTable, ReadingPoint } from './chart-plan'
import { inCalendar } from './chart-words'

export type ActivityInput = {
  readonly figures: DailyFigures
  /** What the person is called. */
  readonly name: string
  readonly reading: Reading & { readonly today: IsoDate }
}

/** The calendar, and which days of the week it has rows for: the weekend only where something was done in it. */
export function readActivity({
  figures,
}: ActivityInput): ActivityCalendar & { readonly rows: readonly number[] } {
  const calendar = activityCalendar(figures)
  const all = [0, 1, 2, 3, 4, 5, 6]
  const isUsed = (place: number): boolean =>
    calendar.weeks.some((week) => (week[place]?.value ?? null) !== null)
  const isWeekend = (place: number): boolean => {
    const on = calendar.weeks[0]?.[place]?.on
    return on !== undefined && [0, 6].includes(new Date(`${on}T00:00:00Z`).getUTCDay())
  }
  return { ...calendar, rows: all.filter((place) => !isWeekend(place) || isUsed(place)) }
}

export function activitySentence(input: ActivityInput): string {
  const { figures, name, reading } = input
  const span = `${figures.metric.name} of ${name}, day by day since ${dayAndYear(figures.from, reading)}`
  const [first, ...others] = figures.days
  if (first === undefined) return `${span}: no figures`
  const most = others.reduce((best, day) => (day.value > best.value ? day : best), first)
  const days = figures.days.length === 1 ? '1 day has figures' : `${figures.days.length} days have figures`
  return `${span}: ${days}, the most on ${dayAndYear(most.on, reading)} with ${formatValue(figures.metric.kind, most.value, reading)}`
}

/** Every day that has figures, at its week and its day of the week. */
export function activityPoints(input: ActivityInput): ReadingPoint[] {
  const { weeks, rows } = readActivity(input)
  const { metric } = input.figures
  return weeks.flatMap((week, column) =>
    rows.flatMap((place, row) => {
      const day = week[place] ?? null
      if (day === null || day.value === null) return []
      return [
        {
          x: column,
          y: -row,
          title: weekdayAndDay(day.on, input.reading),
          value: formatValue(metric.kind, day.value, input.reading),
          more: '',
        },
      ]
    }),
  )
}

export function activityTable(input: ActivityInput): ChartTable {
  const { weeks, rows } = readActivity(input)
  const { kind } = input.figures.metric
  const told = (day: ActivityDay | null | undefined): string =>
    formatValue(kind, day?.value ?? null, input.reading)
  return {
    columns: ['Week of', ...weekdayNames(input, 'short')],
    rows: weeks.map((week) => [
      dayAndYear(week[0]?.on ?? input.figures.to, input.reading),
      ...rows.map((place) => told(week[place])),
    ]),
  }
}

export function activityCsv({ figures, reading }: ActivityInput): CsvTable {
  const { kind } = figures.metric
  return {
    headers: ['Day', csvHeader('Value', kind, reading.currency)],
    rows: figures.days.map(({ on, value }) => [on, csvFigure(kind, value)]),
  }
}

/** What each size of square means: `1 to 4`, `–` left out; nothing for days without figures, which stay empty. */
export function stepWords(input: ActivityInput): { readonly step: ActivityStep; readonly words: string }[] {
  const { kind } = input.figures.metric
  return readActivity(input).ranges.map(({ step, from, to }) => {
    const [low, high] = [formatValue(kind, from, input.reading), formatValue(kind, to, input.reading)]
    return { step, words: low === high ? low : `${low} to ${high}` }
  })
}

/** The days of the week that have a row, from the first day of the week on. */
export function weekdayNames(input: ActivityInput, length: 'short' | 'long'): string[] {
  const { weeks, rows } = readActivity(input)
  const first = weeks[0]
  return rows.map((place) =>
    inCalendar(first?.[place]?.on ?? input.figures.to, input.reading, { weekday: length }),
  )
}

function dayAndYear(on: IsoDate, reading: Reading): string {
  return inCalendar(on, reading, { day: 'numeric', month: 'short', year: 'numeric' })
}

function weekdayAndDay(on: IsoDate, reading: Reading): string {
  return inCalendar(on, reading, { weekday: 'short', day: 'numeric', month: 'long' })
}
