import { useEffect, useRef, useSyncExternalStore } from 'react'
import { hush } from './toasts'

/** Kept by the tab alone, so that a reload does not turn the screen back; it says nothing but that it is turned. */
const key = 'turned'
const listeners = new Set<() => void>()

/** Whether somebody else reads this screen too, and the act that turns it. Every room shows only what both may read. */
export function useTurnedScreen(): { isTurned: boolean; turn: () => void } {
  const isTurned = useSyncExternalStore(subscribe, isTurnedNow)
  return { isTurned, turn: () => setTurned(!isTurned) }
}

/** F8 turns the screen in this room, and back. */
export function useTurnKey(onTurn: () => void): void {
  const latest = useRef(onTurn)
  useEffect(() => {
    latest.current = onTurn
  })
  useEffect(() => {
    const act = (event: KeyboardEvent): void => {
      if (event.key !== 'F8') return
      event.preventDefault()
      latest.current()
    }
    addEventListener('keydown', act, { capture: true })
    return () => removeEventListener('keydown', act, { capture: true })
  }, [])
}

function isTurnedNow(): boolean {
  return sessionStorage.getItem(key) !== null
}

function setTurned(turned: boolean): void {
  if (turned) sessionStorage.setItem(key, 'yes')
  else sessionStorage.removeItem(key)
  // slips may name somebody else
  hush()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
