import type { ReactElement } from 'react'
import type { CarryOver } from '../../../shared/domain/session'
import type { TemplateVersion } from '../../../shared/domain/template'
import { OutcomeMark } from '../../components/state-mark'
import styles from './room-agenda.module.css'
import { agendaOf, type Step } from './steps'

/** The agenda hangs on the plumb line down to where the session is; under it what was promised last time. */
export function RoomAgenda({
  version,
  steps,
  at,
  carryOver,
  onGoTo,
}: {
  version: TemplateVersion
  steps: readonly Step[]
  at: number
  carryOver: readonly CarryOver[]
  onGoTo: (step: number) => void
}): ReactElement {
  const stops = agendaOf(version, steps)
  const settled = carryOver.filter(({ outcome }) => outcome !== null)
  return (
    <nav className={styles.left} aria-label="Agenda">
      <ol className={styles.agenda}>
        {stops.map(({ title, minutes, firstStep, lastStep }) => {
          const place = lastStep < at ? 'done' : firstStep > at ? 'next' : 'now'
          return (
            <li key={title} className={styles[place]}>
              <button
                type="button"
                aria-current={place === 'now' ? 'step' : undefined}
                onClick={() => onGoTo(firstStep)}
              >
                <span>{title}</span>
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
