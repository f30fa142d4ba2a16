import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { Link } from 'wouter'
import { type Agreement, lastSignedAt } from '../../../shared/domain/agreement'
import { isListed } from '../../../shared/domain/archiving'
import { dayHere } from '../../../shared/domain/calendar'
import { formatShortDay } from '../../../shared/domain/calendar-format'
import { everyDocument, shownDocuments } from '../../../shared/domain/document-filter'
import type { DocumentStanding } from '../../../shared/domain/document-standing'
import type { PersonId } from '../../../shared/domain/id'
import { isolated } from '../../../shared/domain/isolated-name'
import { api } from '../../api/api'
import { Button, LinkButton } from '../../components/button'
import { counted } from '../../components/counted'
import { EmptyRoom } from '../../components/empty-room'
import { PageHead } from '../../components/page-head'
import { useReader } from '../../components/reader'
import { LateMark } from '../../components/state-mark'
import { DocumentsFields } from './documents-fields'
import { useDocumentsFilter } from './documents-filter'
import styles from './documents-page.module.css'
import { VerifyDrop } from './verify-drop'

/** Every agreement with its state and who has signed; any PDF can be dropped to verify it. */
export function DocumentsPage(): ReactElement | null {
  const agreements = useQuery(api.agreements.list.queryOptions({ input: { personId: null } }))
  const people = useQuery(api.people.list.queryOptions())
  const { filter, change } = useDocumentsFilter()
  const { today } = useReader()
  if (agreements.data === undefined || people.data === undefined) return null
  const byId = new Map(people.data.map((person) => [person.id, person]))
  const listed = agreements.data.filter((agreement) => isListed(agreement, byId.get(agreement.personId)))
  const nameOf = (id: PersonId): string => byId.get(id)?.name ?? ''
  const shown = shownDocuments(listed, filter, { on: today, nameOf })
  return (
    <>
      <PageHead
        title="Documents"
        lead="What you agreed, who has signed, and whether a file is what it was."
      />
      <div className={styles.columns}>
        <section>
          <h2 className={styles.title}>Agreements</h2>
          {listed.length === 0 ? (
            <EmptyRoom
              sentence="Nothing to sign."
              detail="Agreements and expectations wait here until both of you have signed."
            >
              <LinkButton to="/team">Choose a person to write one</LinkButton>
            </EmptyRoom>
          ) : (
            <>
              <DocumentsFields filter={filter} people={people.data} onChange={change} />
              <p className={styles.count}>
                <span className="small muted" role="status">
                  {shown.length === listed.length
                    ? counted(listed.length, 'document', 'documents')
                    : `${shown.length} of ${counted(listed.length, 'document', 'documents')}`}
                </span>
                {shown.length === listed.length ? null : (
                  <Button small look="quiet" onPress={() => change(everyDocument)}>
                    Show all
                  </Button>
                )}
              </p>
              {shown.length === 0 ? (
                <p className="muted">No document has all of this. Ask for less, or show all.</p>
              ) : null}
              <DocumentList key={JSON.stringify(filter)} shown={shown} nameOf={nameOf} />
            </>
          )}
        </section>
        <VerifyDrop />
      </div>
    </>
  )
}

/** So many rows at once, that a list of hundreds opens as fast as a short one. */
const atOnce = 60

function DocumentList({
  shown,
  nameOf,
}: {
  shown: ReturnType<typeof shownDocuments>
  nameOf: (personId: PersonId) => string
}): ReactElement {
  const [most, setMost] = useState(atOnce)
  const left = shown.length - most
  return (
    <>
      <ul className={styles.list}>
        {shown.slice(0, most).map(({ agreement, standing }) => (
          <AgreementRow
            key={agreement.id}
            agreement={agreement}
            standing={standing}
            personName={nameOf(agreement.personId)}
          />
        ))}
      </ul>
      {left <= 0 ? null : (
        <p className={styles.more}>
          <Button onPress={() => setMost(most + atOnce)}>
            {left <= atOnce ? `Show the other ${left}` : `Show ${atOnce} more of ${left}`}
          </Button>
        </p>
      )}
    </>
  )
}

function AgreementRow({
  agreement,
  standing,
  personName,
}: {
  agreement: Agreement
  standing: DocumentStanding
  personName: string
}): ReactElement {
  const reader = useReader()
  const state = stateOf(agreement, standing, (day) => formatShortDay(day, reader))
  return (
    <li>
      <Link href={`/agreements/${agreement.id}`} className={styles.row}>
        <span>
          <span className={styles.name}>{agreement.title}</span>
          <span className={styles.context}>{`${isolated(personName)}, ${agreement.number}`}</span>
        </span>
        <span className={styles.state}>{standing === 'overdue' ? <LateMark>{state}</LateMark> : state}</span>
      </Link>
    </li>
  )
}

function stateOf(
  { state, draftedAt, term }: Agreement,
  standing: DocumentStanding,
  day: (date: string) => string,
): string {
  if (standing === 'superseded') return 'replaced by a newer one'
  if (standing === 'ended' && term !== undefined) return `ended, ${day(term.on)}`
  if (standing === 'overdue' && term !== undefined) return `to be signed again since ${day(term.on)}`
  if (standing === 'near' && term !== undefined) {
    return term.kind === 'ends' ? `ends ${day(term.on)}` : `to be signed again by ${day(term.on)}`
  }
  switch (state.kind) {
    case 'draft':
      return `draft of ${day(dayHere(draftedAt))}`
    case 'signing':
      return `${state.signatures.length} signed, not complete, ${day(dayHere(lastSignedAt(state)))}`
    case 'sealed':
      return `signed, ${day(dayHere(lastSignedAt(state)))}`
    case 'refused':
      return `presented, not signed, ${day(dayHere(lastSignedAt(state)))}`
  }
}
