import type { Metric, MetricKind } from './metric'

/** What formatting needs to know of the reader: a BCP 47 locale and the one currency of the workspace. */
export type Reading = { readonly locale: string; readonly currency: string }

/**
 * A value as it is read aloud in a meeting: `12`, `€ 2,774,084.05`, `17.9 %`, `4:17` (minutes and seconds).
 * Null, which means that there is nothing to tell, is a dash.
 */
export function formatValue(kind: MetricKind, value: number | null, reading: Reading): string {
  if (value === null) return '–'
  switch (kind) {
    case 'count':
      return new Intl.NumberFormat(reading.locale, { maximumFractionDigits: 2 }).format(value)
    case 'amount':
      return formatAmount(value, reading)
    case 'ratio':
      return `${oneDecimal(value, reading)}\u00a0%`
    case 'meanSeconds':
      return formatSeconds(value)
  }
}

/** The figure and its unit apart, for screens that set the figure large: `['17.9', '%']`, `['12', '']`. */
export function figureAndUnit(
  kind: MetricKind,
  value: number | null,
  reading: Reading,
): readonly [figure: string, unit: string] {
  if (value !== null && kind === 'ratio') return [oneDecimal(value, reading), '%']
  return [formatValue(kind, value, reading), '']
}

/**
 * A figure of a goal as it was typed: money in whole units, percentages with their sign, everything else bare. `kind` is
 * null for a measure that is none of the metrics.
 */
export function formatGoalFigure(kind: MetricKind | null, figure: number, locale: string): string {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(figure)
  return kind === 'ratio' ? `${number}\u00a0%` : number
}

/** The distance of a value from its target with a sign, in the metric's unit: `+2.6`, `−0:18`. */
export function formatGap(kind: MetricKind, gap: number, reading: Reading): string {
  const sign = gap < 0 ? '\u2212' : '+'
  return sign + formatDistance(kind, Math.abs(gap), reading)
}

/** A distance without its direction. Between two percentages it is in points, not percent: `2.6`, `0:18`, `€ 120`. */
export function formatDistance(kind: MetricKind, size: number, reading: Reading): string {
  return kind === 'ratio' ? oneDecimal(size, reading) : formatValue(kind, size, reading)
}

/** Seconds as `m:ss`, from an hour on as `h:mm:ss`; rounded to whole seconds. `formatSeconds(256.79)` → `'4:17'`. */
export function formatSeconds(seconds: number): string {
  const whole = Math.round(seconds)
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const two = (n: number): string => String(n).padStart(2, '0')
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

function formatAmount(cents: number, reading: Reading): string {
  const whole = cents % 100 === 0
  return new Intl.NumberFormat(reading.locale, {
    style: 'currency',
    currency: reading.currency,
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: whole ? 0 : 2,
  }).format(cents / 100)
}

function oneDecimal(value: number, reading: Reading): string {
  return new Intl.NumberFormat(reading.locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(value)
}

/** What the metric measures in one line, for tables and documents: `leads converted of leads worked`. */
export function describeMetric(metric: Pick<Metric, 'kind' | 'counted' | 'outOf'>): string {
  switch (metric.kind) {
    case 'count':
    case 'amount':
      return metric.counted
    case 'ratio':
      return `${metric.counted} of ${metric.outOf}, in percent`
    case 'meanSeconds':
      return `${metric.counted}, averaged over ${metric.outOf}, in minutes and seconds`
  }
}
