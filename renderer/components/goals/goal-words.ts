import { directionOf, type GoalDirection, type SmartFields } from '../../../shared/domain/goal'
import type { Confidence } from '../../../shared/domain/goal-check-in'
import { type GoalStatus, goalStatusWords } from '../../../shared/domain/goal-status'
import type { SmartLetter } from '../../../shared/domain/smart-check'

export const confidenceWords: Readonly<Record<Confidence, string>> = {
  onTrack: 'On track',
  atRisk: 'At risk',
  offTrack: 'Off track',
}

export const letterWords: Readonly<Record<SmartLetter, string>> = {
  specific: 'Specific',
  measurable: 'Measurable',
  achievable: 'Achievable',
  relevant: 'Relevant',
  timeBound: 'Time-bound',
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

/** The way of a goal in words: `from 15.8 % to 20 %`, `stay at or above 22 %`, `done`. */
export function wayWords(fields: SmartFields, figure: (value: number) => string): string {
  const { baseline, target } = fields.measure
  switch (directionOf(fields)) {
    case 'binary':
      return 'done'
    case 'keepAtLeast':
      return `stay at or above ${figure(target)}`
    case 'keepAtMost':
      return `stay at or below ${figure(target)}`
    default:
      return `from ${figure(baseline)} to ${figure(target)}`
  }
}
