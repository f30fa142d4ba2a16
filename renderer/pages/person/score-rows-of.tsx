import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { dayHere, type IsoMonth } from '../../../shared/domain/calendar'
import { formatShortDay } from '../../../shared/domain/calendar-format'
import { metricValue } from '../../../shared/domain/measurement'
import type { Metric } from '../../../shared/domain/metric'
import { formatValue } from '../../../shared/domain/metric-format'
import type { Person } from '../../../shared/domain/person'
import type { ScoreRows } from '../../../shared/domain/score-rows'
import { api } from '../../api/api'
import { useReader } from '../../components/reader'
import styles from './person-score.module.css'

type Row = ScoreRows['weeks'][number]['rows'][number]

/** Every figure of one metric in a month, week by week, with the file or the hand it came from. Asked for when opened. */
export function ScoreRowsOf({
  person,
  metric,
  month,
}: {
  person: Person
  metric: Metric
  month: IsoMonth
}): ReactElement {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={styles.rows} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{metric.name}</summary>
      {isOpen ? <Weeks person={person} metric={metric} month={month} /> : null}
    </details>
  )
}

function Weeks({
  person,
  metric,
  month,
}: {
  person: Person
  metric: Metric
  month: IsoMonth
}): ReactElement | null {
  const reader = useReader()
  const rows = useQuery(
    api.scorecards.rows.queryOptions({ input: { personId: person.id, metricId: metric.id, month } }),
  )
  const imports = useQuery(api.imports.list.queryOptions())
  if (!rows.data || !imports.data) return null
  const sourceOf = ({ from }: Row): string => {
    if (from.kind === 'entered') return `entered by hand on ${formatShortDay(dayHere(from.at), reader)}`
    if (from.kind === 'sample') return 'from the sample'
    const file = imports.data.find(({ id }) => id === from.importId)
    if (file === undefined) return 'from an import that is no longer known'
    return `from ${file.fileName}, ${file.rowsUsed} rows read on ${formatShortDay(dayHere(file.importedAt), reader)}`
  }
  if (rows.data.weeks.length === 0) return <p className="small muted">No figures in this month.</p>
  return (
    <>
      {rows.data.weeks.map(({ weekStart, value, rows: days }) => (
        <section key={weekStart}>
          <h4>{`Week of ${formatShortDay(weekStart, reader)}: ${formatValue(metric.kind, value, reader)}`}</h4>
          <ul>
            {days.map((row) => (
              <li key={JSON.stringify(row)}>
                {`${formatShortDay(row.on, reader)}: ${dayWords(metric, row, reader)}, ${sourceOf(row)}`}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

/** `2`, and of a share also what it is made of: `40.0 % (4 of 10)`. */
function dayWords(
  { kind }: Metric,
  { numerator, denominator }: Row,
  reading: Parameters<typeof formatValue>[2],
): string {
  const value = formatValue(kind, metricValue(kind, { numerator, denominator, entries: 1 }), reading)
  return kind === 'ratio' ? `${value} (${numerator} of ${denominator})` : value
}
