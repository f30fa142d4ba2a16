import type { SignatureMark } from '../../../../shared/domain/signature'
import type { SignatureFaceContent } from '../typesetting/content'
import type { PathCommand } from '../typesetting/path'
import type { PathMark } from '../typesetting/placed'

type Stroke = Extract<SignatureMark, { kind: 'drawn' }>['strokes'][number]
type Point = Stroke[number]

/** Points nearer to each other than this say nothing that can be seen; in pixels of the field. */
const nearestPixels = 1.5

/** More points than any hand leaves: above this the strokes are thinned further, so that the file stays small. */
const mostPoints = 4000

/** The width of a stroke in pixels, without pressure and with all of it; pens between the two. */
const thinnestPixels = 1.2
const thickestPixels = 3.2

/**
 * The strokes of a drawn signature as smooth curves in a box of their own, the wider the harder the pen was
 * pressed. What was drawn with one pressure throughout, as with a mouse, has one width.
 */
export function drawnMark(
  mark: Extract<SignatureMark, { kind: 'drawn' }>,
  colour: string,
): Extract<SignatureFaceContent['mark'], { kind: 'drawn' }> {
  const strokes = thinned(mark.strokes)
  const points = strokes.flat()
  const [left, right] = spanOf(points.map(([x]) => x))
  const [top, bottom] = spanOf(points.map(([, y]) => y))
  const moved = strokes.map((stroke) =>
    stroke.map(([x, y, pressure]): Point => [x - left + thickestPixels, y - top + thickestPixels, pressure]),
  )
  return {
    kind: 'drawn',
    paths: moved.flatMap((stroke) => strokePaths(stroke, colour)),
    widthPt: right - left + 2 * thickestPixels,
    heightPt: bottom - top + 2 * thickestPixels,
  }
}

function spanOf(values: readonly number[]): [least: number, most: number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  return [least, most]
}

function thinned(strokes: readonly Stroke[]): Point[][] {
  let distance = nearestPixels
  let kept = strokes.map((stroke) => apart(stroke, distance))
  while (kept.reduce((sum, { length }) => sum + length, 0) > mostPoints && distance < 500) {
    distance *= 2
    kept = strokes.map((stroke) => apart(stroke, distance)).slice(0, mostPoints)
  }
  return kept
}

/** The points that lie apart from the one kept before them; the first and the last always stay. */
function apart(stroke: Stroke, distance: number): Point[] {
  const kept: Point[] = []
  for (const [index, point] of stroke.entries()) {
    const last = kept.at(-1)
    const isEnd = index === stroke.length - 1
    if (last === undefined || isEnd || Math.hypot(point[0] - last[0], point[1] - last[1]) >= distance) {
      kept.push(point)
    }
  }
  return kept
}

function strokePaths(stroke: readonly Point[], colour: string): PathMark[] {
  const curves = curvesOf(stroke)
  const isEven = stroke.every(([, , pressure]) => pressure === stroke[0]?.[2])
  if (isEven) {
    const [start] = curves
    const path = start === undefined ? [] : [start[0], ...curves.map(([, curve]) => curve)]
    return [inkOf(path, { colour, pressure: stroke[0]?.[2] ?? 0.5 })]
  }
  return curves.map(([start, curve], index) =>
    inkOf([start, curve], { colour, pressure: stroke[index + 1]?.[2] ?? 0.5 }),
  )
}

/** A curve from each point to the next, through all of them (Catmull-Rom as cubic Bézier curves). */
function curvesOf(stroke: readonly Point[]): [PathCommand, PathCommand][] {
  const [first] = stroke
  if (first === undefined) return []
  // a tap leaves one point; a line of no length with round ends is a dot
  const points = stroke.length === 1 ? [first, first] : stroke
  const at = (index: number): Point => points[Math.min(points.length - 1, Math.max(0, index))] ?? first
  return points.slice(1).map((to, index) => {
    const [before, from, after] = [at(index - 1), at(index), at(index + 2)]
    return [
      { op: 'M', points: [from[0], from[1]] },
      {
        op: 'C',
        points: [
          from[0] + (to[0] - before[0]) / 6,
          from[1] + (to[1] - before[1]) / 6,
          to[0] - (after[0] - from[0]) / 6,
          to[1] - (after[1] - from[1]) / 6,
          to[0],
          to[1],
        ],
      },
    ]
  })
}

function inkOf(path: readonly PathCommand[], given: { colour: string; pressure: number }): PathMark {
  return {
    kind: 'path',
    path,
    fill: null,
    stroke: given.colour,
    strokeWidthPt: thinnestPixels + (thickestPixels - thinnestPixels) * given.pressure,
    dash: [],
    cap: 'round',
    join: 'round',
    opacity: 1,
  }
}
