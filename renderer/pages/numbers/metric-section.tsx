import type { ReactElement } from 'react'
import { monthOf } from '../../../shared/domain/calendar'
import { formatMonth } from '../../../shared/domain/calendar-format'
import { addsUp, type Metric } from '../../../shared/domain/metric'
import { describeMetric } from '../../../shared/domain/metric-format'
import type { Person } from '../../../shared/domain/person'
import { isSuperseded, setAimOf, type Target } from '../../../shared/domain/target'
import { formatSetAim, rampWords } from '../../../shared/domain/target-words'
import { Button } from '../../components/button'
import { useReader } from '../../components/reader'
import styles from './metric-section.module.css'

/** One metric with every target it ever had, the latest first. */
export function MetricSection({
  metric,
  targets,
  people,
  onSetTarget,
}: {
  metric: Metric
  targets: readonly Target[]
  people: readonly Person[]
  onSetTarget: () => void
}): ReactElement {
  return (
    <section className={styles.metric} aria-label={metric.name}>
      <div className={styles.head}>
        <div>
          <h3>{metric.name}</h3>
          <p className="small muted">{describeMetric(metric)}</p>
        </div>
        <Button changes small onPress={onSetTarget} aria-label={`Set a target for ${metric.name}`}>
          Set a target
        </Button>
      </div>
      <Targets metric={metric} targets={targets} people={people} />
    </section>
  )
}

/** What counts now or later is in sight; what counted earlier can be opened. */
function Targets({
  metric,
  targets,
  people,
}: {
  metric: Metric
  targets: readonly Target[]
  people: readonly Person[]
}): ReactElement {
  const { today } = useReader()
  const now = targets.filter((target) => !isSuperseded(target, targets, monthOf(today)))
  const earlier = targets.filter((target) => !now.includes(target))
  return (
    <>
      {now.length === 0 ? (
        <p className="small muted">No target yet.</p>
      ) : (
        <TargetTable title={`Targets for ${metric.name}`} metric={metric} targets={now} people={people} />
      )}
      {earlier.length === 0 ? null : (
        <details className={styles.earlier}>
          <summary>{`${earlier.length} earlier ${earlier.length === 1 ? 'target' : 'targets'}`}</summary>
          <TargetTable
            title={`Earlier targets for ${metric.name}`}
            metric={metric}
            targets={earlier}
            people={people}
          />
        </details>
      )}
    </>
  )
}

function TargetTable({
  title,
  metric,
  targets,
  people,
}: {
  title: string
  metric: Metric
  targets: readonly Target[]
  people: readonly Person[]
}): ReactElement {
  const { locale } = useReader()
  return (
    <table className={styles.targets}>
      <caption className={styles.caption}>{title}</caption>
      <thead>
        <tr>
          <th scope="col">For</th>
          <th scope="col">From</th>
          <th scope="col" className={styles.figure}>
            {addsUp(metric.kind) && targets.every(({ per }) => per === undefined) ? 'A month' : 'Target'}
          </th>
        </tr>
      </thead>
      <tbody>
        {targets.map((target) => (
          <tr key={target.id}>
            <td>
              {whom(target, people)}
              {target.scope.kind === 'person' ? (
                <span className={styles.reason}>{target.scope.reason}</span>
              ) : null}
            </td>
            <td className={styles.month}>
              {formatMonth(target.fromMonth, locale)}
              {target.untilMonth === undefined ? null : (
                <span className={styles.reason}>that month alone</span>
              )}
            </td>
            <td className={styles.figure}>
              <TargetFigure metric={metric} target={target} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The figure for its time, and under it how far it is asked for of newcomers and of those who were away. */
function TargetFigure({ metric, target }: { metric: Metric; target: Target }): ReactElement {
  const reader = useReader()
  const aim = setAimOf(target)
  if (aim === null) return <>ended</>
  const { ramp, ...figure } = aim
  return (
    <>
      {formatSetAim(metric.kind, figure, reader)}
      {ramp === undefined ? null : <span className={styles.reason}>{rampWords(ramp)}</span>}
      {target.forDaysWorked === true ? <span className={styles.reason}>for the days worked</span> : null}
    </>
  )
}

function whom({ scope }: Target, people: readonly Person[]): string {
  if (scope.kind === 'role') return scope.role
  return people.find(({ id }) => id === scope.personId)?.name ?? 'A person who is no longer here'
}
