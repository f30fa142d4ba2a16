import { addDays, monthOf } from '../../shared/domain/calendar'
import type { Drawing } from '../../shared/domain/drawing'
import { addsUp } from '../../shared/domain/metric'
import { formatValue, type Reading } from '../../shared/domain/metric-format'
import type { Progress } from '../../shared/domain/progress'
import { lastValueMark, stateWord } from './marks'
import { type Palette, stateColour } from './palette'
import { circlePath, type Point, polyline, rectanglePath } from './path-data'
import { fill, type Mark, stroke } from './pen'
import { targetEnds, targetRuns } from './target-steps'

export type SparklineSize = { readonly widthPx: number; readonly heightPx: number }

const lineWidth = 1.4

/**
 * Twelve weeks at a glance: a line for ratios and means, bars for what adds up, the target, and the state at the
 * end. Made for 60 × 28 to 206 × 74 px; the same drawing goes on screen and on paper.
 */
export function sparklineDrawing(
  given: { progress: Progress; reading: Reading; palette: Palette } & SparklineSize,
): Drawing {
  const { progress, widthPx, heightPx } = given
  const weeks: Weeks = {
    ...given,
    values: progress.weeks.map(({ value }) => value),
    targets: weekTargets(progress),
    markPx: heightPx < 32 ? 7 : 8,
  }
  const marks = addsUp(progress.metric.kind) ? barMarks(weeks) : lineMarks(weeks)
  return { width: widthPx, height: heightPx, alt: sparklineWords(progress, given.reading), marks }
}

/** `Conversion rate by week, from 24.2 % to 17.9 %. Behind` */
function sparklineWords({ metric, weeks, state }: Progress, reading: Reading): string {
  const values = weeks.flatMap(({ value }) => (value === null ? [] : [value]))
  const [first, last] = [values[0], values.at(-1)]
  if (first === undefined || last === undefined) return `${metric.name} by week: no numbers in twelve weeks`
  const told = (value: number): string => formatValue(metric.kind, value, reading)
  return `${metric.name} by week, from ${told(first)} to ${told(last)}. ${stateWord[state]}`
}

/**
 * The target of each week, and the upper ends of ranges beside it. A month's target of what adds up is shared out as twelve over fifty-two, whatever the
 * length of the month, so that the line is level while the target is. A week belongs to the month of its Thursday.
 */
function weekTargets({ metric, months, weeks }: Progress): (number | null)[][] {
  const share = addsUp(metric.kind) ? 12 / 52 : 1
  const ofWeeks = weeks.map(({ weekStart }) => {
    const month = monthOf(addDays(weekStart, 3))
    return months.find((figure) => figure.month === month) ?? { target: null }
  })
  return targetEnds(ofWeeks).map((ends) => ends.map((end) => (end === null ? null : end * share)))
}

/** What is drawn, with what, and how large. */
type Weeks = SparklineSize & {
  readonly progress: Progress
  readonly values: readonly (number | null)[]
  readonly targets: readonly (readonly (number | null)[])[]
  readonly palette: Palette
  readonly markPx: number
}

type Scale = (value: number) => number

function lineMarks(weeks: Weeks): Mark[] {
  const { values, palette } = weeks
  const inset = weeks.markPx / 2
  const step = (weeks.widthPx - 2 - inset) / (values.length - 1)
  const y = spread([...values, ...weeks.targets.flat()], { top: inset, bottom: weeks.heightPx - inset })
  const points = values.map((value, index) => (value === null ? null : { x: 2 + index * step, y: y(value) }))
  const end = points.findLast((point) => point !== null)
  const marks = [...targetMarks(weeks, y), ...unbroken(points).map((run) => inkRun(run, palette))]
  return end ? [...marks, endMark(weeks, end)] : marks
}

/** A week alone between two gaps is a dot. */
function inkRun(run: readonly Point[], palette: Palette): Mark {
  const [only] = run
  if (only !== undefined && run.length === 1) {
    return fill(circlePath({ centre: only, radius: lineWidth }), palette.ink)
  }
  return stroke(polyline(run), { colour: palette.ink, strokeWidth: lineWidth, cap: 'round', join: 'round' })
}

function unbroken(points: readonly (Point | null)[]): Point[][] {
  const runs: Point[][] = []
  points.forEach((point, index) => {
    if (point === null) return
    if ((points[index - 1] ?? null) === null) runs.push([])
    runs.at(-1)?.push(point)
  })
  return runs
}

/** The grey is that of control outlines, so that every bar is 3:1 on its ground; the running week wears its state. */
function barMarks(weeks: Weeks): Mark[] {
  const { values, palette } = weeks
  const slot = weeks.widthPx / values.length
  const barPx = slot * 0.58
  const last = values.findLastIndex((value) => value !== null)
  const end = values[last] ?? null
  const y = standing(weeks, end ?? 0)
  const bars = values.flatMap((value, index): Mark[] => {
    if (value === null || value === 0) return []
    const left = slot * index + (slot - barPx) / 2
    const box = rectanglePath({ left, top: y(value), right: left + barPx, bottom: y(0) })
    const isRunning = index === values.length - 1
    return [fill(box, isRunning ? stateColour(palette, weeks.progress.state) : palette.lineStrong)]
  })
  const marks = [...bars, ...targetMarks(weeks, y)]
  if (end === null) return marks
  const over = { x: slot * (last + 0.5), y: y(Math.max(end, 0)) - weeks.markPx / 2 - 1.5 }
  return [...marks, endMark(weeks, over)]
}

/** Bars on the ground, as tall as leaves room for the mark over the one that stands at `end`. */
function standing(weeks: Weeks, end: number): Scale {
  const known = [...weeks.values, ...weeks.targets.flat()].filter((value) => value !== null)
  const low = Math.min(0, ...known)
  const high = Math.max(0, ...known)
  const top = Math.max(end, 0) - low
  const markRoom = weeks.markPx + 2
  const pxPerUnit = Math.min(
    (weeks.heightPx - 1) / (high - low || 1),
    top > 0 ? (weeks.heightPx - markRoom) / top : Number.POSITIVE_INFINITY,
  )
  return (value) => weeks.heightPx - (value - low) * pxPerUnit
}

/** Values spread over the height; equal ones lie in the middle. */
function spread(values: readonly (number | null)[], room: { top: number; bottom: number }): Scale {
  const known = values.filter((value) => value !== null)
  const low = Math.min(...known)
  const high = Math.max(...known)
  if (high === low) return () => (room.top + room.bottom) / 2
  return (value) => room.bottom - ((value - low) / (high - low)) * (room.bottom - room.top)
}

/** On whole pixels, or a hairline in the target's colour would be a grey band. */
function targetMarks({ targets, values, widthPx, palette }: Weeks, y: Scale): Mark[] {
  const slot = widthPx / values.length
  return targets.flatMap(targetRuns).map(({ first, last, target }) => {
    const level = Math.round(y(target) - 0.5) + 0.5
    const ends = [
      { x: slot * first, y: level },
      { x: slot * (last + 1), y: level },
    ]
    return stroke(polyline(ends), { colour: palette.accent, strokeWidth: 1 })
  })
}

function endMark({ progress, markPx, palette }: Weeks, at: Point): Mark {
  return lastValueMark(progress, { ...at, sizePx: markPx, palette })
}
