import { type ReactElement, useState } from 'react'
import { monthOf } from '../../../shared/domain/calendar'
import { formatMonthName } from '../../../shared/domain/calendar-format'
import type { Person } from '../../../shared/domain/person'
import { type Progress, quarterState } from '../../../shared/domain/progress'
import { HistoryChart } from '../../charts/history-chart'
import { QuarterChart } from '../../charts/quarter-chart'
import { Button, LinkButton } from '../../components/button'
import { EmptyRoom } from '../../components/empty-room'
import { MetricFigure } from '../../components/metric-figure'
import { useReader } from '../../components/reader'
import { StateMark } from '../../components/state-mark'
import { OutlookLine } from './outlook-line'
import styles from './person-progress.module.css'
import { WeekByWeek } from './week-by-week'

/** One metric large, against its target; the others beside it. Any of them can be looked at large. */
export function PersonProgress({
  person,
  progress,
}: {
  person: Person
  progress: readonly Progress[]
}): ReactElement {
  const { locale, today } = useReader()
  const [chosen, setChosen] = useState<string | null>(null)
  const [isByWeeks, setByWeeks] = useState(false)
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
        <div className={styles.title}>
          <Title progress={shown} isByWeeks={isByWeeks} />
          <WhichView isByWeeks={isByWeeks} onChange={setByWeeks} />
        </div>
        {isByWeeks ? (
          <WeekByWeek person={person} metric={shown.metric} />
        ) : (
          <>
            <AgainstTarget progress={shown} />
            <OutlookLine
              metric={shown.metric}
              outlook={shown.quarter?.outlook ?? shown.outlook}
              period={shown.quarter === null ? 'This month' : 'This quarter'}
            />
          </>
        )}
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

function Title({ progress, isByWeeks }: { progress: Progress; isByWeeks: boolean }): ReactElement {
  const { metric, quarter } = progress
  if (isByWeeks) return <h2>{`${metric.name}, week by week`}</h2>
  return (
    <span className={styles.name}>
      <h2>{quarter === null ? `${metric.name}, last 13 months` : `${metric.name}, this quarter`}</h2>
      <StateMark state={quarter === null ? progress.state : quarterState(quarter, metric.direction)} />
    </span>
  )
}

/** Against the target, or against what is usual: two different questions. */
function WhichView({
  isByWeeks,
  onChange,
}: {
  isByWeeks: boolean
  onChange: (isByWeeks: boolean) => void
}): ReactElement {
  return (
    <span className={styles.views}>
      {[false, true].map((byWeeks) => (
        <Button
          key={String(byWeeks)}
          small
          look={byWeeks === isByWeeks ? 'outlined' : 'quiet'}
          aria-pressed={byWeeks === isByWeeks}
          onPress={() => onChange(byWeeks)}
        >
          {byWeeks ? 'Week by week' : 'Against the target'}
        </Button>
      ))}
    </span>
  )
}

function AgainstTarget({ progress }: { progress: Progress }): ReactElement {
  const reader = useReader()
  const { metric, quarter, countedTo, lastOn } = progress
  if (lastOn === null) {
    return (
      <EmptyRoom
        sentence="No figures yet."
        detail="Import an export or enter figures by hand, and they stand here against the target."
      >
        <LinkButton to="/numbers">Go to the numbers</LinkButton>
      </EmptyRoom>
    )
  }
  if (quarter === null) return <HistoryChart progress={progress} reading={reader} heightPx={280} />
  return <QuarterChart metric={metric} quarter={quarter} asOf={countedTo} reading={reader} heightPx={280} />
}
