import * as z from 'zod'
import { addDays, type IsoDate, isoDateSchema, weekStartOf } from './calendar'
import { type Measurement, metricValue, sumOf } from './measurement'
import { addsUp, type Metric, metricSchema } from './metric'
import {
  leastRanges,
  movingRanges,
  naturalLimits,
  naturalLimitsSchema,
  runLength,
  type Signal,
  signalsIn,
  signalsSchema,
} from './natural-limits'

/** So many weeks are looked at on each side of a change: half a year, in which little else has changed. Our convention. */
export const sideWeeks = 26

const weekSchema = z.object({
  weekStart: isoDateSchema,
  /** The week in which the change came is neither, unless the change came on its first day. */
  side: z.enum(['before', 'during', 'after']),
  /** Null is a gap, not 0. */
  value: z.number().nullable(),
  /** What is more than chance by the limits of the weeks before; none before the change. */
  signals: signalsSchema,
})

const sideSchema = z.object({
  /** Weeks with figures. */
  weeks: z.int(),
  /**
   * Of a ratio or a mean the value of all weeks together, from their sums; of what adds up, the mean of a week with
   * figures. Null without any.
   */
  value: z.number().nullable(),
})

/** How one person's weeks in one metric lie after a day on which something changed, held against those before it. */
export const beforeAfterSchema = z.object({
  metric: metricSchema,
  /** The day of the change. */
  on: isoDateSchema,
  weeks: z.array(weekSchema),
  before: sideSchema,
  after: sideSchema,
  /** What was usual before; null while too few weeks say it. */
  limits: naturalLimitsSchema.nullable(),
  finding: z.discriminatedUnion('kind', [
    /** Too few weeks with figures before the change to say what was usual: so many more would be needed. */
    z.object({ kind: z.literal('tooFewBefore'), wanting: z.int() }),
    /** No whole week with figures since. */
    z.object({ kind: z.literal('noneAfter') }),
    /** A run or a crowd near a limit: it lasted. */
    z.object({ kind: z.literal('changed'), side: z.enum(['above', 'below']) }),
    /** Single weeks beyond what was usual, or an unusual step, and no more than that. */
    z.object({ kind: z.literal('single'), weeks: z.int() }),
    /** Nothing yet, of fewer weeks than it takes to see a small change: so many more are needed. */
    z.object({ kind: z.literal('early'), wanting: z.int() }),
    /** Nothing, of as many weeks as a run needs. */
    z.object({ kind: z.literal('within') }),
  ]),
})
export type BeforeAfter = z.infer<typeof beforeAfterSchema>
type Week = BeforeAfter['weeks'][number]

/**
 * The weeks before and after a change on `on`, as they stand on `asOf`: whole weeks only, `sideWeeks` to each side at most.
 * The limits are the natural process limits of the weeks before; the weeks after are told from chance by the rules of a
 * process behaviour chart (natural-limits.ts, after Wheeler), counted from the change on. `measurements` are those of
 * this person and metric.
 */
export function beforeAfterOf(given: {
  metric: Metric
  measurements: readonly Measurement[]
  on: IsoDate
  asOf: IsoDate
  weekStartsOn?: number
}): BeforeAfter {
  const { metric, on } = given
  const weekOf = (day: IsoDate): IsoDate => weekStartOf(day, given.weekStartsOn)
  const changed = weekOf(on)
  const afterFrom = on === changed ? on : addDays(changed, 7)
  const byWeek = grouped(given.measurements, {
    weekOf,
    from: addDays(changed, -7 * sideWeeks),
    to: [addDays(afterFrom, 7 * sideWeeks), weekOf(given.asOf)].sort()[0] ?? afterFrom,
  })
  const placed = [...byWeek].map(([weekStart, figures]) => ({
    weekStart,
    side:
      weekStart < changed
        ? ('before' as const)
        : weekStart < afterFrom
          ? ('during' as const)
          : ('after' as const),
    figures,
    value: metricValue(metric.kind, sumOf(figures)),
  }))
  const before = placed.filter(({ side }) => side === 'before')
  const after = placed.filter(({ side }) => side === 'after')
  const limits = naturalLimits(
    metric,
    before.map(({ value }) => value),
  )
  const signals =
    limits === null
      ? []
      : signalsIn(
          after.map(({ value }) => value),
          limits,
        )
  const weeks = placed.map(({ weekStart, side, value }) => ({
    weekStart,
    side,
    value,
    signals: side === 'after' ? (signals[after.findIndex((each) => each.weekStart === weekStart)] ?? []) : [],
  }))
  return {
    metric,
    on,
    weeks,
    before: sideOf(metric, before),
    after: sideOf(metric, after),
    limits,
    finding: findingOf(weeks, limits !== null),
  }
}

/** The figures of every week from the first with figures on, gaps included; `to` is the first day that is too late. */
function grouped(
  measurements: readonly Measurement[],
  { from, to, weekOf }: { from: IsoDate; to: IsoDate; weekOf: (day: IsoDate) => IsoDate },
): Map<IsoDate, Measurement[]> {
  const inside = measurements.filter((each) => each.on >= from && each.on < to)
  const first = inside.map((each) => weekOf(each.on)).sort()[0]
  const weeks = new Map<IsoDate, Measurement[]>()
  for (let week = first ?? to; week < to; week = addDays(week, 7)) weeks.set(week, [])
  for (const each of inside) weeks.get(weekOf(each.on))?.push(each)
  return weeks
}

function sideOf(
  { kind }: Metric,
  weeks: readonly { value: number | null; figures: readonly Measurement[] }[],
): BeforeAfter['before'] {
  const known = weeks.filter(({ value }) => value !== null)
  const whole = metricValue(kind, sumOf(known.flatMap(({ figures }) => figures)))
  return {
    weeks: known.length,
    value: whole === null ? null : addsUp(kind) ? whole / known.length : whole,
  }
}

function findingOf(weeks: readonly Week[], hasLimits: boolean): BeforeAfter['finding'] {
  const before = weeks.filter(({ side }) => side === 'before')
  const after = weeks.filter(({ side, value }) => side === 'after' && value !== null)
  if (!hasLimits) return { kind: 'tooFewBefore', wanting: wantingOf(before.map(({ value }) => value)) }
  if (after.length === 0) return { kind: 'noneAfter' }
  const lasting = latest(after, ({ kind }) => kind === 'run' || kind === 'nearLimit')
  if (lasting !== undefined) return { kind: 'changed', side: lasting.side }
  const single = after.filter(({ signals }) => signals.length > 0).length
  if (single > 0) return { kind: 'single', weeks: single }
  return after.length < runLength ? { kind: 'early', wanting: runLength - after.length } : { kind: 'within' }
}

function latest(weeks: readonly Week[], isAsked: (signal: Signal) => boolean): Signal | undefined {
  return weeks.flatMap(({ signals }) => signals).findLast(isAsked)
}

/** How many more weeks one after the other would give the distances that limits need. */
function wantingOf(values: readonly (number | null)[]): number {
  const ranges = movingRanges(values).filter((range) => range !== null).length
  return leastRanges - ranges + (values.some((value) => value !== null) ? 0 : 1)
}
