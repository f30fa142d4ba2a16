import type { ReactElement } from 'react'
import type { Progress } from '../../shared/domain/progress'
import { Sparkline } from '../charts/sparkline'
import styles from './metric-figure.module.css'
import { figureWords, gapWords } from './metric-words'
import { useReader } from './reader'
import { StateMark } from './state-mark'
import { TargetReasons } from './target-reasons'

/** Where one person stands with one metric: the figure, its target, the state in words, and twelve weeks. */
export function MetricFigure({ progress }: { progress: Progress }): ReactElement {
  const reader = useReader()
  const { figure, unit, ofTarget } = figureWords(progress, reader)
  return (
    <span className={styles.metric}>
      <span className={styles.words}>
        <span className="label">{progress.metric.name}</span>
        <span className={styles.figure}>
          {figure}
          <small>{[unit, ofTarget].filter(Boolean).join(' ')}</small>
        </span>
        <span className={styles.state}>
          <StateMark state={progress.state} />
          <span>{gapWords(progress, reader)}</span>
        </span>
        <TargetReasons progress={progress} />
      </span>
      <Sparkline progress={progress} reading={reader} widthPx={84} heightPx={36} isDecoration />
    </span>
  )
}
