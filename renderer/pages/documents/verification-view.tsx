import type { ReactElement } from 'react'
import { Link } from 'wouter'
import type { Verification } from '../../../shared/domain/verification'
import { VerdictMark, WholeMark } from '../../components/state-mark'
import { FindingView } from './finding-view'
import { RevisionList } from './revision-list'
import styles from './verification-view.module.css'

/** The verdict on a file, what was found about each signature, and what the file is made of. */
export function VerificationView({
  name,
  verification,
}: {
  name: string
  verification: Verification
}): ReactElement {
  const { verdict, isWhole, sentence, signatures, known, sha256, bytes, revisions, auditTrail } = verification
  const isChanged = verdict === 'changed'
  return (
    <section className={styles.result} aria-label={`What was found in ${name}`}>
      <p className={styles.file}>{name}</p>
      <h3>
        <VerdictMark verdict={verdict} />
      </h3>
      {verdict === 'foreign' ? (
        <p>
          <WholeMark isWhole={isWhole} />
        </p>
      ) : null}
      <p>{sentence}</p>
      {known === null ? null : (
        <p>
          <Link href={`/agreements/${known.agreementId}`} className="link">
            {`${known.number}, ${known.title}`}
          </Link>
          {known.supersededBy === null ? null : ` ${known.supersededBy} has taken its place since.`}
        </p>
      )}
      {signatures.length === 0 ? null : (
        <ul>
          {signatures.map((finding, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: fields of a hostile file may bear one name, and none moves
            <FindingView key={`${finding.field} ${index}`} {...{ finding, revisions, isChanged }} />
          ))}
        </ul>
      )}
      {auditTrail === null ? null : <p>{trailWords(auditTrail)}</p>}
      {revisions.length === 0 ? null : <RevisionList {...{ revisions, signatures, bytes }} />}
      <p className={styles.hash}>SHA-256 {sha256}</p>
    </section>
  )
}

function trailWords({ events, isWhole }: NonNullable<Verification['auditTrail']>): string {
  const count = events === 1 ? 'One event stands' : `${events} events stand`
  const chain = isWhole ? 'each follows from the one before' : 'they do not follow from one another'
  return `${count} in its audit trail; ${chain}.`
}
