import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { spokenName } from '../../../shared/domain/isolated-name'
import type { Person } from '../../../shared/domain/person'
import type { CoachingSession } from '../../../shared/domain/session'
import type { SessionLink as Link } from '../../../shared/domain/session-chain'
import { api } from '../../api/api'
import styles from './session-link.module.css'

/** A record as a link in the chain of its person's records, and whether its fingerprint still holds. */
export function SessionLink({
  session,
  person,
  isFaceToFace,
}: {
  session: CoachingSession
  person: Person
  isFaceToFace: boolean
}): ReactElement | null {
  const link = useQuery(api.sessions.link.queryOptions({ input: { sessionId: session.id } }))
  if (link.data === undefined) return null
  const { number, fingerprint, follows, state } = link.data
  return (
    <section className={styles.link} aria-label="Fingerprint of this record">
      {fingerprint === null ? null : (
        <p>
          {`Session ${number} in the chain of ${isFaceToFace ? 'your' : `${spokenName(person)}’s`} records · SHA-256 `}
          <code>{fingerprint}</code>
          {follows === null ? null : (
            <>
              {` · follows session ${follows.number} (`}
              <code>{follows.fingerprint}</code>)
            </>
          )}
        </p>
      )}
      <p role={isBroken(state) ? 'alert' : undefined} className={isBroken(state) ? styles.broken : undefined}>
        {stateWords(link.data)}
      </p>
    </section>
  )
}

function isBroken(state: Link['state']): boolean {
  return state === 'changed' || state === 'cut'
}

function stateWords({ state, follows }: Link): string {
  switch (state) {
    case 'intact':
      return 'Checked just now: nothing that both may read has changed since this record was closed.'
    case 'changed':
      return 'What this record says is not what it was closed with. Hold it against a PDF or a print-out from that time.'
    case 'cut':
      return `Session ${follows?.number ?? ''} is not the one that this record was closed after. Hold both against a PDF or a print-out from that time.`
    case 'unsealed':
      return 'This record was closed by a version of Plumbline that took no fingerprint.'
  }
}
