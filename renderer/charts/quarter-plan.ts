import { axisTicks, sumAxis } from './axis-ticks'
import { type Axis, type AxisTick, axisRoom, chartOptions } from './chart-options'
import {
  annotations,
  type ChartFrame,
  type ChartPlan,
  type PlumbConfiguration,
  underlays,
} from './chart-plan'
import { axisLabel, monthName } from './chart-words'
import { forecastField } from './forecast-field'
import type { Palette } from './palette'
import { lettering } from './pen'
import { cordRoom, cordWidth, cordWords } from './plumb-cord'
import { quarterMarks } from './quarter-marks'
import {
  likelyEnd,
  ownMonths,
  type QuarterInput,
  type QuarterReading,
  quarterCsv,
  quarterPoints,
  quarterSentence,
  quarterTable,
  quarterToday,
  readQuarter,
} from './quarter-reading'
import type { MeasureText } from './text-measure'

/** Over the highest line. */
const topPx = 12
/** Roughly what the axis below takes, to know beforehand how far apart two values will be. */
const bottomPx = 26
/** Between the names of two months. */
const monthAside = 16

/** The cumulative steps of the running quarter against its even pace, and the cord that hangs from its target. */
export function quarterPlan(input: QuarterInput): ChartPlan {
  return {
    title: `${input.metric.name}, this quarter${ownMonths(input)}`,
    sentence: quarterSentence(input),
    points: quarterPoints(input),
    startsAt: quarterToday(input),
    table: quarterTable(input),
    csv: quarterCsv(input),
    configure: (frame) => configure(input, frame),
  }
}

function configure(input: QuarterInput, frame: ChartFrame): PlumbConfiguration {
  const { quarter } = input
  const likely = likelyEnd(input)
  const chart = readQuarter(input)
  const cord = cordWords({
    target: chart.words.target,
    distance: chart.words.toTarget,
    widthPx: frame.widthPx,
    measure: frame.measure,
  })
  const rightPx = cordRoom(cord, frame.measure)
  const y = valueAxis({ input, chart, heightPx: frame.heightPx })
  const widthPx = frame.widthPx - rightPx - axisRoom(y, frame.measure)
  return {
    type: 'line',
    data: { datasets: lines({ chart, target: quarter.target, palette: frame.palette }) },
    options: chartOptions({
      frame,
      x: {
        from: 0,
        to: chart.days,
        ticks: monthTicks({ input, chart, widthPx, measure: frame.measure }),
        labels: 'afterTick',
      },
      y,
      room: { topPx, rightPx },
    }),
    plugins: [
      underlays((plot) => forecastField({ chart, likely, frame, plot })),
      annotations((plot) =>
        quarterMarks({ chart, target: quarter.target, pace: quarter.pace, likely, cord, frame, plot }),
      ),
    ],
  }
}

/** Later ones are drawn first, under the earlier. */
function lines(given: {
  chart: QuarterReading
  target: number
  palette: Palette
}): PlumbConfiguration['data']['datasets'] {
  const { chart, target, palette } = given
  const common = { type: 'line', pointRadius: 0, clip: false, segment: {} } as const
  return [
    {
      ...common,
      data: [...chart.steps],
      stepped: true,
      borderColor: palette.ink,
      borderWidth: 1.75,
      borderCapStyle: 'round',
      borderJoinStyle: 'round',
    },
    {
      ...common,
      data: [
        { x: 0, y: target },
        { x: chart.days, y: target },
      ],
      borderColor: palette.accent,
      borderWidth: cordWidth,
    },
    {
      ...common,
      data: [
        { x: 0, y: 0 },
        { x: chart.days, y: target },
      ],
      borderColor: palette.muted,
      borderWidth: 1.5,
      borderDash: [1, 4],
      borderCapStyle: 'round',
    },
  ]
}

/** A value so near the target that its hairline and the target's would run together is not written. */
function valueAxis(given: { input: QuarterInput; chart: QuarterReading; heightPx: number }): Axis {
  const { metric, quarter, reading } = given.input
  const likely = likelyEnd(given.input)
  const ends = likely === null ? [] : [likely.low, likely.high]
  const { from, to } = sumAxis([quarter.target, ...ends, ...given.chart.steps.map(({ y }) => y)])
  const heightPx = Math.max(given.heightPx - topPx - bottomPx, 1)
  const pxPerUnit = heightPx / (to - from)
  const ticks = axisTicks({ kind: metric.kind, from, to, steps: Math.floor(heightPx / 38) })
  return {
    from,
    to,
    ticks: ticks
      .filter((value) => value === 0 || Math.abs(value - quarter.target) * pxPerUnit >= 16)
      .map((value) => ({ value, label: axisLabel(metric.kind, value, reading) })),
  }
}

function monthTicks(given: {
  input: QuarterInput
  chart: QuarterReading
  widthPx: number
  measure: MeasureText
}): AxisTick[] {
  const { months } = given.input.quarter
  const named = (length: 'long' | 'short'): string[] =>
    months.map((month) => monthName(month, given.input.reading, length))
  const fits = (name: string): boolean =>
    given.measure(name, lettering.caption) + monthAside <= given.widthPx / months.length
  const names = named('long').every(fits) ? named('long') : named('short')
  return names.map((label, index) => ({ value: given.chart.monthStarts[index] ?? 0, label }))
}
