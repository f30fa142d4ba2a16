import { usualJump } from '../../shared/domain/behaviour-words'
import { isMoney } from '../../shared/domain/metric'
import { formatDistance } from '../../shared/domain/metric-format'
import { axisTicks, sumAxis } from './axis-ticks'
import { type BehaviourInput, placedStretches } from './behaviour-reading'
import type { Axis } from './chart-options'
import type { ChartFrame, Plot } from './chart-plan'
import { axisLabel } from './chart-words'
import { circlePath, polyline } from './path-data'
import { fill, lettering, type Mark, stroke, words } from './pen'

/** Over the highest distance there is this share of it as air, so that the two halves of the chart stand apart. */
const air = 0.35
const ringRadius = 5

/** The axis of the distances from week to week; null while there is none to show. */
export function rangeAxis({ behaviour, reading }: BehaviourInput): Axis | null {
  const { kind } = behaviour.metric
  const ranges = behaviour.weeks.flatMap(({ range }) => (range === null ? [] : [range]))
  if (ranges.length === 0) return null
  const usual = placedStretches(behaviour).flatMap(({ stretch: { limits } }) =>
    limits === null ? [] : [limits.upperRange],
  )
  const { to } = sumAxis([...ranges, ...usual])
  const label = (value: number): string =>
    isMoney(kind) ? axisLabel(kind, value, reading) : formatDistance(kind, value, reading)
  const ticks = axisTicks({ kind, from: 0, to, steps: 2 })
  return {
    from: 0,
    to: to * (1 + air),
    ticks: ticks.map((value) => ({ value, label: label(value) })),
  }
}

/**
 * The other half of a process behaviour chart, under the weeks: how far each lies from the one before it (moving ranges),
 * against their mean and the largest distance that is usual. A ring is round what is beyond it.
 */
export function rangeMarks(given: { input: BehaviourInput; frame: ChartFrame; plot: Plot }): Mark[] {
  const { input, frame, plot } = given
  const { behaviour, reading } = input
  const { palette } = frame
  const { below } = plot
  const axis = rangeAxis(input)
  if (below === null || axis === null) return []
  const placed = placedStretches(behaviour)
  const levels = placed.flatMap(({ stretch: { limits }, first, last }) => {
    if (limits === null) return []
    const level = (value: number): string =>
      polyline([
        { x: plot.x(first - 0.5), y: below(value) },
        { x: plot.x(last + 0.5), y: below(value) },
      ])
    return [
      stroke(level(limits.upperRange), { colour: palette.muted, strokeWidth: 1.25, dash: [5, 4] }),
      stroke(level(limits.meanRange), { colour: palette.muted, strokeWidth: 1 }),
    ]
  })
  const jumps = behaviour.weeks.flatMap(({ range, signals }, index) => {
    if (range === null || !signals.some(({ kind }) => kind === 'jump')) return []
    const centre = { x: plot.x(index), y: below(range) }
    return [
      fill(circlePath({ centre, radius: 2.5 }), palette.accent),
      stroke(circlePath({ centre, radius: ringRadius }), { colour: palette.accent, strokeWidth: 1.5 }),
    ]
  })
  const limits = placed.at(-1)?.stretch.limits ?? null
  const caption = { colour: palette.muted, lettering: lettering.caption }
  const limitWords =
    limits === null
      ? []
      : [
          words(`to ${usualJump(behaviour.metric.kind, limits, reading)}`, {
            ...caption,
            x: plot.right + 8,
            y: below(limits.upperRange) + 4,
          }),
        ]
  const title = words('from week to week', { ...caption, x: plot.left + 2, y: below(axis.to) + 12 })
  return [...levels, ...jumps, ...limitWords, title]
}
