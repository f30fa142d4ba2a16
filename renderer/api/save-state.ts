import { useSyncExternalStore } from 'react'
import type { WorkspaceSaveState } from '../../shared/domain/save-state'

let latest: WorkspaceSaveState | null = null
const listeners = new Set<() => void>()

/** Takes what the core says at every change. */
export function followSaveState(state: WorkspaceSaveState): void {
  latest = state
  for (const listener of listeners) listener()
}

/** How everything stands to the disk: as the core said last, or as `atFirst` has it. */
export function useSaveState(atFirst: WorkspaceSaveState): WorkspaceSaveState {
  const state = useSyncExternalStore(subscribe, () => latest)
  return state ?? atFirst
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
