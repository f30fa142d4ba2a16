import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useCallback, useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { type Agreement, isClosed, nextSigner } from '../../../shared/domain/agreement'
import { assertNever } from '../../../shared/domain/assert-never'
import { canBeRefused } from '../../../shared/domain/document-kind'
import type { EmployeeResponse } from '../../../shared/domain/employee-response'
import type { AgreementId } from '../../../shared/domain/id'
import { isolated, spokenName } from '../../../shared/domain/isolated-name'
import { givenName, type Person } from '../../../shared/domain/person'
import { type Signer, signersOf } from '../../../shared/domain/signing-order'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { LinkButton } from '../../components/button'
import { EmptyRoom } from '../../components/empty-room'
import { hush, tell } from '../../components/toasts'
import { HandOver } from './hand-over'
import { PartySigns } from './party-signs'
import { ReadingPane } from './reading-pane'
import { Refusal } from './refusal'
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
  const [isRefusing, setRefusing] = useState(false)
  const signers = signersOf({ ...agreement, person, manager: { name: managerName }, isRefused: false })
  const signer = nextSigner(agreement, signers)
  const given = agreement.state.kind === 'signing' ? agreement.state.signatures : []
  const lastSigner = given.at(-1)
  // whoever comes to this page is the one whose turn it is; between two signatures the laptop changes hands
  const [takenBy, setTakenBy] = useState(signer?.party ?? null)
  const isHandedOver = signer?.party === takenBy
  const after = signers[given.length + 1] ?? null
  const [, go] = useLocation()
  const preview = useQuery({
    ...api.agreements.preview.queryOptions({
      input: {
        agreementId: agreement.id,
        response: agreement.state.kind === 'draft' && !isRefusing ? response : null,
      },
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
  const signed = (agreementThen: Agreement): void => {
    if (!isClosed(agreementThen)) return
    go(`/agreements/${agreement.id}`)
    const how =
      agreementThen.state.kind === 'refused' ? 'Closed as presented and not signed' : 'Signed by everybody'
    tell(`${how}. Save a copy for ${spokenName(person)}.`)
  }
  const seeAll = useCallback(() => setSeenWords(words), [words])
  return (
    <div className={styles.room}>
      <header className={styles.head}>
        <Link href={`/agreements/${agreement.id}`} className={styles.leave}>
          ‹ Stop, nothing is lost
        </Link>
        <h1>{agreement.title}</h1>
        <p className={styles.place}>{placeOf(agreement, signers)}</p>
      </header>
      <main className={styles.spread}>
        <ReadingPane key={words} pages={pages} title={agreement.title} onAllSeen={seeAll} />
        <section className={styles.right}>
          {signer !== null && !isHandedOver && lastSigner !== undefined ? (
            <HandOver
              from={lastSigner.party === 'person' ? spokenName(person) : isolated(lastSigner.name)}
              to={signer.name}
              onTaken={() => setTakenBy(signer.party)}
            />
          ) : null}
          {signer !== null && isHandedOver ? (
            <div hidden={isRefusing}>
              <PartySigns
                key={signer.party}
                agreement={agreement}
                signer={signer}
                {...wordsFor(signer, { person, agreement, after })}
                pageCount={pages.length}
                shown={
                  preview.data === undefined || preview.isPlaceholderData
                    ? null
                    : { digest: preview.data.digest, response }
                }
                reading={seenWords === null ? 'first' : seenWords === words ? 'done' : 'again'}
                onResponse={setResponse}
                onSigned={signed}
                onDoNotSign={
                  signer.party === 'person' && canBeRefused(agreement.kind) ? () => setRefusing(true) : null
                }
              />
            </div>
          ) : null}
          {isRefusing && state.kind === 'draft' ? (
            <Refusal
              agreement={agreement}
              person={person}
              managerName={managerName}
              shown={preview.data === undefined || preview.isPlaceholderData ? null : preview.data.digest}
              onBack={() => setRefusing(false)}
              onClosed={signed}
            />
          ) : null}
          {isClosed(agreement) ? (
            <EmptyRoom
              sentence={
                state.kind === 'refused'
                  ? 'It is closed: presented, and not signed.'
                  : 'It is signed and sealed.'
              }
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

function placeOf({ state, number }: Agreement, signers: readonly Signer[]): string {
  switch (state.kind) {
    case 'draft':
      return `${number}, nobody has signed yet`
    case 'signing':
      return `${number}, ${state.signatures.length} of ${signers.length} signed`
    case 'sealed':
      return `${number}, signed by everybody`
    case 'refused':
      return `${number}, presented and not signed`
    default:
      return assertNever(state)
  }
}

function wordsFor(
  { party, name }: Signer,
  { person, agreement, after }: { person: Person; agreement: Agreement; after: Signer | null },
): { title: string; lead: string; next: string } {
  const next =
    after === null
      ? 'With this signature the document is complete.'
      : `Then turn the laptop to ${isolated(givenName(after.name))}.`
  if (party === 'person') {
    const lead = 'Signing confirms that you received and discussed it.'
    return { title: `${spokenName(person)}, this is yours to sign`, lead, next }
  }
  const { state } = agreement
  const isDisputed = state.kind === 'signing' && state.response?.kind === 'disagree'
  const before =
    state.kind === 'signing'
      ? `${isolated(person.name)} has signed${isDisputed ? ' and does not agree with everything' : ''}.`
      : 'You sign this document alone.'
  return { title: `${isolated(givenName(name))}, now you`, lead: before, next }
}
