import type { WordingHint } from '../../../shared/domain/wording/hint'

type Answer = { readonly id: number; readonly hints: readonly WordingHint[] }

let worker: Worker | null = null
let asked = 0
const waiting = new Map<number, (hints: readonly WordingHint[]) => void>()

/** The hints on a text, read in a worker that starts with the first text. Where none can run, there are no hints. */
export function hintsOn(text: string): Promise<readonly WordingHint[]> {
  worker ??= startWorker()
  const id = ++asked
  return new Promise((resolve) => {
    waiting.set(id, resolve)
    worker?.postMessage({ id, text })
  })
}

function startWorker(): Worker {
  const started = new Worker(new URL('./wording-worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.id)?.(data.hints)
    waiting.delete(data.id)
  })
  started.addEventListener('error', () => {
    for (const resolve of waiting.values()) resolve([])
    waiting.clear()
  })
  return started
}
