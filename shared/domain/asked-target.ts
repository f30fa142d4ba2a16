import type { IsoMonth } from './calendar'
import type { Metric } from './metric'
import type { Person } from './person'
import type { Reporting } from './reporting'
import { type Target, targetInForce } from './target'
import { monthWorth, type TargetAdjustment, type TargetWorth, type Worked } from './target-worth'
import type { WorkDays } from './work-days'

/** What is asked for in a month: the target in force, what it is worth there, and the days that its pace runs over. */
export type AskedIn = (
  month: IsoMonth,
) => { readonly target: Target; readonly worth: TargetWorth; readonly workDays: WorkDays } | null

/** What each month asks of a person. */
export function askedOf(
  { metric, person, targets }: { metric: Metric; person: Person; targets: readonly Target[] },
  { reporting, worked }: { reporting: Reporting; worked: Worked },
): AskedIn {
  return (month) => {
    const target = targetInForce(targets, { metricId: metric.id, person, month })
    const worth =
      target === null ? null : monthWorth(target, month, { kind: metric.kind, person, reporting, worked })
    if (target === null || worth === null) return null
    return { target, worth, workDays: target.forDaysWorked === true ? worked.person : worked.firm }
  }
}

/** Whether nothing is asked for because no day of the month counts: nobody reaches or misses that. */
export function isAwayAll({ adjustment }: { adjustment?: TargetAdjustment | undefined }): boolean {
  return adjustment?.days?.worked === 0
}
