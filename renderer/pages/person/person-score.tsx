import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { formatMonthName } from '../../../shared/domain/calendar-format'
import type { Person } from '../../../shared/domain/person'
import { scoreText } from '../../../shared/domain/scored-words'
import { api } from '../../api/api'
import { Button } from '../../components/button'
import { useReader } from '../../components/reader'
import styles from './person-score.module.css'
import { ScoreDialog } from './score-dialog'

/** The score of the latest month by the scorecard of the role, with the way down to its rows; nothing without one. */
export function PersonScore({ person }: { person: Person }): ReactElement | null {
  const { locale } = useReader()
  const [isAsking, setAsking] = useState(false)
  const months = useQuery(api.scorecards.months.queryOptions({ input: { personId: person.id } }))
  const [latest] = months.data ?? []
  if (latest === undefined) return null
  return (
    <div className={styles.score}>
      <span className="label">{`Score, ${formatMonthName(latest.month, locale)}${latest.isRunning ? ' so far' : ''}`}</span>
      <strong>{scoreText(latest.score)}</strong>
      <Button small look="quiet" onPress={() => setAsking(true)}>
        How it is made
      </Button>
      {isAsking ? (
        <ScoreDialog person={person} months={months.data ?? []} onClose={() => setAsking(false)} />
      ) : null}
    </div>
  )
}
