import * as z from 'zod'
import { type AttainmentState, attainment, attainmentState } from './attainment'
import { daysBetween, firstDayOf, type IsoDate, isoDateSchema, lastDayOf, monthOf } from './calendar'
import { directionOf, endOf, inGoalUnit, type SmartFields, type SmartGoal, startOf } from './goal'
import { notedValues } from './goal-check-in'
import { goalIdSchema } from './id'
import { type Measurement, metricValue, sumsBy, sumsByMonth } from './measurement'
import { addsUp, type Metric } from './metric'

const pointSchema = z.object({
  on: isoDateSchema,
  /** In the unit of the goal. */
  value: z.number(),
  /** What the plan of the goal has for that day. */
  expected: z.number(),
})

/** How far a goal has come, as it stood on `asOf`. */
export const goalProgressSchema = z.object({
  goalId: goalIdSchema,
  asOf: isoDateSchema,
  /** Whether a linked metric tells it, or what was noted at check-ins. */
  source: z.enum(['metric', 'checkIns']),
  /** Every value since the start, oldest first. */
  points: z.array(pointSchema),
  /** The plan: the baseline at the start, the milestones, the target on the due day. */
  plan: z.array(z.object({ on: isoDateSchema, value: z.number() })),
  /** The last of the points; null where nothing is known yet. */
  now: pointSchema.nullable(),
  /**
   * For what adds up in a month: what was counted of the month that is not over, in the unit of the goal, from the later
   * of its first day and the start of the goal to the last day with a figure. It is no value of the goal and judges
   * nothing, because only whole months do. Null elsewhere, and while nothing was counted.
   */
  soFar: z.object({ from: isoDateSchema, on: isoDateSchema, value: z.number() }).nullable(),
  /** Share of the way from baseline to target, in percent, not capped; null where there is no way to go. */
  percent: z.number().nullable(),
  state: z.enum(['onTarget', 'atRisk', 'behind', 'noData']),
})
export type GoalProgress = z.infer<typeof goalProgressSchema>

/**
 * Progress of a goal as it stands on `asOf`, or on the day it ended. `metric` is the linked one, null where there is
 * none or it is gone; `measurements` are those of the person in it. The state is how much of the way planned by the day of
 * the last value has been gone, by the limits that hold everywhere; no data before the plan has left its baseline.
 */
export function progressOfGoal(input: {
  goal: SmartGoal
  metric: Metric | null
  measurements: readonly Measurement[]
  asOf: IsoDate
}): GoalProgress {
  const { goal } = input
  // a metric of a goal that is done or not done, as earlier versions let one be set, cannot tell which
  const metric = directionOf(goal.fields) === 'binary' ? null : input.metric
  const ended = endOf(goal)
  const asOf = ended !== null && ended < input.asOf ? ended : input.asOf
  const plan = planOf(goal)
  const values =
    metric === null
      ? notedValues(goal.checkIns ?? []).filter(({ on }) => on <= asOf)
      : measuredValues(goal, metric, { measurements: input.measurements, asOf })
  const points = values.map((each) => ({ ...each, expected: expectedOn(goal, each.on) }))
  const now = points.at(-1) ?? null
  return {
    goalId: goal.id,
    asOf,
    source: metric === null ? 'checkIns' : 'metric',
    points,
    plan,
    now,
    soFar: metric === null ? null : countedSoFar(goal, metric, { measurements: input.measurements, asOf }),
    percent: now === null ? null : shareOfWay(goal.fields, now.value),
    state: stateOf(goal, now, asOf),
  }
}

/** The days and values of the plan, oldest first. A goal that keeps a figure has the same one throughout. */
function planOf(goal: SmartGoal): { on: IsoDate; value: number }[] {
  const { fields } = goal
  const { baseline, target } = fields.measure
  const start = startOf(goal)
  const end = fields.dueOn > start ? [{ on: fields.dueOn, value: target }] : []
  switch (directionOf(fields)) {
    case 'keepAtLeast':
    case 'keepAtMost':
      return [{ on: start, value: target }, ...end]
    case 'binary':
      return [{ on: start, value: baseline }, ...end]
    default: {
      const between = (fields.milestones ?? []).filter(({ on }) => on > start && on < fields.dueOn)
      return [{ on: start, value: baseline }, ...between, ...end]
    }
  }
}

/**
 * What the plan has for a day: an even pace over calendar days between the baseline, each milestone and the target; the
 * target after the due day. What is done or not done is expected on its day and not before.
 */
export function expectedOn(goal: SmartGoal, on: IsoDate): number {
  const { fields } = goal
  if (on >= fields.dueOn) return fields.measure.target
  if (directionOf(fields) === 'binary') return fields.measure.baseline
  const plan = planOf(goal)
  const after = plan.findIndex((each) => each.on > on)
  const [from, to] = [plan[after - 1], plan[after]]
  if (from === undefined || to === undefined) return plan[0]?.value ?? fields.measure.baseline
  const share = daysBetween(from.on, on) / daysBetween(from.on, to.on)
  return from.value + share * (to.value - from.value)
}

