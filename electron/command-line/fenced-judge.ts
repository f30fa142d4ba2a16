import { type ChildProcess, fork } from 'node:child_process'
import { resolve } from 'node:path'
import { isFresh } from '../fresh-build'
import type { FileAnswer } from './answer-schema'
import { notOpened } from './file-answer'
import type { FileQuestion } from './verify-file'

/** What the process that judges may take of memory for values, in megabytes; a file itself stands beside them. */
const mostMegabytes = 64

/**
 * How long one file may take, and how long that process may take to begin, in milliseconds. The work on a file ends by
 * itself before a second is over; this is for what does not, and for computers that are busy with other things.
 */
const patience = 2500
const patienceToBegin = 30_000

/** How an answer stays away: the process ended, or its time was over. */
type Silence = 'ended' | 'late'

/**
 * Judges files in a process of its own, so that whatever one of them does to it, it is told of and the next one is
 * judged: a process that takes too long or too much memory is ended, and another is begun.
 */
export class FencedJudge {
  private child: ChildProcess | null = null

  /** `script` is what judges in that process, with what Node is told for it. */
  constructor(private readonly script: JudgingScript = judgingScript()) {}

  /** Says of a file whether it is what was signed. Throws where no process can be begun. */
  async judge(question: FileQuestion): Promise<FileAnswer> {
    const used = this.child
    const said = await asked(used ?? (await this.begun()), question)
    if (typeof said !== 'string') return said
    this.end()
    // one that ended may have done so behind the file before
    if (used !== null && said === 'ended') return this.judge(question)
    return notOpened(question.file, tooMuch)
  }

  /** A new process, which is let go of once it has ended: the next file finds another. */
  private async begun(): Promise<ChildProcess> {
    const child = await begin(this.script)
    child.once('exit', () => {
      if (this.child === child) this.child = null
    })
    this.child = child
    return child
  }

  /** Ends the process, where there is one. */
  end(): void {
    this.child?.kill('SIGKILL')
    this.child = null
  }
}

const tooMuch =
  'This PDF asks for more time or memory than a document needs, so it was not checked. Do not rely on it.'

type JudgingScript = { readonly path: string; readonly flags: readonly string[] }

/** The program of `judging-process.ts`: where Plumbline is built, the built one, which begins in a fifth of the time. */
function judgingScript(): JudgingScript {
  const here = import.meta.dirname
  return isFresh()
    ? { path: resolve(here, '../../out/main/judging-process.js'), flags: [] }
    : { path: resolve(here, 'judging-process.ts'), flags: ['--import', 'tsx'] }
}

/** A process that is ready to be asked. */
async function begin({ path, flags }: JudgingScript): Promise<ChildProcess> {
  const child = fork(path, {
    execArgv: [...flags, '--max-semi-space-size=4', `--max-old-space-size=${mostMegabytes}`],
    // what a process says when its memory is at an end is of no use to anybody
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const said = await heard<'ready'>(child, patienceToBegin)
  if (said === 'ready') return child
  child.kill('SIGKILL')
  throw new Error('The process that judges files cannot be begun')
}

/** What a process says to a question, or why it says nothing. */
function asked(child: ChildProcess, question: FileQuestion): Promise<FileAnswer | Silence> {
  const answer = heard<FileAnswer>(child, patience)
  // a process that cannot be told has ended, which is heard
  child.send(question, () => undefined)
  return answer
}

/** The next message of a process, or why there is none. */
function heard<Message>(child: ChildProcess, milliseconds: number): Promise<Message | Silence> {
  return new Promise((resolve) => {
    const settle = (said: Message | Silence): void => {
      clearTimeout(timer)
      child.off('message', settle).off('exit', ended).off('error', ended)
      resolve(said)
    }
    const ended = (): void => settle('ended')
    const timer = setTimeout(() => settle('late'), milliseconds)
    child.on('message', settle).on('exit', ended).on('error', ended)
  })
}
