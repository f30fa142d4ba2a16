import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { type ShownSaveState, shownSaveState, type WorkspaceSaveState } from '../../shared/domain/save-state'
import { useTypedStates } from '../components/typing'
import { api } from './api'

let latest: WorkspaceSaveState | null = null
const listeners = new Set<() => void>()

/** Takes what the core says at every change; null when a core that has just started may not have said anything yet. */
export function followSaveState(state: WorkspaceSaveState | null): void {
  latest = state
  for (const listener of listeners) listener()
}

/** How everything stands to the disk: what the core said last, and what is typed in this window. */
export function useSaveState(): ShownSaveState {
  const told = useSyncExternalStore(subscribe, () => latest)
  const typed = useTypedStates()
  const { data } = useQuery(api.workspace.status.queryOptions())
  const atFirst: WorkspaceSaveState = data?.kind === 'open' ? data.save : { kind: 'saved', at: null }
  return shownSaveState(told ?? atFirst, typed)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
