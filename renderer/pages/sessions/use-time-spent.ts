import { useEffect, useState } from 'react'
import type { CoachingSession } from '../../../shared/domain/session'
import { type TimedPart, type TimeSpent, withTimeSpent } from '../../../shared/domain/session-time'
import { client } from '../../api/api'

const everyMs = 5000
/** A tick that comes later than this found the laptop asleep: that time was not used. */
const longestTickMs = 15_000
const sendEverySeconds = 30

/**
 * The seconds used by each part of the session. Time counts for the part that is shown while the window is seen, and is
 * kept with the session every half minute and when the part or the window is left; what a crash takes is less than that.
 */
export function useTimeSpent({ id, spent }: CoachingSession, part: TimedPart): TimeSpent {
  const [counted, setCounted] = useState<TimeSpent>(spent ?? {})
  useEffect(() => {
    // not the time of day: the clock of the laptop may be set in the middle
    let last = performance.now()
    let seen = document.visibilityState === 'visible'
    let unsent = 0
    const send = (): void => {
      const seconds = Math.floor(unsent)
      if (seconds === 0) return
      unsent -= seconds
      // it only informs: what cannot be kept is not worth a word in the middle of a conversation
      client.sessions.spend({ sessionId: id, part, seconds }).catch(() => undefined)
    }
    const take = (): void => {
      const now = performance.now()
      const passed = now - last
      last = now
      if (!seen || passed > longestTickMs) return
      const before = Math.floor(unsent)
      unsent += passed / 1000
      const seconds = Math.floor(unsent) - before
      if (seconds > 0) setCounted((all) => withTimeSpent(all, { part, seconds }))
      if (unsent >= sendEverySeconds) send()
    }
    const see = (): void => {
      take()
      seen = document.visibilityState === 'visible'
      if (!seen) send()
    }
    const timer = setInterval(take, everyMs)
    document.addEventListener('visibilitychange', see)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', see)
      take()
      send()
    }
  }, [id, part])
  return counted
}
