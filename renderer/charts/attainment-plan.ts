import { attainmentState, wholePercent } from '../../shared/domain/attainment'
import type { CsvTable } from '../../shared/domain/csv-text'
import type { Reading } from '../../shared/domain/metric-format'
import { axisTicks } from './axis-ticks'
import type { ChartFrame, ChartPlan, ChartTable, Plot, ReadingPoint } from './chart-plan'
import { bobMark, bobUnits, shapeMark, stateShape, stateWord } from './marks'
import { stateColour } from './palette'
import { polyline, rectanglePath } from './path-data'
import { fill, lettering, type Mark, stroke, words } from './pen'
import { cordWidth } from './plumb-cord'
import { rowConfiguration } from './row-configuration'

/** One person's attainment in percent of the target at an even pace; null where there is none. */
export type AttainmentRow = { readonly name: string; readonly percent: number | null }

export type AttainmentInput = {
  readonly rows: readonly AttainmentRow[]
  /** What it is attainment of: `All targets`, `Closed deals`. */
  readonly of: string
  readonly reading: Reading
}

/** Bars that go farther are broken at the end; the figure beside them tells. */
const farthestPercent = 200
const leastReach = 120
const topPx = 26
const markPx = 10
const barPx = 10
const figureAside = 14

/**
 * How far everybody has come, farthest first: a bar each, and one cord for all of them at 100 %. The shape, the figure and the
 * word at the right say the state without colour.
 */
export function attainmentPlan(input: AttainmentInput): ChartPlan {
  const rows = sorted(input.rows)
  return {
    title: `${input.of}, attainment of the team`,
    sentence: sentenceOf(input.of, rows),
    points: rows.map(pointOf),
    nearest: 'down',
    table: tableOf(rows),
    csv: csvOf(rows),
    configure: (frame) => {
      const reach = reachOf(rows)
      const ticks = axisTicks({ kind: 'ratio', from: 0, to: reach, steps: frame.widthPx < 420 ? 3 : 6 })
      return rowConfiguration({
        frame,
        names: rows.map(({ name }) => name),
        x: {
          from: 0,
          to: reach,
          ticks: ticks.map((value) => ({ value, label: `${value}\u00a0%` })),
        },
        room: { topPx, rightPx: figureRoom(rows, frame) },
        marks: (plot) => [
          ...rows.flatMap((row, index) => rowMarks(row, { index, reach, plot, frame })),
          ...cordMarks(plot, frame),
        ],
      })
    },
  }
}

/** Farthest first, equal ones by name, those without data last. */
function sorted(rows: readonly AttainmentRow[]): AttainmentRow[] {
  return [...rows].sort(
    (a, b) =>
      (b.percent ?? Number.NEGATIVE_INFINITY) - (a.percent ?? Number.NEGATIVE_INFINITY) ||
      a.name.localeCompare(b.name),
  )
}

function reachOf(rows: readonly AttainmentRow[]): number {
  const most = Math.max(leastReach, ...rows.map(({ percent }) => percent ?? 0))
  return Math.min(Math.ceil(most / 10) * 10, farthestPercent)
}

function sentenceOf(of: string, rows: readonly AttainmentRow[]): string {
  const count = (state: string): number =>
    rows.filter(({ percent }) => attainmentState(percent) === state).length
  const parts = [
    [count('onTarget'), 'on target'],
    [count('atRisk'), 'at risk'],
    [count('behind'), 'behind'],
    [count('noData'), 'without data'],
  ] as const
  const told = parts.filter(([many]) => many > 0).map(([many, what]) => `${many} ${what}`)
  return `${of}, attainment of the team: ${told.length === 0 ? 'nobody yet' : told.join(', ')}`
}

function figureWords({ percent }: AttainmentRow): string {
  return percent === null ? '–' : `${wholePercent(percent)}\u00a0%`
}

