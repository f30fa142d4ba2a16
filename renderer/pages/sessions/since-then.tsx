import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { formatDue, formatShortDay } from '../../../shared/domain/calendar-format'
import type { SmartGoal } from '../../../shared/domain/goal'
import { goalStatusWords } from '../../../shared/domain/goal-status'
import type { PersonId } from '../../../shared/domain/id'
import { formatValue } from '../../../shared/domain/metric-format'
import { movedSince, type NumberMove } from '../../../shared/domain/moved-since'
import type { Progress } from '../../../shared/domain/progress'
import { type FinalisedSession, lastHeld } from '../../../shared/domain/session'
import { api } from '../../api/api'
import { figureWords } from '../../components/metric-words'
import { useReader } from '../../components/reader'
import { StateMark } from '../../components/state-mark'
import { MoveMark } from './move-mark'
import styles from './since-then.module.css'

/** What the numbers and the goals of a person did since the last session: a shape and a word each. */
export function SinceThen({
  personId,
  progress,
}: {
  personId: PersonId
  progress: readonly Progress[]
}): ReactElement | null {
  const reader = useReader()
  const sessions = useQuery(api.sessions.list.queryOptions({ input: { personId } }))
  const goals = useQuery(api.goals.list.queryOptions({ input: { personId } }))
  const last = lastHeld(sessions.data ?? [], personId)
  if (last === null) return null
  const moves = movedSince(last.state.numbers, progress)
  const shown = (goals.data ?? []).filter(({ closedAt }) => closedAt === null || closedAt > last.state.at)
  if (moves.length === 0 && shown.length === 0) return null
  return (
    <section aria-labelledby="since-then" className={styles.part}>
      <h3 id="since-then">{`Numbers and goals since ${formatShortDay(last.heldOn, reader)}`}</h3>
      <ul className={styles.list}>
        {moves.map((move) => (
          <li key={move.progress.metric.id}>
            <NumberRow move={move} />
          </li>
        ))}
        {shown.map((goal) => (
          <li key={goal.id}>
            <GoalRow goal={goal} last={last} progress={progress} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function NumberRow({ move: { progress, now, move } }: { move: NumberMove }): ReactElement {
  const { figure, unit, ofTarget } = figureWords(progress, useReader())
  return (
    <>
      <span className={styles.name}>{progress.metric.name}</span>
      <span className={styles.figure}>
        {figure} <small>{[unit, ofTarget].filter(Boolean).join(' ')}</small>
      </span>
      <StateMark state={now} />
      <MoveMark move={move} />
    </>
  )
}

function GoalRow({
  goal: { fields, status, setAt },
  last,
  progress,
}: {
  goal: SmartGoal
  last: FinalisedSession
  progress: readonly Progress[]
}): ReactElement {
  const reader = useReader()
  const linked = progress.find(({ metric }) => metric.id === fields.measure.metricId)
  const figure = linked === undefined ? null : figureWords(linked, reader)
  const { target } = fields.measure
  // typed in seconds, read beside a figure in minutes and seconds
  const wanted =
    linked?.metric.kind === 'meanSeconds' ? formatValue(linked.metric.kind, target, reader) : target
  return (
    <>
      <span className={styles.name}>{fields.statement}</span>
      <span className={styles.figure}>
        {figure === null ? null : (
          <>
            {figure.figure} <small>{`${figure.unit} of ${wanted}`.trim()}</small>
          </>
        )}
      </span>
      <span className={styles.goal}>
        {status === 'active'
          ? `${setAt > last.state.at ? 'New goal, due' : 'Goal, due'} ${formatDue(fields.dueOn, reader)}`
          : `Goal ${goalStatusWords[status]} since then`}
      </span>
    </>
  )
}
