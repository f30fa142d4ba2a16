import type { ReactElement } from 'react'
import { Link } from 'wouter'
import { addDays, isWorkingDay } from '../../../shared/domain/calendar'
import { formatWeekday } from '../../../shared/domain/calendar-format'
import { type DueSession, notMet } from '../../../shared/domain/due-session'
import { isolated } from '../../../shared/domain/isolated-name'
import { useReader } from '../../components/reader'
import styles from './rhythm.module.css'

/** Communication has a rhythm, and silence shows up: who is due on the next working days, who is overdue longest. */
export function Rhythm({ sessions }: { sessions: readonly DueSession[] }): ReactElement {
  const reader = useReader()
  const days = nextWorkingDays(reader.today)
  const [silent, ...others] = notMet(sessions)
  return (
    <section>
      <h3>Rhythm</h3>
      <p className="small muted">Sessions due in the days to come</p>
      <ol className={styles.days}>
        {days.map((day) => {
          const due = sessions.filter(
            ({ dueOn }) => dueOn === day || (day === reader.today && dueOn !== null && dueOn < day),
          ).length
          return (
            <li key={day} aria-label={`${formatWeekday(day, reader.locale)}: ${due} due`}>
              <span className={day === reader.today ? styles.today : undefined}>{Number(day.slice(8))}</span>
              <Dots count={due} filled={day === reader.today} />
            </li>
          )
        })}
      </ol>
      {silent === undefined ? null : (
        <p className="small">
          No session with <b>{isolated(silent.calledName)}</b>
          {silent.lastHeldOn === null ? ' yet. ' : ` for ${silent.daysWithout} days. `}
          <Link href={`/people/${silent.personId}?start`} className="link">
            Hold one
          </Link>
          {others.length === 0 ? null : (
            <>
              {' · '}
              <Link href="/team" className="link">
                {`${others.length} more not met`}
              </Link>
            </>
          )}
        </p>
      )}
    </section>
  )
}

function Dots({ count, filled }: { count: number; filled: boolean }): ReactElement {
  if (count === 0) return <span className={styles.none}>–</span>
  return (
    <svg aria-hidden="true" width="9" height={count * 12} viewBox={`0 0 9 ${count * 12}`}>
      {Array.from({ length: count }, (_, index) => index * 12).map((top) => (
        <circle key={top} cx="4.5" cy={top + 5} r="3.8" className={filled ? styles.filled : styles.open} />
      ))}
    </svg>
  )
}

function nextWorkingDays(today: string): string[] {
  const days: string[] = []
  for (let day = today; days.length < 6; day = addDays(day, 1)) {
    if (isWorkingDay(day) || day === today) days.push(day)
  }
  return days
}
