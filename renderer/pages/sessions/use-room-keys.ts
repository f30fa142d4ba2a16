import { useEffect, useRef } from 'react'

type RoomKeys = {
  readonly onGoOn: () => void
  readonly onBack: () => void
  readonly onPrivateNote: () => void
  /** Shows this list of keys. */
  readonly onKeys: () => void
}

/**
 * The keys of the session room. None of them writes a letter on any keyboard: Alt with a letter is “ń” on a Polish Mac,
 * and Alt with an arrow moves by words in a text, where it is left to the text.
 */
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
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    return event.shiftKey ? keys.onBack : keys.onGoOn
  }
  if (event.key === 'F9') return keys.onPrivateNote
  if (event.key === 'F1') return keys.onKeys
  if (isTyping(event.target)) return null
  if (event.altKey && event.key === 'ArrowRight') return keys.onGoOn
  if (event.altKey && event.key === 'ArrowLeft') return keys.onBack
  if (event.key === '?') return keys.onKeys
  return null
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('textarea, input:not([type=radio], [type=checkbox]), [contenteditable=true]') !== null
  )
}
