import type { ChartOptions } from 'chart.js'
import { belowAxis, type ChartFrame } from './chart-plan'
import { lettering, textSize } from './pen'
import { chartFontFamily, type MeasureText } from './text-measure'

export type AxisTick = {
  readonly value: number
  /** More than one line for an array. */
  readonly label: string | readonly string[]
}

/** The stretch of an axis and what is written at it, with hairlines across the field unless told otherwise. */
export type Axis = {
  readonly from: number
  readonly to: number
  readonly ticks: readonly AxisTick[]
  readonly hairlines?: boolean
}

/** The room that the labels of a value axis take beside the plot. */
export function axisRoom(axis: Axis, measure: MeasureText): number {
  const widths = axis.ticks.map((_, index) => measure(String(labelAt(axis, index)), lettering.caption))
  return Math.max(0, ...widths) + 2 * labelAside
}

/** Left and right of a value axis's labels. */
const labelAside = 10

/**
 * What all charts have in common: two axes, hairlines, captions, nothing that moves and nothing that chart.js
 * listens to, because reading by pointer and keyboard is done around the canvas.
 */
export function chartOptions(given: {
  frame: ChartFrame
  x: Axis & { readonly labels: 'afterTick' | 'underTick' }
  y: Axis
  /** A lower part with an axis of its own, a third as tall as the upper one. */
  below?: Axis | null
  room: { topPx: number; rightPx: number }
}): ChartOptions<'line' | 'bar'> {
  const { frame, x, y, below = null, room } = given
  const { palette } = frame
  const caption = { color: palette.muted, font: { family: chartFontFamily, size: textSize.caption } }
  return {
    responsive: false,
    devicePixelRatio: frame.pixelRatio,
    animation: false,
    events: [],
    layout: { padding: { top: room.topPx, right: room.rightPx, bottom: 0, left: 0 }, autoPadding: false },
    scales: {
      x: {
        type: 'linear',
        min: x.from,
        max: x.to,
        // chart.js would make room for half a bar at both ends; the axis already has it
        offset: false,
        border: { display: true, color: palette.lineStrong, width: 1 },
        grid: {
          drawOnChartArea: false,
          offset: false,
          drawTicks: x.labels === 'afterTick',
          tickLength: 5,
          tickColor: palette.lineStrong,
        },
        afterBuildTicks: (scale) => {
          scale.ticks = x.ticks.map(({ value }) => ({ value }))
        },
        ticks: {
          ...caption,
          align: x.labels === 'afterTick' ? 'start' : 'center',
          padding: 4,
          maxRotation: 0,
          autoSkip: false,
          callback: (_, index) => labelAt(x, index),
        },
      },
      ...(below === null
        ? { y: upward(y) }
        : {
            [belowAxis]: { ...upward(below), stack: 'parts', stackWeight: 1 },
            y: { ...upward(y), stack: 'parts', stackWeight: 3 },
          }),
    },
  }

  function upward(axis: Axis) {
    return {
      type: 'linear' as const,
      min: axis.from,
      max: axis.to,
      border: { display: false },
      grid: {
        drawTicks: false,
        drawOnChartArea: axis.hairlines ?? true,
        // the axis below is drawn stronger than a hairline
        color: ({ tick }: { tick?: { value: number } }) =>
          tick?.value === axis.from && axis === (below ?? y) ? 'transparent' : palette.line,
      },
      afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
        scale.ticks = axis.ticks.map(({ value }) => ({ value }))
      },
      ticks: {
        ...caption,
        padding: labelAside,
        autoSkip: false,
        callback: (_: unknown, index: number) => labelAt(axis, index),
      },
    }
  }
}

function labelAt(axis: Axis, index: number): string | string[] {
  const label = axis.ticks[index]?.label ?? ''
  return typeof label === 'string' ? label : [...label]
}
