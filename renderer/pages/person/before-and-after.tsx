import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { sideWeeks } from '../../../shared/domain/before-after'
import { beforeAfterWords } from '../../../shared/domain/before-after-words'
import { addDays, type IsoDate, isoDateSchema } from '../../../shared/domain/calendar'
import { formatShortDay } from '../../../shared/domain/calendar-format'
import { spokenName } from '../../../shared/domain/isolated-name'
import type { Metric } from '../../../shared/domain/metric'
import type { Person } from '../../../shared/domain/person'
import { api } from '../../api/api'
import { ChangeChart } from '../../charts/change-chart'
import { ChooseDay } from '../../components/form/date-input'
import { Choose } from '../../components/form/select-input'
import { useReader } from '../../components/reader'
import own from './before-and-after.module.css'
import styles from './week-by-week.module.css'

const anotherDay = 'another'

/** What became of a metric after a training, a new region or any other change: the weeks around a day that is chosen. */
export function BeforeAndAfter({ person, metric }: { person: Person; metric: Metric }): ReactElement | null {
  const reader = useReader()
  const about = { personId: person.id, metricId: metric.id }
  const behaviour = useQuery(api.metrics.behaviour.queryOptions({ input: about }))
  const [chosen, setChosen] = useState<string | null>(null)
  const [typed, setTyped] = useState<IsoDate | ''>(addDays(reader.today, -7 * 12))
  if (behaviour.data === undefined) return null
  const known = behaviour.data.stretches.flatMap(({ recalculation }) => recalculation ?? []).reverse()
  const choice = chosen ?? known[0]?.id ?? anotherDay
  const day = known.find(({ id }) => id === choice)?.from ?? typed
  const read = isoDateSchema.safeParse(day)
  const isToCome = read.success && read.data > reader.today
  return (
    <>
      <div className={own.choices}>
        {known.length === 0 ? null : (
          <Choose
            label="What changed"
            value={choice}
            options={[
              ...known.map(({ id, from, reason }) => ({
                value: id,
                label: `${reason} (${formatShortDay(from, reader)})`,
              })),
              { value: anotherDay, label: 'Something else' },
            ]}
            onChange={setChosen}
          />
        )}
        {choice === anotherDay ? (
          <ChooseDay
            label="The day of the change"
            help="Such as a training, a new region or a new price list."
            error={isToCome ? 'That day is still to come. Choose today or an earlier one.' : undefined}
            value={typed}
            onChange={setTyped}
          />
        ) : null}
      </div>
      {read.success && !isToCome ? <Change person={person} metric={metric} on={read.data} /> : null}
    </>
  )
}

function Change({
  person,
  metric,
  on,
}: {
  person: Person
  metric: Metric
  on: IsoDate
}): ReactElement | null {
  const reader = useReader()
  const asked = useQuery(
    api.metrics.beforeAfter.queryOptions({ input: { personId: person.id, metricId: metric.id, on } }),
  )
  if (asked.data === undefined) return null
  const name = spokenName(person)
  const [finding, ...more] = beforeAfterWords(asked.data, { name, reader })
  return (
    <>
      <p className={styles.verdict}>{finding}</p>
      {more.length === 0 ? null : <p className={styles.more}>{more.join(' ')}</p>}
      {asked.data.weeks.every(({ value }) => value === null) ? null : (
        <ChangeChart change={asked.data} name={name} reading={reader} heightPx={280} />
      )}
      <p className={styles.more}>
        {`Looked at are ${sideWeeks} weeks to each side at most, whole ones only; the week of the change counts for neither side unless it began on that day. Hollow points lie before, filled ones after; the band is what was usual before, and the rules are those of “Week by week”.`}
      </p>
    </>
  )
}
