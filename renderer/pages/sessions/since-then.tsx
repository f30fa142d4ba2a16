import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { formatDue, formatShortDay } from '../../../shared/domain/calendar-format'
import type { SmartGoal } from '../../../shared/domain/goal'
import type { GoalProgress } from '../../../shared/domain/goal-progress'
import { goalStatusWords } from '../../../shared/domain/goal-status'
import { standingWords, wayWords } from '../../../shared/domain/goal-words'
import type { MetricKind } from '../../../shared/domain/metric'
import { formatGoalFigure } from '../../../shared/domain/metric-format'
import { movedSince, type NumberMove } from '../../../shared/domain/moved-since'
import type { Progress } from '../../../shared/domain/progress'
import { type CoachingSession, lastHeld } from '../../../shared/domain/session'
import { api } from '../../api/api'
import { figureWords } from '../../components/metric-words'
import { useReader } from '../../components/reader'
import { StateMark } from '../../components/state-mark'
import { CheckInHere } from './check-in-here'
import { MoveMark } from './move-mark'
import styles from './since-then.module.css'

/**
 * What the numbers and the goals of a person did since the last session: a shape and a word each. In a first session the
 * goals that are there already.
 */
export function SinceThen({
  session,
  progress,
}: {
  session: CoachingSession
  progress: readonly Progress[]
}): ReactElement | null {
  const reader = useReader()
  const ofPerson = { input: { personId: session.personId } }
  const sessions = useQuery(api.sessions.list.queryOptions(ofPerson))
  const goals = useQuery(api.goals.list.queryOptions(ofPerson))
  const ways = useQuery(api.goals.progress.queryOptions(ofPerson))
  const last = lastHeld(sessions.data ?? [], session.personId)
  const moves = last === null ? [] : movedSince(last.state.numbers, progress)
  const shown = (goals.data ?? []).filter(
    ({ closedAt }) => closedAt === null || (last !== null && closedAt > last.state.at),
  )
  if (moves.length === 0 && shown.length === 0) return null
  return (
    <section aria-labelledby="since-then" className={styles.part}>
      <h3 id="since-then">
        {last === null ? 'Goals' : `Numbers and goals since ${formatShortDay(last.heldOn, reader)}`}
      </h3>
      <ul className={styles.list}>
        {moves.map((move) => (
          <li key={move.progress.metric.id}>
            <NumberRow move={move} />
          </li>
        ))}
        {shown.map((goal) => (
          <li key={goal.id}>
            <GoalRow
              goal={goal}
              isNew={last !== null && goal.setAt > last.state.at}
              way={ways.data?.find(({ goalId }) => goalId === goal.id)}
              kind={
                progress.find(({ metric }) => metric.id === goal.fields.measure.metricId)?.metric.kind ?? null
              }
              session={session}
            />
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
  goal,
  isNew,
  way,
  kind,
  session,
}: {
  goal: SmartGoal
  /** Whether it was set since the last session. */
  isNew: boolean
  /** Undefined until it is known. */
  way: GoalProgress | undefined
  /** Of the linked metric; null where the goal has none. */
  kind: MetricKind | null
  session: CoachingSession
}): ReactElement {
  const reader = useReader()
  const { fields, status } = goal
  const figure = (value: number): string => formatGoalFigure(kind, value, reader)
  const stands =
    way === undefined ? null : standingWords(fields, way, { figure, day: (on) => formatShortDay(on, reader) })
  const due =
    status === 'active'
      ? `${isNew ? 'New goal, due' : 'Goal, due'} ${formatDue(fields.dueOn, reader)}`
      : `Goal ${goalStatusWords[status]} since then`
  return (
    <>
      <span className={styles.name}>{fields.statement}</span>
      <span className={styles.stands}>{stands ?? wayWords(fields, figure)}</span>
      {status === 'active' ? <StateMark state={way?.state ?? 'noData'} /> : <span />}
      <span className={styles.goal}>{due}</span>
      {status === 'active' ? (
        <div className={styles.checkIn}>
          <CheckInHere goal={goal} session={session} />
        </div>
      ) : null}
    </>
  )
}
