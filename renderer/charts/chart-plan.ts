import type { Chart, ChartConfiguration, Plugin } from 'chart.js'
import type { CsvTable } from '../../shared/domain/csv-text'
import { paintMarks } from './paint-marks'
import type { Palette } from './palette'
import type { Mark } from './pen'
import type { MeasureText } from './text-measure'

/** Where and with what a chart is drawn: the only differences between screen and paper. */
export type ChartFrame = {
  readonly widthPx: number
  readonly heightPx: number
  /** Device pixels to a CSS pixel; 1 on paper, where it does not matter. */
  readonly pixelRatio: number
  readonly palette: Palette
  readonly measure: MeasureText
}

/** One place that a reader can stop at, with what is told there. */
export type ReadingPoint = {
  /** In the units of the chart's axes; null where there is nothing to point at. */
  readonly x: number
  readonly y: number | null
  /** `20 November` */
  readonly title: string
  /** `17 of 42` */
  readonly value: string
  /** `even pace 24`; `''` for nothing more. */
  readonly more: string
}

export type ChartTable = {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export type PlumbConfiguration = ChartConfiguration<'line' | 'bar', PlotPoint[]>
/** A gap has `NaN` for its `y`. */
export type PlotPoint = { x: number; y: number }

/** Points on a line are found across it, rows down them, and points that lie over each other in the plane. */
export type NearestWay = 'across' | 'down' | 'plane'

/** A chart before it meets a canvas: what screen, paper and those who listen have in common. */
export type ChartPlan = {
  /** What it is of: `Closed deals, this quarter`. Files are named by it. */
  readonly title: string
  /** The whole chart in a sentence. */
  readonly sentence: string
  readonly points: readonly ReadingPoint[]
  /** The place among the points where reading by keyboard begins; the last where nothing is said. */
  readonly startsAt?: number
  /** Which way the pointer looks for a point: across, as it does where nothing is said, down or both. */
  readonly nearest?: NearestWay
  /** Where there is less room on the screen the chart is moved sideways; left out for one that fits anywhere. */
  readonly leastWidthPx?: number
  readonly table: ChartTable
  /** The same numbers for other programs: not rounded for reading, their unit in the header. */
  readonly csv: CsvTable
  readonly configure: (frame: ChartFrame) => PlumbConfiguration
}

/** Where the axes of a drawn chart put a value, and the edges of the field between them, in px. */
export type Plot = {
  readonly x: (value: number) => number
  readonly y: (value: number) => number
  /** The same on the axis under the first one; null where there is one only. */
  readonly below: ((value: number) => number) | null
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** Where the hairlines across the field lie. */
  readonly gridY: readonly number[]
  readonly widthPx: number
  readonly heightPx: number
}

/** The axis that a dataset in the lower part of a chart names. */
export const belowAxis = 'below'

export function plotOf(chart: Chart): Plot {
  const { x, y, [belowAxis]: below } = chart.scales
  if (x === undefined || y === undefined) throw new Error('A chart has an x and a y axis')
  const { left, top, right, bottom } = chart.chartArea
  return {
    x: (value) => x.getPixelForValue(value),
    y: (value) => y.getPixelForValue(value),
    below: below === undefined ? null : (value) => below.getPixelForValue(value),
    left,
    top,
    right,
    bottom,
    gridY: y.ticks.map(({ value }) => y.getPixelForValue(value)),
    widthPx: chart.width,
    heightPx: chart.height,
  }
}

/** Draws under the data what belongs behind it: the field in which a forecast lies. */
export function underlays(under: (plot: Plot) => readonly Mark[]): Plugin<'line' | 'bar'> {
  return {
    id: 'underlays',
    beforeDatasetsDraw: (chart) => paintMarks(chart.ctx, under(plotOf(chart))),
  }
}

/** Draws what chart.js has no element for on top of the data: target's end, cord, labels, marks of state. */
export function annotations(annotate: (plot: Plot) => readonly Mark[]): Plugin<'line' | 'bar'> {
  return {
    id: 'annotations',
    afterDatasetsDraw: (chart) => paintMarks(chart.ctx, annotate(plotOf(chart))),
  }
}
