import type { Aim } from './attainment'
import type { Metric, MetricKind } from './metric'

/** What formatting needs to know of the reader: a BCP 47 locale and the one currency of the workspace. */
export type Reading = { readonly locale: string; readonly currency: string }

/**
 * A value as it is read aloud in a meeting: `12`, `€ 2,774,084.05`, `17.9 %`, `4:17` (minutes and seconds),
 * `4.27` (of a scale), `3.2 ×`.
 * Null, which means that there is nothing to tell, is a dash.
 */
export function formatValue(kind: MetricKind, value: number | null, reading: Reading): string {
  if (value === null) return '–'
  switch (kind) {
    case 'count':
      return new Intl.NumberFormat(reading.locale, { maximumFractionDigits: 2 }).format(value)
    case 'amount':
    case 'meanAmount':
      return formatAmount(value, reading)
    case 'ratio':
      return `${oneDecimal(value, reading)}\u00a0%`
    case 'meanSeconds':
      return formatSeconds(value)
    case 'meanRating':
      return upToTwoDecimals(value, reading)
    case 'multiple':
      return `${upToTwoDecimals(value, reading)}\u00a0×`
  }
}

/** The figure and its unit apart, for screens that set the figure large: `['17.9', '%']`, `['12', '']`. */
export function figureAndUnit(
  kind: MetricKind,
  value: number | null,
  reading: Reading,
): readonly [figure: string, unit: string] {
  if (value !== null && kind === 'ratio') return [oneDecimal(value, reading), '%']
  if (value !== null && kind === 'multiple') return [upToTwoDecimals(value, reading), '×']
  return [formatValue(kind, value, reading), '']
}

/** A target as it was set, without its unit: `22`, where a measured percentage is `22.0`; a range as `20–25`. */
function targetFigure(kind: MetricKind, { target, upTo }: Aim, reading: Reading): string {
  const lower = endFigure(kind, target, reading)
  return upTo === undefined ? lower : `${lower}–${endFigure(kind, upTo, reading)}`
}

/** The same with its unit: `22 %`, `20–25 %`, `€3,000–€5,000`. */
export function formatTarget(kind: MetricKind, aim: Aim, reading: Reading): string {
  const [, unit] = figureAndUnit(kind, aim.target, reading)
  return unit === '' ? targetFigure(kind, aim, reading) : `${targetFigure(kind, aim, reading)}\u00a0${unit}`
}

/** A target in tables and documents, in the digits of the values beside it: `22.0 %`; a range as it was set: `20–25 %`. */
export function formatAim(kind: MetricKind, aim: Aim | null, reading: Reading): string {
  if (aim === null || aim.upTo === undefined) return formatValue(kind, aim?.target ?? null, reading)
  return formatTarget(kind, aim, reading)
}

/** A target beside the figure that is held against it: `of 22`, and for a range `within 20–25`. */
export function besideTarget(kind: MetricKind, aim: Aim, reading: Reading): string {
  return `${aim.upTo === undefined ? 'of' : 'within'}\u00a0${targetFigure(kind, aim, reading)}`
}

function endFigure(kind: MetricKind, end: number, reading: Reading): string {
  if (kind !== 'ratio' && kind !== 'multiple' && kind !== 'meanRating') return formatValue(kind, end, reading)
  const maximumFractionDigits = kind === 'ratio' ? 1 : 2
  return new Intl.NumberFormat(reading.locale, { maximumFractionDigits }).format(end)
}

/**
 * A figure of a goal with its unit: money in whole units of the currency, not in cents, `€12,000`; seconds as minutes and
 * seconds, `4:17`; `20 %`; `3 ×`; everything else bare. `kind` is null for a measure that is none of the metrics.
 */
export function formatGoalFigure(kind: MetricKind | null, figure: number, reading: Reading): string {
  const number = new Intl.NumberFormat(reading.locale, { maximumFractionDigits: 2 }).format(figure)
  switch (kind) {
    case 'amount':
    case 'meanAmount':
      return formatMoney(figure, reading)
    case 'meanSeconds':
      return figure < 0 ? `\u2212${formatSeconds(-figure)}` : formatSeconds(figure)
    case 'ratio':
      return `${number}\u00a0%`
    case 'multiple':
      return `${number}\u00a0×`
    default:
      return number
  }
}

/** The distance of a value from its target with a sign, in the metric's unit: `+2.6`, `−0:18`. */
export function formatGap(kind: MetricKind, gap: number, reading: Reading): string {
  const sign = gap < 0 ? '\u2212' : '+'
  return sign + formatDistance(kind, Math.abs(gap), reading)
}

/** A distance without its direction. Between two percentages it is in points, not percent: `2.6`, `0:18`, `€ 120`. */
export function formatDistance(kind: MetricKind, size: number, reading: Reading): string {
  return figureAndUnit(kind, size, reading)[0]
}

/** Seconds as `m:ss`, from an hour on as `h:mm:ss`; rounded to whole seconds. `formatSeconds(256.79)` → `'4:17'`. */
export function formatSeconds(seconds: number): string {
  const whole = Math.round(seconds)
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const two = (n: number): string => String(n).padStart(2, '0')
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

function formatAmount(cents: number, reading: Reading): string {
  return formatMoney(cents / 100, reading)
}

/** Money in whole units of the currency; cents are written where there are some. */
function formatMoney(units: number, reading: Reading): string {
  const whole = Number.isInteger(units)
  return new Intl.NumberFormat(reading.locale, {
    style: 'currency',
    currency: reading.currency,
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: whole ? 0 : 2,
  }).format(units)
}

function oneDecimal(value: number, reading: Reading): string {
  return new Intl.NumberFormat(reading.locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(value)
}

/** Two where they are needed, one always: `4.27`, `4.0`. */
function upToTwoDecimals(value: number, reading: Reading): string {
  return new Intl.NumberFormat(reading.locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 2,
  }).format(value)
}

/** What the metric measures in one line, for tables and documents: `leads converted of leads worked`. */
export function describeMetric(metric: Pick<Metric, 'kind' | 'counted' | 'outOf' | 'scale'>): string {
  switch (metric.kind) {
    case 'count':
    case 'amount':
      return metric.counted
    case 'ratio':
      return `${metric.counted} of ${metric.outOf}, in percent`
    case 'meanSeconds':
      return `${metric.counted}, averaged over ${metric.outOf}, in minutes and seconds`
    case 'meanAmount':
      return `${metric.counted}, averaged over ${metric.outOf}`
    case 'meanRating':
      return `${metric.counted}, averaged over ${metric.outOf}${metric.scale === undefined ? '' : `, from ${metric.scale.lowest} to ${metric.scale.highest}`}`
    case 'multiple':
      return `${metric.counted} as a multiple of ${metric.outOf}`
  }
}
