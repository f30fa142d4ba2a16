import * as z from 'zod'

/** How a goal stands: being worked on, set aside for a time, or ended in one of four ways. */
export const goalStatusSchema = z.enum(['active', 'paused', 'reached', 'partlyReached', 'missed', 'dropped'])
export type GoalStatus = z.infer<typeof goalStatusSchema>

const ends = ['reached', 'partlyReached', 'missed', 'dropped'] as const

const nextOf: Readonly<Record<GoalStatus, readonly GoalStatus[]>> = {
  active: ['paused', ...ends],
  paused: ['active', ...ends],
  reached: ['active'],
  partlyReached: ['active'],
  missed: ['active'],
  dropped: ['active'],
}

/** What a goal can become from where it stands. An ended one can only be taken up again. */
export function statusesAfter(status: GoalStatus): readonly GoalStatus[] {
  return nextOf[status]
}

/** Whether nothing more is done for the goal. A paused one has not ended. */
export function hasEnded(status: GoalStatus): boolean {
  return ends.some((end) => end === status)
}

/** Whether a goal can only become so with a reason: whoever reads it later asks why. */
export function needsReason(status: GoalStatus): boolean {
  return status === 'paused' || status === 'partlyReached' || status === 'missed' || status === 'dropped'
}

/** The status after “The goal is”, and alone on a mark. */
export const goalStatusWords: Readonly<Record<GoalStatus, string>> = {
  active: 'active',
  paused: 'paused',
  reached: 'reached',
  partlyReached: 'partly reached',
  missed: 'missed',
  dropped: 'dropped',
}
