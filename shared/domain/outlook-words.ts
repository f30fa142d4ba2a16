import { likelyPercent } from './forecast'
import { isMoney, type MetricKind } from './metric'
import { formatTarget, formatValue, type Reading } from './metric-format'
import type { Outlook } from './outlook'

/**
 * What is still needed: `3 a working day for the remaining 6`; null where nothing is, or it makes no sense to say. A need
 * is rounded up, so that whoever does what it says gets there.
 */
export function neededWords(
  { neededPerDay, daysLeft }: Outlook,
  { kind, reading }: { kind: MetricKind; reading: Reading },
): string | null {
  if (neededPerDay === null || neededPerDay === 0) return null
  const step = kind === 'count' ? 10 : 1
  const needed = formatTarget(kind, { target: Math.ceil(neededPerDay * step - 1e-9) / step }, reading)
  return daysLeft === 1
    ? `${needed} on the one working day that is left`
    : `${needed} a working day for the remaining ${daysLeft}`
}

/**
 * Where the period is likely to end: `46 to 58 likely`, by whole things and for money by whole units, rounded outward;
 * null without a forecast.
 */
export function likelyWords(
  { likely }: Outlook,
  { kind, reading }: { kind: MetricKind; reading: Reading },
): string | null {
  if (likely === null) return null
  const step = kind === 'count' ? 1 : isMoney(kind) ? 100 : kind === 'meanSeconds' ? 1 : 0.1
  // a hair of arithmetic does not make a range wider
  const low = Math.floor(likely.low / step + 1e-6) * step
  const high = Math.ceil(likely.high / step - 1e-6) * step
  const [from, to] = [low, high].map((end) => formatValue(kind, end, reading))
  return from === to ? `${from} likely` : `${from} to ${to} likely`
}

/** How a forecast is made, in one sentence for those who ask. */
export const forecastMethod = `Likely means: if the working days that are left go as the latest 60 did, ${likelyPercent} of 100 such periods end in this range.`
