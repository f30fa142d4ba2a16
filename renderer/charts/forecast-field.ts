import type { ChartFrame, Plot } from './chart-plan'
import { polyline } from './path-data'
import { fill, type Mark, stroke } from './pen'
import type { LikelyEnd, QuarterReading } from './quarter-reading'

/**
 * The field from today to where the quarter is likely to end: a tinted fan between two dashed edges, so that it is seen in
 * black and white too, with a dashed middle. Nothing without a forecast, or on the last day.
 */
export function forecastField(given: {
  chart: QuarterReading
  likely: LikelyEnd | null
  frame: ChartFrame
  plot: Plot
}): Mark[] {
  const { chart, likely, plot } = given
  const { palette } = given.frame
  if (likely === null || chart.today >= chart.days) return []
  const today = { x: plot.x(chart.today), y: plot.y(chart.steps.at(-1)?.y ?? 0) }
  const end = (value: number) => ({ x: plot.x(chart.days), y: plot.y(value) })
  const edge = (value: number): string => polyline([today, end(value)])
  return [
    fill(`${polyline([today, end(likely.low), end(likely.high)])}Z`, palette.forecast),
    ...[likely.low, likely.high].map((value) =>
      stroke(edge(value), { colour: palette.muted, strokeWidth: 1, dash: [3, 3] }),
    ),
    stroke(edge(likely.expected), { colour: palette.ink, strokeWidth: 1.25, dash: [7, 4] }),
  ]
}
