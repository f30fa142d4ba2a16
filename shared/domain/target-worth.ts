import * as z from 'zod'
import type { Aim } from './attainment'
import {
  firstDayOf,
  type IsoDate,
  type IsoMonth,
  lastDayOf,
  monthOf,
  monthsFrom,
  quarterOf,
} from './calendar'
import { addsUp, type MetricKind } from './metric'
import type { Person } from './person'
import type { Reporting } from './reporting'
import { type Target, type TargetPeriod, targetPeriodSchema } from './target'
import { countWorkDays, type WorkDays } from './work-days'

/** Why a target is not asked for as it was set. */
export const targetAdjustmentSchema = z.object({
  /** As it was set, for `per`. */
  set: z.number(),
  setUpTo: z.number().optional(),
  per: targetPeriodSchema,
  /** Which month of a newcomer it is, from 1 on, and the share of the target that it has; left out without a ramp. */
  ramp: z.object({ month: z.int().positive(), percent: z.int() }).optional(),
  /** Left out for rates and means, and for a month that is asked for whole. */
  days: z
    .object({
      /** Days that count. */
      worked: z.int(),
      /** Working days of the firm in the time that the target is scaled to. */
      of: z.int(),
      /** Whether the person was not there on some of the working days. */
      isPart: z.boolean(),
    })
    .optional(),
})
export type TargetAdjustment = z.infer<typeof targetAdjustmentSchema>

/** The days on which the firm works, and those of them on which one person does. */
export type Worked = { readonly firm: WorkDays; readonly person: WorkDays }

/** What a target asks for in a span of days. */
export type TargetWorth = {
  readonly aim: Aim
  readonly adjustment: TargetAdjustment | null
  /** The share of the value that is asked for: `top` of `bottom`, so that shares are added before anything is divided. */
  readonly share: { readonly top: number; readonly bottom: number }
}

type Asked = {
  readonly kind: MetricKind
  readonly person: Person
  readonly reporting: Reporting
  readonly worked: Worked
}

/**
 * What a target asks for in a month. Rates and means are asked for as they are, but for a ramp. Of what adds up:
 * - a month's: the value; scaled by the days worked, × days worked ÷ working days of the month
 * - a day's: the value × the days
 * - a week's: the value × the days ÷ the firm's weekdays
 * - a quarter's: the value × the days ÷ working days of the quarter
 *
 * The days are those the person worked where the target is scaled by them, else the firm's. 60 a month, 12 of 20 working
 * days → 36. Null where the target has ended.
 */
export function monthWorth(target: Target, month: IsoMonth, asked: Asked): TargetWorth | null {
  return worthIn(target, { from: firstDayOf(month), to: lastDayOf(month), month }, asked)
}

/**
 * What the target of a day, a week or a quarter asks for in the span of its own that holds `on`; for a month's the
 * month. A ramp counts by the month of `on`.
 */
export function spanWorth(
  target: Target,
  { from, to, on }: { from: IsoDate; to: IsoDate; on: IsoDate },
  asked: Asked,
): TargetWorth | null {
  return worthIn(target, { from, to, month: monthOf(on) }, asked)
}

/**
 * What several months ask for together. Shares of the same value are added before anything is divided, so that the three
 * months of a quarter make exactly the quarter's target.
 */
export function sumOfWorths(
  worths: readonly { readonly value: number; readonly top: number; readonly bottom: number }[],
): number {
  const tops = new Map<string, { value: number; top: number; bottom: number }>()
  for (const { value, top, bottom } of worths) {
    const key = `${value} ${bottom}`
    tops.set(key, { value, bottom, top: top + (tops.get(key)?.top ?? 0) })
  }
  return [...tops.values()].reduce((sum, worth) => sum + worthOf(worth), 0)
}

function worthOf({ value, top, bottom }: { value: number; top: number; bottom: number }): number {
  if (bottom === 0) return 0
  return top === bottom ? value : (value * top) / bottom
}

function worthIn(
  target: Target,
  span: { from: IsoDate; to: IsoDate; month: IsoMonth },
  asked: Asked,
): TargetWorth | null {
  if (target.value === null) return null
  const per = target.per ?? 'month'
  const ramp = rampIn(target, span.month, asked.person)
  const days = addsUp(asked.kind) ? daysOf(target, span, asked) : undefined
  const top = (days?.worked ?? 1) * (ramp?.percent ?? 100)
  const bottom = 100 * (days?.divisor ?? 1)
  const worth = (value: number): number => worthOf({ value, top, bottom })
  const upTo = target.upTo === undefined ? {} : { upTo: worth(target.upTo) }
  const isAsSet =
    ramp === undefined && (days === undefined || (days.divisor > 0 && days.worked === days.divisor))
  return {
    aim: { target: worth(target.value), ...upTo },
    share: { top, bottom },
    adjustment: isAsSet
      ? null
      : {
          set: target.value,
          ...(target.upTo === undefined ? {} : { setUpTo: target.upTo }),
          per,
          ...(ramp === undefined ? {} : { ramp }),
          ...(days === undefined ? {} : { days: { worked: days.worked, of: days.of, isPart: days.isPart } }),
        },
  }
}

function rampIn(target: Target, month: IsoMonth, { startedOn }: Person): TargetAdjustment['ramp'] {
  const number = Math.max(1, monthsFrom(monthOf(startedOn), month).length)
  const percent = target.ramp?.[number - 1]
  return percent === undefined || percent === 100 ? undefined : { month: number, percent }
}

/** The days that count, and what the value is divided by for each of them; undefined for a month that is asked for whole. */
function daysOf(
  { per = 'month', forDaysWorked = false }: Target,
  { from, to, month }: { from: IsoDate; to: IsoDate; month: IsoMonth },
  { reporting, worked }: Asked,
): { worked: number; of: number; divisor: number; isPart: boolean } | undefined {
  if (per === 'month' && !forDaysWorked) return undefined
  const whole = countWorkDays(from, to, worked.firm)
  const count = forDaysWorked ? countWorkDays(from, to, worked.person) : whole
  const of = per === 'quarter' ? workDaysOfQuarter(month, reporting, worked.firm) : whole
  return { worked: count, of, divisor: divisorOf(per, { of, reporting }), isPart: count < whole }
}

function workDaysOfQuarter(month: IsoMonth, { yearBeginsIn }: Reporting, firm: WorkDays): number {
  const [first, , last] = quarterOf(firstDayOf(month), yearBeginsIn)
  return countWorkDays(firstDayOf(first), lastDayOf(last), firm)
}

function divisorOf(per: TargetPeriod, { of, reporting }: { of: number; reporting: Reporting }): number {
  if (per === 'day') return 1
  return per === 'week' ? reporting.calendar.weekdays.length : of
}
