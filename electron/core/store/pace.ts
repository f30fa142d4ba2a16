import { setTimeout } from 'node:timers/promises'

/** Called again and again by long work between small steps. It may wait, and throws when the work is to stop. */
export type Pace = () => Promise<void>

const turnAfterMs = 8
const roomAtMostMs = 10
const restAtMostMs = 100

/** Lets other work have its turn once a few milliseconds have passed. */
export function inTurns(): Pace {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < turnAfterMs) return
    await new Promise((resolve) => setImmediate(resolve))
    since = performance.now()
  }
}

/**
 * Rests half as long as it worked: a save takes several steps one after the other, and each of them would wait for another
 * piece of this work if only one had its turn in between.
 */
export function makingRoom(): Pace {
  let since = performance.now()
  return async () => {
    const worked = performance.now() - since
    if (worked < turnAfterMs) return
    await setTimeout(Math.min(roomAtMostMs, worked / 2))
    since = performance.now()
  }
}

/** Rests twice as long as it worked, so that whatever somebody waits for comes first. Throws once `signal` says so. */
export function atLeisure(signal: AbortSignal): Pace {
  let since = performance.now()
  return async () => {
    signal.throwIfAborted()
    const worked = performance.now() - since
    if (worked < turnAfterMs) return
    await setTimeout(Math.min(restAtMostMs, worked * 2), undefined, { signal })
    since = performance.now()
  }
}
