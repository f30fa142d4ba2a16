import { useSyncExternalStore } from 'react'

let isOpen = false
const listeners = new Set<() => void>()

/** Opens the dialog in which something that happened is noted, from anywhere. */
export function askToCapture(): void {
  become(true)
}

export function endCapture(): void {
  become(false)
}

export function useCapture(): boolean {
  return useSyncExternalStore(subscribe, () => isOpen)
}

function become(open: boolean): void {
  isOpen = open
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
