import type { ReactElement } from 'react'
import { monthOf } from '../../../shared/domain/calendar'
import { formatShortMonth } from '../../../shared/domain/calendar-format'
import type { Progress } from '../../../shared/domain/progress'
import { Sparkline } from '../../charts/sparkline'
import { figureWords, gapWords } from '../../components/metric-words'
import { useReader } from '../../components/reader'
import { StateMark } from '../../components/state-mark'
import styles from './board-metric.module.css'

/** A cell of the board: the figure, twelve weeks with the target, and the state with its distance. */
export function BoardMetric({ progress }: { progress: Progress | undefined }): ReactElement | null {
  const reader = useReader()
  if (progress === undefined) return null
  const { figure, unit } = figureWords(progress, reader)
  return (
    <div className={styles.metric}>
      <span className={styles.figure}>
        {figure}
        <small>{unit}</small>
      </span>
      <Sparkline progress={progress} reading={reader} widthPx={60} heightPx={28} isDecoration />
      <span className={styles.state}>
        <StateMark state={progress.state} />
        <i>{sinceWords(progress, reader.locale) ?? (gapWords(progress, reader) || scaledWord(progress))}</i>
      </span>
    </div>
  )
}

/** That the target is not the one of a whole month; the person's page says why. */
function scaledWord({ current }: Progress): string {
  const { ramp, days } = current.adjustment ?? {}
  return ramp !== undefined ? 'ramp' : days?.isPart === true ? `${days.worked} of ${days.of} days` : ''
}

/** Since when there is no number: `since Oct 2024`; null where the running month has one, or there never was any. */
function sinceWords({ current, lastOn }: Progress, locale: string): string | null {
  if (current.value !== null || lastOn === null) return null
  return `since ${formatShortMonth(monthOf(lastOn), locale)}`
}
