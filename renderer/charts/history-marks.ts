import { type Aim, aimOf } from '../../shared/domain/attainment'
import { addsUp } from '../../shared/domain/metric'
import { formatTarget } from '../../shared/domain/metric-format'
import type { ChartFrame, Plot } from './chart-plan'
import { type HistoryInput, lastKnown, lastValueWords } from './history-reading'
import { Labels } from './labels'
import { lastValueMark } from './marks'
import { stateColour } from './palette'
import { type Point, rectanglePath } from './path-data'
import { lettering, type Mark, stroke } from './pen'
import type { Box, Spot } from './place-label'
import { type CordWords, plumbCord } from './plumb-cord'
import { type TargetRun, targetEnds, targetRuns, targetSteps } from './target-steps'

const markSize = 10

type History = {
  readonly input: HistoryInput
  /** Null where the running month has no target, and so nothing hangs. */
  readonly cord: CordWords | null
  readonly barPx: number
  readonly frame: ChartFrame
  readonly plot: Plot
}

/** What stands on the months: the open bar of the running one, the last value with its state, the targets' names. */
export function historyMarks(history: History): Mark[] {
  const { plot, frame, cord } = history
  const { current } = history.input.progress
  const labels = labelsClearOf(history)
  const marks = runningBar(history)
  const aim = aimOf(current)
  if (cord !== null && aim !== null) {
    const hanging = plumbCord({
      fromX: plot.right,
      targetY: plot.y(hangingFrom(aim, current.value)),
      levelY: current.value === null ? null : plot.y(current.value),
      text: cord,
      palette: frame.palette,
    })
    marks.push(...hanging)
  }
  return [...marks, ...lastValue(history, labels), ...targetNames(history, labels)]
}

/** A cord hangs from the upper end of a range, unless the value has not come as far as its lower end. */
function hangingFrom({ target, upTo = target }: Aim, value: number | null): number {
  return value !== null && value < target ? target : upTo
}

function isBars({ input }: History): boolean {
  return addsUp(input.progress.metric.kind)
}

function labelsClearOf(history: History): Labels {
  const { plot } = history
  const { months } = history.input.progress
  const labels = new Labels(plot, history.frame.measure)
  for (const ends of targetEnds(months)) {
    labels.avoid(targetSteps(ends).map((point) => placed(point, plot)))
  }
  const values = months.map(({ value }, index) => ({ x: index, y: value ?? Number.NaN }))
  if (!isBars(history)) labels.avoid(values.map((point) => placed(point, plot)))
  else for (const value of values) labels.avoidBox(barBox(history, value))
  return labels
}

/** Not filled: its month is still running. */
function runningBar(history: History): Mark[] {
  const { months, current, state } = history.input.progress
  if (!isBars(history) || current.value === null || current.value === 0) return []
  const box = barBox(history, { x: months.length - 1, y: current.value })
  const inside = { left: box.left + 0.75, top: box.top + 0.75, right: box.right - 0.75, bottom: box.bottom }
  const colour = stateColour(history.frame.palette, state)
  return [stroke(rectanglePath(inside), { colour, strokeWidth: 1.5 })]
}

function lastValue(history: History, labels: Labels): Mark[] {
  const { input, plot } = history
  const { palette } = history.frame
  const last = lastKnown(input.progress.months)
  const text = lastValueWords(input)
  if (last === null) {
    const spots = emptySpots(plot)
    return labels.put({ text, spots, colour: palette.muted, lettering: lettering.value })
  }
  const end = placed({ x: last.index, y: last.value }, plot)
  const mark = isBars(history) ? { x: end.x, y: end.y - markSize / 2 - 4 } : end
  labels.avoidBox({
    left: mark.x - markSize / 2,
    top: mark.y - markSize / 2,
    right: mark.x + markSize / 2,
    bottom: mark.y + markSize / 2,
  })
  const spots = isBars(history) ? overSpots(mark) : besideSpots(mark)
  return [
    lastValueMark(input.progress, { ...mark, sizePx: markSize, palette }),
    ...labels.put({ text, spots, colour: palette.ink, lettering: lettering.value }),
  ]
}

function emptySpots(plot: Plot): Spot[] {
  const x = (plot.left + plot.right) / 2
  const y = (plot.top + plot.bottom) / 2
  return [0, 4, 8, 12, 16, 20].map((down) => ({ x, y: y + down, anchor: 'middle' }))
}

const rowsOver = [11, 17, 23, 29, 35, 47, 59, 71, 83]

/** Over a bar, as near as possible. */
function overSpots(mark: Point): Spot[] {
  return rowsOver.flatMap((up) => rowSpots(mark, -up))
}

/** Over or under the end of a line. */
function besideSpots(mark: Point): Spot[] {
  return rowsOver.flatMap((up) => [...rowSpots(mark, -up), ...rowSpots(mark, up + 9)])
}

function rowSpots({ x, y }: Point, down: number): Spot[] {
  return [
    { x, y: y + down, anchor: 'middle' },
    { x: x + 12, y: y + down, anchor: 'end' },
  ]
}

/** The last target is named where its cord hangs; each earlier one on its line, where there is room. */
function targetNames({ input, plot, frame }: History, labels: Labels): Mark[] {
  const { months, metric, current } = input.progress
  const runs = targetRuns(months.map(({ target }) => target))
  const unnamed = current.target === null ? runs : runs.slice(0, -1)
  return unnamed.flatMap((run, index) => {
    const { upTo } = months[run.last] ?? {}
    const value = formatTarget(metric.kind, { target: run.target, upTo }, input.reading)
    const isLast = current.target === null && index === unnamed.length - 1
    return labels.put({
      text: isLast ? `Target ${value}` : value,
      spots: runSpots(run, plot),
      colour: frame.palette.accent,
      lettering: lettering.strongCaption,
    })
  })
}

function runSpots({ first, last, target }: TargetRun, plot: Plot): Spot[] {
  const y = plot.y(target)
  return [-5, 14, -11, -17, -23, -35, -47].flatMap((down): Spot[] => [
    { x: plot.x(first - 0.5) + 2, y: y + down, anchor: 'start' },
    { x: plot.x((first + last) / 2), y: y + down, anchor: 'middle' },
    { x: plot.x(last + 0.5) - 2, y: y + down, anchor: 'end' },
  ])
}

/** The bar of a month; without a height, at no place, for `NaN`. */
function barBox({ plot, barPx }: History, { x, y }: Point): Box {
  const [value, zero] = [plot.y(y), plot.y(0)]
  return {
    left: plot.x(x) - barPx / 2,
    top: Math.min(value, zero),
    right: plot.x(x) + barPx / 2,
    bottom: Math.max(value, zero),
  }
}

function placed({ x, y }: Point, plot: Plot): Point {
  return { x: plot.x(x), y: plot.y(y) }
}
