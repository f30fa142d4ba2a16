import type { ChartFrame, Plot } from './chart-plan'
import { Labels } from './labels'
import { shapeMark, stateShape } from './marks'
import { stateColour } from './palette'
import { circlePath, type Point, polyline } from './path-data'
import { fill, lettering, type Mark, stroke } from './pen'
import { type CordWords, plumbCord } from './plumb-cord'
import type { LikelyEnd, QuarterReading } from './quarter-reading'
import { cornerSpots, lineSpots, paceSpots, todaySpots } from './quarter-spots'

const dotRadius = 4
const markSize = 9

type Quarter = {
  readonly chart: QuarterReading
  readonly target: number
  readonly pace: number
  readonly likely: LikelyEnd | null
  readonly cord: CordWords
  readonly frame: ChartFrame
  readonly plot: Plot
}

/** What stands on the quarter's lines: where it is today, how far from pace and target, and what the lines are. */
export function quarterMarks(quarter: Quarter): Mark[] {
  const { chart, plot, frame } = quarter
  return [
    ...distanceLines(quarter),
    ...plumbCord({
      fromX: plot.right,
      targetY: plot.y(quarter.target),
      levelY: isCounted(chart) ? todayAt(quarter).y : null,
      text: quarter.cord,
      palette: frame.palette,
    }),
    todayMark(quarter),
    ...lettered(quarter),
  ]
}

function isCounted({ steps }: QuarterReading): boolean {
  return steps.length > 0
}

/** Where the value stands today; on the ground while nothing was counted. */
function todayAt({ chart, plot }: Quarter): Point {
  return { x: plot.x(chart.today), y: plot.y(chart.steps.at(-1)?.y ?? 0) }
}

function paceLine({ chart, target, plot }: Quarter): { from: Point; to: Point } {
  return {
    from: { x: plot.x(0), y: plot.y(0) },
    to: { x: plot.x(chart.days), y: plot.y(target) },
  }
}

/** The edges and the middle of the field in which the quarter is likely to end. */
function forecastEdges({ chart, likely, plot, ...quarter }: Quarter): Point[][] {
  if (likely === null) return []
  const today = todayAt({ chart, likely, plot, ...quarter })
  return [likely.low, likely.expected, likely.high].map((value) => [
    today,
    { x: plot.x(chart.days), y: plot.y(value) },
  ])
}

/** The stem from the value to the pace, and a hairline to the cord, whose bob hangs on the value's level. */
function distanceLines(quarter: Quarter): Mark[] {
  const { chart, plot } = quarter
  const { palette } = quarter.frame
  if (!isCounted(chart)) return []
  const today = todayAt(quarter)
  const level = polyline([
    { x: today.x + dotRadius + 2, y: today.y },
    { x: plot.right + 6, y: today.y },
  ])
  const marks: Mark[] = [stroke(level, { colour: palette.line, strokeWidth: 1 })]
  if (chart.state === 'noData') return marks
  const stem = polyline([today, { x: today.x, y: plot.y(quarter.pace) }])
  return [...marks, stroke(stem, { colour: stateColour(palette, chart.state), strokeWidth: 1 })]
}

function todayMark(quarter: Quarter): Mark {
  const { chart, frame } = quarter
  const today = todayAt(quarter)
  if (!isCounted(chart)) {
    return shapeMark(stateShape.noData, { ...today, sizePx: markSize, colour: frame.palette.nodata })
  }
  const colour = chart.state === 'noData' ? frame.palette.ink : stateColour(frame.palette, chart.state)
  return fill(circlePath({ centre: today, radius: dotRadius }), colour)
}

function lettered(quarter: Quarter): Mark[] {
  const { chart, plot } = quarter
  const { palette } = quarter.frame
  const today = todayAt(quarter)
  const paceY = plot.y(quarter.pace)
  const labels = labelsClearOf(quarter)
  const marks = labels.put({
    text: chart.words.today,
    spots: [...todaySpots(today, paceY), ...cornerSpots(today, plot)],
    colour: palette.ink,
    lettering: lettering.value,
  })
  if (chart.state !== 'noData') {
    const toPace = labels.put({
      text: chart.words.toPace,
      spots: [...paceSpots(today, paceY), ...cornerSpots(today, plot)],
      colour: stateColour(palette, chart.state),
      lettering: lettering.strongCaption,
      shape: { shape: stateShape[chart.state], sizePx: markSize },
    })
    marks.push(...toPace)
  }
  const pace = labels.put({
    text: 'even pace',
    spots: lineSpots(paceLine(quarter)),
    colour: palette.muted,
    lettering: lettering.caption,
  })
  return [...marks, ...pace, ...likelyWords()]

  function likelyWords(): Mark[] {
    if (quarter.likely === null) return []
    const { low, high, words } = quarter.likely
    const [top, bottom] = [plot.y(high), plot.y(low)]
    return labels.put({
      text: words,
      spots: [14, 20, 28, 38, 50].flatMap((away) => [
        { x: plot.right - 2, y: bottom + away, anchor: 'end' as const },
        { x: plot.right - 2, y: top - away + 6, anchor: 'end' as const },
      ]),
      colour: palette.ink,
      lettering: lettering.strongCaption,
    })
  }
}

function labelsClearOf(quarter: Quarter): Labels {
  const { chart, plot } = quarter
  const today = todayAt(quarter)
  const targetY = plot.y(quarter.target)
  const labels = new Labels(plot, quarter.frame.measure)
  labels.avoid([
    { x: plot.left, y: targetY },
    { x: plot.right, y: targetY },
  ])
  const { from, to } = paceLine(quarter)
  labels.avoid([from, to])
  for (const edge of forecastEdges(quarter)) labels.avoid(edge)
  labels.avoid(stairs(chart, plot))
  labels.avoid([today, { x: today.x, y: chart.state === 'noData' ? today.y : plot.y(quarter.pace) }])
  labels.avoidBox({
    left: today.x - dotRadius,
    top: today.y - dotRadius,
    right: today.x + dotRadius,
    bottom: today.y + dotRadius,
  })
  labels.avoidHairline(today.y)
  return labels
}

/** The line that chart.js makes of points with `stepped: true`. */
function stairs({ steps }: QuarterReading, plot: Plot): Point[] {
  return steps.flatMap(({ x, y }, index) => {
    const before = steps[index - 1]
    const corner = { x: plot.x(x), y: plot.y(y) }
    return before === undefined ? [corner] : [{ x: corner.x, y: plot.y(before.y) }, corner]
  })
}
