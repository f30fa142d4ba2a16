import { daysBetween, type IsoDate } from '../../../../shared/domain/calendar'
import type { Drawing, PathMark } from '../../../../shared/domain/drawing'
import { type GoalStanding, goalStandingWords } from './goal-standing'
import { ink } from './ink'

/** On paper, in points; as wide as the words of a standing. */
export const goalSparkPt = 78

const size = { width: 104, height: 26 }
const inset = 3

/**
 * The way of a goal at a glance: the dotted plan from its start to its day, the values that are known as a line that ends in a
 * dot, and the target as a line across. It has no words of its own: the standing beside it says the figures. Null where nothing
 * is known, or there is no way to draw.
 */
export function goalSpark(
  standing: GoalStanding,
  reader: Parameters<typeof goalStandingWords>[1],
): Drawing | null {
  const { points, plan } = standing.progress
  const [start, end] = [plan[0], plan.at(-1)]
  const now = points.at(-1)
  if (start === undefined || end === undefined || now === undefined || end.on <= start.on) return null
  if (standing.goal.fields.measure.direction === 'binary') return null
  const last = now.on > end.on ? now.on : end.on
  const values = [...points, ...plan].map(({ value }) => value)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const x = (on: IsoDate): number =>
    rounded(inset + ((size.width - 2 * inset) * daysBetween(start.on, on)) / daysBetween(start.on, last))
  const y = (value: number): number =>
    high === low
      ? size.height / 2
      : rounded(size.height - inset - ((size.height - 2 * inset) * (value - low)) / (high - low))
  const line = (all: readonly { on: IsoDate; value: number }[]): string =>
    all.map(({ on, value }, index) => `${index === 0 ? 'M' : 'L'}${x(on)} ${y(value)}`).join('')
  return {
    ...size,
    alt: `The way of the goal: ${goalStandingWords(standing, reader)}`,
    marks: [
      stroked(`M0 ${y(end.value)}L${size.width} ${y(end.value)}`, { colour: ink.accent, width: 1 }),
      stroked(line(plan), { colour: ink.muted, width: 1.2, dash: [1.2, 2.4] }),
      ...(points.length < 2 ? [] : [stroked(line(points), { colour: ink.text, width: 1.5 })]),
      dot(x(now.on), y(now.value)),
    ],
  }
}

function stroked(
  d: string,
  { colour, width, dash = [] }: { colour: string; width: number; dash?: number[] },
): PathMark {
  return {
    kind: 'path',
    d,
    fill: null,
    stroke: colour,
    strokeWidth: width,
    dash,
    cap: 'butt',
    join: 'round',
    opacity: 1,
  }
}

/** A point as a very short line with round ends. */
function dot(x: number, y: number): PathMark {
  const point = stroked(`M${x} ${y}L${x + 0.01} ${y}`, { colour: ink.text, width: 5 })
  return { ...point, cap: 'round' }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
