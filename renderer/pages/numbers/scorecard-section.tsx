import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { monthOf } from '../../../shared/domain/calendar'
import { formatMonth } from '../../../shared/domain/calendar-format'
import type { Metric } from '../../../shared/domain/metric'
import type { Person } from '../../../shared/domain/person'
import { type Scorecard, scorecardIn } from '../../../shared/domain/scorecard'
import { api } from '../../api/api'
import { Button } from '../../components/button'
import { useReader } from '../../components/reader'
import { ScorecardDialog } from './scorecard-dialog'
import styles from './scorecard-section.module.css'

/** The scorecard of each role: which metrics make the score, and how much each of them weighs. */
export function ScorecardSection({
  metrics,
  people,
}: {
  metrics: readonly Metric[]
  people: readonly Person[]
}): ReactElement | null {
  const { today } = useReader()
  const [isSetting, setSetting] = useState(false)
  const all = useQuery(api.scorecards.list.queryOptions())
  if (!all.data) return null
  const roles = [...new Set(all.data.map(({ role }) => role))].sort()
  const now = roles.flatMap((role) => scorecardIn(all.data, { role, month: monthOf(today) }) ?? [])
  const later = all.data.filter(({ fromMonth }) => fromMonth > monthOf(today))
  return (
    <section>
      <div className={styles.head}>
        <h2>Scorecards</h2>
        <Button
          changes
          small
          look="quiet"
          onPress={() => setSetting(true)}
          isDisabled={people.length === 0 || metrics.length === 0}
        >
          Set a scorecard
        </Button>
      </div>
      {now.length + later.length === 0 ? (
        <p className="small muted">
          A scorecard makes one score of several metrics, each with its weight: 100 is exactly on target. None
          is set yet.
        </p>
      ) : (
        [...now, ...later].map((each) => <Card key={each.id} scorecard={each} metrics={metrics} />)
      )}
      {isSetting ? (
        <ScorecardDialog metrics={metrics} people={people} onClose={() => setSetting(false)} />
      ) : null}
    </section>
  )
}

function Card({ scorecard, metrics }: { scorecard: Scorecard; metrics: readonly Metric[] }): ReactElement {
  const { locale } = useReader()
  const { role, fromMonth, lines, withoutData } = scorecard
  const nameOf = (id: string): string => metrics.find((each) => each.id === id)?.name ?? 'An archived metric'
  return (
    <section className={styles.card} aria-label={`Scorecard: ${role}`}>
      <h3>{role}</h3>
      <p className="small muted">
        {lines.length === 0
          ? `Ends with ${formatMonth(fromMonth, locale)}.`
          : `Since ${formatMonth(fromMonth, locale)}. ${
              withoutData === 'spread'
                ? 'The weight of a metric without a number is spread over the others.'
                : 'A metric without a number scores nothing.'
            }`}
      </p>
      {lines.length === 0 ? null : (
        <table className={styles.lines}>
          <thead>
            <tr>
              <th scope="col">Metric</th>
              <th scope="col">Weight</th>
              <th scope="col">Counts from – to</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ metricId, weight, floor, cap }) => (
              <tr key={metricId}>
                <td>{nameOf(metricId)}</td>
                <td>{weight}</td>
                <td>{`${floor} – ${cap} %`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
