import type { ReactElement } from 'react'
import { formatTime } from '../../shared/domain/calendar-format'
import { useReader } from './reader'
import styles from './save-mark.module.css'

/** How what was typed stands to the disk. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'saving' }
  /** Typed, but not fit to be kept yet, for instance a title that is empty. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly sentence: string }
  /** Another window saved this record; saving stops, so that nothing is overwritten. */
  | { readonly kind: 'conflict' }

/** Whether what was typed is on the disk: saved at, saving, or not saved and why. */
export function SaveMark({
  state,
  conflictActs = <Reload />,
}: {
  state: SaveState
  /** What can be done when another window saved this record. */
  conflictActs?: ReactElement
}): ReactElement {
  const { locale } = useReader()
  switch (state.kind) {
    case 'saved':
      return (
        <span className={styles.mark}>
          <svg aria-hidden="true" viewBox="0 0 10 10" className={styles.ok}>
            <path d="M1 5.4 3.9 8.4 9 1.8" fill="none" stroke="currentColor" strokeWidth="1.8" />
          </svg>
          Saved {formatTime(state.at, { locale, seconds: true })}
        </span>
      )
    case 'saving':
      return <span className={styles.mark}>Saving</span>
    case 'waiting':
      return <span className={styles.mark}>Not saved until it is complete</span>
    case 'failed':
      return (
        <span role="alert" className={styles.failed}>
          Not saved, trying again. {state.sentence}
        </span>
      )
    case 'conflict':
      return (
        <span role="alert" className={styles.failed}>
          Changed in another window. {conflictActs}
        </span>
      )
  }
}

function Reload(): ReactElement {
  return (
    <button type="button" onClick={() => location.reload()}>
      Show that version
    </button>
  )
}
