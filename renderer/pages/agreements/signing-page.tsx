import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useCallback, useEffect, useState } from 'react'
import { Link } from 'wouter'
import type { Agreement, EmployeeResponse } from '../../../shared/domain/agreement'
import type { AgreementId } from '../../../shared/domain/id'
import { spokenName } from '../../../shared/domain/isolated-name'
import type { Person } from '../../../shared/domain/person'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { LinkButton } from '../../components/button'
import { EmptyRoom } from '../../components/empty-room'
import { hush } from '../../components/toasts'
import { HandOver } from './hand-over'
import { ManagerSigns } from './manager-signs'
import { PersonSigns } from './person-signs'
import { ReadingPane } from './reading-pane'
import styles from './signing-page.module.css'

/** Signing in the room: one quiet page. The person reads, answers and signs; then the laptop goes back to the manager. */
export function SigningPage({ id }: { id: AgreementId }): ReactElement | null {
  const agreement = useQuery(api.agreements.get.queryOptions({ input: { agreementId: id } }))
  const people = useQuery(api.people.list.queryOptions())
  const status = useQuery(api.workspace.status.queryOptions())
  if (agreement.isError) {
    return (
      <main className={styles.lost}>
        <EmptyRoom isWholePage sentence="This document is not there." detail={sentenceOf(agreement.error)}>
          <LinkButton to="/documents">All documents</LinkButton>
        </EmptyRoom>
      </main>
    )
  }
  const person = people.data?.find((each) => each.id === agreement.data?.personId)
  if (agreement.data === undefined || person === undefined || status.data?.kind !== 'open') return null
  return <Ceremony agreement={agreement.data} person={person} managerName={status.data.firm.managerName} />
}

function Ceremony({
  agreement,
  person,
  managerName,
}: {
  agreement: Agreement
  person: Person
  managerName: string
}): ReactElement | null {
  const [response, setResponse] = useState<EmployeeResponse | null>(null)
  // the words that were read to their end: a document that another window changes is read again
  const [seenWords, setSeenWords] = useState<string | null>(null)
  const [handedOver, setHandedOver] = useState(agreement.state.kind !== 'draft')
  const preview = useQuery({
    ...api.agreements.preview.queryOptions({
      input: { agreementId: agreement.id, response: agreement.state.kind === 'draft' ? response : null },
    }),
    placeholderData: (before) => before,
  })
  useEffect(() => {
    document.title = `${agreement.title} · Plumbline`
    hush()
  }, [agreement.title])
  const { state } = agreement
  const pages = preview.data?.pages ?? []
  const words = preview.data?.wordsDigest ?? null
  const seeAll = useCallback(() => setSeenWords(words), [words])
  return (
    <div className={styles.room}>
      <header className={styles.head}>
        <Link href={`/agreements/${agreement.id}`} className={styles.leave}>
          ‹ Stop, nothing is lost
        </Link>
        <h1>{agreement.title}</h1>
        <p className={styles.place}>{placeOf(agreement, person)}</p>
      </header>
      <main className={styles.spread}>
        <ReadingPane key={words} pages={pages} title={agreement.title} onAllSeen={seeAll} />
        <section className={styles.right}>
          {state.kind === 'draft' ? (
            <PersonSigns
              agreement={agreement}
              person={person}
              managerName={managerName}
              pageCount={pages.length}
              shown={
                preview.data === undefined || preview.isPlaceholderData
                  ? null
                  : { digest: preview.data.digest, response }
              }
              reading={seenWords === null ? 'first' : seenWords === words ? 'done' : 'again'}
              onResponse={setResponse}
              onSigned={() => setHandedOver(false)}
            />
          ) : null}
          {state.kind === 'signedByPerson' && !handedOver ? (
            <HandOver from={spokenName(person)} to={managerName} onTaken={() => setHandedOver(true)} />
          ) : null}
          {state.kind === 'signedByPerson' && handedOver ? (
            <ManagerSigns agreement={agreement} person={person} managerName={managerName} />
          ) : null}
          {state.kind === 'sealed' ? (
            <EmptyRoom
              sentence="It is signed by both of you."
              detail={`Save it for ${spokenName(person)} and for yourself; any PDF reader can verify it.`}
            >
              <LinkButton look="primary" to={`/agreements/${agreement.id}`}>
                See the signed document
              </LinkButton>
            </EmptyRoom>
          ) : null}
        </section>
      </main>
    </div>
  )
}

function placeOf({ state, number }: Agreement, person: Person): string {
  switch (state.kind) {
    case 'draft':
      return `${number}, nobody has signed yet`
    case 'signedByPerson':
      return `${spokenName(person)} has signed, 1 of 2`
    case 'sealed':
      return 'Signed by both'
  }
}
