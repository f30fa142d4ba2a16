import type { MetricKind } from './metric'

/** A value of a metric as a table for other programs holds it: in the unit of `csvHeader`, not rounded for reading. */
export function csvFigure(kind: MetricKind, value: number | null): number | null {
  return value !== null && isMoney(kind) ? value / 100 : value
}

/** The header of a column of such values, with their unit: `Revenue (EUR)`, `Win rate (%)`, `Call time (seconds)`. */
export function csvHeader(name: string, kind: MetricKind, currency: string): string {
  const unit = unitOf(kind, currency)
  return unit === null ? name : `${name} (${unit})`
}

function unitOf(kind: MetricKind, currency: string): string | null {
  if (isMoney(kind)) return currency
  switch (kind) {
    case 'ratio':
      return '%'
    case 'meanSeconds':
      return 'seconds'
    case 'multiple':
      return 'times'
    default:
      return null
  }
}

function isMoney(kind: MetricKind): boolean {
  return kind === 'amount' || kind === 'meanAmount'
}
