import type { GoalDirection } from '../../../shared/domain/goal'
import { type GoalStatus, goalStatusWords } from '../../../shared/domain/goal-status'
import type { MetricKind } from '../../../shared/domain/metric'

export const directionWords: Readonly<Record<GoalDirection, string>> = {
  increase: 'Up',
  decrease: 'Down',
  keepAtLeast: 'Stay at or above',
  keepAtMost: 'Stay at or below',
  binary: 'Done or not done (0 to 1)',
}

/** The unit in which the figures of a goal are typed, after their label: `, in percent`; `''` where they are bare. */
export function typedUnit(kind: MetricKind | null, currency: string): string {
  switch (kind) {
    case 'amount':
    case 'meanAmount':
      return `, in ${currency}`
    case 'ratio':
      return ', in percent'
    case 'meanSeconds':
      return ', in minutes and seconds'
    default:
      return ''
  }
}

/** A status at the beginning of a line: `Partly reached`. */
export function statusLabel(status: GoalStatus): string {
  const words = goalStatusWords[status]
  return words.charAt(0).toUpperCase() + words.slice(1)
}
