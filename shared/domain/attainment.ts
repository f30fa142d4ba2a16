import { assertNever } from './assert-never'
import { firstDayOf, type IsoDate, type IsoMonth, lastDayOf, monthOf } from './calendar'
import { addsUp, type Direction, type MetricKind } from './metric'
import { countWorkDays, usualWorkDays, type WorkDays } from './work-days'

/** What is aimed for, in the unit of the metric's kind: one figure, or with `upTo` everything from it to there, both ends included. */
export type Aim = { readonly target: number; readonly upTo?: number | undefined }

/** The aim of a figure that holds both ends; null where there is no target. */
export function aimOf({ target, upTo }: { target: number | null; upTo?: number | undefined }): Aim | null {
  return target === null ? null : { target, upTo }
}

/** Whether two aims are the same figure or the same range; no aim is the same as none. */
export function sameAim(a: Aim | null, b: Aim | null): boolean {
  return a?.target === b?.target && a?.upTo === b?.upTo
}

/**
 * Share of the target reached, in percent; null when there is no value, no target, or nothing to divide by.
 * - More is better: the value's share of the target, not capped. 45 of 60 → 75.
 * - Less is better: the target's share of the value, not capped. 0 is the least there can be, so it is 100.
 * - Within a range: 100 from end to end; under it the value's share of the lower end, over it the upper end's share of
 *   the value, so that it never exceeds 100 and does not jump at an end. 20 to 25: 18 → 90, 20 → 100, 25 → 100, 50 → 50.
 */
export function attainment(input: {
  actual: number | null
  target: number | null
  upTo?: number | undefined
  direction: Direction
}): number | null {
  const { actual, target, upTo, direction } = input
  if (actual === null || target === null) return null
  switch (direction) {
    case 'more':
      return share(actual, target)
    case 'less':
      return actual === 0 ? 100 : share(target, actual)
    case 'within': {
      const gap = gapTo(actual, { target, upTo })
      return gap === 0 ? 100 : gap < 0 ? share(actual, target) : share(upTo ?? target, actual)
    }
    default:
      return assertNever(direction)
  }
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole
}

/** How far a value is from what is aimed for: below 0 under it, above 0 over it, 0 at it and anywhere in its range. */
export function gapTo(value: number, { target, upTo = target }: Aim): number {
  return value < target ? value - target : Math.max(value - upTo, 0)
}

/** The same limits for everybody: on target from 100 %, at risk from 90 %, behind below. */
export type AttainmentState = 'onTarget' | 'atRisk' | 'behind' | 'noData'

export function attainmentState(percent: number | null): AttainmentState {
  if (percent === null) return 'noData'
  if (percent + binaryError >= 100) return 'onTarget'
  return percent + binaryError >= 90 ? 'atRisk' : 'behind'
}

/** Whole percent for display, rounded down, so that 99.6 is never shown as a target that was reached. */
export function wholePercent(percent: number): number {
  return Math.floor(percent + binaryError)
}

/** More than binary fractions err by: 100 × 63 ÷ (77 × (9 ÷ 11)) is 99.99999999999999, and yet exactly on pace. */
const binaryError = 1e-9

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
  /** The days that count; Monday to Friday where nothing else is said. */
  workDays?: WorkDays
}): number | null {
  const month = monthOf(input.asOf)
  if (month < input.month) return null
  if (!addsUp(input.kind) || month > input.month) return input.target
  const workDays = input.workDays ?? usualWorkDays
  const [from, end] = [firstDayOf(input.month), lastDayOf(input.month)]
  const all = countWorkDays(from, end, workDays)
  const passed = countWorkDays(from, input.asOf < end ? input.asOf : end, workDays)
  if (passed === 0) return null
  // multiplied first: 77 × (9 ÷ 11) is more than the 63 that it comes to
  return passed === all ? input.target : (input.target * passed) / all
}
