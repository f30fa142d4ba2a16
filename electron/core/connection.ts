import type { CoreEvent, WireRequest, WireResponse } from '../../shared/contract/wire'
import type { HandOverLoss, UnsavedKind } from '../../shared/domain/hand-over'
import { type Deferred, deferred } from './deferred'
import { HandOver } from './hand-over'
import type { CoreOptions, MessageFromCore, MessageToCore } from './messages'

/** A running core process as its host sees it. Each host makes one in its own way. */
export type CoreProcess = {
  post(message: MessageToCore): void
  onMessage(listener: (message: MessageFromCore) => void): void
  onExit(listener: () => void): void
  /** Ends the process at once, whatever it is doing. */
  kill(): void
}

/** The keychain of the operating system as a host reaches it; both reject when it refuses. */
export type HostKeychain = {
  protect(bytes: Uint8Array): Promise<Uint8Array>
  reveal(bytes: Uint8Array): Promise<Uint8Array>
}

/** How much a host bears with its core. */
export type Patience = {
  /** A core that ends more often than this within `restartsWithinMs` is not started again. */
  readonly restarts: number
  readonly restartsWithinMs: number
  /** A core that was asked to close and has not ended after this long is killed. */
  readonly closeWithinMs: number
  /** Pages have this long at most to hand over what is being typed before the workspace locks. */
  readonly handOverWithinMs: number
  /** The same when the computer goes to sleep, which does not wait long for anybody. */
  readonly handOverBeforeSleepMs: number
}

const usualPatience: Patience = {
  restarts: 5,
  restartsWithinMs: 60_000,
  closeWithinMs: 20_000,
  handOverWithinMs: 3_000,
  handOverBeforeSleepMs: 1_500,
}

/**
 * A host's line to the core. Requests find their answers by number. A core that ends unasked is started again:
 * what it had acknowledged is durable, and what it had not is answered with 503, so that a page can repeat it. The
 * new one opens the workspace with the key that the old one left here. `lock` forgets that key first, so that
 * nothing holds one any more.
 */
export class CoreConnection {
  /** Null once the core has ended for good. */
  private core: CoreProcess | null
  private opening = deferred()
  private closing: Deferred | null = null
  private locking: 'now' | HandOver | null = null
  private loss: HandOverLoss | null = null
  private deadline: ReturnType<typeof setTimeout> | undefined
  private keptKey: Uint8Array | null = null
  private waiting = new Map<number, (response: WireResponse) => void>()
  private readonly pages = new Set<(event: CoreEvent) => void>()
  private readonly followers = new Set<(event: CoreEvent) => void>()
  private endedAt: number[] = []
  private nextId = 1

  constructor(
    private readonly start: () => CoreProcess,
    private readonly options: CoreOptions,
    private readonly given: { readonly keychain: HostKeychain | null; readonly patience?: Patience },
  ) {
    this.core = this.launch()
  }

  private get patience(): Patience {
    return this.given.patience ?? usualPatience
  }

  /** Asks the core, once its workspace is opened or found to be closed. 503 when the core ends before it answers. */
  async request(request: WireRequest): Promise<WireResponse> {
    await this.opening.promise
    const core = this.core
    if (core === null || this.closing !== null) return unavailable()
    return new Promise((resolve) => {
      const id = this.nextId++
      this.waiting.set(id, resolve)
      core.post({ kind: 'request', id, request })
    })
  }

  /**
   * Tells one page every event of the core; the function returned stops that. A page that is told is also waited for at
   * a lock, so that each page has a listener of its own.
   */
  onEvent(page: (event: CoreEvent) => void): () => void {
    this.pages.add(page)
    return () => {
      this.pages.delete(page)
      if (this.locking instanceof HandOver) this.locking.left(page)
    }
  }

  /** Tells the host itself every event of the core. It has nothing to hand over, so that no lock waits for it. */
  follow(host: (event: CoreEvent) => void): void {
    this.followers.add(host)
  }

