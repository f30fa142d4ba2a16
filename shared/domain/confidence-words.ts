import type { Confidence } from './goal-check-in'

/** How sure both are of a goal, at the beginning of a line. */
export const confidenceWords: Readonly<Record<Confidence, string>> = {
  onTrack: 'On track',
  atRisk: 'At risk',
  offTrack: 'Off track',
}
