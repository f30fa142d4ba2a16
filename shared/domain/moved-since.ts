import { type AttainmentState, attainmentState } from './attainment'
import type { NumberSnapshot } from './number-snapshot'
import type { Progress } from './progress'

/** What a number did between two sessions, each measured against the target of its own month. */
export type NumberMove = {
  readonly progress: Progress
  /** As it stood when the last session was finished; null where it had no number then. */
  readonly before: AttainmentState | null
  readonly now: AttainmentState
  readonly move: 'nearer' | 'further' | 'same' | 'new'
}

/** Points of attainment below which a number is said to stand where it stood. */
const noticeable = 3

/**
 * The numbers that are known now beside those that the last session froze. `nearer` to the target or `further` from it
 * by at least 3 percentage points of attainment; on target both times is the same, however far above.
 */
export function movedSince(frozen: readonly NumberSnapshot[], progress: readonly Progress[]): NumberMove[] {
  return progress
    .filter(({ current }) => current.value !== null)
    .map((each) => {
      const before = frozen.find(({ metricId }) => metricId === each.metric.id)
      const then = before?.attainment ?? null
      return {
        progress: each,
        before: then === null ? null : attainmentState(then),
        now: each.state,
        move: moveOf(then, each.current.attainment),
      }
    })
}

function moveOf(then: number | null, now: number | null): NumberMove['move'] {
  if (then === null || now === null) return 'new'
  if (then >= 100 && now >= 100) return 'same'
  const by = now - then
  return Math.abs(by) < noticeable ? 'same' : by > 0 ? 'nearer' : 'further'
}
