import type { ReactElement } from 'react'
import type { ShownSaveState } from '../../shared/domain/save-state'
import { useReader } from './reader'
import styles from './save-mark.module.css'
import { saveWords, shortSaveWords } from './save-words'

/** The one indicator: saved at, saving, or NOT saved with the reason and what to do. What is not saved is said aloud. */
export function SaveMark({
  state,
  conflictActs = null,
  isShort = false,
}: {
  state: ShownSaveState
  /** What can be done when another window saved this record; null where that stands on the page itself. */
  conflictActs?: ReactElement | null
  /** Without the reason, where that stands elsewhere. It is not said aloud a second time. */
  isShort?: boolean
}): ReactElement {
  const { locale } = useReader()
  const words = saveWords(state, locale)
  if (state.kind === 'saved' || state.kind === 'saving') {
    return (
      <span className={styles.mark}>
        {state.kind === 'saved' ? <Tick /> : null}
        {words}
      </span>
    )
  }
  if (isShort) return <span className={styles.failed}>{shortSaveWords(state)}</span>
  const why = state.kind === 'notSaved' ? state.why.kind : null
  // a form that is being filled in is no failure
  if (why === 'unsent') return <span className={styles.unsent}>{words}</span>
  return (
    <span role="alert" className={styles.failed}>
      {words} {why === 'conflict' ? conflictActs : null}
    </span>
  )
}

function Tick(): ReactElement {
  return (
    <svg aria-hidden="true" viewBox="0 0 10 10" className={styles.ok}>
      <path d="M1 5.4 3.9 8.4 9 1.8" fill="none" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  )
}
