import { useEffect, useRef } from 'react'

type RoomKeys = {
  readonly onGoOn: () => void
  readonly onBack: () => void
  readonly onPrivateNote: () => void
}

/** The keys of the session room: Ctrl+Enter on, Alt+Backspace back, Alt+N the private note. */
export function useRoomKeys(keys: RoomKeys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const act = (event: KeyboardEvent): void => {
      const run = keyOf(event, latest.current)
      if (run === null) return
      event.preventDefault()
      run()
    }
    // before the controls of the room, which keep Enter for themselves
    addEventListener('keydown', act, { capture: true })
    return () => removeEventListener('keydown', act, { capture: true })
  }, [])
}

function keyOf(event: KeyboardEvent, keys: RoomKeys): (() => void) | null {
  // a dialog in front of the room has keys of its own
  if (event.target instanceof Element && event.target.closest('[role=dialog]') !== null) return null
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return keys.onGoOn
  if (event.key === 'Backspace' && event.altKey) return keys.onBack
  if (event.code === 'KeyN' && event.altKey) return keys.onPrivateNote
  return null
}
