import { type Aim, gapTo } from '../../shared/domain/attainment'
import { firstDayOf, type IsoDate, type IsoMonth } from '../../shared/domain/calendar'
import { addsUp, type Direction, isMoney, type MetricKind } from '../../shared/domain/metric'
import { formatDistance, formatSeconds, formatValue, type Reading } from '../../shared/domain/metric-format'

/** A value beside an axis, as short as it can be read: `500`, `€500k`, `20 %`, `3:30`. */
export function axisLabel(kind: MetricKind, value: number, reading: Reading): string {
  const short = { notation: 'compact', maximumFractionDigits: 1 } as const
  switch (kind) {
    case 'count':
      return new Intl.NumberFormat(reading.locale, Math.abs(value) < 10_000 ? {} : short).format(value)
    case 'amount':
    case 'meanAmount':
      return new Intl.NumberFormat(reading.locale, {
        ...short,
        style: 'currency',
        currency: reading.currency,
        minimumFractionDigits: 0,
      }).format(value / 100)
    case 'ratio':
      return `${new Intl.NumberFormat(reading.locale).format(value)}\u00a0%`
    case 'meanSeconds':
      return formatSeconds(value)
    case 'meanRating':
      return new Intl.NumberFormat(reading.locale).format(value)
    case 'multiple':
      return `${new Intl.NumberFormat(reading.locale).format(value)}\u00a0×`
  }
}

/** `20 November`, in the reader's manner. */
export function dayName(day: IsoDate, reading: Reading): string {
  return inCalendar(day, reading, { day: 'numeric', month: 'long' })
}

/** `October`, or `Oct` where there is little room. */
export function monthName(month: IsoMonth, reading: Reading, length: 'long' | 'short'): string {
  return inCalendar(firstDayOf(month), reading, { month: length })
}

/** `October 2026` */
export function monthAndYear(month: IsoMonth, reading: Reading): string {
  return inCalendar(firstDayOf(month), reading, { month: 'long', year: 'numeric' })
}

export function yearName(month: IsoMonth, reading: Reading): string {
  return inCalendar(firstDayOf(month), reading, { year: 'numeric' })
}

/** A day in the reader's manner, in the parts asked for. */
export function inCalendar(day: IsoDate, reading: Reading, parts: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(reading.locale, { ...parts, calendar: 'gregory', timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}

/**
 * How far a value is from its target, in words: `25 to go`, `84 over`, `4.1 under`. What adds up is on its way to
 * the target (where less is better, the rest of it is left); a ratio or a mean is over or under it. Of a range it is the
 * nearer end that is told; between its ends a value is `in the range`.
 */
export function distanceToTarget(
  given: { kind: MetricKind; direction: Direction; value: number } & Aim,
  reading: Reading,
): string {
  const gap = gapTo(given.value, given)
  if (gap === 0 && given.upTo !== undefined) return 'in the range'
  const size = formatDistance(given.kind, Math.abs(gap), reading)
  if (gap === 0) return addsUp(given.kind) ? 'reached' : 'on target'
  if (size === formatDistance(given.kind, 0, reading)) return gap > 0 ? 'just over' : 'just under'
  if (gap > 0) return `${size} over`
  if (!addsUp(given.kind)) return `${size} under`
  return given.direction !== 'less' ? `${size} to go` : `${size} left`
}

/**
 * An even pace is a thought, not a count, so it is told in whole units of what is counted, or in tenths while the
 * value is less than one unit away from it: 24.02 → 24, but 0.64 beside a value of 0 → 0.6.
 */
export function tellablePace(given: { kind: MetricKind; pace: number; value: number }): number {
  return inSteps(given.pace, paceStep(given))
}

/** `7 under`, `3 over`, `on pace`; as coarse as the pace is told. */
export function distanceToPace(
  given: { kind: MetricKind; pace: number; value: number },
  reading: Reading,
): string {
  const gap = inSteps(given.value - tellablePace(given), paceStep(given))
  if (gap === 0) return 'on pace'
  return `${formatValue(given.kind, Math.abs(gap), reading)} ${gap < 0 ? 'under' : 'over'}`
}

function paceStep({ kind, pace, value }: { kind: MetricKind; pace: number; value: number }): number {
  const unit = isMoney(kind) ? 100 : 1
  return Math.abs(value - pace) < unit ? unit / 10 : unit
}

function inSteps(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toPrecision(12))
}
