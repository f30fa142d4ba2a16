import { type ResourceLimits, Worker } from 'node:worker_threads'

/** Why nothing more is answered: the thread was ended, or there was not the memory for what was asked. */
export type WhyEnded = 'takenAway' | 'outOfMemory'

export type ToThread<Question> = { readonly id: number; readonly question: Question }

/** News come whenever the thread has them; answers and failures belong to a question. */
export type FromThread<Answer, News> =
  | { readonly kind: 'news'; readonly news: News }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly kind: 'failure'; readonly id: number; readonly error: unknown }

type Waiting<Answer> = { resolve(answer: Answer): void; reject(error: unknown): void }

/** A thread that answers questions, so that saves never wait for it. Questions and answers are plain data. */
export class AskedThread<Question, Answer, News> {
  private readonly worker: Worker
  private readonly waiting = new Map<number, Waiting<Answer>>()
  private ended: Answer | null = null
  private nextId = 1

  /** `script` is the built thread, `given` what it begins with. */
  constructor(
    script: string,
    private readonly handling: {
      readonly given?: unknown
      /** How much memory it may take before it ends with `outOfMemory`. */
      readonly resourceLimits: ResourceLimits
      readonly onNews: (news: News) => void
      /** What is answered to everything once the thread has ended. */
      readonly endedAnswer: (why: WhyEnded) => Answer
    },
  ) {
    this.worker = new Worker(script, {
      resourceLimits: handling.resourceLimits,
      workerData: handling.given,
    })
    this.worker.on('message', (message: FromThread<Answer, News>) => {
      if (message.kind === 'news') handling.onNews(message.news)
      else this.answered(message)
    })
    this.worker.on('error', (error) => this.failed(error))
    this.worker.on('exit', () => this.leave('takenAway'))
    // an idle thread does not keep the process running
    this.worker.unref()
  }

  /** What is in `handedOver` belongs to the thread from then on. */
  ask(question: Question, handedOver: readonly ArrayBuffer[] = []): Promise<Answer> {
    const { ended } = this
    if (ended !== null) return Promise.resolve(ended)
    return new Promise((resolve, reject) => {
      const id = this.nextId++
      this.waiting.set(id, { resolve, reject })
      const message: ToThread<Question> = { id, question }
      this.worker.postMessage(message, handedOver)
    })
  }

  end(): void {
    this.leave('takenAway')
    void this.worker.terminate()
  }

  private answered(message: Exclude<FromThread<Answer, News>, { kind: 'news' }>): void {
    const waiting = this.waiting.get(message.id)
    this.waiting.delete(message.id)
    if (message.kind === 'answer') waiting?.resolve(message.answer)
    else waiting?.reject(message.error)
  }

  private failed(error: unknown): void {
    const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    if (isMemory) {
      this.leave('outOfMemory')
      return
    }
    for (const { reject } of this.waiting.values()) reject(error)
    this.waiting.clear()
  }

  private leave(why: WhyEnded): void {
    this.ended ??= this.handling.endedAnswer(why)
    for (const { resolve } of this.waiting.values()) resolve(this.ended)
    this.waiting.clear()
  }
}
