import * as z from 'zod'
import { type AskedIn, askedOf, isAwayAll } from './asked-target'
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
} from './calendar'
import { type Measurement, metricValue, sumOf, sumsBy, sumsByMonth } from './measurement'
import { addsUp, type Direction, type Metric, metricSchema } from './metric'
import { outlookOf, outlookSchema } from './outlook'
import { ownPeriodOf, ownPeriodSchema } from './own-period'
import type { Person } from './person'
import { type Reporting, usualReporting } from './reporting'
import type { Target } from './target'
import { sumOfWorths, type TargetWorth, targetAdjustmentSchema } from './target-worth'
import { countWorkDays, type WorkDays, workDaysOf, workDaysOfPerson, workDaysSchema } from './work-days'

const monthFigureSchema = z.object({
  month: isoMonthSchema,
  value: z.number().nullable(),
  target: z.number().nullable(),
  /** The upper end of a range, whose lower end is `target`. */
  upTo: z.number().optional(),
  attainment: z.number().nullable(),
  /** Why the target is another than the one that was set; left out where it is the same. */
  adjustment: targetAdjustmentSchema.optional(),
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
  /** The days that the pace is spread over. */
  workDays: workDaysSchema,
  outlook: outlookSchema,
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
  /** What is left of the running month. */
  outlook: outlookSchema,
  /** The running day, week or quarter, where the target is set for one. */
  own: ownPeriodSchema.nullable(),
  /** The last day that has a number, or null. */
  lastOn: isoDateSchema.nullable(),
})
export type Progress = z.infer<typeof progressSchema>
export type QuarterProgress = z.infer<typeof quarterProgressSchema>

/**
 * Progress of a person in a metric as it stands on `asOf`: what lies after that day is not looked at.
 * `measurements` are those of this person and metric. A day without a number yet is not held against anybody: it
 * does not count for the pace. `reporting` is how the firm divides time.
 */
export function progressOf(input: {
  metric: Metric
  person: Person
  measurements: readonly Measurement[]
  targets: readonly Target[]
  asOf: IsoDate
  /** Whether `asOf` is over, and so counts with or without a number: for looking back. */
  isOver?: boolean
  reporting?: Reporting
}): Progress {
  const { metric, person, asOf, reporting = usualReporting } = input
  const known = input.measurements.filter(({ on }) => on <= asOf)
  const worked = {
    firm: workDaysOf(reporting.calendar),
    person: workDaysOfPerson(person, reporting.calendar),
  }
  const asked = askedOf(input, { reporting, worked })
  const month = monthOf(asOf)
  const months = monthFigures(metric, known, (each) => asked(each)?.worth ?? null, month)
  const last = months.at(-1) ?? { month, value: null, target: null, attainment: null }
  const lastOn = latestDay(known)
  const countedTo = input.isOver === true || lastOn === asOf ? asOf : addDays(asOf, -1)
  const now = asked(month)
  const workDays = now?.workDays ?? worked.firm
  const paceOf = (end: number | null): number | null =>
    paceInMonth({ metric, target: end, month, countedTo, workDays })
  const pace = paceOf(last.target)
  const paceUpTo = paceOf(last.upTo ?? null) ?? undefined
  const reached = isAwayAll(last)
    ? null
    : attainment({ actual: last.value, target: pace, upTo: paceUpTo, direction: metric.direction })
  return {
    metric,
    asOf,
    countedTo,
    current: { ...last, pace, ...(paceUpTo === undefined ? {} : { paceUpTo }), attainment: reached },
    state: attainmentState(reached),
    months,
    weeks: weekFigures(metric, known, { asOf, countedTo, reporting, firm: worked.firm }),
    quarter: hasQuarter(metric)
      ? quarterProgress(metric, known, asked, { asOf, countedTo, reporting })
      : null,
    outlook: outlookOf({
      metric,
      measurements: known,
      from: firstDayOf(month),
      to: lastDayOf(month),
      countedTo,
      target: last.target,
      workDays: worked.person,
    }),
    own: ownPeriodOf({
      ...input,
      measurements: known,
      target: now?.target ?? null,
      reporting,
      worked,
    }),
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
  workDays: WorkDays
}): number | null {
  const { metric, target, month, countedTo, workDays } = given
  if (target === null) return null
  const asOf = addsUp(metric.kind) || countedTo >= firstDayOf(month) ? countedTo : firstDayOf(month)
  return paceTarget({ kind: metric.kind, target, month, asOf, workDays })
}

function monthFigures(
  metric: Metric,
  measurements: readonly Measurement[],
  worthIn: (month: IsoMonth) => TargetWorth | null,
  current: IsoMonth,
): MonthFigure[] {
  const first = shiftMonth(current, -12)
  const sums = sumsByMonth(since(measurements, firstDayOf(first)))
  return monthsFrom(first, current).map((month) => {
    const value = metricValue(metric.kind, sums.get(month) ?? sumOf([]))
    const worth = worthIn(month)
    const { target, upTo }: Aim | { target: null; upTo?: never } = worth?.aim ?? { target: null }
    const adjustment = worth?.adjustment ?? undefined
    const reached = attainment({ actual: value, target, upTo, direction: metric.direction })
    return {
      month,
      value,
      target,
      ...(upTo === undefined ? {} : { upTo }),
      attainment: isAwayAll({ adjustment }) ? null : reached,
      ...(adjustment === undefined ? {} : { adjustment }),
    }
  })
}

function weekFigures(
  metric: Metric,
  measurements: readonly Measurement[],
  given: { asOf: IsoDate; countedTo: IsoDate; reporting: Reporting; firm: WorkDays },
): Progress['weeks'] {
  const { asOf, countedTo, firm } = given
  const { weekStartsOn } = given.reporting
  const first = addDays(weekStartOf(asOf, weekStartsOn), -11 * 7)
  const sums = sumsBy(since(measurements, first), (on) => weekStartOf(on, weekStartsOn))
  return Array.from({ length: 12 }, (_, index) => {
    const weekStart = addDays(first, index * 7)
    const isOver = countWorkDays(addDays(countedTo, 1), addDays(weekStart, 6), firm) === 0
    const isTold = isOver || addsUp(metric.kind)
    return { weekStart, value: isTold ? metricValue(metric.kind, sums.get(weekStart) ?? sumOf([])) : null }
  })
}

function quarterProgress(
  metric: Metric,
  measurements: readonly Measurement[],
  askedIn: AskedIn,
  { asOf, countedTo, reporting }: { asOf: IsoDate; countedTo: IsoDate; reporting: Reporting },
): QuarterProgress | null {
  const months = quarterOf(asOf, reporting.yearBeginsIn)
  const asked = months.flatMap((month) => askedIn(month) ?? [])
  const [first] = asked
  if (first === undefined || asked.length < months.length) return null
  const [from, to] = [firstDayOf(months[0]), lastDayOf(months[2])]
  const total = sumOfWorths(asked.map(({ target, worth }) => ({ value: target.value ?? 0, ...worth.share })))
  const steps = cumulative(since(measurements, from))
  // where any of the three months is scaled by the days worked, the pace rests on days off as well
  const { workDays } = asked.find(({ target }) => target.forDaysWorked === true) ?? first
  const days = countWorkDays(from, to, workDays)
  return {
    months: [...months],
    from,
    to,
    target: total,
    pace: days === 0 ? 0 : (total * countWorkDays(from, countedTo, workDays)) / days,
    soFar: steps.at(-1)?.sum ?? 0,
    steps,
    workDays,
    outlook: outlookOf({ metric, measurements, from, to, countedTo, target: total, workDays }),
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
