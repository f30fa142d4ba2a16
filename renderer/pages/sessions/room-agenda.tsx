import { type ReactElement, type RefObject, useEffect, useRef } from 'react'
import type { Control } from 'react-hook-form'
import { hasSubject } from '../../../shared/domain/agenda'
import type { Promiser } from '../../../shared/domain/commitment'
import type { Missing } from '../../../shared/domain/missing-answers'
import type { SessionNotes } from '../../../shared/domain/session'
import { minutesUsed, type TimeSpent } from '../../../shared/domain/session-time'
import type { TemplateVersion } from '../../../shared/domain/template'
import { OutcomeMark } from '../../components/state-mark'
import { AgendaToTick } from './agenda-to-tick'
import styles from './room-agenda.module.css'
import { agendaOf, isDone, type Step } from './steps'

/** The agenda hangs on the plumb line down to where the session is; a full disc says that a stop is done. */
export function RoomAgenda({
  spent,
  version,
  steps,
  at,
  control,
  notes,
  missing,
  nameOf,
  onGoTo,
}: {
  spent: TimeSpent
  version: TemplateVersion
  steps: readonly Step[]
  at: number
  control: Control<SessionNotes>
  notes: SessionNotes
  missing: readonly Missing[]
  /** Whose something on the agenda is, as the reader of the screen says it. */
  nameOf: (by: Promiser) => string
  onGoTo: (step: number) => void
}): ReactElement {
  const stops = agendaOf(version, steps)
  const list = useRef<HTMLOListElement>(null)
  useStopInView(
    list,
    stops.findIndex(({ firstStep, lastStep }) => firstStep <= at && at <= lastStep),
  )
  const settled = notes.carryOver.filter(({ outcome }) => outcome !== null)
  return (
    <nav className={styles.left} aria-label="Agenda">
      <ol className={styles.agenda} ref={list}>
        {stops.map((stop) => {
          const { title, part, minutes, firstStep, lastStep } = stop
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
                <span className={styles.minutes}>{timeWords(minutesUsed(spent[part] ?? 0), minutes)}</span>
              </button>
            </li>
          )
        })}
      </ol>
      {(notes.agenda ?? []).some(hasSubject) ? (
        <section className={styles.since}>
          <h2 className="label">To talk about</h2>
          <AgendaToTick control={control} nameOf={nameOf} onlyTicks />
        </section>
      ) : null}
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

/** Where the room is narrow the list shows two stops, and the one that is talked about is one of them. */
function useStopInView(list: RefObject<HTMLOListElement | null>, stop: number): void {
  useEffect(() => {
    const { current } = list
    if (current === null) return undefined
    // it tells of the size at once too, which is how a new step comes into view
    const observer = new ResizeObserver(() => {
      const now = current.querySelectorAll('li').item(stop)
      current.scrollTop = now.offsetTop - now.offsetHeight / 2
    })
    observer.observe(current)
    return () => observer.disconnect()
  }, [list, stop])
}

/** `timeWords(3, 12)` → `3 of 12 min`. It informs: nothing changes its look when more is used than was planned. */
function timeWords(used: number, planned: number): string {
  if (planned === 0) return used === 0 ? '' : `${used} min`
  return used === 0 ? `${planned} min` : `${used} of ${planned} min`
}
