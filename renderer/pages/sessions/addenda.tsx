import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { dayHere } from '../../../shared/domain/calendar'
import { formatShortDay, formatTime } from '../../../shared/domain/calendar-format'
import type { Promiser } from '../../../shared/domain/commitment'
import { spokenName } from '../../../shared/domain/isolated-name'
import type { Person } from '../../../shared/domain/person'
import type { CoachingSession } from '../../../shared/domain/session'
import { api } from '../../api/api'
import { Button } from '../../components/button'
import { useReader } from '../../components/reader'
import styles from './addenda.module.css'
import { AddendumForm } from './addendum-form'

/** What was added to a record since it is final, and the way to add: a correction, or a later comment. */
export function Addenda({
  session,
  person,
  isFaceToFace,
}: {
  session: CoachingSession
  person: Person
  isFaceToFace: boolean
}): ReactElement {
  const { locale, today } = useReader()
  const addenda = useQuery(api.sessions.addenda.queryOptions({ input: { sessionId: session.id } }))
  const given = spokenName(person)
  const side = isFaceToFace ? 'turned' : 'own'
  const unfinished = useQuery(
    api.sessions.unfinishedAddendum.queryOptions({ input: { sessionId: session.id, side } }),
  )
  const [isWriting, setWriting] = useState(false)
  const nameOf = (who: Promiser): string =>
    who === 'person' ? (isFaceToFace ? 'You' : given) : isFaceToFace ? 'Your manager' : 'You'
  return (
    <section className={styles.addenda} aria-labelledby="addenda">
      <h2 id="addenda">Added since then</h2>
      {addenda.data?.length === 0 ? <p className="small muted">Nothing was added.</p> : null}
      <ol className={styles.list}>
        {addenda.data?.map(({ id, number, by: who, text: words, at }) => (
          <li key={id}>
            <p className="small muted">
              {`Addendum ${number}, ${nameOf(who)}, ${formatShortDay(dayHere(at), { locale, today })}, ${formatTime(at, { locale, seconds: false })}`}
            </p>
            <p className={styles.words}>{words}</p>
          </li>
        ))}
      </ol>
      {unfinished.data === undefined ? null : isWriting ? (
        <AddendumForm
          session={session}
          side={side}
          unfinished={unfinished.data}
          nameOf={nameOf}
          onDone={() => setWriting(false)}
        />
      ) : (
        <Button changes onPress={() => setWriting(true)}>
          {unfinished.data === null ? 'Add to this record' : 'Go on with what you began to add'}
        </Button>
      )}
    </section>
  )
}