  /**
   * Locks the workspace: pages hand over what is being typed, then the core's process ends and another one starts that
   * has no key, and that tells after the unlocking what could not be handed over. Without an open workspace, or with the
   * sample team, nothing happens.
   */
  lock(why: 'asked' | 'sleep' = 'asked'): void {
    if (this.keptKey === null || this.locking !== null || this.closing !== null) return
    const { handOverWithinMs, handOverBeforeSleepMs } = this.patience
    const withinMs = why === 'sleep' ? handOverBeforeSleepMs : handOverWithinMs
    const handOver = new HandOver((unsaved) => this.lockNow(unsaved))
    this.locking = handOver
    handOver.begin(this.pages, withinMs)
  }

  /** Ends the core after everything that was begun is durable. Asked twice, it ends once. */
  close(): Promise<void> {
    if (this.closing !== null) return this.closing.promise
    this.closing = deferred()
    this.forgetKey()
    if (this.core === null) this.closing.resolve()
    else this.endGently(this.core, 'end')
    return this.closing.promise
  }

  private lockNow(unsaved: readonly UnsavedKind[]): void {
    if (unsaved.length > 0) this.loss = { at: new Date().toISOString(), kinds: [...new Set(unsaved)] }
    this.forgetKey()
    const core = this.core
    if (core === null || this.closing !== null) return
    this.locking = 'now'
    // what is asked from now on waits for the core that comes next
    if (this.opening.isResolved()) this.opening = deferred()
    this.endGently(core, 'lock')
  }

  private endGently(core: CoreProcess, why: 'end' | 'lock'): void {
    core.post({ kind: 'close', why })
    this.deadline = setTimeout(() => core.kill(), this.patience.closeWithinMs)
  }

  private launch(): CoreProcess {
    const core = this.start()
    core.onMessage((message) => this.receive(message, core))
    core.onExit(() => this.ended())
    const { options, keptKey, loss } = this
    this.loss = null
    core.post({ kind: 'open', options, hasKeychain: this.given.keychain !== null, keptKey, loss })
    return core
  }

  private receive(message: MessageFromCore, core: CoreProcess): void {
    switch (message.kind) {
      case 'ready':
        this.opening.resolve()
        break
      case 'response':
        this.waiting.get(message.id)?.(message.response)
        this.waiting.delete(message.id)
        break
      case 'event':
        this.tell(message.event)
        break
      case 'askKeychain':
        void this.askKeychain(message, core)
        break
      case 'keepKey':
        this.forgetKey()
        this.keptKey = message.key
        break
      case 'handedOver':
        if (this.locking instanceof HandOver) this.locking.answered(message.ticket, message.unsaved)
        break
      case 'lock':
        this.lock()
        break
      case 'closed':
        break
    }
  }

  private async askKeychain(
    { id, act, bytes }: Extract<MessageFromCore, { kind: 'askKeychain' }>,
    core: CoreProcess,
  ): Promise<void> {
    const answer = await this.given.keychain?.[act](bytes).catch(() => null)
    core.post({ kind: 'keychainAnswer', id, bytes: answer ?? null })
  }

  private ended(): void {
    clearTimeout(this.deadline)
    const unanswered = this.waiting
    this.waiting = new Map()
    for (const answer of unanswered.values()) answer(unavailable())
    const isLocked = this.locking === 'now'
    if (isLocked) this.locking = null
    if (this.closing === null && (isLocked || this.mayRestart())) {
      // requests that still wait for the core that has ended wait for its successor
      if (this.opening.isResolved()) this.opening = deferred()
      this.core = this.launch()
      this.tell({ kind: isLocked ? 'locked' : 'restarted' })
    } else {
      this.core = null
      this.opening.resolve()
      this.closing?.resolve()
    }
  }

  private forgetKey(): void {
    this.keptKey?.fill(0)
    this.keptKey = null
  }

  private mayRestart(): boolean {
    const now = performance.now()
    this.endedAt = [...this.endedAt.filter((at) => now - at < this.patience.restartsWithinMs), now]
    return this.endedAt.length <= this.patience.restarts
  }

  private tell(event: CoreEvent): void {
    for (const listener of [...this.followers, ...this.pages]) listener(event)
  }
}

function unavailable(): WireResponse {
  return { status: 503, headers: [], body: new Uint8Array() }
}
