import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { formatShortDay } from '../../../shared/domain/calendar-format'
import { goalProgress, inGoalUnit, isOverdue, type SmartGoal } from '../../../shared/domain/goal'
import { formatGoalFigure } from '../../../shared/domain/metric-format'
import type { Progress } from '../../../shared/domain/progress'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { ProgressBar } from '../../charts/progress-bar'
import { Button } from '../../components/button'
import { useReader } from '../../components/reader'
import { tell } from '../../components/toasts'
import styles from './goal-item.module.css'

/** One goal: from where to where by when, how far it has come, and what can be done with it. */
export function GoalItem({
  goal,
  progress,
  onRevise,
}: {
  goal: SmartGoal
  progress: readonly Progress[]
  onRevise: () => void
}): ReactElement {
  const reader = useReader()
  const close = useMutation(
    api.goals.close.mutationOptions({
      onSuccess: (closed) => {
        if (closed.status === 'active') return
        tell(closed.status === 'reached' ? 'The goal is reached.' : 'The goal is dropped.', {
          name: 'Undo',
          run: () => close.mutate({ goalId: closed.id, revision: closed.revision, status: 'active' }),
        })
      },
      onError: (error) => tell(sentenceOf(error)),
    }),
  )
  const { fields } = goal
  const { baseline, target, metricId } = fields.measure
  const linked = progress.find(({ metric }) => metric.id === metricId)
  const now = linked === undefined ? null : inGoalUnit(linked.metric.kind, linked.current.value)
  const figure = (value: number): string =>
    formatGoalFigure(linked?.metric.kind ?? null, value, reader.locale)
  const share = goalProgress(fields, now)
  const end = (status: 'reached' | 'dropped'): void =>
    close.mutate({ goalId: goal.id, revision: goal.revision, status })
  return (
    <div className={styles.goal}>
      <p>{fields.statement}</p>
      <p className={isOverdue(goal, reader.today) ? styles.overdue : styles.facts}>
        {`${fields.measure.what}: from ${figure(baseline)} to ${figure(target)} by ${formatShortDay(fields.dueOn, reader)}`}
        {now === null ? '' : `, now ${figure(Math.round(now * 10) / 10)}`}
        {goal.revisions.length === 0 ? '' : `. Revised ${timesWords(goal.revisions.length)}`}
      </p>
      {share === null ? null : (
        <ProgressBar percent={share} label={`${Math.round(share)} percent of the way to the goal`} />
      )}
      <p className={styles.acts}>
        <Button changes small look="quiet" onPress={onRevise} aria-label={`Revise: ${fields.statement}`}>
          Revise
        </Button>
        <Button
          changes
          small
          look="quiet"
          onPress={() => end('reached')}
          aria-label={`Reached: ${fields.statement}`}
        >
          Reached
        </Button>
        <Button
          changes
          small
          look="quiet"
          onPress={() => end('dropped')}
          aria-label={`Drop: ${fields.statement}`}
        >
          Drop
        </Button>
      </p>
    </div>
  )
}

function timesWords(times: number): string {
  return times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`
}
