import type { ReactElement } from 'react'
import { baselineWeeks } from '../../../shared/domain/process-behaviour'
import styles from './week-by-week.module.css'

/** The formulas behind what is usual, and where they are from. */
export function HowItIsWorkedOut(): ReactElement {
  return (
    <details className={styles.how}>
      <summary>How this is worked out</summary>
      <p>
        {`The middle is the mean of the first ${baselineWeeks} weeks with figures that are shown, or of the first since you had it worked out anew. What is usual reaches 2.66 times the mean distance from one week to the next above and below it, but not where no value can lie. From one week to the next, up to 3.267 times that distance is usual.`}
      </p>
      <p>
        More than chance are: a week beyond what is usual; eight in a row on one side of the middle; three of
        four in a row nearer to the same limit than to the middle. Weeks begin on the day that stands under
        Workspace. One without figures is a gap, not 0, and the running week waits until it is over.
      </p>
      <p>
        Source: Donald J. Wheeler, <cite>Understanding Variation</cite> and <cite>Making Sense of Data</cite>{' '}
        (SPC Press), where it is called an XmR chart.
      </p>
    </details>
  )
}
