import type { MetricKind } from '../../shared/domain/metric'

/** Seconds that a clock face would choose; above the last, whole hours in decimal steps. */
const clockSteps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600]

/**
 * Round values on an axis from `from` to `to`, at most `steps` steps apart, in the unit of the metric's kind: steps
 * of 1, 2 or 5 times a power of ten, of whole money for amounts, of a clock face for seconds.
 * `axisTicks({ kind: 'count', from: 0, to: 42, steps: 5 })` → `[0, 10, 20, 30, 40]`.
 */
export function axisTicks(axis: { kind: MetricKind; from: number; to: number; steps: number }): number[] {
  const span = axis.to - axis.from
  if (span <= 0) return [axis.from]
  const step = roundStep(axis.kind, span / Math.max(axis.steps, 1))
  const first = Math.ceil(axis.from / step)
  const last = Math.floor(axis.to / step + 1e-9)
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => rounded((first + index) * step))
}

/** The smallest round step that is at least `atLeast`. */
function roundStep(kind: MetricKind, atLeast: number): number {
  switch (kind) {
    case 'amount':
    case 'meanAmount':
      return 100 * decimalStep(atLeast / 100)
    case 'meanSeconds':
      return clockSteps.find((step) => step >= atLeast) ?? 3600 * decimalStep(atLeast / 3600)
    case 'count':
      return Math.max(1, decimalStep(atLeast))
    case 'ratio':
    case 'meanRating':
    case 'multiple':
      return decimalStep(atLeast)
  }
}

function decimalStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast))
  const factor = [1, 2, 5, 10].find((each) => each * power >= atLeast * (1 - 1e-9)) ?? 10
  return rounded(factor * power)
}

/** Takes the noise of binary fractions out of a decimal step: 3 × 0.1 is 0.3. */
function rounded(value: number): number {
  return Number(value.toPrecision(12))
}

/** The stretch of an axis for a line that need not start at zero: its values with some air, zero where it is near. */
export function lineAxis(kind: MetricKind, values: readonly number[]): { from: number; to: number } {
  if (values.length === 0) return { from: 0, to: emptyAxis[kind] }
  const low = Math.min(...values)
  const high = Math.max(...values)
  const span = high - low || Math.abs(high) || 1
  const from = low >= 0 && low < span ? 0 : low - span * air
  return { from, to: high + span * air }
}

/** Over and under a line, as a share of what it spans. */
const air = 0.12

/** Where nothing is known an axis still has a length: one deal, one euro, ten percent, one minute, one point. */
const emptyAxis: Readonly<Record<MetricKind, number>> = {
  count: 1,
  amount: 100,
  ratio: 10,
  meanSeconds: 60,
  meanAmount: 100,
  meanRating: 1,
  multiple: 1,
}

/** The stretch of an axis for what grows from zero: bars and running sums. */
export function sumAxis(values: readonly number[]): { from: number; to: number } {
  const from = Math.min(0, ...values)
  const to = Math.max(0, ...values)
  return { from, to: to === from ? from + 1 : to }
}
