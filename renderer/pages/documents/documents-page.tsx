import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link } from 'wouter'
import { type Agreement, lastSignedAt } from '../../../shared/domain/agreement'
import { isListed } from '../../../shared/domain/archiving'
import { formatShortDay } from '../../../shared/domain/calendar-format'
import type { DocumentStanding } from '../../../shared/domain/document-standing'
import { isolated } from '../../../shared/domain/isolated-name'
import { api } from '../../api/api'
import { LinkButton } from '../../components/button'
import { EmptyRoom } from '../../components/empty-room'
import { PageHead } from '../../components/page-head'
import { useReader } from '../../components/reader'
import { DocumentsFields } from './documents-fields'
import { shownDocuments, useDocumentsFilter } from './documents-filter'
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
  const shown = shownDocuments(listed, filter, today)
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
              {shown.length === 0 ? <p className="muted">No document is of this kind and state.</p> : null}
              <ul className={styles.list}>
                {shown.map(({ agreement, standing }) => (
                  <AgreementRow
                    key={agreement.id}
                    agreement={agreement}
                    standing={standing}
                    personName={byId.get(agreement.personId)?.name ?? ''}
                  />
                ))}
              </ul>
            </>
          )}
        </section>
        <VerifyDrop />
      </div>
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
  return (
    <li>
      <Link href={`/agreements/${agreement.id}`} className={styles.row}>
        <span>
          <span className={styles.name}>{agreement.title}</span>
          <span className={styles.context}>{`${isolated(personName)}, ${agreement.number}`}</span>
        </span>
        <span className={styles.state}>
          {stateOf(agreement, standing, (day) => formatShortDay(day, reader))}
        </span>
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
  if (standing === 'near' && term !== undefined) {
    return term.kind === 'ends' ? `ends ${day(term.on)}` : `to be signed again by ${day(term.on)}`
  }
  switch (state.kind) {
    case 'draft':
      return `draft of ${day(draftedAt.slice(0, 10))}`
    case 'signing':
      return `${state.signatures.length} signed, not complete, ${day(lastSignedAt(state).slice(0, 10))}`
    case 'sealed':
      return `signed, ${day(lastSignedAt(state).slice(0, 10))}`
    case 'refused':
      return `presented, not signed, ${day(lastSignedAt(state).slice(0, 10))}`
  }
}
