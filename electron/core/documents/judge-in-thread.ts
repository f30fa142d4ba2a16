import type { Verification } from '../../../shared/domain/verification'
import { AskedThread } from '../asked-thread'
import type { JudgeFile, JudgeQuestion } from './judge'
import { notVerified } from './verifying/verify-document'

/** Longer than any file is looked at, with the start of the thread, in milliseconds. */
const patience = 2500

/**
 * Judges each file in a thread of its own, which is gone afterwards: a file that takes the memory, or holds the thread
 * up, takes nothing else with it. `script` is the built `judge-thread.ts`.
 */
export function judgeInThread(script: string): JudgeFile {
  return async (question) => {
    const thread = new AskedThread<JudgeQuestion, Verification | null, never>(script, {
      resourceLimits: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16 },
      onNews: () => undefined,
      endedAnswer: () => null,
    })
    const end = setTimeout(() => thread.end(), patience)
    try {
      return (await thread.ask(question)) ?? notVerified(question.bytes)
    } catch {
      return notVerified(question.bytes)
    } finally {
      clearTimeout(end)
      thread.end()
    }
  }
}
