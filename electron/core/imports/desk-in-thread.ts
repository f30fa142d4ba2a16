import { Worker } from 'node:worker_threads'
import type { ImportProgress } from '../../../shared/domain/import-progress'
import type { Desk, DeskAnswer, DeskQuestion } from './desk'

export type ToDesk = { readonly id: number; readonly question: DeskQuestion }

type FromDesk =
  | { readonly kind: 'progress'; readonly progress: ImportProgress }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: DeskAnswer }
  | { readonly kind: 'failure'; readonly id: number; readonly error: unknown }

type Waiting = { resolve(answer: DeskAnswer): void; reject(error: unknown): void }

/** A short young generation, as the core's own: rows pass through it and nothing of them stays. */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 1024 }

/** A desk in a thread of its own, so that saves never wait for it. */
export class DeskInThread implements Desk {
  private readonly worker: Worker
  private readonly waiting = new Map<number, Waiting>()
  private ended: Extract<DeskAnswer, { kind: 'ended' }> | null = null
  private nextId = 1

  /** `script` is the built `desk-thread.ts`. */
  constructor(script: string, onProgress: (progress: ImportProgress) => void) {
    this.worker = new Worker(script, { resourceLimits })
    this.worker.on('message', (message: FromDesk) => {
      if (message.kind === 'progress') onProgress(message.progress)
      else this.answered(message)
    })
    this.worker.on('error', (error) => this.failed(error))
    this.worker.on('exit', () => this.leave({ kind: 'ended', why: 'takenAway' }))
    // an idle desk does not keep the process running
    this.worker.unref()
  }

  ask(question: DeskQuestion): Promise<DeskAnswer> {
    if (this.ended !== null) return Promise.resolve(this.ended)
    return new Promise((resolve, reject) => {
      const id = this.nextId++
      this.waiting.set(id, { resolve, reject })
      this.worker.postMessage({ id, question }, question.kind === 'take' ? [question.part.buffer] : [])
    })
  }

  end(): void {
    this.leave({ kind: 'ended', why: 'takenAway' })
    void this.worker.terminate()
  }

  private answered(message: Exclude<FromDesk, { kind: 'progress' }>): void {
    const waiting = this.waiting.get(message.id)
    this.waiting.delete(message.id)
    if (message.kind === 'answer') waiting?.resolve(message.answer)
    else waiting?.reject(message.error)
  }

  private failed(error: unknown): void {
    const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    if (isMemory) {
      this.leave({ kind: 'ended', why: 'outOfMemory' })
      return
    }
    for (const { reject } of this.waiting.values()) reject(error)
    this.waiting.clear()
  }

  private leave(answer: Extract<DeskAnswer, { kind: 'ended' }>): void {
    this.ended ??= answer
    for (const { resolve } of this.waiting.values()) resolve(this.ended)
    this.waiting.clear()
  }
}
