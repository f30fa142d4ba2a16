import type { ReactElement } from 'react'
import { Link } from 'wouter'
import { formatLongDay, formatTime } from '../../../shared/domain/calendar-format'
import type { SignatureFinding, Verdict, Verification } from '../../../shared/domain/verification'
import { useReader } from '../../components/reader'
import styles from './verification-view.module.css'

const words: Readonly<Record<Verdict, string>> = {
  intact: 'Intact',
  changed: 'Changed',
  unsigned: 'Not signed',
  foreign: 'Signed by other software',
  unreadable: 'Cannot be read',
}

/** The verdict on a file, and what was found about each signature. */
export function VerificationView({
  name,
  verification,
}: {
  name: string
  verification: Verification
}): ReactElement {
  const { verdict, sentence, signatures, known, sha256 } = verification
  return (
    <section className={styles.result} aria-label={`What was found in ${name}`}>
      <p className="small muted">{name}</p>
      <h3 className={styles[verdict]}>{words[verdict]}</h3>
      <p>{sentence}</p>
      {known === null ? null : (
        <p>
          <Link href={`/agreements/${known.agreementId}`} className="link">
            {`${known.number}, ${known.title}`}
          </Link>
        </p>
      )}
      <ul>
        {signatures.map((finding) => (
          <Finding key={finding.field} finding={finding} />
        ))}
      </ul>
      <p className={styles.hash}>SHA-256 {sha256}</p>
    </section>
  )
}

function Finding({ finding }: { finding: SignatureFinding }): ReactElement {
  const { locale } = useReader()
  const { name, claimedAt, authority, problems, coversWholeFile } = finding
  return (
    <li className={styles.finding}>
      <p>
        <b>{name === '' ? 'A signer without a name' : name}</b>
        <span className="small muted">
          {claimedAt === null
            ? ' at an unknown time'
            : ` on ${formatLongDay(claimedAt.slice(0, 10), locale)} at ${formatTime(claimedAt, { locale, seconds: false })}, by the clock of the signing computer`}
        </span>
      </p>
      <p className="small muted">
        {authority === 'thisWorkspace'
          ? 'Certificate of this workspace.'
          : 'Certificate authority not known here.'}{' '}
        {coversWholeFile ? 'Covers the whole file.' : 'Covers the file as it was when this was signed.'}
      </p>
      {[...new Set(problems)].map((problem) => (
        <p key={problem} className={styles.problem}>
          {problem}
        </p>
      ))}
    </li>
  )
}
