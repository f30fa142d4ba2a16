import { useSyncExternalStore } from 'react'
import { pageHost } from './host'

/** Whether Ctrl+Shift+E works in every program: `taken` where another one holds the keys. */
export type CaptureKeys = 'everywhere' | 'here' | 'taken'

let state: CaptureKeys = 'here'
const listeners = new Set<() => void>()

/** Whether this host can make the keys work in every program at all. */
export const canCaptureEverywhere = pageHost.captureKeys !== null

/** Has the keys work in every program, or in Plumbline alone. Nothing happens where the host cannot do it. */
export async function setCaptureKeys(everywhere: boolean): Promise<void> {
  if (pageHost.captureKeys === null) return
  const isHeld = await pageHost.captureKeys(everywhere)
  state = !everywhere ? 'here' : isHeld ? 'everywhere' : 'taken'
  for (const listener of listeners) listener()
}

export function useCaptureKeys(): CaptureKeys {
  return useSyncExternalStore(subscribe, () => state)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
