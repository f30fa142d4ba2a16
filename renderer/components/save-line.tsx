import type { ReactElement } from 'react'
import type { WorkspaceSaveState } from '../../shared/domain/save-state'
import { useReader } from './reader'
import styles from './save-line.module.css'
import { saveWords } from './save-words'

/** Whether everything is on the disk, at all times. What is not saved is said aloud. */
export function SaveLine({ save }: { save: WorkspaceSaveState }): ReactElement {
  const { locale } = useReader()
  const isBad = save.kind === 'notSaved' || save.kind === 'readOnly'
  return (
    <p className={isBad ? styles.bad : styles.line} role={isBad ? 'alert' : undefined}>
      {saveWords(save, locale)}
    </p>
  )
}
