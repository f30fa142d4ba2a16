import { type ReactElement, useState } from 'react'
import { monthOf } from '../../../shared/domain/calendar'
import { formatMonthName } from '../../../shared/domain/calendar-format'
import type { Person } from '../../../shared/domain/person'
import { type Progress, type QuarterProgress, quarterState } from '../../../shared/domain/progress'
import { HistoryChart } from '../../charts/history-chart'
import { QuarterChart } from '../../charts/quarter-chart'
import { Button, LinkButton } from '../../components/button'
import { ChartSubjectContext } from '../../components/chart-subject'
import { EmptyRoom } from '../../components/empty-room'
import { MetricFigure } from '../../components/metric-figure'
import { useReader } from '../../components/reader'
import { StateMark } from '../../components/state-mark'
import { BeforeAndAfter } from './before-and-after'
import { DayByDay } from './day-by-day'
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
  const [view, setView] = useState<View>('target')
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
    <ChartSubjectContext value={person.name}>
      <div className={styles.progress}>
        <section aria-label={`Progress in ${shown.metric.name}`}>
          <div className={styles.title}>
            <Title progress={shown} view={view} />
            <WhichView view={view} onChange={setView} />
          </div>
          <Chart view={view} person={person} progress={shown} />
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
    </ChartSubjectContext>
  )
}

const viewNames = {
  target: 'Against the target',
  weeks: 'Week by week',
  days: 'Day by day',
  change: 'Before and after',
} as const
type View = keyof typeof viewNames
const views: readonly View[] = ['target', 'weeks', 'days', 'change']

function Chart({ view, person, progress }: { view: View; person: Person; progress: Progress }): ReactElement {
  const { metric } = progress
  switch (view) {
    case 'target':
      return (
        <>
          <AgainstTarget progress={progress} />
          <OutlookLine
            metric={metric}
            outlook={progress.quarter?.outlook ?? progress.outlook}
            period={progress.quarter === null ? 'This month' : 'This quarter'}
          />
        </>
      )
    case 'weeks':
      return <WeekByWeek person={person} metric={metric} />
    case 'days':
      return <DayByDay person={person} metric={metric} />
    case 'change':
      return <BeforeAndAfter key={metric.id} person={person} metric={metric} />
  }
}

function Title({ progress, view }: { progress: Progress; view: View }): ReactElement {
  const { locale } = useReader()
  const { metric, quarter } = progress
  if (view !== 'target') return <h2>{`${metric.name}, ${viewNames[view].toLowerCase()}`}</h2>
  return (
    <span className={styles.name}>
      <h2>
        {quarter === null
          ? `${metric.name}, last 13 months`
          : `${metric.name}, this quarter${monthsWords(quarter, locale)}`}
      </h2>
      <StateMark state={quarter === null ? progress.state : quarterState(quarter, metric.direction)} />
    </span>
  )
}

/** The first and the last month of a quarter: ` (October to December)`. */
function monthsWords({ months }: QuarterProgress, locale: string): string {
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return ''
  return ` (${formatMonthName(first, locale)} to ${formatMonthName(last, locale)})`
}

/** One metric, four questions: is the target reached, did anything change, when is it done, and what became of a change. */
function WhichView({ view, onChange }: { view: View; onChange: (view: View) => void }): ReactElement {
  return (
    <span className={styles.views}>
      {views.map((each) => (
        <Button
          key={each}
          small
          look={each === view ? 'outlined' : 'quiet'}
          aria-pressed={each === view}
          onPress={() => onChange(each)}
        >
          {viewNames[each]}
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
  return (
    <QuarterChart
      metric={metric}
      quarter={quarter}
      asOf={countedTo}
      withForecast
      reading={reader}
      heightPx={280}
    />
  )
}
