import type { ReactElement } from 'react'
import { formatShortDay } from '../../../shared/domain/calendar-format'
import { confidenceWords } from '../../../shared/domain/confidence-words'
import { directionOf, type SmartGoal } from '../../../shared/domain/goal'
import { goalStatusWords } from '../../../shared/domain/goal-status'
import { wayWords } from '../../../shared/domain/goal-words'
import { saysSomething } from '../../../shared/domain/text'
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
  const entries = entriesOf(goal, figure, (day) => formatShortDay(day, reader))
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

type Entry = { readonly at: string; readonly title: string; readonly lines: readonly string[] }

function entriesOf(
  goal: SmartGoal,
  figure: (value: number) => string,
  day: (on: string) => string,
): readonly Entry[] {
  const by = (who: string | undefined): string => (who === undefined ? '' : ` by ${who}`)
  const told = (label: string, text: string): string[] => (saysSomething(text) ? [`${label}: ${text}`] : [])
  const noted = (value: number): string =>
    directionOf(goal.fields) !== 'binary' ? figure(value) : value >= 1 ? 'done' : 'not done'
  const entries: Entry[] = [
    ...(goal.checkIns ?? []).map((each) => ({
      at: each.at,
      title: `Check-in of ${day(each.on)}: ${confidenceWords[each.confidence]}${each.value === null ? '' : `, ${noted(each.value)}`}`,
      lines: [
        ...told('Went well', each.wins),
        ...told('In the way', each.blockers),
        ...told('Next', each.nextSteps),
      ],
    })),
    ...goal.revisions.map(({ before, reason, at, by: who }) => ({
      at,
      title: `Revised on ${day(at.slice(0, 10))}${by(who)}: ${reason}`,
      lines: [`Before: ${before.statement}, ${wayWords(before, figure)} by ${day(before.dueOn)}`],
    })),
    ...(goal.statusChanges ?? []).map(({ to, reason, at, by: who }) => ({
      at,
      title: `${to === 'active' ? 'Taken up again' : `Became ${goalStatusWords[to]}`} on ${day(at.slice(0, 10))}${by(who)}`,
      lines: saysSomething(reason) ? [reason] : [],
    })),
  ]
  return entries.sort((a, b) => b.at.localeCompare(a.at))
}
