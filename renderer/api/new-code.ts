import { useSyncExternalStore } from 'react'

let words: readonly string[] | null = null
const listeners = new Set<() => void>()

/** Takes the words of a recovery code that was just made, to be shown until they are confirmed; null forgets them. */
export function showCode(made: readonly string[] | null): void {
  words = made
  for (const listener of listeners) listener()
}

/** The words that wait to be printed or saved. They are in the memory of this page alone. */
export function useNewCode(): readonly string[] | null {
  return useSyncExternalStore(subscribe, () => words)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
