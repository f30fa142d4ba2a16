import {
  daysBetween,
  firstDayOf,
  type IsoDate,
  monthOf,
  monthsFrom,
  shiftMonth,
} from '../../shared/domain/calendar'
import { isMoney } from '../../shared/domain/metric'
import { axisTicks, lineAxis } from './axis-ticks'
import {
  type BurnUp,
  type BurnUpInput,
  endOf,
  pointsOf,
  sentenceOf,
  startOf,
  type Tell,
  tableOf,
  tell,
} from './burn-up-reading'
import { type Axis, type AxisTick, axisRoom, chartOptions } from './chart-options'
import {
  annotations,
  type ChartFrame,
  type ChartPlan,
  type Plot,
  type PlumbConfiguration,
} from './chart-plan'
import { axisLabel, monthName } from './chart-words'
import { Labels } from './labels'
import { shapeMark, stateShape, stateWord } from './marks'
import { stateColour } from './palette'
import { circlePath, polyline } from './path-data'
import { fill, lettering, type Mark, stroke } from './pen'
import { cordRoom, cordWidth, cordWords, plumbCord } from './plumb-cord'

const topPx = 16
const bottomPx = 26
const monthAside = 14
const markPx = 10

/**
 * A goal on its way: the dotted plan from the baseline over the milestones to the target, every value that is known as a dot
 * on a line, the last with its state, and the cord of the target.
 */
export function burnUpPlan(input: BurnUpInput): ChartPlan {
  const told = tell(input)
  return {
    title: input.title,
    sentence: sentenceOf(input),
    points: pointsOf(input),
    table: tableOf(input),
    csv: {
      headers: ['Day', 'Value', 'Planned', 'Kind'],
      rows: [
        ...input.goal.plan.map(({ on, value }) => [on, null, value, 'plan']),
        ...input.goal.points.map(({ on, value, expected }) => [on, value, expected, 'value']),
      ],
    },
    configure: (frame) => configure(input, frame, told),
  }
}

function configure(input: BurnUpInput, frame: ChartFrame, told: Tell): PlumbConfiguration {
  const { goal } = input
  const { palette, measure } = frame
  const days = Math.max(daysBetween(startOf(goal), endOf(goal)), 1)
  const target = goal.plan.at(-1)?.value ?? 0
  const cord = cordWords({ target: told(target), distance: '', widthPx: frame.widthPx, measure })
  const rightPx = cordRoom(cord, measure)
  const y = valueAxis(input, frame.heightPx)
  const plotPx = Math.max(frame.widthPx - rightPx - axisRoom(y, measure), 1)
  const at = (on: IsoDate): number => daysBetween(startOf(goal), on)
  const common = { type: 'line' as const, clip: false as const, segment: {}, pointRadius: 0 }
  return {
    type: 'line',
    data: {
      datasets: [
        {
          ...common,
          data: goal.points.map(({ on, value }) => ({ x: at(on), y: value })),
          borderColor: palette.ink,
          borderWidth: 1.75,
          borderCapStyle: 'round',
          borderJoinStyle: 'round',
        },
        {
          ...common,
          data: [
            { x: 0, y: target },
            { x: days, y: target },
          ],
          borderColor: palette.accent,
          borderWidth: cordWidth,
        },
        {
          ...common,
          data: goal.plan.map(({ on, value }) => ({ x: at(on), y: value })),
          borderColor: palette.muted,
          borderWidth: 1.5,
          borderDash: [1, 4],
          borderCapStyle: 'round',
        },
      ],
    },
    options: chartOptions({
      frame,
      x: { from: 0, to: days, ticks: monthTicks(input, { days, plotPx, frame }), labels: 'afterTick' },
      y,
      room: { topPx, rightPx },
    }),
    plugins: [
      annotations((plot) => [
        ...plumbCord({
          fromX: plot.right,
          targetY: plot.y(target),
          levelY: levelOf(goal, plot),
          text: cord,
          palette,
        }),
        ...burnUpMarks(input, { plot, frame, at, told }),
      ]),
    ],
  }
}

function levelOf({ points }: BurnUp, plot: Plot): number | null {
  const now = points.at(-1)
  return now === undefined ? null : plot.y(now.value)
}

