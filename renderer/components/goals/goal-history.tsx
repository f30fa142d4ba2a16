import type { ReactElement } from 'react'
import { formatShortDay } from '../../../shared/domain/calendar-format'
import type { SmartGoal } from '../../../shared/domain/goal'
import { goalHistory } from '../../../shared/domain/goal-history'
import { useReader } from '../reader'
import styles from './goal-item.module.css'

/** What was said of a goal and how it was changed, with who, when and why; the latest first. */
export function GoalHistory({
  goal,
  figure,
  isOpen,
}: {
  goal: SmartGoal
  figure: (value: number) => string
  /** Whether all of it is seen at once. */
  isOpen: boolean
}): ReactElement | null {
  const reader = useReader()
  const entries = goalHistory(goal, { figure, day: (on) => formatShortDay(on, reader) })
  const milestones = goal.fields.milestones ?? []
  if (entries.length + milestones.length === 0) return null
  return (
    <details className={styles.history} open={isOpen}>
      <summary>{summaryOf(goal)}</summary>
      {milestones.length === 0 ? null : (
        <p className={styles.facts}>
          {`Milestones: ${milestones.map(({ on, value }) => `${figure(value)} by ${formatShortDay(on, reader)}`).join(', ')}`}
        </p>
      )}
      <ul>
        {entries.map(({ at, title, lines }) => (
          <li key={`${at} ${title}`}>
            <span>{title}</span>
            {lines.map((line) => (
              <span key={line} className={styles.said}>
                {line}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </details>
  )
}

function summaryOf({ checkIns = [], revisions, statusChanges = [], fields }: SmartGoal): string {
  const counted = (count: number, one: string, many: string): string[] =>
    count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${many}`]
  return [
    ...counted(fields.milestones?.length ?? 0, 'milestone', 'milestones'),
    ...counted(checkIns.length, 'check-in', 'check-ins'),
    ...counted(revisions.length + statusChanges.length, 'change', 'changes'),
  ].join(', ')
}
