import { useEffect } from 'react'
import type { FieldValues, UseFormGetValues, UseFormWatch } from 'react-hook-form'
import type { UnsavedKind } from '../../shared/domain/hand-over'
import { beginTyping } from '../components/typing'
import type { Autosaver } from './autosaver'

/**
 * Follows a form with an autosaver: every change is handed over, and what is unsaved is saved when the page goes away.
 * What the disk refuses then stays in this window's account, and is tried again, until it is saved.
 */
export function useAutosave<Values extends FieldValues>(
  autosaver: Autosaver<Values>,
  given: {
    readonly kind: UnsavedKind
    readonly watch: UseFormWatch<Values>
    readonly getValues: UseFormGetValues<Values>
  },
): void {
  const { kind, watch, getValues } = given
  useEffect(() => {
    // a form writes on into the values that it gives
    const { unsubscribe } = watch(() => autosaver.change(structuredClone(getValues())))
    return unsubscribe
  }, [watch, getValues, autosaver])
  useSaving(autosaver, kind)
}

/** The same for what is typed elsewhere than in one form: the page itself hands every change to the autosaver. */
export function useSaving<T>(autosaver: Autosaver<T>, kind: UnsavedKind): void {
  useEffect(() => {
    const saveWhenHidden = (): void => {
      if (document.visibilityState === 'hidden') void autosaver.flush()
    }
    document.addEventListener('visibilitychange', saveWhenHidden)
    const typing = beginTyping({ kind, state: autosaver.getState, save: () => autosaver.flush() })
    const stopListening = autosaver.subscribe(typing.changed)
    return () => {
      document.removeEventListener('visibilitychange', saveWhenHidden)
      void endWhenSaved(autosaver, () => {
        stopListening()
        typing.end()
      })
    }
  }, [kind, autosaver])
}

/** Ends once everything is saved, or cannot be saved without its form. */
async function endWhenSaved<T>(autosaver: Autosaver<T>, end: () => void): Promise<void> {
  await autosaver.flush()
  const endIfDone = (): void => {
    const { kind } = autosaver.getState()
    if (kind === 'failed' || kind === 'saving') return
    stop()
    end()
  }
  const stop = autosaver.subscribe(endIfDone)
  endIfDone()
}
