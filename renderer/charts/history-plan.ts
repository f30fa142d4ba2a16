import { aimOf } from '../../shared/domain/attainment'
import { addsUp } from '../../shared/domain/metric'
import { formatTarget } from '../../shared/domain/metric-format'
import type { Progress } from '../../shared/domain/progress'
import { axisTicks, lineAxis, sumAxis } from './axis-ticks'
import { type Axis, type AxisTick, axisRoom, chartOptions } from './chart-options'
import { annotations, type ChartFrame, type ChartPlan, type PlumbConfiguration } from './chart-plan'
import { axisLabel, monthName, yearName } from './chart-words'
import { historyMarks } from './history-marks'
import {
  type HistoryInput,
  historyCsv,
  historyPoints,
  historySentence,
  historyTable,
  targetDistanceWords,
} from './history-reading'
import type { Palette } from './palette'
import { lettering } from './pen'
import { type CordWords, cordRoom, cordWidth, cordWords } from './plumb-cord'
import { targetEnds, targetSteps } from './target-steps'
import type { MeasureText } from './text-measure'

/** Over the highest value: a line has some air of its own, a bar carries its mark and its words. */
const topPx = { line: 14, bars: 36 } as const
const bottomPx = 40
/** Under the running month. */
const soFar = 'so far'
/** Between the names of two months. */
const monthAside = 6

/** The months behind the running one, as a line or as bars, against the target that was in force in each. */
export function historyPlan(input: HistoryInput): ChartPlan {
  return {
    title: `${input.progress.metric.name}, last ${input.progress.months.length} months`,
    sentence: historySentence(input),
    points: historyPoints(input),
    table: historyTable(input),
    csv: historyCsv(input),
    configure: (frame) => configure(input, frame),
  }
}

function configure(input: HistoryInput, frame: ChartFrame): PlumbConfiguration {
  const { progress } = input
  const { palette } = frame
  const cord = cordOf(input, frame)
  const rightPx = cord === null ? 8 : cordRoom(cord, frame.measure)
  const y = valueAxis(input, frame)
  const plotPx = Math.max(frame.widthPx - rightPx - axisRoom(y, frame.measure), 1)
  const monthPx = plotPx / progress.months.length
  const barPx = Math.round(Math.min(Math.max(monthPx * 0.46, 3), 22))
  return {
    type: 'line',
    data: {
      datasets: [
        ...targetEnds(progress.months).map((ends) => targetLine(ends, palette)),
        addsUp(progress.metric.kind) ? bars({ progress, palette, barPx }) : line(progress, palette),
      ],
    },
    options: chartOptions({
      frame,
      x: {
        from: -0.5,
        to: progress.months.length - 0.5,
        ticks: monthTicks(input, { monthPx, measure: frame.measure }),
        labels: 'underTick',
      },
      y,
      room: { topPx: topOf(input), rightPx },
    }),
    plugins: [annotations((plot) => historyMarks({ input, cord, barPx, frame, plot }))],
  }
}

function cordOf(input: HistoryInput, frame: ChartFrame): CordWords | null {
  const { metric, current } = input.progress
  const aim = aimOf(current)
  if (aim === null) return null
  return cordWords({
    target: formatTarget(metric.kind, aim, input.reading),
    distance: targetDistanceWords(input),
    widthPx: frame.widthPx,
    measure: frame.measure,
  })
}

function topOf({ progress }: HistoryInput): number {
  return addsUp(progress.metric.kind) ? topPx.bars : topPx.line
}

type Dataset = PlumbConfiguration['data']['datasets'][number]

function targetLine(ends: readonly (number | null)[], palette: Palette): Dataset {
  return {
    type: 'line',
    data: targetSteps(ends),
    pointRadius: 0,
    clip: false,
    segment: {},
    borderColor: palette.accent,
    borderWidth: cordWidth,
  }
}

function line({ months }: Progress, palette: Palette): Dataset {
  const values = months.map(({ value }) => value)
  return {
    type: 'line',
    data: values.map((value, index) => ({ x: index, y: value ?? Number.NaN })),
    // a month between two gaps has no line to lie on
    pointRadius: values.map((_, index) =>
      (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null ? 2 : 0,
    ),
    pointBackgroundColor: palette.ink,
    pointBorderWidth: 0,
    clip: false,
    segment: {},
    borderColor: palette.ink,
    borderWidth: 1.75,
    borderCapStyle: 'round',
    borderJoinStyle: 'round',
  }
}

/** Grey as strong as the outline of a control, which is 3:1 on every ground; the running month is drawn open. */
function bars(given: { progress: Progress; palette: Palette; barPx: number }): Dataset {
  const { months } = given.progress
  const running = months.length - 1
  return {
    type: 'bar',
    data: months.map(({ value }, index) => ({
      x: index,
      y: index === running ? Number.NaN : (value ?? Number.NaN),
    })),
    grouped: false,
    barThickness: given.barPx,
    clip: false,
    backgroundColor: given.palette.lineStrong,
    inflateAmount: 0,
  }
}

function valueAxis({ progress, reading }: HistoryInput, frame: ChartFrame): Axis {
  const { kind } = progress.metric
  const values = progress.months
    .flatMap(({ value, target, upTo }) => [value, target, upTo ?? null])
    .filter((value) => value !== null)
  const { from, to } = addsUp(kind) ? sumAxis(values) : lineAxis(kind, values)
  const steps = Math.floor((frame.heightPx - topOf({ progress, reading }) - bottomPx) / 38)
  const ticks = axisTicks({ kind, from, to, steps })
  return { from, to, ticks: ticks.map((value) => ({ value, label: axisLabel(kind, value, reading) })) }
}

/** As many months as have room for their names, counted back from the running one; a year where it begins. */
export function monthTicks(
  { progress, reading }: HistoryInput,
  room: { monthPx: number; measure: MeasureText },
): AxisTick[] {
  const { months } = progress
  const names = months.map(({ month }) => monthName(month, reading, 'short'))
  const widest = Math.max(...[...names, soFar].map((name) => room.measure(name, lettering.caption)))
  const every = Math.ceil((widest + monthAside) / room.monthPx)
  const running = months.length - 1
  let year = ''
  return months.flatMap(({ month }, index) => {
    if ((running - index) % every !== 0) return []
    const yearHere = yearName(month, reading)
    const below = index === running ? soFar : yearHere === year ? '' : yearHere
    year = yearHere
    const name = names[index] ?? ''
    return [{ value: index, label: below === '' ? name : [name, below] }]
  })
}
