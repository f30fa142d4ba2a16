import { useEffect, useRef } from 'react'
import type { SessionNotes } from '../../../shared/domain/session'
import type { Autosaver } from '../../api/autosaver'

/**
 * When the room goes away with words that are not saved, because another window finished the session in the middle of
 * them, the page gets them: it shows the record then, and offers to keep them beside it.
 */
export function useLeftOver(given: {
  autosaver: Autosaver<SessionNotes>
  getValues: () => SessionNotes
  onLeftOver: (notes: SessionNotes) => void
}): void {
  const latest = useRef(given)
  useEffect(() => {
    latest.current = given
  })
  useEffect(
    () => () => {
      const { autosaver, getValues, onLeftOver } = latest.current
      if (autosaver.hasUnsaved) onLeftOver(structuredClone(getValues()))
    },
    [],
  )
}
