import { useEffect, useRef, useSyncExternalStore } from 'react'
import { hush } from './toasts'

/**
 * Kept by the tab alone, so that a reload does not turn the screen back. It holds the address at which the screen was
 * turned, which names nobody: the way back may lead to the session of somebody else.
 */
const key = 'turned'
const listeners = new Set<() => void>()

/**
 * Whether somebody else reads this screen too, the one address that both may look at, and the act that turns it. Every
 * room shows only what both may read.
 */
export function useTurnedScreen(): {
  isTurned: boolean
  /** Where the screen was turned: `/sessions/…`; null while it is not. */
  turnedAt: string | null
  turn: () => void
} {
  const turnedAt = useSyncExternalStore(subscribe, turnedAtNow)
  const isTurned = turnedAt !== null
  return { isTurned, turnedAt, turn: () => setTurned(!isTurned) }
}

/** Whether somebody else reads this screen now. */
export function isScreenTurned(): boolean {
  return turnedAtNow() !== null
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

function turnedAtNow(): string | null {
  return sessionStorage.getItem(key)
}

function setTurned(turned: boolean): void {
  if (turned) sessionStorage.setItem(key, location.pathname)
  else sessionStorage.removeItem(key)
  // slips may name somebody else
  hush()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
