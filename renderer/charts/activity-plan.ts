import type { ActivityDay, ActivityStep } from '../../shared/domain/activity-calendar'
import {
  type ActivityInput,
  activityCsv,
  activityPoints,
  activitySentence,
  activityTable,
  readActivity,
  stepWords,
  weekdayNames,
} from './activity-reading'
import { type Axis, axisRoom, chartOptions } from './chart-options'
import {
  annotations,
  type ChartFrame,
  type ChartPlan,
  type Plot,
  type PlumbConfiguration,
} from './chart-plan'
import type { Palette } from './palette'
import { polyline, rectanglePath } from './path-data'
import { fill, lettering, type Mark, stroke, words } from './pen'
import { weekTicks } from './week-axis'

/** Over the days, where the scale is explained; in two rows where one is too narrow. */
const legendRowPx = 20
const rightPx = 12

/** A year in squares that can still be told apart; where there is less room it is moved sideways. */
const leastWidthPx = 580

/**
 * A year of days: a column a week, a row a day of the week, and a square for each day that has figures. The larger and stronger
 * the square, the larger the figure, so that it is read without colour; a ring is 0, an open square an amount below 0, and
 * a day without figures stays empty.
 */
export function activityPlan(input: ActivityInput): ChartPlan {
  return {
    title: `${input.figures.metric.name}, day by day`,
    sentence: activitySentence(input),
    points: activityPoints(input),
    nearest: 'plane',
    leastWidthPx,
    table: activityTable(input),
    csv: activityCsv(input),
    configure: (frame) => configure(input, frame),
  }
}

function configure(input: ActivityInput, frame: ChartFrame): PlumbConfiguration {
  const { weeks, rows } = readActivity(input)
  const y = dayAxis(input)
  const plotPx = Math.max(frame.widthPx - rightPx - axisRoom(y, frame.measure), 1)
  const legend = legendOf(input, frame)
  return {
    type: 'line',
    data: { datasets: [] },
    options: chartOptions({
      frame,
      x: {
        from: -0.5,
        to: weeks.length - 0.5,
        ticks: weekTicks(
          weeks.map((week) => week[0]?.on ?? input.figures.to),
          { reading: input.reading, weekPx: plotPx / weeks.length, measure: frame.measure },
        ),
        labels: 'afterTick',
      },
      y: { ...y, hairlines: false },
      room: { topPx: (legend.at(-1)?.row ?? 0) * legendRowPx + legendRowPx + 6, rightPx },
    }),
    plugins: [
      annotations((plot) => [
        ...legendMarks(legend, frame),
        ...weeks.flatMap((week, column) =>
          rows.flatMap((place, row) => dayMarks(week[place] ?? null, { column, row, plot, frame })),
        ),
      ]),
    ],
  }
}

function dayAxis(input: ActivityInput): Axis {
  const names = weekdayNames(input, 'short')
  return {
    from: -(names.length - 0.5),
    to: 0.5,
    ticks: names.map((label, row) => ({ value: -row, label })).reverse(),
  }
}

/** How much of its cell a square fills, by its step. */
const share: Readonly<Record<ActivityStep, number>> = { 0: 0.3, 1: 0.38, 2: 0.56, 3: 0.74, 4: 0.92 }

function dayMarks(
  day: ActivityDay | null,
  given: { column: number; row: number; plot: Plot; frame: ChartFrame },
): Mark[] {
  if (day === null || day.step === null) return []
  const { column, row, plot, frame } = given
  const cellPx = Math.min(plot.x(1) - plot.x(0), Math.abs(plot.y(1) - plot.y(0)))
  return squareMarks(day.step, {
    x: plot.x(column),
    y: plot.y(-row),
    cellPx: Math.min(cellPx, 22),
    isBelowZero: (day.value ?? 0) < 0,
    palette: frame.palette,
  })
}

function squareMarks(
  step: ActivityStep,
  place: { x: number; y: number; cellPx: number; isBelowZero: boolean; palette: Palette },
): Mark[] {
  const { x, y, palette } = place
  const half = Math.max((place.cellPx * share[step]) / 2, 1.2)
  const square = rectanglePath({ left: x - half, top: y - half, right: x + half, bottom: y + half })
  if (step === 0) {
    const dash = polyline([
      { x: x - half, y },
      { x: x + half, y },
    ])
    return [stroke(dash, { colour: palette.muted, strokeWidth: 1.25 })]
  }
  if (place.isBelowZero) return [stroke(square, { colour: palette.ink, strokeWidth: 1.25 })]
  return [fill(square, shade(step, palette))]
}

/** Every shade is 3:1 on its ground; the size says the same. */
function shade(step: ActivityStep, palette: Palette): string {
  return step <= 1 ? palette.lineStrong : step <= 3 ? palette.muted : palette.ink
}

type LegendItem = {
  readonly step: ActivityStep
  readonly words: string
  /** Drawn hollow, as such days are. */
  readonly isBelowZero: boolean
  readonly x: number
  readonly row: number
}

const squareRoom = 20
const itemAside = 18

function legendOf(input: ActivityInput, frame: ChartFrame): LegendItem[] {
  let x = 8
  let row = 0
  const belowZero = { step: 3, words: 'below 0', isBelowZero: true } as const
  const items = [
    ...stepWords(input).map((each) => ({ ...each, isBelowZero: false })),
    ...(input.figures.days.some(({ value }) => value < 0) ? [belowZero] : []),
  ]
  return items.map((each) => {
    const widthPx = squareRoom + frame.measure(each.words, lettering.caption) + itemAside
    if (x > 8 && x + widthPx - itemAside > frame.widthPx) {
      x = 8
      row++
    }
    const item = { ...each, x, row }
    x += widthPx
    return item
  })
}

function legendMarks(legend: readonly LegendItem[], { palette }: ChartFrame): Mark[] {
  return legend.flatMap((item) => {
    const y = item.row * legendRowPx + legendRowPx / 2
    return [
      ...squareMarks(item.step, {
        x: item.x + 7,
        y,
        cellPx: 14,
        isBelowZero: item.isBelowZero,
        palette,
      }),
      words(item.words, {
        x: item.x + squareRoom,
        y: y + 4,
        colour: palette.muted,
        lettering: lettering.caption,
      }),
    ]
  })
}
