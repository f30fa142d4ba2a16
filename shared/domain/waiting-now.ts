import type { IsoDate } from './calendar'
import type { Today } from './today'

/** How much waits today: what is due or late, check-ins on goals, sessions that are open, and what is to be signed. */
export function waitingNow({ on, promises, sessions, commitments, checkIns, unsigned }: Today): number {
  const isDue = (dueOn: IsoDate | null): boolean => dueOn !== null && dueOn <= on
  return (
    [...promises, ...commitments].filter(({ commitment }) => isDue(commitment.dueOn)).length +
    sessions.filter(({ dueOn, openSessionId }) => openSessionId !== null || isDue(dueOn)).length +
    checkIns.length +
    unsigned.length
  )
}
