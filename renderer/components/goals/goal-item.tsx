import { type ReactElement, useState } from 'react'
import { Link } from 'wouter'
import { wholePercent } from '../../../shared/domain/attainment'
import { formatDue, formatShortDay } from '../../../shared/domain/calendar-format'
import { isOverdue, nextCheckIn, type SmartGoal } from '../../../shared/domain/goal'
import type { GoalProgress } from '../../../shared/domain/goal-progress'
import { goalStatusWords } from '../../../shared/domain/goal-status'
import { plannedWords, standingWords, wayWords } from '../../../shared/domain/goal-words'
import type { MetricKind } from '../../../shared/domain/metric'
import { formatGoalFigure } from '../../../shared/domain/metric-format'
import { ProgressBar } from '../../charts/progress-bar'
import { Button } from '../button'
import { useReader } from '../reader'
import { LateMark, StateMark } from '../state-mark'
import { CheckInDialog } from './check-in-dialog'
import type { GoalActs } from './goal-acts'
import { GoalHistory } from './goal-history'
import styles from './goal-item.module.css'
import { StatusDialog } from './status-dialog'

/** One goal: from where to where by when, how far it has come, what was said and changed, and what can be done with it. */
export function GoalItem({
  goal,
  progress,
  kind,
  acts,
  isAlone = false,
  onRevise,
}: {
  goal: SmartGoal
  /** Undefined until it is known. */
  progress: GoalProgress | undefined
  /** Of the linked metric; null where the goal has none. */
  kind: MetricKind | null
  acts: GoalActs
  /** Whether it stands on its own page, with its history open and no link to that page. */
  isAlone?: boolean
  onRevise: () => void
}): ReactElement {
  const reader = useReader()
  const [open, setOpen] = useState<'checkIn' | 'status' | null>(null)
  const { fields } = goal
  const figure = (value: number): string => formatGoalFigure(kind, value, reader)
  const stands =
    progress === undefined
      ? []
      : [
          standingWords(fields, progress, { figure, day: (on) => formatShortDay(on, reader) }),
          plannedWords(fields, progress, figure),
        ].filter((words) => words !== null)
  const checkInOn = nextCheckIn(goal)
  const isActive = goal.status === 'active'
  return (
    <div className={styles.goal}>
      <p>{isAlone ? fields.statement : <Link href={`/goals/${goal.id}`}>{fields.statement}</Link>}</p>
      <p className={isOverdue(goal, reader.today) ? styles.overdue : styles.facts}>
        {`${fields.measure.what}: ${wayWords(fields, figure)} by ${formatShortDay(fields.dueOn, reader)}`}
      </p>
      <p className={styles.marks}>
        {isActive ? (
          <StateMark state={progress?.state ?? 'noData'} />
        ) : (
          <span className={styles.facts}>{`The goal is ${goalStatusWords[goal.status]}.`}</span>
        )}
        {stands.length === 0 ? null : <span className={styles.facts}>{stands.join(', ')}</span>}
        {checkInOn === null ? null : checkInOn <= reader.today ? (
          <LateMark>{`Check-in due ${formatDue(checkInOn, reader)}`}</LateMark>
        ) : (
          <span className={styles.facts}>{`Next check-in ${formatShortDay(checkInOn, reader)}`}</span>
        )}
      </p>
      {progress === undefined || progress.percent === null ? null : (
        <ProgressBar
          percent={progress.percent}
          label={`${wholePercent(progress.percent)} percent of the way to the goal`}
        />
      )}
      <GoalHistory goal={goal} figure={figure} isOpen={isAlone} />
      <p className={styles.acts}>
        {isActive ? (
          <>
            <Button
              changes
              small
              look="quiet"
              onPress={() => setOpen('checkIn')}
              aria-label={`Check in: ${fields.statement}`}
            >
              Check in
            </Button>
            <Button changes small look="quiet" onPress={onRevise} aria-label={`Revise: ${fields.statement}`}>
              Revise
            </Button>
          </>
        ) : null}
        <Button
          changes
          small
          look="quiet"
          onPress={() => setOpen('status')}
          aria-label={`${isActive ? 'Pause or end' : 'Take up or end'}: ${fields.statement}`}
        >
          {isActive ? 'Pause or end' : goal.status === 'paused' ? 'Take up or end' : 'Take up again'}
        </Button>
      </p>
      {open === 'checkIn' ? (
        <CheckInDialog
          goal={goal}
          isMeasured={progress?.source === 'metric'}
          sessionId={null}
          acts={acts}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open === 'status' ? <StatusDialog goal={goal} acts={acts} onClose={() => setOpen(null)} /> : null}
    </div>
  )
}
