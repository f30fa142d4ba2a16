import * as z from 'zod'
import { type Aim, type AttainmentState, attainment, attainmentState, paceTarget } from './attainment'
import {
  addDays,
  firstDayOf,
  type IsoDate,
  type IsoMonth,
  isoDateSchema,
  isoMonthSchema,
  lastDayOf,
  monthOf,
  monthsFrom,
  quarterOf,
  shiftMonth,
  weekStartOf,
  workingDays,
} from './calendar'
import { type Measurement, metricValue, sumOf, sumsBy, sumsByMonth } from './measurement'
import { addsUp, type Direction, type Metric, metricSchema } from './metric'
import type { Person } from './person'
import { aimFor, type Target } from './target'

const monthFigureSchema = z.object({
  month: isoMonthSchema,
  value: z.number().nullable(),
  target: z.number().nullable(),
  /** The upper end of a range, whose lower end is `target`. */
  upTo: z.number().optional(),
  attainment: z.number().nullable(),
})
export type MonthFigure = z.infer<typeof monthFigureSchema>

const weekFigureSchema = z.object({ weekStart: isoDateSchema, value: z.number().nullable() })

/** The running quarter of a metric that adds up: how far it has come, day by day, against its target. */
const quarterProgressSchema = z.object({
  months: z.array(isoMonthSchema),
  from: isoDateSchema,
  to: isoDateSchema,
  target: z.number(),
  /** What an even pace over working days would have reached by `countedTo`. */
  pace: z.number(),
  soFar: z.number(),
  /** Days on which something was added, with the sum up to and with that day. */
  steps: z.array(z.object({ on: isoDateSchema, sum: z.number() })),
})

/** Where one person stands with one metric. */
export const progressSchema = z.object({
  metric: metricSchema,
  asOf: isoDateSchema,
  /** The last day that a pace is measured to: `asOf` once it has a number, else the day before. */
  countedTo: isoDateSchema,
  /** The running month. Its attainment is measured against an even pace for what adds up. */
  current: monthFigureSchema.extend({
    pace: z.number().nullable(),
    /** The upper end of a range at an even pace. */
    paceUpTo: z.number().optional(),
  }),
  state: z.enum(['onTarget', 'atRisk', 'behind', 'noData']),
  /** The running month and the twelve before it, oldest first. */
  months: z.array(monthFigureSchema),
  /**
   * The running week and the eleven before it, oldest first. A rate or a mean of the running week is null until its
   * last working day is counted: one Monday is no week, and would draw a turn that nobody has made.
   */
  weeks: z.array(weekFigureSchema),
  /** Null for what does not add up, for a range, and where a month of the quarter has no target. */
  quarter: quarterProgressSchema.nullable(),
  /** The last day that has a number, or null. */
  lastOn: isoDateSchema.nullable(),
})
export type Progress = z.infer<typeof progressSchema>
export type QuarterProgress = z.infer<typeof quarterProgressSchema>

/**
 * Progress of a person in a metric as it stands on `asOf`: what lies after that day is not looked at.
 * `measurements` are those of this person and metric. A day without a number yet is not held against anybody: it
 * does not count for the pace.
 */
export function progressOf(input: {
  metric: Metric
  person: Person
  measurements: readonly Measurement[]
  targets: readonly Target[]
  asOf: IsoDate
  /** Whether `asOf` is over, and so counts with or without a number: for looking back. */
  isOver?: boolean
}): Progress {
  const { metric, asOf } = input
  const known = input.measurements.filter(({ on }) => on <= asOf)
  const target = (month: IsoMonth): Aim | null =>
    aimFor(input.targets, { metricId: metric.id, person: input.person, month })
  const month = monthOf(asOf)
  const months = monthFigures(metric, known, target, month)
  const last = months.at(-1) ?? { month, value: null, target: null, attainment: null }
  const lastOn = latestDay(known)
  const countedTo = input.isOver === true || lastOn === asOf ? asOf : addDays(asOf, -1)
  const paceOf = (end: number | null): number | null => paceInMonth({ metric, target: end, month, countedTo })
  const pace = paceOf(last.target)
  const paceUpTo = paceOf(last.upTo ?? null) ?? undefined
  const reached = attainment({
    actual: last.value,
    target: pace,
    upTo: paceUpTo,
    direction: metric.direction,
  })
  return {
    metric,
    asOf,
    countedTo,
    current: { ...last, pace, ...(paceUpTo === undefined ? {} : { paceUpTo }), attainment: reached },
    state: attainmentState(reached),
    months,
    weeks: weekFigures(metric, known, { asOf, countedTo }),
    quarter: hasQuarter(metric) ? quarterProgress(known, target, { asOf, countedTo }) : null,
    lastOn,
  }
}

