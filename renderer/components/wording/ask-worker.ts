import type { WordingHint } from '../../../shared/domain/wording/hint'

type Answer = { readonly id: number; readonly hints: readonly WordingHint[] }

let worker: Worker | null = null
let asked = 0
const waiting = new Map<number, (hints: readonly WordingHint[]) => void>()

/** After this a text is given up: hints are no reason to heat a laptop. */
const longestMs = 5000

/** The hints on a text, read in a worker that starts with the first text. Where none can run, there are no hints. */
export function hintsOn(text: string): Promise<readonly WordingHint[]> {
  worker ??= startWorker()
  const id = ++asked
  return new Promise((resolve) => {
    const giveUp = setTimeout(stop, longestMs)
    waiting.set(id, (hints) => {
      clearTimeout(giveUp)
      resolve(hints)
    })
    worker?.postMessage({ id, text })
  })
}

function startWorker(): Worker {
  const started = new Worker(new URL('./wording-worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.id)?.(data.hints)
    waiting.delete(data.id)
  })
  started.addEventListener('error', stop)
  return started
}

/** Ends the worker; the next text starts another. */
function stop(): void {
  worker?.terminate()
  worker = null
  for (const resolve of waiting.values()) resolve([])
  waiting.clear()
}