/** The milestones of a goal, each with the last value known by its day; null where none was, and for days to come. */
export function milestonesKnown(
  { fields }: SmartGoal,
  { points, asOf }: Pick<GoalProgress, 'points' | 'asOf'>,
): { on: IsoDate; planned: number; known: number | null }[] {
  return (fields.milestones ?? []).map(({ on, value }) => ({
    on,
    planned: value,
    known: on > asOf ? null : (points.findLast((point) => point.on <= on)?.value ?? null),
  }))
}

/** Share of the way from baseline to target, in percent, not capped; works downhill too. Null where there is no way. */
function shareOfWay(fields: SmartFields, now: number): number | null {
  const { baseline, target } = fields.measure
  const direction = directionOf(fields)
  if (baseline === target || direction === 'keepAtLeast' || direction === 'keepAtMost') return null
  return (100 * (now - baseline)) / (target - baseline)
}

function stateOf(goal: SmartGoal, now: GoalProgress['now'], asOf: IsoDate): AttainmentState {
  const { fields } = goal
  const { baseline, target } = fields.measure
  const direction = directionOf(fields)
  if (direction === 'binary') {
    if (now !== null && now.value >= target) return 'onTarget'
    return asOf > fields.dueOn ? 'behind' : 'noData'
  }
  if (now === null || baseline === target) {
    return now === null || direction === 'increase' || direction === 'decrease'
      ? 'noData'
      : keptState(direction, now.value, target)
  }
  switch (direction) {
    case 'keepAtLeast':
    case 'keepAtMost':
      return keptState(direction, now.value, target)
    case 'increase':
      if (now.value >= target) return 'onTarget'
      break
    case 'decrease':
      if (now.value <= target) return 'onTarget'
      break
  }
  if (now.expected === baseline) return 'noData'
  return attainmentState((100 * (now.value - baseline)) / (now.expected - baseline))
}

/** By share of the figure where that is above 0; below or at 0 there is no share, so it is kept or it is not. */
function keptState(direction: 'keepAtLeast' | 'keepAtMost', actual: number, target: number): AttainmentState {
  const isKept = direction === 'keepAtLeast' ? actual >= target : actual <= target
  if (isKept) return 'onTarget'
  if (target <= 0) return 'behind'
  return attainmentState(
    attainment({ actual, target, direction: direction === 'keepAtLeast' ? 'more' : 'less' }),
  )
}

/**
 * What the metric tells of the time since the goal began, in the unit of the goal. What adds up since the start: a point
 * for every day with a figure, the baseline with all that came on top. What adds up in a month: a point for every whole
 * month that began on or after the start, because half a month is none. Rates and means: a point for every month, of the
 * days since the start, on the last day with a figure.
 */
function measuredValues(
  goal: SmartGoal,
  metric: Metric,
  { measurements, asOf }: { measurements: readonly Measurement[]; asOf: IsoDate },
): { on: IsoDate; value: number }[] {
  const { measure } = goal.fields
  const start = startOf(goal)
  const since = measurements.filter(({ on }) => on >= start && on <= asOf)
  if (addsUp(metric.kind) && measure.over === 'sinceStart') {
    const byDay = sumsBy(since, (on) => on)
    let sum = 0
    return [...byDay.keys()].sort().map((on) => {
      sum += byDay.get(on)?.numerator ?? 0
      return { on, value: measure.baseline + (inGoalUnit(metric.kind, sum) ?? 0) }
    })
  }
  const months = [...sumsByMonth(since)].sort(([a], [b]) => a.localeCompare(b))
  return months.flatMap(([month, sums]) => {
    const value = inGoalUnit(metric.kind, metricValue(metric.kind, sums))
    if (value === null) return []
    if (addsUp(metric.kind)) {
      const isWhole = firstDayOf(month) >= start && lastDayOf(month) <= asOf
      return isWhole ? [{ on: lastDayOf(month), value }] : []
    }
    const on = since.reduce(
      (last, each) => (monthOf(each.on) === month && each.on > last ? each.on : last),
      start,
    )
    return [{ on, value }]
  })
}

/** What the month of `asOf` has of a metric that adds up in a month, while that month is not over. */
function countedSoFar(
  goal: SmartGoal,
  metric: Metric,
  { measurements, asOf }: { measurements: readonly Measurement[]; asOf: IsoDate },
): GoalProgress['soFar'] {
  const month = monthOf(asOf)
  if (!addsUp(metric.kind) || goal.fields.measure.over === 'sinceStart' || lastDayOf(month) <= asOf)
    return null
  const start = startOf(goal)
  const from = firstDayOf(month) < start ? start : firstDayOf(month)
  const counted = measurements.filter(({ on }) => on >= from && on <= asOf)
  const sums = sumsBy(counted, () => month).get(month)
  const value = sums === undefined ? null : inGoalUnit(metric.kind, metricValue(metric.kind, sums))
  if (value === null) return null
  return { from, on: counted.reduce((last, each) => (each.on > last ? each.on : last), from), value }
}
