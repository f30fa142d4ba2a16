import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link } from 'wouter'
import { type Agreement, lastSignedAt } from '../../../shared/domain/agreement'
import { isListed } from '../../../shared/domain/archiving'
import { formatShortDay } from '../../../shared/domain/calendar-format'
import { isolated } from '../../../shared/domain/isolated-name'
import { api } from '../../api/api'
import { LinkButton } from '../../components/button'
import { EmptyRoom } from '../../components/empty-room'
import { PageHead } from '../../components/page-head'
import { useReader } from '../../components/reader'
import styles from './documents-page.module.css'
import { VerifyDrop } from './verify-drop'

/** Every agreement with its state and who has signed; any PDF can be dropped to verify it. */
export function DocumentsPage(): ReactElement | null {
  const agreements = useQuery(api.agreements.list.queryOptions({ input: { personId: null } }))
  const people = useQuery(api.people.list.queryOptions())
  if (agreements.data === undefined || people.data === undefined) return null
  const byId = new Map(people.data.map((person) => [person.id, person]))
  const listed = agreements.data.filter((agreement) => isListed(agreement, byId.get(agreement.personId)))
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
            <ul className={styles.list}>
              {listed.map((agreement) => (
                <AgreementRow
                  key={agreement.id}
                  agreement={agreement}
                  personName={byId.get(agreement.personId)?.name ?? ''}
                />
              ))}
            </ul>
          )}
        </section>
        <VerifyDrop />
      </div>
    </>
  )
}

function AgreementRow({ agreement, personName }: { agreement: Agreement; personName: string }): ReactElement {
  const reader = useReader()
  return (
    <li>
      <Link href={`/agreements/${agreement.id}`} className={styles.row}>
        <span>
          <span className={styles.name}>{agreement.title}</span>
          <span className={styles.context}>{`${isolated(personName)}, ${agreement.number}`}</span>
        </span>
        <span className={styles.state}>{stateOf(agreement, (day) => formatShortDay(day, reader))}</span>
      </Link>
    </li>
  )
}

function stateOf({ state, draftedAt }: Agreement, day: (date: string) => string): string {
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
