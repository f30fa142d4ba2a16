import type { Plot } from './chart-plan'
import type { Point } from './path-data'
import type { Spot } from './place-label'

/** From a mark or a line to the words that belong to it. */
const aside = 9

/** Away from the pace first: under the line when behind it, over the line when ahead. */
export function todaySpots(today: Point, paceY: number): Spot[] {
  const under = [17, 20, 14, 24].map((down) => today.y + down)
  const over = [9, 12, 16, 25].map((up) => today.y - up)
  const rows = paceY <= today.y ? [...under, ...over] : [...over, ...under]
  return [
    ...rows.map((y): Spot => ({ x: today.x + aside, y, anchor: 'start' })),
    ...rows.map((y): Spot => ({ x: today.x - aside, y, anchor: 'end' })),
  ]
}

/** Beside the stem, or, where the stem is too short for words, in a line over or under the value. */
export function paceSpots(today: Point, paceY: number): Spot[] {
  const middle = (today.y + paceY) / 2 + 4
  const beside = [0, -4, 4, -8, 8, -12, 12].map((off) => middle + off)
  const rows = [...beside, today.y + 33, today.y - 25, today.y + 17, today.y - 9]
  return [
    ...rows.map((y): Spot => ({ x: today.x + aside - 1, y, anchor: 'start' })),
    ...rows.map((y): Spot => ({ x: today.x - aside + 1, y, anchor: 'end' })),
  ]
}

/** For words too long to stand beside today: under it to the right end of the plot, else over it from the left. */
export function cornerSpots(today: Point, plot: Plot): Spot[] {
  const rows = Array.from({ length: 30 }, (_, index) => 17 + index * 8)
  return [
    ...rows.map((down): Spot => ({ x: plot.right, y: today.y + down, anchor: 'end' })),
    ...rows.map((up): Spot => ({ x: plot.left + 4, y: today.y - up, anchor: 'start' })),
  ]
}

/** Along the line of the even pace: over it towards its end, else under it, then earlier. */
export function lineSpots({ from, to }: { from: Point; to: Point }): Spot[] {
  return [0.82, 0.72, 0.6, 0.9, 0.45, 0.3].flatMap((share): Spot[] => {
    const x = from.x + share * (to.x - from.x)
    const y = from.y + share * (to.y - from.y)
    return [
      { x: x - 10, y: y - 2, anchor: 'end' },
      { x: x + 8, y: y + 14, anchor: 'start' },
    ]
  })
}
