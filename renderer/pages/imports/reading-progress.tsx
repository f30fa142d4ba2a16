import type { ReactElement } from 'react'
import type { StageExport } from '../../api/use-stage-export'
import { Button } from '../../components/button'
import { useReader } from '../../components/reader'
import styles from './reading-progress.module.css'

/** How far the reading of a large export has come, and the way out of it. */
export function ReadingProgress({ stage }: { stage: StageExport }): ReactElement | null {
  const { locale } = useReader()
  if (!stage.isPending) return null
  if (stage.progress === null) return <p className="muted">Reading the file</p>
  const { kind, doneBytes, totalBytes } = stage.progress
  const percent = Math.floor((doneBytes / Math.max(1, totalBytes)) * 100)
  const words =
    kind === 'handingOver'
      ? 'Taking the file in'
      : `Reading the file: ${stage.progress.rows.toLocaleString(locale)} rows so far`
  return (
    <div className={styles.progress}>
      <div>
        <label htmlFor="reading-progress">{`${words}, ${percent} %`}</label>
        <progress id="reading-progress" value={percent} max={100} />
      </div>
      <Button small look="quiet" changes={false} onPress={stage.cancel}>
        Cancel
      </Button>
    </div>
  )
}
