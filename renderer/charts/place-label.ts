import type { TextMark } from '../../shared/domain/drawing'
import type { Point } from './path-data'

export type Box = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A place where a label may stand: its baseline, and where it grows from there. */
export type Spot = Point & { readonly anchor: TextMark['anchor'] }

/** What a label must keep clear of: other words, bars, marks, or a line. */
export type Obstacle =
  | { readonly kind: 'box'; readonly box: Box }
  | { readonly kind: 'line'; readonly points: readonly Point[] }

/** Air around a label, in px. */
const air = 2

/** The room that words take at a spot: capitals reach 0.7 em over the baseline and tails 0.22 em under it. */
export function labelBox(spot: Spot, label: { widthPx: number; size: number }): Box {
  const share = { start: 0, middle: 0.5, end: 1 }[spot.anchor]
  const left = spot.x - label.widthPx * share
  return {
    left,
    top: spot.y - label.size * 0.7,
    right: left + label.widthPx,
    bottom: spot.y + label.size * 0.22,
  }
}

/** How many places further down the order of preference a label goes to escape a hairline behind it. */
const hairlineEscape = 9

/**
 * The first spot, in order of preference, where a label lies inside the field and touches no obstacle; null if there
 * is none. A hairline behind the words is no obstacle, but one of the next few spots is taken rather than it.
 */
export function freeSpot(
  spots: readonly Spot[],
  given: {
    label: { widthPx: number; size: number }
    obstacles: readonly Obstacle[]
    hairlinesY: readonly number[]
    field: Box
  },
): Spot | null {
  const isFree = (spot: Spot): boolean => {
    const box = labelBox(spot, given.label)
    const clearance = grown(box, air)
    return contains(given.field, box) && !given.obstacles.some((obstacle) => touches(obstacle, clearance))
  }
  const isClear = (spot: Spot): boolean => {
    const { top, bottom } = labelBox(spot, given.label)
    return !given.hairlinesY.some((y) => y > top && y < bottom)
  }
  const first = spots.findIndex(isFree)
  if (first < 0) return null
  const near = spots.slice(first, first + hairlineEscape + 1)
  return near.find((spot) => isFree(spot) && isClear(spot)) ?? spots[first] ?? null
}

function grown(box: Box, by: number): Box {
  return { left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by }
}

function contains(field: Box, box: Box): boolean {
  return (
    box.left >= field.left && box.right <= field.right && box.top >= field.top && box.bottom <= field.bottom
  )
}

function touches(obstacle: Obstacle, box: Box): boolean {
  if (obstacle.kind === 'box') {
    const other = obstacle.box
    return (
      other.left < box.right && other.right > box.left && other.top < box.bottom && other.bottom > box.top
    )
  }
  return obstacle.points.some((to, index) => {
    const from = obstacle.points[index - 1]
    return from !== undefined && crosses(from, to, box)
  })
}

/** Whether a straight line has a part inside the box (Liang and Barsky's clipping). */
function crosses(from: Point, to: Point, box: Box): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  let [enters, leaves] = [0, 1]
  for (const [against, room] of [
    [-dx, from.x - box.left],
    [dx, box.right - from.x],
    [-dy, from.y - box.top],
    [dy, box.bottom - from.y],
  ] as const) {
    if (against === 0) {
      if (room < 0) return false
      continue
    }
    const at = room / against
    if (against < 0) enters = Math.max(enters, at)
    else leaves = Math.min(leaves, at)
  }
  return enters <= leaves
}
