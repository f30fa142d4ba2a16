import { AskedThread } from '../asked-thread'
import type { Press, PressAnswer, PressQuestion } from './press'

/** A press in a thread of its own, so that saves never wait for a pack. */
export class PressInThread implements Press {
  private readonly thread: AskedThread<PressQuestion, PressAnswer, never>

  /** `script` is the built `press-thread.ts`. */
  constructor(script: string, resourcesFolder: string) {
    this.thread = new AskedThread(script, {
      given: resourcesFolder,
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
      onNews: () => undefined,
      endedAnswer: (why) => ({ kind: 'ended', why }),
    })
  }

  ask(question: PressQuestion): Promise<PressAnswer> {
    return this.thread.ask(question)
  }

  end(): void {
    this.thread.end()
  }
}
