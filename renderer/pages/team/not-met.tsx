import type { ReactElement } from 'react'
import { formatShortDay } from '../../../shared/domain/calendar-format'
import { type DueSession, notMet } from '../../../shared/domain/due-session'
import { inWords } from '../../../shared/domain/in-words'
import { cadenceLabels } from '../../components/cadence-options'
import { DueMark } from '../../components/due-words'
import { type Reader, useReader } from '../../components/reader'
import { ListRow, RowLink } from '../../components/rows'
import styles from './not-met.module.css'

/** Silence shows: whom the manager has not met when it was due, those never met first, then by how long it is. */
export function NotMet({ due }: { due: readonly DueSession[] }): ReactElement {
  const reader = useReader()
  const waiting = notMet(due)
  return (
    <section className={styles.section} id="not-met">
      <h2>Who have I not met?</h2>
      {waiting.length === 0 ? (
        <p className="muted">Everybody was met as often as you agreed.</p>
      ) : (
        <ul>
          {waiting.map((session) => (
            <ListRow
              key={session.personId}
              lead={leadOf(session)}
              thing={session.personName}
              context={contextOf(session, reader)}
              due={<DueMark session={session} />}
              act={
                <span className={styles.acts}>
                  <RowLink to={`/people/${session.personId}?schedule`} about={session.personName}>
                    {session.scheduled === null ? 'Schedule' : 'Move'}
                  </RowLink>
                  <RowLink to={`/people/${session.personId}?start`} about={session.personName}>
                    Start
                  </RowLink>
                </span>
              }
            />
          ))}
        </ul>
      )}
    </section>
  )
}

function leadOf({ daysWithout }: DueSession): string {
  return daysWithout === 1 ? '1 day' : `${inWords(daysWithout)} days`
}

function contextOf({ cadence, lastHeldOn }: DueSession, reader: Reader): string {
  const last = lastHeldOn === null ? 'never met' : `last met ${formatShortDay(lastHeldOn, reader)}`
  return `${last}; ${cadenceLabels[cadence].toLowerCase()}`
}
