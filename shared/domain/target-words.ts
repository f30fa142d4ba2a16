import type { Aim } from './attainment'
import { addsUp, type MetricKind } from './metric'
import { formatAim, formatTarget, formatValue, type Reading } from './metric-format'
import type { OwnPeriod } from './own-period'
import type { SetAim, TargetPeriod } from './target'
import type { TargetAdjustment } from './target-worth'

/** What a target is for: `a day`. */
export const perWords: Readonly<Record<TargetPeriod, string>> = {
  day: 'a day',
  week: 'a week',
  month: 'a month',
  quarter: 'a quarter',
}

/**
 * A target in documents and tables as it was set: `14`, and where it is for another time than a month `40 a day`; with a
 * ramp `14 (25 %, 50 % at first)`. A rate is the same in any time: `22.0 %`.
 */
export function formatSetAim(kind: MetricKind, aim: SetAim | null, reading: Reading): string {
  const figure = formatAim(kind, aim, reading)
  if (aim === null) return figure
  const per =
    aim.per === undefined ? '' : addsUp(kind) ? ` ${perWords[aim.per]}` : `, over ${perWords[aim.per]}`
  return `${figure}${per}${aim.ramp === undefined ? '' : ` (${rampWords(aim.ramp)})`}`
}

/** `25 %, 50 % and 75 % in the first 3 months`. */
export function rampWords(ramp: readonly number[]): string {
  const shares = new Intl.ListFormat('en-GB').format(ramp.map((percent) => `${percent}\u00a0%`))
  return `${shares} in the first ${ramp.length === 1 ? 'month' : `${ramp.length} months`}`
}

/**
 * Why a target is another than the one that was set, with what it comes to:
 * `60, for 12 of 20 working days: 36`, `40 a day, for 20 working days: 800`, `60, 50 % in month 2 here: 30`.
 */
export function adjustmentWords(
  { set, setUpTo, per, ramp, days }: TargetAdjustment,
  { kind, aim, reading }: { kind: MetricKind; aim: Aim; reading: Reading },
): string {
  const figure = formatTarget(kind, { target: set, upTo: setUpTo }, reading)
  const parts = [
    per === 'month' || !addsUp(kind) ? figure : `${figure} ${perWords[per]}`,
    ...(ramp === undefined ? [] : [`${ramp.percent}\u00a0% in month ${ramp.month} here`]),
    ...(days === undefined ? [] : [daysWords(days, per)]),
  ]
  const comesTo =
    days?.worked === 0 ? 'nothing is asked for' : formatTarget(kind, rounded(kind, aim), reading)
  return `${parts.join(', ')}: ${comesTo}`
}

/** Where the running day, week or quarter stands: `This week 7 of 10`, `Today nothing yet, of 40`. */
export function ownPeriodWords(
  { per, value, target, upTo, adjustment }: OwnPeriod,
  { kind, reading }: { kind: MetricKind; reading: Reading },
): string {
  const span = { day: 'Today', week: 'This week', quarter: 'This quarter' }[per]
  if (adjustment?.days?.worked === 0) return `${span} is off`
  const aim = formatTarget(kind, rounded(kind, { target, upTo }), reading)
  const against = upTo === undefined ? `of ${aim}` : `within ${aim}`
  return value === null
    ? `${span} nothing yet, ${against}`
    : `${span} ${formatValue(kind, value, reading)} ${against}`
}

function daysWords({ worked, of }: NonNullable<TargetAdjustment['days']>, per: TargetPeriod): string {
  if (worked === of) return `for ${of} working ${of === 1 ? 'day' : 'days'}`
  return `for ${worked} of ${per === 'quarter' ? 'its ' : ''}${of} working ${of === 1 ? 'day' : 'days'}`
}

/** Whole cents: a part of a target has more digits than money. */
function rounded(kind: MetricKind, { target, upTo }: Aim): Aim {
  if (kind !== 'amount') return { target, upTo }
  return { target: Math.round(target), upTo: upTo === undefined ? undefined : Math.round(upTo) }
}
