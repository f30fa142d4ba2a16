import type { ReactElement } from 'react'
import styles from './copy-progress.module.css'

/** How far a second copy is that is being made. It is not one before the end. */
export function CopyProgress({
  copying,
}: {
  copying: { folder: string; doneBytes: number; totalBytes: number }
}): ReactElement {
  const { folder, doneBytes, totalBytes } = copying
  const percent = totalBytes === 0 ? 0 : Math.floor((doneBytes / totalBytes) * 100)
  return (
    <div className={styles.progress}>
      <label htmlFor="second-copy">
        Copying everything to <span className={styles.where}>{folder}</span> and reading it back: {percent} %.
        It counts as the second copy when this is done.
      </label>
      <progress id="second-copy" value={percent} max={100} />
    </div>
  )
}
