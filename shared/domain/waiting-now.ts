import type { IsoDate } from './calendar'
import type { Today } from './today'

/**
 * How much waits today: what is due or late, check-ins on goals, sessions that are open, what is to be signed, and
 * documents whose day has come.
 */
export function waitingNow(today: Today): number {
  const { on, promises, sessions, commitments, checkIns, unsigned, terms } = today
  const isDue = (dueOn: IsoDate | null): boolean => dueOn !== null && dueOn <= on
  return (
    [...promises, ...commitments].filter(({ commitment }) => isDue(commitment.dueOn)).length +
    sessions.filter(({ dueOn, openSessionId }) => openSessionId !== null || isDue(dueOn)).length +
    checkIns.length +
    unsigned.length +
    terms.filter(({ term }) => isDue(term.on)).length
  )
}
