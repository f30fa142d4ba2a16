import type { GoalDirection } from '../../../shared/domain/goal'
import type { Confidence } from '../../../shared/domain/goal-check-in'
import { type GoalStatus, goalStatusWords } from '../../../shared/domain/goal-status'

export const confidenceWords: Readonly<Record<Confidence, string>> = {
  onTrack: 'On track',
  atRisk: 'At risk',
  offTrack: 'Off track',
}

export const directionWords: Readonly<Record<GoalDirection, string>> = {
  increase: 'Up',
  decrease: 'Down',
  keepAtLeast: 'Stay at or above',
  keepAtMost: 'Stay at or below',
  binary: 'Done or not done (0 to 1)',
}

/** A status at the beginning of a line: `Partly reached`. */
export function statusLabel(status: GoalStatus): string {
  const words = goalStatusWords[status]
  return words.charAt(0).toUpperCase() + words.slice(1)
}
