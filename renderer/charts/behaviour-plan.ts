import { monthOf } from '../../shared/domain/calendar'
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
import { type Axis, type AxisTick, axisRoom, chartOptions } from './chart-options'
import {
  annotations,
  type ChartFrame,
  type ChartPlan,
  type PlotPoint,
  type PlumbConfiguration,
} from './chart-plan'
import { axisLabel, monthName, yearName } from './chart-words'
import { lettering } from './pen'
import type { MeasureText } from './text-measure'

/** Over the highest line, where the words of a new beginning stand. */
const topPx = 26
const bottomPx = 40
const monthAside = 10

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
  const plotPx = Math.max(frame.widthPx - rightPx - axisRoom(y, measure), 1)
  return {
    type: 'line',
    data: {
      datasets: [
        {
          type: 'line',
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
      ],
    },
    options: chartOptions({
      frame,
      x: {
        from: -0.5,
        to: weeks.length - 0.5,
        ticks: monthTicks(input, { weekPx: plotPx / weeks.length, measure }),
        labels: 'afterTick',
      },
      y,
      room: { topPx, rightPx },
    }),
    plugins: [annotations((plot) => behaviourMarks({ input, frame, plot }))],
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
  const ticks = axisTicks({ kind, from, to, steps: Math.floor((heightPx - topPx - bottomPx) / 38) })
  return { from, to, ticks: ticks.map((value) => ({ value, label: axisLabel(kind, value, reading) })) }
}

/** As many months as have room for their names, each where its first Monday is; a year where it begins. */
export function monthTicks(
  { behaviour, reading }: BehaviourInput,
  room: { weekPx: number; measure: MeasureText },
): AxisTick[] {
  const months = behaviour.weeks.map(({ weekStart }) => monthOf(weekStart))
  let free = Number.NEGATIVE_INFINITY
  let year = ''
  return months.flatMap((month, index) => {
    if (index > 0 && months[index - 1] === month) return []
    const name = monthName(month, reading, 'short')
    const yearHere = yearName(month, reading)
    const left = (index + 0.5) * room.weekPx
    const right = left + room.measure(yearHere, lettering.caption)
    const hasRoom = left >= free && right <= months.length * room.weekPx + 20
    if (!hasRoom) return []
    free = Math.max(left + room.measure(name, lettering.caption), yearHere === year ? 0 : right) + monthAside
    const label = yearHere === year ? name : [name, yearHere]
    year = yearHere
    return [{ value: index, label }]
  })
}
