import type { ReactElement } from 'react'
import type { Today } from '../../../shared/domain/today'
import styles from './my-scorecard.module.css'

/** The manager's own scorecard comes before anybody else's. */
export function MyScorecard({ me }: { me: Today['me'] }): ReactElement {
  const { reviewsOnTime, promisesKept } = me
  return (
    <section>
      <h3>First, me</h3>
      <p className="small muted">My own scorecard, last 90 days</p>
      <dl className={styles.scores}>
        <Score name="Reviews held on time" part={reviewsOnTime.held} whole={reviewsOnTime.due} />
        <Score name="Promises kept" part={promisesKept.kept} whole={promisesKept.made} />
      </dl>
    </section>
  )
}

function Score({ name, part, whole }: { name: string; part: number; whole: number }): ReactElement {
  const share = whole === 0 ? 0 : part / whole
  return (
    <div className={styles.score}>
      <dt>{name}</dt>
      <dd>{whole === 0 ? 'none due yet' : `${part} of ${whole}`}</dd>
      <svg aria-hidden="true" viewBox="0 0 236 12" preserveAspectRatio="none">
        <path d="M0 6H236" stroke="var(--line)" />
        {share === 0 ? null : <path d={`M0 6H${236 * share}`} stroke="var(--ink)" strokeWidth="4" />}
        <path d="M235.25 0V12" stroke="var(--accent)" strokeWidth="1.5" />
      </svg>
    </div>
  )
}