function pointOf(row: AttainmentRow, index: number): ReadingPoint {
  return {
    x: Math.min(Math.max(row.percent ?? 0, 0), farthestPercent),
    y: -index,
    title: row.name,
    value: figureWords(row),
    more: stateWord[attainmentState(row.percent)],
  }
}

function tableOf(rows: readonly AttainmentRow[]): ChartTable {
  return {
    columns: ['Person', 'Attainment', 'State'],
    rows: rows.map((row) => [row.name, figureWords(row), stateWord[attainmentState(row.percent)]]),
  }
}

function csvOf(rows: readonly AttainmentRow[]): CsvTable {
  return {
    headers: ['Person', 'Attainment (%)', 'State'],
    rows: rows.map(({ name, percent }) => [name, percent, stateWord[attainmentState(percent)]]),
  }
}

function figureRoom(rows: readonly AttainmentRow[], { measure }: ChartFrame): number {
  return Math.ceil(figureAside + markPx + 6 + widestFigure(rows, measure) + 8 + widestWord(rows, measure) + 4)
}

function widestFigure(rows: readonly AttainmentRow[], measure: ChartFrame['measure']): number {
  return Math.max(0, ...rows.map((row) => measure(figureWords(row), lettering.value)))
}

function widestWord(rows: readonly AttainmentRow[], measure: ChartFrame['measure']): number {
  return Math.max(
    0,
    ...rows.map(({ percent }) => measure(stateWord[attainmentState(percent)], lettering.caption)),
  )
}

function rowMarks(
  row: AttainmentRow,
  given: { index: number; reach: number; plot: Plot; frame: ChartFrame },
): Mark[] {
  const { index, reach, plot, frame } = given
  const { palette, measure } = frame
  const y = Math.round(plot.y(-index))
  const state = attainmentState(row.percent)
  const colour = stateColour(palette, state)
  const left = plot.right + figureAside
  const caption = { y: y + 4.5, colour: palette.ink }
  const figure = figureWords(row)
  return [
    ...barMarks(row.percent ?? 0, { y, reach, plot, frame }),
    shapeMark(stateShape[state], { x: left + markPx / 2, y, sizePx: markPx, colour }),
    words(figure, { ...caption, x: left + markPx + 6, lettering: lettering.value }),
    words(stateWord[state], {
      ...caption,
      x:
        left +
        markPx +
        14 +
        Math.max(measure(figure, lettering.value), measure('100\u00a0%', lettering.value)),
      colour,
      lettering: lettering.caption,
    }),
  ]
}

function barMarks(
  percent: number,
  { y, reach, plot, frame }: { y: number; reach: number; plot: Plot; frame: ChartFrame },
): Mark[] {
  if (percent <= 0) return []
  const rowPx = plot.y(-1) - plot.y(0)
  const half = Math.min(barPx, Math.max(rowPx - 4, 2)) / 2
  const right = plot.x(Math.min(percent, reach))
  const bar = fill(
    rectanglePath({ left: plot.x(0), top: y - half, right, bottom: y + half }),
    frame.palette.lineStrong,
  )
  if (percent <= reach) return [bar]
  const breaks = [right - 12, right - 6].map((x) =>
    stroke(
      polyline([
        { x: x - 2, y: y + half + 1 },
        { x: x + 2, y: y - half - 1 },
      ]),
      { colour: frame.palette.ground, strokeWidth: 2 },
    ),
  )
  return [bar, ...breaks]
}

function cordMarks(plot: Plot, { palette }: ChartFrame): Mark[] {
  const x = Math.round(plot.x(100)) + 0.5
  const bobY = plot.bottom - bobUnits - 2
  const cord = polyline([
    { x, y: plot.top - 6 },
    { x, y: bobY + 1 },
  ])
  return [
    stroke(cord, { colour: palette.accent, strokeWidth: cordWidth }),
    bobMark({ x, y: bobY, scale: 1, colour: palette.accent }),
    words('Target', {
      x,
      y: plot.top - 11,
      anchor: 'middle',
      colour: palette.accent,
      lettering: lettering.strongCaption,
    }),
  ]
}
