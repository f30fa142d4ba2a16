import { sideWords } from '../../shared/domain/before-after-words'
import { axisTicks, lineAxis } from './axis-ticks'
import { type ChangeInput, changeCsv, changePoints, changeSentence, changeTable } from './change-reading'
import { type Axis, axisRoom, chartOptions } from './chart-options'
import {
  annotations,
  type ChartFrame,
  type ChartPlan,
  type Plot,
  type PlumbConfiguration,
} from './chart-plan'
import { axisLabel, dayName } from './chart-words'
import { Labels } from './labels'
import { circlePath, polyline, rectanglePath } from './path-data'
import { fill, lettering, type Mark, stroke } from './pen'
import { weekTicks } from './week-axis'

/** Over the highest line, where the day of the change stands. */
const topPx = 26
const bottomPx = 40
const rightPx = 16

/**
 * The weeks before and after a change as points around the day of it: a band of what was usual before, carried on across the
 * weeks after; a level for each side; rings round what is more than chance.
 */
export function changePlan(input: ChangeInput): ChartPlan {
  return {
    title: `${input.change.metric.name}, before and after ${dayName(input.change.on, input.reading)}`,
    sentence: changeSentence(input),
    points: changePoints(input),
    table: changeTable(input),
    csv: changeCsv(input),
    configure: (frame) => configure(input, frame),
  }
}

function configure(input: ChangeInput, frame: ChartFrame): PlumbConfiguration {
  const { weeks } = input.change
  const { measure } = frame
  const y = valueAxis(input, frame.heightPx)
  const plotPx = Math.max(frame.widthPx - rightPx - axisRoom(y, measure), 1)
  return {
    type: 'line',
    data: { datasets: [] },
    options: chartOptions({
      frame,
      x: {
        from: -0.5,
        to: Math.max(weeks.length, 1) - 0.5,
        ticks: weekTicks(
          weeks.map(({ weekStart }) => weekStart),
          { reading: input.reading, weekPx: plotPx / Math.max(weeks.length, 1), measure },
        ),
        labels: 'afterTick',
      },
      y,
      room: { topPx, rightPx },
    }),
    plugins: [annotations((plot) => changeMarks(input, frame, plot))],
  }
}

function valueAxis({ change, reading }: ChangeInput, heightPx: number): Axis {
  const { kind } = change.metric
  const { limits } = change
  const known = change.weeks.flatMap(({ value }) => (value === null ? [] : [value]))
  const { from, to } = lineAxis(kind, [...known, ...(limits === null ? [] : [limits.lower, limits.upper])])
  const ticks = axisTicks({ kind, from, to, steps: Math.floor((heightPx - topPx - bottomPx) / 38) })
  return { from, to, ticks: ticks.map((value) => ({ value, label: axisLabel(kind, value, reading) })) }
}

function changeMarks(input: ChangeInput, frame: ChartFrame, plot: Plot): Mark[] {
  const { change, reading } = input
  const { weeks, limits } = change
  const { palette } = frame
  const labels = new Labels(plot, frame.measure)
  const points = weeks.flatMap(({ value, side, signals }, index) =>
    value === null ? [] : [{ x: plot.x(index), y: plot.y(value), index, side, signals }],
  )
  labels.avoid(points)
  for (const { x, y, signals } of points) {
    const room = signals.length > 0 ? 10 : 7
    labels.avoidBox({ left: x - room, top: y - room, right: x + room, bottom: y + room })
  }
  const firstAfter = weeks.findIndex(({ side }) => side !== 'before')
  const split = Math.round(plot.x((firstAfter === -1 ? weeks.length : firstAfter) - 0.5)) + 0.5
  const band =
    limits === null
      ? []
      : [
          {
            ...fill(
              rectanglePath({
                left: plot.left,
                top: plot.y(limits.upper),
                right: plot.right,
                bottom: plot.y(limits.lower),
              }),
              palette.forecast,
            ),
            opacity: 0.45,
          },
          ...[limits.upper, limits.lower].map((limit) =>
            stroke(
              polyline([
                { x: plot.left, y: plot.y(limit) },
                { x: plot.right, y: plot.y(limit) },
              ]),
              { colour: palette.muted, strokeWidth: 1, dash: [5, 4] },
            ),
          ),
        ]
  const upright = stroke(
    polyline([
      { x: split, y: plot.top - 6 },
      { x: split, y: plot.bottom },
    ]),
    { colour: palette.ink, strokeWidth: 1.25, dash: [2, 3] },
  )
  const day = labels.put({
    text: dayName(change.on, reading),
    spots: [
      { x: split + 5, y: plot.top - 9, anchor: 'start' },
      { x: split - 5, y: plot.top - 9, anchor: 'end' },
    ],
    colour: palette.ink,
    lettering: lettering.strongCaption,
  })
  return [...band, upright, ...levels(), ...runs(), ...rings(), ...day, ...levelWords()]

  function places(side: 'before' | 'after'): { first: number; last: number } | null {
    const first = weeks.findIndex((week) => week.side === side)
    const last = weeks.findLastIndex((week) => week.side === side)
    return first === -1 ? null : { first, last }
  }

  /** One level a side, dashed before and solid after, so that they are told apart without colour. */
  function levels(): Mark[] {
    return (['before', 'after'] as const).flatMap((side) => {
      const place = places(side)
      const { value } = change[side]
      if (place === null || value === null) return []
      const line = polyline([
        { x: plot.x(place.first - 0.5), y: plot.y(value) },
        { x: plot.x(place.last + 0.5), y: plot.y(value) },
      ])
      return [stroke(line, { colour: palette.ink, strokeWidth: 2, dash: side === 'before' ? [7, 4] : [] })]
    })
  }

  /** Hollow before, filled after; a line only from one week to the next. */
  function runs(): Mark[] {
    const lines = points.flatMap((point, index) => {
      const before = points[index - 1]
      if (before === undefined || before.index !== point.index - 1 || before.side !== point.side) return []
      return [stroke(polyline([before, point]), { colour: palette.muted, strokeWidth: 1, cap: 'round' })]
    })
    const dots = points.flatMap(({ side, x, y }) => {
      const dot = circlePath({ centre: { x, y }, radius: 2.75 })
      if (side === 'after') return [fill(dot, palette.ink)]
      return [fill(dot, palette.ground), stroke(dot, { colour: palette.ink, strokeWidth: 1.25 })]
    })
    return [...lines, ...dots]
  }

  function rings(): Mark[] {
    return points
      .filter(({ signals }) => signals.length > 0)
      .map((centre) =>
        stroke(circlePath({ centre, radius: 6 }), { colour: palette.accent, strokeWidth: 1.75 }),
      )
  }

  function levelWords(): Mark[] {
    return (['before', 'after'] as const).flatMap((side) => {
      const place = places(side)
      const { value } = change[side]
      if (place === null || value === null) return []
      const y = plot.y(value)
      return labels.put({
        text: `${sideWords(change.metric.kind, value, reading)} ${side}`,
        spots: [10, 18, 26, 38, 50].flatMap((away) =>
          [y - away, y + away + 8].flatMap((height) => [
            side === 'before'
              ? { x: split - 8, y: height, anchor: 'end' as const }
              : { x: plot.right, y: height, anchor: 'end' as const },
            { x: plot.x((place.first + place.last) / 2), y: height, anchor: 'middle' as const },
            { x: plot.x(place.first - 0.5) + 4, y: height, anchor: 'start' as const },
          ]),
        ),
        colour: palette.ink,
        lettering: lettering.value,
      })
    })
  }
}
