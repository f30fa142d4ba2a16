import * as z from 'zod'
import { attainment } from './attainment'
import {
  addDays,
  firstDayOf,
  type IsoDate,
  isoDateSchema,
  lastDayOf,
  quarterOf,
  weekStartOf,
} from './calendar'
import { type Measurement, metricValue, sumOf } from './measurement'
import type { Metric } from './metric'
import type { Person } from './person'
import type { Reporting } from './reporting'
import type { Target } from './target'
import { spanWorth, targetAdjustmentSchema, type Worked } from './target-worth'
import { countWorkDays } from './work-days'

/** The running day, week or quarter of a target that is set for one. */
export const ownPeriodSchema = z.object({
  per: z.enum(['day', 'week', 'quarter']),
  from: isoDateSchema,
  to: isoDateSchema,
  value: z.number().nullable(),
  target: z.number(),
  upTo: z.number().optional(),
  /** Of the whole period's target, in percent; null on days off. */
  attainment: z.number().nullable(),
  adjustment: targetAdjustmentSchema.optional(),
})
export type OwnPeriod = z.infer<typeof ownPeriodSchema>

/** Where the running period of a target stands on `asOf`; null for the target of a month, or one that has ended. */
export function ownPeriodOf(given: {
  metric: Metric
  person: Person
  target: Target | null
  measurements: readonly Measurement[]
  asOf: IsoDate
  reporting: Reporting
  worked: Worked
}): OwnPeriod | null {
  const { metric, target, measurements, asOf, worked } = given
  const per = target?.per ?? 'month'
  if (target === null || per === 'month') return null
  const { from, to } = spanOf(per, asOf, given.reporting)
  const worth = spanWorth(target, { from, to, on: asOf }, { ...given, kind: metric.kind })
  if (worth === null) return null
  const value = metricValue(metric.kind, sumOf(measurements.filter(({ on }) => on >= from && on <= asOf)))
  const { target: aim, upTo } = worth.aim
  const isOff = countWorkDays(from, to, target.forDaysWorked === true ? worked.person : worked.firm) === 0
  return {
    per,
    from,
    to,
    value,
    target: aim,
    ...(upTo === undefined ? {} : { upTo }),
    attainment: isOff ? null : attainment({ actual: value, target: aim, upTo, direction: metric.direction }),
    ...(worth.adjustment === null ? {} : { adjustment: worth.adjustment }),
  }
}

/** The day, week or quarter that holds `day`, both ends included. */
function spanOf(
  per: OwnPeriod['per'],
  day: IsoDate,
  { weekStartsOn, yearBeginsIn }: Reporting,
): { readonly from: IsoDate; readonly to: IsoDate } {
  switch (per) {
    case 'day':
      return { from: day, to: day }
    case 'week': {
      const from = weekStartOf(day, weekStartsOn)
      return { from, to: addDays(from, 6) }
    }
    case 'quarter': {
      const [first, , last] = quarterOf(day, yearBeginsIn)
      return { from: firstDayOf(first), to: lastDayOf(last) }
    }
  }
}
