import { middleWords, usualEnds } from '../../shared/domain/behaviour-words'
import { formatValue } from '../../shared/domain/metric-format'
import type { NaturalLimits } from '../../shared/domain/natural-limits'
import { type BehaviourInput, type PlacedStretch, placedStretches } from './behaviour-reading'
import type { ChartFrame, Plot } from './chart-plan'
import { dayName } from './chart-words'
import { Labels } from './labels'
import { circlePath, type Point, polyline } from './path-data'
import { fill, lettering, type Mark, stroke, words } from './pen'
import type { MeasureText } from './text-measure'

type Behaviour = { readonly input: BehaviourInput; readonly frame: ChartFrame; readonly plot: Plot }

const ring = { radius: 6, strokeWidth: 1.75 } as const
const dot = 3
/** From the end of the limits to their words, and from one of these to the next. */
const wordsAside = 8
const lineHeight = 15
const rowsAside = [10, 16, 22, 28, 34, 46, 58]

/** What stands on the weeks: limits and middle, where they begin anew, rings round what is more than chance. */
export function behaviourMarks(behaviour: Behaviour): Mark[] {
  const { input, plot, frame } = behaviour
  const placed = placedStretches(input.behaviour)
  const labels = new Labels(plot, frame.measure)
  labels.avoid(input.behaviour.weeks.map(({ value }, index) => at(index, value ?? Number.NaN, plot)))
  return [
    ...placed.flatMap((each) => [...levels(each, behaviour), ...beginning(each, behaviour, labels)]),
    ...limitWords(placed.at(-1), behaviour),
    ...signals(behaviour, labels),
    ...lastValue(behaviour, labels),
  ]
}

/** What is written at the end of the limits, from the top down; empty while there are none. */
export function limitTexts({ behaviour, reading }: BehaviourInput): readonly string[] {
  const limits = placedStretches(behaviour).at(-1)?.stretch.limits ?? null
  if (limits === null) return []
  const { kind } = behaviour.metric
  const { from, to } = usualEnds(kind, limits, reading)
  return [`to ${to}`, `middle ${middleWords(kind, limits, reading)}`, `from ${from}`]
}

/** The room that these words need to the right of the plot. */
export function limitRoom(input: BehaviourInput, measure: MeasureText): number {
  const widths = limitTexts(input).map((text) => measure(text, lettering.caption))
  return widths.length === 0 ? 12 : Math.ceil(Math.max(...widths)) + wordsAside + 4
}

function levels({ stretch, first, last }: PlacedStretch, { plot, frame }: Behaviour): Mark[] {
  const { limits } = stretch
  if (limits === null) return []
  const level = (value: number): string =>
    polyline([at(first - 0.5, value, plot), at(last + 0.5, value, plot)])
  const { palette } = frame
  const limit = { colour: palette.muted, strokeWidth: 1.25, dash: [5, 4] }
  return [
    stroke(level(limits.upper), limit),
    stroke(level(limits.lower), limit),
    stroke(level(limits.mean), { colour: palette.muted, strokeWidth: 1 }),
  ]
}

/** An upright where the limits begin anew, with the week over it. */
function beginning(
  { stretch, first }: PlacedStretch,
  { input, plot, frame }: Behaviour,
  labels: Labels,
): Mark[] {
  if (stretch.recalculation === null) return []
  const x = Math.round(plot.x(first - 0.5)) + 0.5
  const line = polyline([
    { x, y: plot.top - 4 },
    { x, y: plot.bottom },
  ])
  return [
    stroke(line, { colour: frame.palette.lineStrong, strokeWidth: 1, dash: [2, 3] }),
    ...labels.put({
      text: `anew from ${dayName(stretch.from, input.reading)}`,
      spots: [
        { x: x + 5, y: plot.top - 8, anchor: 'start' },
        { x: x - 5, y: plot.top - 8, anchor: 'end' },
      ],
      colour: frame.palette.muted,
      lettering: lettering.caption,
    }),
  ]
}

function limitWords(placed: PlacedStretch | undefined, { input, plot, frame }: Behaviour): Mark[] {
  const limits = placed?.stretch.limits ?? null
  if (limits === null) return []
  const heights = apart(limits, plot)
  return limitTexts(input).map((text, index) =>
    words(text, {
      x: plot.right + wordsAside,
      y: (heights[index] ?? 0) + 4,
      colour: frame.palette.muted,
      lettering: lettering.caption,
    }),
  )
}

/** Where the three words stand: at their lines, or as far from the middle as they need to be read. */
function apart({ lower, mean, upper }: NaturalLimits, plot: Plot): number[] {
  const middle = plot.y(mean)
  return [Math.min(plot.y(upper), middle - lineHeight), middle, Math.max(plot.y(lower), middle + lineHeight)]
}

/** A ring and a larger dot, so that colour does not say it alone. */
function signals({ input, plot, frame }: Behaviour, labels: Labels): Mark[] {
  const { accent } = frame.palette
  return input.behaviour.weeks.flatMap(({ value, signals: told }, index) => {
    if (value === null || told.length === 0) return []
    const centre = at(index, value, plot)
    const { radius, strokeWidth } = ring
    labels.avoidBox({
      left: centre.x - radius,
      top: centre.y - radius,
      right: centre.x + radius,
      bottom: centre.y + radius,
    })
    return [
      fill(circlePath({ centre, radius: dot }), accent),
      stroke(circlePath({ centre, radius }), { colour: accent, strokeWidth }),
    ]
  })
}

function lastValue({ input, plot, frame }: Behaviour, labels: Labels): Mark[] {
  const { weeks, metric } = input.behaviour
  const index = weeks.findLastIndex(({ value }) => value !== null)
  const value = weeks[index]?.value ?? null
  if (value === null) return []
  const { x, y } = at(index, value, plot)
  return labels.put({
    text: formatValue(metric.kind, value, input.reading),
    spots: rowsAside.flatMap((away) =>
      [y - away, y + away + 9].flatMap((height) => [
        { x, y: height, anchor: 'middle' as const },
        { x: x + 8, y: height, anchor: 'end' as const },
      ]),
    ),
    colour: frame.palette.ink,
    lettering: lettering.value,
  })
}

function at(index: number, value: number, plot: Plot): Point {
  return { x: plot.x(index), y: plot.y(value) }
}
