import * as z from 'zod'
import {
  addDays,
  firstDayOf,
  type IsoDate,
  isoDateSchema,
  quarterOf,
  shiftMonth,
  weekStartOf,
} from './calendar'
import { type Measurement, metricValue, sumOf, sumsBy } from './measurement'
import { type Metric, metricSchema } from './metric'
import {
  leastRanges,
  movingRanges,
  type NaturalLimits,
  naturalLimits,
  naturalLimitsSchema,
  signalsIn,
  signalsSchema,
} from './natural-limits'
import { type Recalculation, recalculationSchema } from './recalculation'
import { type Reporting, usualReporting } from './reporting'

/** The limits rest on the first so many weeks with figures, and then stay: no later week moves what it is measured by. */
export const baselineWeeks = 24

/** So many quarters are shown before the running one, so that a baseline is over before the weeks that it measures. */
const earlierQuarters = 3

const behaviourWeekSchema = z.object({
  weekStart: isoDateSchema,
  /** Null is a gap, not 0. */
  value: z.number().nullable(),
  /** The distance from the week before; null where one of the two is missing, and at the start of a stretch. */
  range: z.number().nullable(),
  signals: signalsSchema,
})
export type BehaviourWeek = z.infer<typeof behaviourWeekSchema>

/** Weeks that are measured by the same limits. */
const stretchSchema = z.object({
  from: isoDateSchema,
  /** The first day of its last whole week; before `from` for one that begins in the running week. */
  to: isoDateSchema,
  /** Why it begins here; null for the first. */
  recalculation: recalculationSchema.nullable(),
  limits: naturalLimitsSchema.nullable(),
  /** How many more weeks with figures it takes until there are limits; 0 once there are. */
  wanting: z.int(),
})
export type Stretch = z.infer<typeof stretchSchema>

/** How the weeks of one person in one metric behave: what is usual, and what is more than chance. */
export const processBehaviourSchema = z.object({
  metric: metricSchema,
  /** Whole weeks, oldest first, those without figures too; a year at most. */
  weeks: z.array(behaviourWeekSchema),
  /** Those that hold the weeks, oldest first. */
  stretches: z.array(stretchSchema),
})
export type ProcessBehaviour = z.infer<typeof processBehaviourSchema>

/**
 * The process behaviour of a person in a metric on `asOf`, by the firm's weeks. The running week is left out: it is not
 * over, and would look like a bad one. A ratio or a mean of a week comes from the sums of its days. `measurements` and
 * `recalculations` are those of this person and metric.
 *
 * Without a recalculation the limits rest on the first weeks of the third quarter before the running one: they stay through
 * a quarter, and somebody who learned the job years ago is not measured by those weeks. A recalculation holds until the
 * next one, however long ago it was.
 */
export function processBehaviourOf(given: {
  metric: Metric
  measurements: readonly Measurement[]
  recalculations: readonly Recalculation[]
  asOf: IsoDate
  reporting?: Reporting
}): ProcessBehaviour {
  const { metric, reporting = usualReporting } = given
  const { weekStartsOn } = reporting
  // one that was set while weeks began on another day begins with the week that holds it
  const recalculations = given.recalculations.map((each) => ({
    ...each,
    from: weekStartOf(each.from, weekStartsOn),
  }))
  const running = weekStartOf(given.asOf, weekStartsOn)
  const shownFrom = firstShown(given.asOf, reporting)
  const held = recalculations.map(({ from }) => from).filter((from) => from <= shownFrom)
  const from = [...held].sort().at(-1) ?? shownFrom
  const values = weeklyValues(metric, given.measurements, { running, weekStartsOn }).filter(
    ({ weekStart }) => weekStart >= from,
  )
  const [first] = values
  if (first === undefined) return { metric, weeks: [], stretches: [] }
  const stretches = stretchesOf(recalculations, { first: first.weekStart, running }).map((stretch) =>
    measured(metric, stretch, values),
  )
  return {
    metric,
    weeks: stretches.flatMap(({ weeks }) => weeks).filter(({ weekStart }) => weekStart >= shownFrom),
    stretches: stretches.map(({ stretch }) => stretch),
  }
}

/** The first whole week of the quarter that the weeks shown begin with. */
function firstShown(asOf: IsoDate, { weekStartsOn, yearBeginsIn }: Reporting): IsoDate {
  const quarter = firstDayOf(shiftMonth(quarterOf(asOf, yearBeginsIn)[0], -3 * earlierQuarters))
  return weekStartOf(addDays(quarter, 6), weekStartsOn)
}

type WeekValue = { readonly weekStart: IsoDate; readonly value: number | null }

function weeklyValues(
  metric: Metric,
  measurements: readonly Measurement[],
  { running, weekStartsOn }: { running: IsoDate; weekStartsOn: number },
): WeekValue[] {
  const sums = sumsBy(
    measurements.filter(({ on }) => on < running),
    (on) => weekStartOf(on, weekStartsOn),
  )
  const values: WeekValue[] = []
  const first = [...sums.keys()].sort()[0] ?? running
  for (let weekStart = first; weekStart < running; weekStart = addDays(weekStart, 7)) {
    values.push({ weekStart, value: metricValue(metric.kind, sums.get(weekStart) ?? sumOf([])) })
  }
  return values
}

type Bounds = Pick<Stretch, 'from' | 'to' | 'recalculation'>

/** One that lies before the first week with figures begins with that week; of several there, the last counts. */
function stretchesOf(
  recalculations: readonly Recalculation[],
  { first, running }: { first: IsoDate; running: IsoDate },
): Bounds[] {
  const starts = new Map<IsoDate, Recalculation | null>([[first, null]])
  for (const each of [...recalculations].sort((a, b) => a.from.localeCompare(b.from))) {
    if (each.from <= running) starts.set(each.from < first ? first : each.from, each)
  }
  const all = [...starts]
  return all.map(([from, recalculation], index) => ({
    from,
    to: addDays(all[index + 1]?.[0] ?? running, -7),
    recalculation,
  }))
}

function measured(
  metric: Metric,
  bounds: Bounds,
  all: readonly WeekValue[],
): { stretch: Stretch; weeks: BehaviourWeek[] } {
  const own = all.filter(({ weekStart }) => weekStart >= bounds.from && weekStart <= bounds.to)
  const values = own.map(({ value }) => value)
  const limits = naturalLimits(metric, baseline(values))
  const ranges = movingRanges(values)
  const signals = limits === null ? [] : signalsIn(values, limits)
  return {
    stretch: { ...bounds, limits, wanting: wantingOf(values, limits) },
    weeks: own.map((week, index) => ({
      ...week,
      range: ranges[index] ?? null,
      signals: signals[index] ?? [],
    })),
  }
}

function baseline(values: readonly (number | null)[]): readonly (number | null)[] {
  let known = 0
  return values.filter((value) => {
    const isIn = known < baselineWeeks
    if (value !== null) known++
    return isIn
  })
}

function wantingOf(values: readonly (number | null)[], limits: NaturalLimits | null): number {
  if (limits !== null) return 0
  const ranges = movingRanges(values).filter((range) => range !== null).length
  const joins = (values.at(-1) ?? null) !== null
  return leastRanges - ranges + (joins ? 0 : 1)
}
