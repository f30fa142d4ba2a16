import type { ReactElement } from 'react'
import type { Missing, SessionNotes } from '../../../shared/domain/session'
import type { TemplateVersion } from '../../../shared/domain/template'
import { OutcomeMark } from '../../components/state-mark'
import styles from './room-agenda.module.css'
import { agendaOf, isDone, type Step } from './steps'

/** The agenda hangs on the plumb line down to where the session is; a full disc says that a stop is done. */
export function RoomAgenda({
  version,
  steps,
  at,
  notes,
  missing,
  onGoTo,
}: {
  version: TemplateVersion
  steps: readonly Step[]
  at: number
  notes: SessionNotes
  missing: readonly Missing[]
  onGoTo: (step: number) => void
}): ReactElement {
  const stops = agendaOf(version, steps)
  const settled = notes.carryOver.filter(({ outcome }) => outcome !== null)
  return (
    <nav className={styles.left} aria-label="Agenda">
      <ol className={styles.agenda}>
        {stops.map((stop) => {
          const { title, minutes, firstStep, lastStep } = stop
          const done = isDone(stop, steps, { notes, missing })
          const place = firstStep <= at && at <= lastStep ? 'now' : done ? 'done' : 'open'
          return (
            <li key={title} className={styles[place]}>
              <button
                type="button"
                aria-current={place === 'now' ? 'step' : undefined}
                onClick={() => onGoTo(firstStep)}
              >
                <span>
                  {title}
                  {done ? <span className={styles.hidden}>, done</span> : null}
                </span>
                {minutes === 0 ? null : <span className={styles.minutes}>{minutes} min</span>}
              </button>
            </li>
          )
        })}
      </ol>
      {settled.length === 0 ? null : (
        <section className={styles.since}>
          <h2 className="label">Since last time</h2>
          <ul>
            {settled.map(({ commitmentId, what, outcome }) => (
              <li key={commitmentId}>
                <span>{what}</span>
                {outcome === null ? null : <OutcomeMark outcome={outcome} />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </nav>
  )
}
