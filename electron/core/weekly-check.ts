import type { WorkspaceWarning } from '../../shared/domain/damage'
import { changedSettings, isNew, isSample, settingsOf } from './profile'
import { atLeisure, inTurns, type Pace } from './store/pace'
import { type ScrubFinding, scrub } from './store/scrub'
import type { Store } from './store/store'

const weekMs = 7 * 86_400_000

type Running = { readonly abort: AbortController; readonly work: Promise<readonly ScrubFinding[]> }

/** Reads every byte of a workspace once a week by itself, and whenever it is asked to. */
export class WeeklyCheck {
  private running: Running | null = null
  /** What the last one found that the manager has not asked for; null where all was as it was written. */
  found: Extract<WorkspaceWarning, { kind: 'checkFound' }> | null = null

  /**
   * Checks when the last time is a week ago, or never was. It rests twice as long as it works and ends without a word
   * when it is stopped: then the week counts from the time before. A last time in the future counts as long ago.
   */
  async whenDue(store: Store, now = Date.now()): Promise<void> {
    const data = store.read()
    if (isNew(data) || isSample(data) || store.state.kind === 'readOnly' || this.running !== null) return
    const { lastCheck } = settingsOf(data)
    const since = lastCheck === null ? null : now - Date.parse(lastCheck.at)
    if (since !== null && since >= 0 && since < weekMs) return
    const abort = new AbortController()
    const findings = await this.run(store, { abort, pace: atLeisure(abort.signal), now }).catch(() => null)
    if (findings !== null) this.found = found(findings, now)
  }

  /** Checks at once, without resting. Waits for one that is under way. Throws `NotSavedError` and what the disk throws. */
  async atOnce(store: Store, now = Date.now()): Promise<readonly ScrubFinding[]> {
    await this.stop()
    this.found = null
    return this.run(store, { abort: new AbortController(), pace: inTurns(), now })
  }

  /** Ends one that is under way, as soon as the step is done that it is at. */
  async stop(): Promise<void> {
    this.running?.abort.abort()
    await this.running?.work.catch(() => undefined)
  }

  private run(
    store: Store,
    given: { readonly abort: AbortController; readonly pace: Pace; readonly now: number },
  ): Promise<readonly ScrubFinding[]> {
    const { abort, now } = given
    const pace: Pace = async () => {
      abort.signal.throwIfAborted()
      await given.pace()
    }
    const work = checked(store, { pace, now }).finally(() => {
      this.running = null
    })
    this.running = { abort, work }
    return work
  }
}

async function checked(store: Store, given: { pace: Pace; now: number }): Promise<readonly ScrubFinding[]> {
  const findings = await scrub(store, given.pace)
  await store.inTurn(async () => {
    const data = store.read()
    if (isNew(data)) return
    const { at, damaged, lost } = found(findings, given.now) ?? clean(given.now)
    await store.commit([changedSettings(data, { lastCheck: { at, damaged, lost } })])
  })
  return findings
}

function clean(now: number) {
  return { at: new Date(now).toISOString(), damaged: 0, lost: 0 }
}

function found(findings: readonly ScrubFinding[], now: number): WeeklyCheck['found'] {
  if (findings.length === 0) return null
  const lost = findings.filter(({ isHealed }) => !isHealed).length
  return { kind: 'checkFound', ...clean(now), damaged: findings.length, lost }
}
