import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { spokenName } from '../../../shared/domain/isolated-name'
import type { Metric } from '../../../shared/domain/metric'
import type { Person } from '../../../shared/domain/person'
import { api } from '../../api/api'
import { ActivityChart } from '../../charts/activity-chart'
import { EmptyRoom } from '../../components/empty-room'
import { useReader } from '../../components/reader'
import styles from './week-by-week.module.css'

/** A year of a person's days in one metric: on which days it is done, and on which not. */
export function DayByDay({ person, metric }: { person: Person; metric: Metric }): ReactElement | null {
  const reader = useReader()
  const asked = useQuery(
    api.metrics.days.queryOptions({ input: { personId: person.id, metricId: metric.id } }),
  )
  if (asked.data === undefined) return null
  if (asked.data.days.length === 0) {
    return (
      <EmptyRoom
        sentence="No figures in the last year."
        detail="Each day that has figures will stand here as a square."
      />
    )
  }
  return (
    <>
      <ActivityChart figures={asked.data} name={spokenName(person)} reading={reader} heightPx={190} />
      <p className={styles.more}>
        The larger and stronger a square, the larger the figure of its day. The four sizes hold about as many
        days each. A dash is 0, an open square is below 0, and a day without figures is empty.
      </p>
    </>
  )
}
