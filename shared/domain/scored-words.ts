import type { ScoredMonth } from './scored-month'

/** A score or points with one decimal where it needs one, rounded down, so that 99.96 is never shown as 100: `102`, `96.4`. */
export function scoreText(score: number | null): string {
  if (score === null) return '–'
  // a hair of arithmetic under a tenth is that tenth
  return String(Math.floor(score * 10 + 1e-9) / 10)
}

/** What is said where some metrics have no number or no target: null where all have both. */
export function withoutDataWords({ weightWithData, score, scorecard }: ScoredMonth): string | null {
  if (weightWithData === 100) return null
  if (score === null) return 'No metric of it has both a number and a target yet.'
  return scorecard.withoutData === 'spread'
    ? `Metrics with ${weightWithData} of 100 points of weight have a number and a target. The other weights are spread over them.`
    : `Metrics with ${weightWithData} of 100 points of weight have a number and a target. The others score nothing.`
}