/** One line leads to one target: a range has no even pace that a quarter could be drawn against. */
function hasQuarter({ kind, direction }: Metric): boolean {
  return addsUp(kind) && direction !== 'within'
}

function latestDay(measurements: readonly Measurement[]): IsoDate | null {
  return measurements.reduce<IsoDate | null>(
    (latest, { on }) => (latest === null || on > latest ? on : latest),
    null,
  )
}

/** Rates and means are held against the whole target from the first day; what adds up, once a working day is over. */
function paceInMonth(given: {
  metric: Metric
  target: number | null
  month: IsoMonth
  countedTo: IsoDate
}): number | null {
  const { metric, target, month, countedTo } = given
  if (target === null) return null
  const asOf = addsUp(metric.kind) || countedTo >= firstDayOf(month) ? countedTo : firstDayOf(month)
  return paceTarget({ kind: metric.kind, target, month, asOf })
}

function monthFigures(
  metric: Metric,
  measurements: readonly Measurement[],
  aimIn: (month: IsoMonth) => Aim | null,
  current: IsoMonth,
): MonthFigure[] {
  const first = shiftMonth(current, -12)
  const sums = sumsByMonth(since(measurements, firstDayOf(first)))
  return monthsFrom(first, current).map((month) => {
    const value = metricValue(metric.kind, sums.get(month) ?? sumOf([]))
    const { target, upTo } = aimIn(month) ?? { target: null }
    return {
      month,
      value,
      target,
      ...(upTo === undefined ? {} : { upTo }),
      attainment: attainment({ actual: value, target, upTo, direction: metric.direction }),
    }
  })
}

function weekFigures(
  metric: Metric,
  measurements: readonly Measurement[],
  { asOf, countedTo }: { asOf: IsoDate; countedTo: IsoDate },
): Progress['weeks'] {
  const first = addDays(weekStartOf(asOf), -11 * 7)
  const sums = sumsBy(since(measurements, first), weekStartOf)
  return Array.from({ length: 12 }, (_, index) => {
    const weekStart = addDays(first, index * 7)
    const isOver = workingDays(addDays(countedTo, 1), addDays(weekStart, 6)) === 0
    const isTold = isOver || addsUp(metric.kind)
    return { weekStart, value: isTold ? metricValue(metric.kind, sums.get(weekStart) ?? sumOf([])) : null }
  })
}

function quarterProgress(
  measurements: readonly Measurement[],
  aimIn: (month: IsoMonth) => Aim | null,
  { asOf, countedTo }: { asOf: IsoDate; countedTo: IsoDate },
): QuarterProgress | null {
  const months = quarterOf(asOf)
  const targets = months.map((month) => aimIn(month)?.target ?? null)
  if (targets.some((each) => each === null)) return null
  const [from, to] = [firstDayOf(months[0]), lastDayOf(months[2])]
  const total = targets.reduce<number>((sum, each) => sum + (each ?? 0), 0)
  const steps = cumulative(since(measurements, from))
  return {
    months: [...months],
    from,
    to,
    target: total,
    pace: (total * workingDays(from, countedTo)) / workingDays(from, to),
    soFar: steps.at(-1)?.sum ?? 0,
    steps,
  }
}

function since(measurements: readonly Measurement[], from: IsoDate): Measurement[] {
  return measurements.filter(({ on }) => on >= from)
}

function cumulative(measurements: readonly Measurement[]): QuarterProgress['steps'] {
  const byDay = sumsBy(measurements, (on) => on)
  let sum = 0
  return [...byDay.keys()].sort().map((on) => {
    sum += byDay.get(on)?.numerator ?? 0
    return { on, sum }
  })
}

/**
 * How a quarter stands against its even pace, by the same limits as everywhere. No data while nothing was counted,
 * and before the first working day, when there is no pace yet.
 */
export function quarterState(quarter: QuarterProgress, direction: Direction): AttainmentState {
  const actual = quarter.steps.length === 0 ? null : quarter.soFar
  return attainmentState(attainment({ actual, target: quarter.pace, direction }))
}

/**
 * Attainment over all metrics that have both a number and a target, each weighing the same, in percent;
 * null where there is none.
 */
export function overallAttainment(progress: readonly Progress[]): number | null {
  const known = progress.flatMap(({ current }) => (current.attainment === null ? [] : [current.attainment]))
  return known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0) / known.length
}

/** The state that `overallAttainment` means, by the same limits as everywhere. */
export function overallState(progress: readonly Progress[]): AttainmentState {
  return attainmentState(overallAttainment(progress))
}
