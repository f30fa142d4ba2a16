import type { MetricKind } from '../../../shared/domain/metric'
import { formatSeconds, formatValue, type Reading } from '../../../shared/domain/metric-format'

/** A figure with enough digits to be held against another system: `10.9493 %`, `256.7881 s (4:17)`, `€2,774,084.05`. */
export function exactFigure(kind: MetricKind, value: number | null, reading: Reading): string {
  if (value === null) return '–'
  const digits = new Intl.NumberFormat(reading.locale, { maximumFractionDigits: 4 }).format(value)
  switch (kind) {
    case 'count':
    case 'amount':
    case 'meanAmount':
      return formatValue(kind, value, reading)
    case 'ratio':
      return `${digits}\u00a0%`
    case 'meanSeconds':
      return `${digits}\u00a0s (${formatSeconds(value)})`
    case 'meanRating':
      return digits
    case 'multiple':
      return `${digits}\u00a0×`
  }
}
