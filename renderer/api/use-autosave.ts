import { useEffect, useSyncExternalStore } from 'react'
import type { FieldValues, UseFormGetValues, UseFormWatch } from 'react-hook-form'
import type { SaveState } from '../components/save-mark'
import type { Autosaver } from './autosaver'
import { beforeLocking } from './unsaved'

/** Follows a form with an autosaver: every change is handed over, and what is unsaved is saved when the page goes away. */
export function useAutosave<Values extends FieldValues>(
  autosaver: Autosaver<Values>,
  { watch, getValues }: { watch: UseFormWatch<Values>; getValues: UseFormGetValues<Values> },
): SaveState {
  useEffect(() => {
    const { unsubscribe } = watch(() => autosaver.change(getValues()))
    const saveWhenHidden = (): void => {
      if (document.visibilityState === 'hidden') void autosaver.flush()
    }
    document.addEventListener('visibilitychange', saveWhenHidden)
    const forget = beforeLocking(() => autosaver.flush())
    return () => {
      forget()
      unsubscribe()
      document.removeEventListener('visibilitychange', saveWhenHidden)
      void autosaver.flush()
    }
  }, [watch, getValues, autosaver])
  return useSyncExternalStore(autosaver.subscribe, autosaver.getState)
}
