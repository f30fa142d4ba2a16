import { useSyncExternalStore } from 'react'
import type { UnsavedKind } from '../../shared/domain/hand-over'
import type { TypedState } from '../../shared/domain/save-state'

/** Something that is being typed on this page. */
export type BeingTyped = {
  readonly kind: UnsavedKind
  readonly state: () => TypedState
  /** Saves it now, where it can be saved without being sent. */
  readonly save: () => Promise<unknown>
}

const things = new Set<BeingTyped>()
let states: readonly TypedState[] = []
const listeners = new Set<() => void>()

/** Takes something that is being typed into the account of this page. */
export function beginTyping(thing: BeingTyped): { readonly changed: () => void; readonly end: () => void } {
  things.add(thing)
  changed()
  return {
    changed,
    end: () => {
      things.delete(thing)
      changed()
    },
  }
}

/** How everything stands that is being typed on this page. */
export function useTypedStates(): readonly TypedState[] {
  return useSyncExternalStore(subscribe, () => states)
}

/** Saves everything that is being typed; what could not be saved. */
export async function saveWhatIsTyped(): Promise<UnsavedKind[]> {
  const all = [...things]
  await Promise.allSettled(all.map(({ save }) => save()))
  return all.filter(({ state }) => state().kind !== 'saved').map(({ kind }) => kind)
}

function changed(): void {
  states = [...things].map(({ state }) => state())
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
