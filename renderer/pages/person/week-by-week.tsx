import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { behaviourWords, changedSince } from '../../../shared/domain/behaviour-words'
import { spokenName } from '../../../shared/domain/isolated-name'
import type { Metric } from '../../../shared/domain/metric'
import type { Person } from '../../../shared/domain/person'
import { api } from '../../api/api'
import { BehaviourChart } from '../../charts/behaviour-chart'
import { Button } from '../../components/button'
import { useReader } from '../../components/reader'
import { HowItIsWorkedOut } from './how-it-is-worked-out'
import { RecalculateDialog } from './recalculate-dialog'
import { Recalculations } from './recalculations'
import styles from './week-by-week.module.css'

/** The weeks of a person in one metric: first in words whether anything changed, so that one bad week is no verdict. */
export function WeekByWeek({ person, metric }: { person: Person; metric: Metric }): ReactElement | null {
  const reader = useReader()
  const [isAsking, setAsking] = useState(false)
  const asked = useQuery(
    api.metrics.behaviour.queryOptions({ input: { personId: person.id, metricId: metric.id } }),
  )
  if (asked.data === undefined) return null
  const behaviour = asked.data
  const name = spokenName(person)
  const [verdict, ...more] = behaviourWords(behaviour, { name, reader })
  return (
    <>
      <p className={styles.verdict}>{verdict}</p>
      {more.length === 0 ? null : <p className={styles.more}>{more.join(' ')}</p>}
      {behaviour.weeks.every(({ value }) => value === null) ? null : (
        <>
          <BehaviourChart behaviour={behaviour} name={name} reading={reader} heightPx={350} />
          <Recalculations
            recalculations={behaviour.stretches.flatMap(({ recalculation }) => recalculation ?? [])}
            isArchived={person.archivedAt !== null}
          />
          {person.archivedAt === null ? (
            <p className={styles.acts}>
              <Button changes small onPress={() => setAsking(true)}>
                Work out anew what is usual
              </Button>
            </p>
          ) : null}
        </>
      )}
      <HowItIsWorkedOut />
      {isAsking ? (
        <RecalculateDialog
          person={person}
          metric={metric}
          changedSince={changedSince(behaviour)}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  )
}
