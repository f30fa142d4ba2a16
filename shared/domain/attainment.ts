import { firstDayOf, type IsoDate, type IsoMonth, lastDayOf, monthOf, workingDays } from './calendar'
import { addsUp, type Direction, type MetricKind } from './metric'

/**
 * Share of the target reached, in percent; not capped; null when there is no value, no target, or nothing to
 * divide by. Where less is better it is the target's share of the value.
 * `attainment({ actual: 45, target: 60, direction: 'more' })` → 75.
 */
export function attainment(input: {
  actual: number | null
  target: number | null
  direction: Direction
}): number | null {
  const { actual, target } = input
  if (actual === null || target === null) return null
  const [part, whole] = input.direction === 'more' ? [actual, target] : [target, actual]
  return whole === 0 ? null : (100 * part) / whole
}

/** The same limits for everybody: on target from 100 %, at risk from 90 %, behind below. */
export type AttainmentState = 'onTarget' | 'atRisk' | 'behind' | 'noData'

export function attainmentState(percent: number | null): AttainmentState {
  if (percent === null) return 'noData'
  if (percent >= 100) return 'onTarget'
  return percent >= 90 ? 'atRisk' : 'behind'
}

/** Whole percent for display, rounded down, so that 99.6 is never shown as a target that was reached. */
export function wholePercent(percent: number): number {
  return Math.floor(percent)
}

/**
 * The part of a month's target that an even pace would have reached on `asOf`: for counts and amounts the share
 * of the month's working days that have passed, `asOf` included; for ratios and means the target itself.
 * Null in a month that has not begun, or on a day before its first working day.
 */
export function paceTarget(input: {
  kind: MetricKind
  target: number
  month: IsoMonth
  asOf: IsoDate
}): number | null {
  const month = monthOf(input.asOf)
  if (month < input.month) return null
  if (!addsUp(input.kind) || month > input.month) return input.target
  const share = shareOfMonthPassed(input.month, input.asOf)
  return share === 0 ? null : input.target * share
}

/** Working days of the month up to and with `asOf`, over all its working days: 0 to 1. */
function shareOfMonthPassed(month: IsoMonth, asOf: IsoDate): number {
  if (asOf < firstDayOf(month)) return 0
  const end = lastDayOf(month)
  const passed = workingDays(firstDayOf(month), asOf < end ? asOf : end)
  return passed / workingDays(firstDayOf(month), end)
}
