import type { Drawing } from '../../shared/domain/drawing'
import type { RatingHistory, RatingPoint } from '../../shared/domain/rating-history'
import type { Palette } from './palette'
import { circlePath, type Point, polyline } from './path-data'
import { fill, type Mark, stroke } from './pen'

const inset = 5
const dot = 3.2

/**
 * Ratings over time as steps that hold until the next: days across, no points to all points upward. Runs of different
 * scales are not joined; a dotted upright stands where the scale changed.
 */
export function ratingDrawing(given: {
  history: RatingHistory
  palette: Palette
  widthPx: number
  heightPx: number
}): Drawing {
  const { history, palette, widthPx, heightPx } = given
  const all = history.runs.flat()
  const days = all.map(({ on }) => Date.parse(on))
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const place = ({ on, percent }: RatingPoint): Point => ({
    x:
      last === first
        ? widthPx / 2
        : inset + ((Date.parse(on) - first) / (last - first)) * (widthPx - 2 * inset),
    y: heightPx - inset - (percent / 100) * (heightPx - 2 * inset),
  })
  const runs = history.runs.map((run) => run.map(place))
  return {
    width: widthPx,
    height: heightPx,
    alt: ratingWords(history),
    marks: [
      ...[0, 1].map((share) => level(inset + share * (heightPx - 2 * inset), { widthPx, palette })),
      ...breaksBetween(runs).map((x) =>
        stroke(
          polyline([
            { x, y: 0 },
            { x, y: heightPx },
          ]),
          {
            colour: palette.lineStrong,
            strokeWidth: 1,
            dash: [2, 3],
          },
        ),
      ),
      ...runs.flatMap((run) => [
        stroke(polyline(steps(run)), { colour: palette.ink, strokeWidth: 1.4, join: 'round' }),
        ...run.map((centre) => fill(circlePath({ centre, radius: dot }), palette.ink)),
      ]),
    ],
  }
}

function level(y: number, { widthPx, palette }: { widthPx: number; palette: Palette }): Mark {
  const at = Math.round(y) + 0.5
  return stroke(
    polyline([
      { x: 0, y: at },
      { x: widthPx, y: at },
    ]),
    { colour: palette.line, strokeWidth: 1 },
  )
}

/** A rating holds until the next one was given. */
function steps(run: readonly Point[]): Point[] {
  return run.flatMap((point, index) => {
    const before = run[index - 1]
    return before === undefined ? [point] : [{ x: point.x, y: before.y }, point]
  })
}

function breaksBetween(runs: readonly (readonly Point[])[]): number[] {
  return runs.slice(1).flatMap((run, index) => {
    const [from, to] = [runs[index]?.at(-1), run[0]]
    return from === undefined || to === undefined ? [] : [Math.round((from.x + to.x) / 2) + 0.5]
  })
}

/** `From 2, then 4, in 5 sessions; the scale changed once` */
export function ratingWords({ runs }: RatingHistory): string {
  const all = runs.flat()
  const [first, last] = [all[0], all.at(-1)]
  if (first === undefined || last === undefined) return 'No rating'
  const changes = runs.length - 1
  const changed =
    changes === 0
      ? ''
      : `; the scale changed ${changes === 1 ? 'once' : `${changes} times`}, so not all can be compared`
  if (all.length === 1) return `Once: ${first.words}`
  return `${all.length} times, first ${first.words}, last ${last.words}${changed}`
}
