import type { RoomProps } from './step-view'

/**
 * Whether the manager's answers to the questions for both are not to be read by the person yet: a self-assessment was
 * asked for, and not both are done. As long as nobody knows how it stands, they are not.
 */
export function isSealed({ selfAssessment: { stand } }: Pick<RoomProps, 'selfAssessment'>): boolean {
  return stand === undefined || stand.kind === 'waiting' || stand.kind === 'submitted'
}
