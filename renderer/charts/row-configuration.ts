import { type Axis, chartOptions } from './chart-options'
import { annotations, type ChartFrame, type Plot, type PlumbConfiguration } from './chart-plan'
import { lettering, type Mark } from './pen'
import { wrapped } from './wrapped'

/** A name takes at most this share of the chart's width; its whole stands in the table. */
const nameShare = 0.34
const widestName = 240
/** Under the last row, in rows: where a bob has room to hang. */
const footRows = 0.9

/**
 * A chart of rows: names at the left, the first one on top, marks drawn between them and whatever stands at the right. Row
 * `i` lies at −i on the upright axis.
 */
export function rowConfiguration(given: {
  frame: ChartFrame
  names: readonly string[]
  x: Axis
  room: { topPx: number; rightPx: number }
  marks: (plot: Plot) => readonly Mark[]
}): PlumbConfiguration {
  const { frame, names, x, room } = given
  const widthPx = Math.min(frame.widthPx * nameShare, widestName)
  const cut = (name: string): string =>
    wrapped(name, { widthPx, lines: 1, measure: (text) => frame.measure(text, lettering.caption) })[0] ?? ''
  return {
    type: 'line',
    data: { datasets: [] },
    options: chartOptions({
      frame,
      x: { ...x, labels: 'underTick' },
      y: {
        from: -(names.length - 1 + footRows),
        to: 0.5,
        ticks: names.map((name, row) => ({ value: -row, label: cut(name) })).reverse(),
        hairlines: false,
      },
      room,
    }),
    plugins: [annotations(given.marks)],
  }
}

const rowPx = 26
const topAndBottomPx = 70
/** No picture is taller than this (drawing.ts), and no canvas of some screens. */
const tallestPx = 4800

/** How tall a chart of so many rows is; many rows stand closer. */
export function rowsHeight(rows: number): number {
  return Math.min(topAndBottomPx + Math.max(rows, 1) * rowPx, tallestPx)
}
