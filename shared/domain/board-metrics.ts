import type { Metric } from './metric'
import type { Progress } from './progress'

/** How many metrics have room beside each other on the board. */
export const metricsOnBoard = 3

type Standing = { readonly progress: readonly Progress[] }

/** The metrics that somebody of the team has a number or a target for, in their order. */
export function metricsWorthShowing(team: readonly Standing[]): Metric[] {
  const [first] = team
  if (first === undefined) return []
  return first.progress
    .map(({ metric }) => metric)
    .filter(({ id }) =>
      team.some(({ progress }) => progress.some((each) => each.metric.id === id && isWorthShowing(each))),
    )
}

/** Whether there is a number or a target to tell of. */
export function isWorthShowing({ lastOn, current }: Progress): boolean {
  return lastOn !== null || current.target !== null
}
