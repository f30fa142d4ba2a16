import { type ReactElement, useState } from 'react'
import { monthOf } from '../../../shared/domain/calendar'
import { formatMonthName } from '../../../shared/domain/calendar-format'
import { type Progress, quarterState } from '../../../shared/domain/progress'
import { HistoryChart } from '../../charts/history-chart'
import { QuarterChart } from '../../charts/quarter-chart'
import { LinkButton } from '../../components/button'
import { EmptyRoom } from '../../components/empty-room'
import { MetricFigure } from '../../components/metric-figure'
import { useReader } from '../../components/reader'
import { StateMark } from '../../components/state-mark'
import styles from './person-progress.module.css'

/** One metric large, against its target; the others beside it. Any of them can be looked at large. */
export function PersonProgress({ progress }: { progress: readonly Progress[] }): ReactElement {
  const { locale, today } = useReader()
  const [chosen, setChosen] = useState<string | null>(null)
  const known = progress.filter(({ lastOn, current }) => lastOn !== null || current.target !== null)
  const shown =
    known.find(({ metric }) => metric.id === chosen) ??
    known.find(({ quarter }) => quarter !== null) ??
    known[0]
  if (shown === undefined) {
    return (
      <div className={styles.none}>
        <EmptyRoom
          sentence="No numbers yet."
          detail="Import an export of your CRM or dialler, and set targets, to see progress here."
        >
          <LinkButton changes to="/numbers/import">
            Import a file
          </LinkButton>
        </EmptyRoom>
      </div>
    )
  }
  return (
    <div className={styles.progress}>
      <section aria-label={`Progress in ${shown.metric.name}`}>
        <LargeChart progress={shown} />
      </section>
      <section>
        <h2 className={styles.otherTitle}>{`All metrics, ${formatMonthName(monthOf(today), locale)}`}</h2>
        {known.map((each) => (
          <button
            type="button"
            key={each.metric.id}
            className={styles.pick}
            aria-pressed={each === shown}
            onClick={() => setChosen(each.metric.id)}
          >
            <MetricFigure progress={each} />
          </button>
        ))}
      </section>
    </div>
  )
}

function LargeChart({ progress }: { progress: Progress }): ReactElement {
  const reader = useReader()
  const { metric, quarter, countedTo } = progress
  const state = quarter === null ? progress.state : quarterState(quarter, metric.direction)
  return (
    <>
      <div className={styles.title}>
        <h2>{quarter === null ? `${metric.name}, last 13 months` : `${metric.name}, this quarter`}</h2>
        <StateMark state={state} />
      </div>
      {progress.lastOn === null ? (
        <EmptyRoom
          sentence="No figures yet."
          detail="Import an export or enter figures by hand, and they stand here against the target."
        >
          <LinkButton to="/numbers">Go to the numbers</LinkButton>
        </EmptyRoom>
      ) : quarter === null ? (
        <HistoryChart progress={progress} reading={reader} heightPx={280} />
      ) : (
        <QuarterChart metric={metric} quarter={quarter} asOf={countedTo} reading={reader} heightPx={280} />
      )}
    </>
  )
}
