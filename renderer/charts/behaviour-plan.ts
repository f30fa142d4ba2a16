import type { ProcessBehaviour } from '../../shared/domain/process-behaviour'
import { axisTicks, lineAxis } from './axis-ticks'
import { behaviourMarks, limitRoom } from './behaviour-marks'
import {
  type BehaviourInput,
  behaviourCsv,
  behaviourPoints,
  behaviourSentence,
  behaviourTable,
  placedStretches,
} from './behaviour-reading'
import { type Axis, axisRoom, chartOptions } from './chart-options'
import {
  annotations,
  belowAxis,
  type ChartFrame,
  type ChartPlan,
  type PlotPoint,
  type PlumbConfiguration,
} from './chart-plan'
import { axisLabel } from './chart-words'
import type { Palette } from './palette'
import { rangeAxis, rangeMarks } from './range-marks'
import { weekTicks } from './week-axis'

/** Over the highest line, where the words of a new beginning stand. */
const topPx = 26
const bottomPx = 40

/** The weeks of a person as a line of points between the limits of what is usual. */
export function behaviourPlan(input: BehaviourInput): ChartPlan {
  return {
    title: `${input.behaviour.metric.name}, week by week`,
    sentence: behaviourSentence(input),
    points: behaviourPoints(input),
    table: behaviourTable(input),
    csv: behaviourCsv(input),
    configure: (frame) => configure(input, frame),
  }
}

function configure(input: BehaviourInput, frame: ChartFrame): PlumbConfiguration {
  const { weeks } = input.behaviour
  const { palette, measure } = frame
  const y = valueAxis(input, frame.heightPx)
  const rightPx = limitRoom(input, measure)
  const below = rangeAxis(input)
  const axesPx = Math.max(axisRoom(y, measure), below === null ? 0 : axisRoom(below, measure))
  const plotPx = Math.max(frame.widthPx - rightPx - axesPx, 1)
  return {
    type: 'line',
    data: {
      datasets: [
        {
          type: 'line',
          yAxisID: 'y',
          data: line(input.behaviour),
          pointRadius: 2.25,
          pointBackgroundColor: palette.ink,
          pointBorderWidth: 0,
          clip: false,
          segment: {},
          borderColor: palette.ink,
          borderWidth: 1.25,
          borderCapStyle: 'round',
          borderJoinStyle: 'round',
        },
        ...(below === null ? [] : [rangeLine(input.behaviour, palette)]),
      ],
    },
    options: chartOptions({
      frame,
      x: {
        from: -0.5,
        to: weeks.length - 0.5,
        ticks: weekTicks(
          weeks.map(({ weekStart }) => weekStart),
          { reading: input.reading, weekPx: plotPx / weeks.length, measure },
        ),
        labels: 'afterTick',
      },
      y,
      below,
      room: { topPx, rightPx },
    }),
    plugins: [
      annotations((plot) => [
        ...behaviourMarks({ input, frame, plot }),
        ...rangeMarks({ input, frame, plot }),
      ]),
    ],
  }
}

/** Lighter than the weeks, which they only explain. */
function rangeLine(
  { weeks }: ProcessBehaviour,
  palette: Palette,
): PlumbConfiguration['data']['datasets'][number] {
  return {
    type: 'line',
    yAxisID: belowAxis,
    data: weeks.map(({ range }, index) => ({ x: index, y: range ?? Number.NaN })),
    pointRadius: 1.75,
    pointBackgroundColor: palette.muted,
    pointBorderWidth: 0,
    clip: false,
    segment: {},
    borderColor: palette.muted,
    borderWidth: 1,
    borderCapStyle: 'round',
    borderJoinStyle: 'round',
  }
}

/** Broken at gaps, and where the limits begin anew. */
function line(behaviour: ProcessBehaviour): PlotPoint[] {
  const begins = new Set(placedStretches(behaviour).map(({ first }) => first))
  return behaviour.weeks.flatMap(({ value }, index) => {
    const point = { x: index, y: value ?? Number.NaN }
    return index > 0 && begins.has(index) ? [{ x: index - 0.5, y: Number.NaN }, point] : [point]
  })
}

function valueAxis({ behaviour, reading }: BehaviourInput, heightPx: number): Axis {
  const { kind } = behaviour.metric
  const known = behaviour.weeks.flatMap(({ value }) => (value === null ? [] : [value]))
  const limits = placedStretches(behaviour).flatMap(({ stretch }) =>
    stretch.limits === null ? [] : [stretch.limits.lower, stretch.limits.upper],
  )
  const { from, to } = lineAxis(kind, [...known, ...limits])
  const ticks = axisTicks({ kind, from, to, steps: Math.floor((0.75 * heightPx - topPx - bottomPx) / 34) })
  return { from, to, ticks: ticks.map((value) => ({ value, label: axisLabel(kind, value, reading) })) }
}
