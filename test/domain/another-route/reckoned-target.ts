import { type Fraction, fraction, plus, times } from './fraction'
import { daysOfMonths, type PlainDay, quarterMonths } from './plain-days'

/** What a firm, a person and a target are, as far as targets are reckoned from them. */
export type Situation = {
  readonly weekdays: readonly number[]
  readonly weekStartsOn: number
  readonly yearBeginsIn: number
  readonly holidays: readonly Span[]
  readonly startedOn: string
  readonly leavesOn: string
  readonly absences: readonly Span[]
  readonly value: number
  readonly per: 'day' | 'week' | 'month' | 'quarter'
  readonly forDaysWorked: boolean
  readonly ramp: readonly number[] | null
  readonly isRate: boolean
  readonly direction: 'more' | 'less'
}
type Span = { readonly from: string; readonly to: string }

const holds = (on: string) => (span: Span) => span.from <= on && on <= span.to

function isWorkedByFirm({ on, weekday }: PlainDay, { weekdays, holidays }: Situation): boolean {
  return weekdays.includes(weekday) && !holidays.some(holds(on))
}

/** A day that counts for the target: one of the firm's, and where it is for the days worked, one of the person's. */
export function counts(day: PlainDay, situation: Situation): boolean {
  return situation.forDaysWorked ? isWorkedByPerson(day, situation) : isWorkedByFirm(day, situation)
}

export function isWorkedByPerson(day: PlainDay, situation: Situation): boolean {
  const { startedOn, leavesOn, absences } = situation
  const isHere = day.on >= startedOn && (leavesOn === '' || day.on <= leavesOn)
  return isHere && !absences.some(holds(day.on)) && isWorkedByFirm(day, situation)
}

/** What is asked for on one working day of a month, before any day is counted. */
function dayWorth(month: string, situation: Situation): Fraction {
  const { value, per, weekdays, yearBeginsIn } = situation
  switch (per) {
    case 'day':
      return fraction(value)
    case 'week':
      return fraction(value, weekdays.length)
    case 'month':
      return shared(value, [month], situation)
    case 'quarter':
      return shared(value, quarterMonths(month, yearBeginsIn), situation)
  }
}

function shared(value: number, months: readonly string[], situation: Situation): Fraction {
  const days = daysOfMonths(months).filter((day) => isWorkedByFirm(day, situation)).length
  return days === 0 ? fraction(0) : fraction(value, days)
}

function rampShare(month: string, { startedOn, ramp }: Situation): Fraction {
  const number = Math.max(1, [...monthsBetween(startedOn.slice(0, 7), month)].length)
  const percent = ramp?.[number - 1]
  return percent === undefined ? fraction(1) : fraction(percent, 100)
}

function* monthsBetween(from: string, to: string): Generator<string> {
  let [year = 0, month = 0] = from.split('-').map(Number)
  for (;;) {
    const name = `${year}-${String(month).padStart(2, '0')}`
    if (name > to) return
    yield name
    if (++month > 12) [year, month] = [year + 1, 1]
  }
}

/**
 * What is asked for in some days, day by day: the worth of each day that counts. `isOff` where none does. A month's target
 * that does not look at days is asked for as it is, and so is any rate.
 */
export function asksFor(
  days: readonly PlainDay[],
  { month, ...situation }: Situation & { month: string },
): { readonly target: Fraction; readonly isOff: boolean } {
  const { value, per, forDaysWorked, isRate } = situation
  const share = rampShare(month, situation)
  if (isRate || (per === 'month' && !forDaysWorked)) {
    return { target: times(fraction(value), share), isOff: false }
  }
  const counted = days.filter((day) => counts(day, situation))
  const worth = dayWorth(month, situation)
  const target = counted.reduce((sum) => plus(sum, worth), fraction(0))
  return { target: times(target, share), isOff: counted.length === 0 }
}
