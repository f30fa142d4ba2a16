import type { ReactElement } from 'react'
import { aimOf } from '../../shared/domain/attainment'
import type { Progress } from '../../shared/domain/progress'
import { adjustmentWords, ownPeriodWords } from '../../shared/domain/target-words'
import { useReader } from './reader'
import styles from './target-reasons.module.css'

/** Why the target of the running month is another than the one that was set, and where its own period stands. */
export function TargetReasons({ progress }: { progress: Progress }): ReactElement | null {
  const reading = useReader()
  const { metric, current, own } = progress
  const aim = aimOf(current)
  if (aim === null || (current.adjustment === undefined && own === null)) return null
  return (
    <span className={styles.reasons}>
      {own === null ? null : <span>{ownPeriodWords(own, { kind: metric.kind, reading })}</span>}
      {current.adjustment === undefined ? null : (
        <span>{adjustmentWords(current.adjustment, { kind: metric.kind, aim, reading })}</span>
      )}
    </span>
  )
}
