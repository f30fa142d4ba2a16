import type { Plot, ReadingPoint } from './chart-plan'

/** The slip is at most this wide; the style sheet holds it to it. */
const slipWidthPx = 180
const slipHeightPx = 64
const aside = 12

/** The point that lies nearest to `leftPx`, of points in order; on a tie the later. */
export function nearestPoint(points: readonly ReadingPoint[], plot: Plot, leftPx: number): number {
  let nearest = 0
  let least = Number.POSITIVE_INFINITY
  points.forEach((point, index) => {
    const distance = Math.abs(plot.x(point.x) - leftPx)
    if (distance <= least) {
      nearest = index
      least = distance
    }
  })
  return nearest
}

/** Beside the rule, on the side that has room, over the point where it can be, and never over the chart's edge. */
export function slipPlace(point: ReadingPoint, plot: Plot): { left?: number; right?: number; top: number } {
  const x = plot.x(point.x)
  const y = point.y === null ? plot.bottom : plot.y(point.y)
  const top = Math.max(0, Math.min(y - slipHeightPx - aside, plot.bottom - slipHeightPx))
  if (x + aside + slipWidthPx <= plot.widthPx) return { left: x + aside, top }
  return { right: plot.widthPx - x + aside, top }
}
