import type { ReactElement } from 'react'
import { useSaveState } from '../../api/save-state'
import { SaveMark } from '../../components/save-mark'
import styles from './template-editor.module.css'

/** How the draft stands to the disk. It follows every pause of the typing, and nothing beside it does. */
export function DraftSaved({ onCompare }: { onCompare: () => void }): ReactElement {
  return (
    <p className={styles.saved}>
      <SaveMark
        state={useSaveState()}
        conflictActs={
          <button type="button" onClick={onCompare}>
            Compare both
          </button>
        }
      />
    </p>
  )
}
