import type { CoreEvent, WireRequest, WireResponse } from '../../shared/contract/wire'
import type { CoreOptions, MessageFromCore, MessageToCore } from './messages'

/** A running core process as its host sees it. Each host makes one in its own way. */
export type CoreProcess = {
  post(message: MessageToCore): void
  onMessage(listener: (message: MessageFromCore) => void): void
  onExit(listener: () => void): void
  /** Ends the process at once, whatever it is doing. */
  kill(): void
}

/** How much a host bears with its core. */
export type Patience = {
  /** A core that ends more often than this within `restartsWithinMs` is not started again. */
  readonly restarts: number
  readonly restartsWithinMs: number
  /** A core that was asked to close and has not ended after this long is killed. */
  readonly closeWithinMs: number
}

const usualPatience: Patience = { restarts: 5, restartsWithinMs: 60_000, closeWithinMs: 20_000 }

/**
 * A host's line to the core. Requests find their answers by number. A core that ends unasked is started again:
 * what it had acknowledged is durable, and what it had not is answered with 503, so that a page can repeat it.
 */
export class CoreConnection {
  /** Null once the core has ended for good. */
  private core: CoreProcess | null
  private opening = deferred()
  private closing: Deferred | null = null
  private waiting = new Map<number, (response: WireResponse) => void>()
  private readonly listeners = new Set<(event: CoreEvent) => void>()
  private endedAt: number[] = []
  private nextId = 1

  constructor(
    private readonly start: () => CoreProcess,
    private readonly options: CoreOptions,
    private readonly patience = usualPatience,
  ) {
    this.core = this.launch()
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

  /** Calls back on every event of the core; the function returned stops that. */
  onEvent(listener: (event: CoreEvent) => void): () => void {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /** Ends the core after everything that was begun is durable. Asked twice, it ends once. */
  close(): Promise<void> {
    if (this.closing !== null) return this.closing.promise
    this.closing = deferred()
    const core = this.core
    if (core === null) {
      this.closing.resolve()
      return this.closing.promise
    }
    core.post({ kind: 'close' })
    const deadline = setTimeout(() => core.kill(), this.patience.closeWithinMs)
    return this.closing.promise.finally(() => clearTimeout(deadline))
  }

  private launch(): CoreProcess {
    const core = this.start()
    core.onMessage((message) => this.receive(message))
    core.onExit(() => this.ended())
    core.post({ kind: 'open', options: this.options })
    return core
  }

  private receive(message: MessageFromCore): void {
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
      case 'closed':
        break
    }
  }

  private ended(): void {
    const unanswered = this.waiting
    this.waiting = new Map()
    for (const answer of unanswered.values()) answer(unavailable())
    if (this.closing === null && this.mayRestart()) {
      // requests that still wait for the core that has ended wait for its successor
      if (this.opening.isResolved()) this.opening = deferred()
      this.core = this.launch()
      this.tell({ kind: 'restarted' })
    } else {
      this.core = null
      this.opening.resolve()
      this.closing?.resolve()
    }
  }

  private mayRestart(): boolean {
    const now = performance.now()
    this.endedAt = [...this.endedAt.filter((at) => now - at < this.patience.restartsWithinMs), now]
    return this.endedAt.length <= this.patience.restarts
  }

  private tell(event: CoreEvent): void {
    for (const listener of this.listeners) listener(event)
  }
}

function unavailable(): WireResponse {
  return { status: 503, headers: [], body: new Uint8Array() }
}

type Deferred = { readonly promise: Promise<void>; resolve(): void; isResolved(): boolean }

function deferred(): Deferred {
  let settle: () => void = () => undefined
  let resolved = false
  const promise = new Promise<void>((resolve) => {
    settle = resolve
  })
  return {
    promise,
    resolve: () => {
      resolved = true
      settle()
    },
    isResolved: () => resolved,
  }
}
