import type { ReactElement } from 'react'
import { Link } from 'wouter'
import { cadenceLabel } from '../../../shared/domain/cadence-words'
import { formatShortDay } from '../../../shared/domain/calendar-format'
import { type DueSession, notMet } from '../../../shared/domain/due-session'
import { inWords } from '../../../shared/domain/in-words'
import { isolated } from '../../../shared/domain/isolated-name'
import { DueMark } from '../../components/due-words'
import { useReader } from '../../components/reader'
import { RowLink } from '../../components/rows'
import { ScrollRegion } from '../../components/scroll-region'
import tableStyles from '../../components/table.module.css'
import styles from './not-met.module.css'

/** Silence shows: whom the manager has not met when it was due, those never met first, then by how long it is. */
export function NotMet({ due }: { due: readonly DueSession[] }): ReactElement {
  const waiting = notMet(due)
  return (
    <section className={styles.section}>
      <h2>Who have I not met?</h2>
      {waiting.length === 0 ? (
        <p className="muted">Nobody has waited longer than you agreed.</p>
      ) : (
        <ScrollRegion label="Who have I not met" className={styles.scroll}>
          <table className={tableStyles.table}>
            <thead>
              <tr>
                <th scope="col">Person</th>
                <th scope="col">Last met</th>
                <th scope="col">Days without</th>
                <th scope="col">How often</th>
                <th scope="col">Next</th>
                <th scope="col" className={styles.acts}>
                  Meet
                </th>
              </tr>
            </thead>
            <tbody>
              {waiting.map((session) => (
                <Waiting key={session.personId} session={session} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </section>
  )
}

function Waiting({ session }: { session: DueSession }): ReactElement {
  const reader = useReader()
  const { personId, personName, lastHeldOn, daysWithout, cadence, scheduled } = session
  return (
    <tr>
      <th scope="row">
        <Link href={`/people/${personId}`}>{isolated(personName)}</Link>
      </th>
      <td>{lastHeldOn === null ? 'never' : formatShortDay(lastHeldOn, reader)}</td>
      <td>{inWords(daysWithout)}</td>
      <td>{cadenceLabel(cadence)}</td>
      <td>
        <DueMark session={session} />
      </td>
      <td className={styles.acts}>
        <RowLink changes to={`/people/${personId}?schedule`} about={isolated(personName)}>
          {scheduled === null ? 'Schedule' : 'Move'}
        </RowLink>
        <RowLink changes to={`/people/${personId}?start`} about={isolated(personName)}>
          Start
        </RowLink>
      </td>
    </tr>
  )
}
