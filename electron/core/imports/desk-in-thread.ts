import type { ImportProgress } from '../../../shared/domain/import-progress'
import { AskedThread } from '../asked-thread'
import type { Desk, DeskAnswer, DeskQuestion } from './desk'

/** A short young generation, as the core's own: rows pass through it and nothing of them stays. */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 1024 }

/** A desk in a thread of its own, so that saves never wait for it. */
export class DeskInThread implements Desk {
  private readonly thread: AskedThread<DeskQuestion, DeskAnswer, ImportProgress>

  /** `script` is the built `desk-thread.ts`. */
  constructor(script: string, onProgress: (progress: ImportProgress) => void) {
    const endedAnswer = (why: Extract<DeskAnswer, { kind: 'ended' }>['why']): DeskAnswer => ({
      kind: 'ended',
      why,
    })
    this.thread = new AskedThread(script, { resourceLimits, onNews: onProgress, endedAnswer })
  }

  ask(question: DeskQuestion): Promise<DeskAnswer> {
    return this.thread.ask(question, question.kind === 'take' ? [question.part.buffer] : [])
  }

  end(): void {
    this.thread.end()
  }
}
