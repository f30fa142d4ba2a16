import type { IsoInstant } from '../../shared/domain/calendar'
import type { TypedState } from '../../shared/domain/save-state'
import { codeOf, sentenceOf } from './refusal'

/** A pause this long in the typing saves; with no pause, this long after the first unsaved change. */
const pauseMs = 400
const longestWaitMs = 900
const retryMs = 2000

/** Makes one version of the value durable. Throws the core's refusals. */
type Save<T> = (request: { revision: number; value: T }) => Promise<{ revision: number; savedAt: IsoInstant }>

/**
 * Saves a value that is being typed at every pause: one request at a time, always the latest value with the latest
 * revision. What fails is tried again until it is durable.
 */
export class Autosaver<T> {
  private state: TypedState
  private unsaved: { readonly value: T } | null = null
  private firstUnsavedAt = 0
  private timer: ReturnType<typeof setTimeout> | undefined
  private running: Promise<void> | null = null
  private readonly listeners = new Set<() => void>()

  /** The latest revision that is known to be durable. */
  revision: number

  constructor(
    /** Null where nothing of it was saved yet. */
    start: { revision: number; savedAt: IsoInstant | null },
    private readonly save: Save<T>,
    /** Whether a value may be kept as it is; one that may not waits for the next change. */
    private readonly isComplete: (value: T) => boolean = () => true,
  ) {
    this.revision = start.revision
    this.state = { kind: 'saved', at: start.savedAt }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  readonly getState = (): TypedState => this.state

  /** Whether something was typed that is not durable yet, or cannot become so. */
  get hasUnsaved(): boolean {
    return this.unsaved !== null || this.state.kind !== 'saved'
  }

  /** Takes the value as it is now; nobody may change it in place afterwards. */
  change(value: T): void {
    if (this.state.kind === 'conflict') return
    if (this.unsaved === null) this.firstUnsavedAt = Date.now()
    this.unsaved = { value }
    // from the first key on it is not true any more that all is saved
    if (this.state.kind === 'saved') this.become({ kind: 'saving' })
    const longest = this.firstUnsavedAt + longestWaitMs - Date.now()
    this.schedule(Math.min(pauseMs, Math.max(0, longest)))
  }

  /** Ends a conflict: what is here goes on top of the newer revision. */
  async keepOwn(value: T, onTopOf: { revision: number }): Promise<boolean> {
    this.revision = onTopOf.revision
    this.become({ kind: 'saving' })
    this.change(value)
    return this.flush()
  }

  /** Ends a conflict: what another window saved counts here too, and nothing else does. */
  takeOther(saved: { revision: number; savedAt: IsoInstant | null }): void {
    clearTimeout(this.timer)
    this.unsaved = null
    this.revision = saved.revision
    this.become({ kind: 'saved', at: saved.savedAt })
  }

  /** Saves at once; whether everything that was typed is durable afterwards. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer)
    await this.saveLatest()
    if (this.unsaved !== null && this.state.kind === 'saved') await this.saveLatest()
    return this.unsaved === null && this.state.kind === 'saved'
  }

  private schedule(waitMs: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.saveLatest(), waitMs)
  }

  private saveLatest(): Promise<void> {
    this.running ??= this.saveOnce().finally(() => {
      this.running = null
    })
    return this.running
  }

  private async saveOnce(): Promise<void> {
    const latest = this.unsaved
    if (latest === null || this.state.kind === 'conflict') return
    if (!this.isComplete(latest.value)) return this.become({ kind: 'waiting' })
    this.unsaved = null
    this.become({ kind: 'saving' })
    try {
      const { revision, savedAt } = await this.save({ revision: this.revision, value: latest.value })
      this.revision = revision
      this.become({ kind: 'saved', at: savedAt })
      if (this.unsaved !== null) this.schedule(0)
    } catch (error) {
      this.unsaved ??= latest
      this.fail(error)
    }
  }

  private fail(error: unknown): void {
    const code = codeOf(error)
    if (code === 'STALE' || code === 'FINALISED') {
      this.become({ kind: 'conflict' })
    } else {
      this.become({ kind: 'failed', sentence: sentenceOf(error) })
      this.schedule(retryMs)
    }
  }

  private become(state: TypedState): void {
    this.state = state
    for (const listener of this.listeners) listener()
  }
}
