import type { ReactElement } from 'react'
import type { Metric } from '../../../shared/domain/metric'
import type { Outlook } from '../../../shared/domain/outlook'
import { forecastMethod, likelyWords, neededWords } from '../../../shared/domain/outlook-words'
import { useReader } from '../../components/reader'
import styles from './outlook-line.module.css'

/** What is left of a period: how much is still needed a day, and where it is likely to end, with how that is known. */
export function OutlookLine({
  metric,
  outlook,
  period,
}: {
  metric: Metric
  outlook: Outlook
  /** The period as it stands at the start of the sentence: `This quarter`. */
  period: string
}): ReactElement | null {
  const reading = useReader()
  const words = { kind: metric.kind, reading }
  const needed = neededWords(outlook, words)
  const likely = likelyWords(outlook, words)
  if (needed === null && likely === null) return null
  return (
    <div className={styles.outlook}>
      <strong>{period}</strong>
      {needed === null ? null : <span>{`${needed} to reach the target`}</span>}
      {likely === null ? null : (
        <details>
          <summary>{likely}</summary>
          {forecastMethod}
        </details>
      )}
    </div>
  )
}
