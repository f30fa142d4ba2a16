import type { Plot, ReadingPoint } from './chart-plan'

/** The slip is at most this wide; the style sheet holds it to it. */
const slipWidthPx = 180
const slipHeightPx = 64
const aside = 12

/**
 * The point that lies nearest to a place in the chart; on a tie the later. Without `topPx` only the way across counts, which
 * finds a point on a line wherever the pointer is over or under it; without `leftPx` only the way down.
 */
export function nearestPoint(
  points: readonly ReadingPoint[],
  plot: Plot,
  { leftPx, topPx }: { leftPx?: number | undefined; topPx?: number | undefined },
): number {
  let nearest = 0
  let least = Number.POSITIVE_INFINITY
  points.forEach((point, index) => {
    const down = topPx === undefined || point.y === null ? 0 : plot.y(point.y) - topPx
    const across = leftPx === undefined ? 0 : plot.x(point.x) - leftPx
    const distance = Math.hypot(across, down)
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