function valueAxis({ goal, kind, reading }: BurnUpInput, heightPx: number): Axis {
  // a goal counts money in whole units, as plain figures do
  const isMoneyGoal = kind !== null && isMoney(kind)
  const unit = kind === null || isMoneyGoal ? 'multiple' : kind
  const label = (value: number): string =>
    axisLabel(kind ?? 'count', isMoneyGoal ? 100 * value : value, reading)
  const { from, to } = lineAxis(unit, [
    ...goal.points.map(({ value }) => value),
    ...goal.plan.map(({ value }) => value),
  ])
  const steps = Math.floor((heightPx - topPx - bottomPx) / 38)
  const ticks = axisTicks({ kind: unit, from, to, steps })
  return { from, to, ticks: ticks.map((value) => ({ value, label: label(value) })) }
}

function monthTicks(
  { goal, reading }: BurnUpInput,
  { days, plotPx, frame }: { days: number; plotPx: number; frame: ChartFrame },
): AxisTick[] {
  const start = startOf(goal)
  const ticks: AxisTick[] = []
  let free = Number.NEGATIVE_INFINITY
  const starts = [start, ...monthStarts(start, endOf(goal))]
  for (const on of starts) {
    const value = daysBetween(start, on)
    const left = (value / days) * plotPx
    const label = monthName(monthOf(on), reading, 'short')
    const widthPx = frame.measure(label, lettering.caption)
    if (left < free || left + widthPx > plotPx + 30) continue
    free = left + widthPx + monthAside
    ticks.push({ value, label })
  }
  return ticks
}

function monthStarts(from: IsoDate, to: IsoDate): IsoDate[] {
  return monthsFrom(shiftMonth(monthOf(from), 1), monthOf(to)).map(firstDayOf)
}

function burnUpMarks(
  { goal }: BurnUpInput,
  given: { plot: Plot; frame: ChartFrame; at: (on: IsoDate) => number; told: Tell },
): Mark[] {
  const { plot, frame, at, told } = given
  const { palette } = frame
  const place = ({ on, value }: { on: IsoDate; value: number }) => ({ x: plot.x(at(on)), y: plot.y(value) })
  const labels = new Labels(plot, frame.measure)
  labels.avoid(goal.points.map(place))
  labels.avoid(goal.plan.map(place))
  const milestones = goal.plan.slice(1, -1).map((each) => {
    const { x, y } = place(each)
    return stroke(
      polyline([
        { x: x - 4, y },
        { x, y: y - 4 },
        { x: x + 4, y },
        { x, y: y + 4 },
        { x: x - 4, y },
      ]),
      { colour: palette.muted, strokeWidth: 1.5 },
    )
  })
  const dots = goal.points
    .slice(0, -1)
    .map((each) => fill(circlePath({ centre: place(each), radius: 2.5 }), palette.ink))
  const now = goal.points.at(-1)
  if (now === undefined) {
    return [
      ...milestones,
      ...labels.put({
        text: 'no figures yet',
        spots: [0, 8, 16, 24].map((down) => ({
          x: (plot.left + plot.right) / 2,
          y: (plot.top + plot.bottom) / 2 + down,
          anchor: 'middle' as const,
        })),
        colour: palette.muted,
        lettering: lettering.value,
      }),
    ]
  }
  const end = place(now)
  labels.avoidBox({ left: end.x - 6, top: end.y - 6, right: end.x + 6, bottom: end.y + 6 })
  return [
    ...milestones,
    ...dots,
    shapeMark(goal.state === 'noData' ? stateShape.atRisk : stateShape[goal.state], {
      ...end,
      sizePx: markPx,
      colour: goal.state === 'noData' ? palette.ink : stateColour(palette, goal.state),
    }),
    ...labels.put({
      text:
        goal.state === 'noData'
          ? told(now.value)
          : `${told(now.value)}, ${stateWord[goal.state].toLowerCase()}`,
      spots: [12, 20, 28, 40, 56].flatMap((away) =>
        [end.y + away + 8, end.y - away].flatMap((y) => [
          { x: end.x + 8, y, anchor: 'start' as const },
          { x: end.x - 8, y, anchor: 'end' as const },
        ]),
      ),
      colour: palette.ink,
      lettering: lettering.value,
    }),
  ]
}
