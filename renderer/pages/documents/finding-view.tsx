import type { ReactElement } from 'react'
import type { FileRevision, SignatureFinding } from '../../../shared/domain/verification'
import { formatInstant } from '../../components/instant-words'
import { IntactMark } from '../../components/state-mark'
import styles from './verification-view.module.css'

const kinds: Readonly<Record<SignatureFinding['kind'], string>> = {
  signature: 'Signature',
  certification: 'Signature that also says what may be changed afterwards',
  timeStamp: 'Time stamp over the document',
}

/** One signature of a file: who, when and by whose clock, covering what, vouched for by whom, and whether it holds. */
export function FindingView({
  finding,
  revisions,
  isChanged,
}: {
  finding: SignatureFinding
  revisions: readonly FileRevision[]
  /** Whether the file is changed; else what is said beside the signature is a doubt. */
  isChanged: boolean
}): ReactElement {
  const { name, kind, field, intact, problems } = finding
  const facts = [
    { term: 'When', words: whenWords(finding) },
    { term: 'Covers', words: coverWords(finding, revisions) },
    { term: 'Certificate', words: certificateWords(finding) },
    { term: 'Made with', words: finding.method ?? 'A method that is not known here' },
  ]
  return (
    <li className={styles.finding}>
      <p className={styles.signer}>
        <b>{name === '' ? 'A signer without a name' : name}</b>
        <IntactMark intact={intact} />
      </p>
      <p className="small muted">{field === '' ? kinds[kind] : `${kinds[kind]}, in the field “${field}”`}</p>
      <dl className={styles.facts}>
        {facts.map(({ term, words }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {[...new Set(problems)].map((problem) => (
        <p key={problem} className={isChanged ? styles.problem : styles.doubt}>
          {problem}
        </p>
      ))}
    </li>
  )
}

function whenWords({ claimedAt, clock, stampedBy }: SignatureFinding): string {
  if (claimedAt === null) return 'It does not say'
  const by =
    clock === 'signer'
      ? 'the clock of the signing computer'
      : stampedBy === null || stampedBy === ''
        ? 'the clock of a time stamp'
        : `the time stamp of ${stampedBy}`
  return `${formatInstant(claimedAt)}, by ${by}`
}

function coverWords(
  { coversWholeFile, coveredBytes, field }: SignatureFinding,
  revisions: readonly FileRevision[],
): string {
  if (coversWholeFile) return 'The whole file'
  if (coveredBytes === 0) return 'Nothing that it protects'
  const index = revisions.findIndex(({ signedBy }) => signedBy.includes(field))
  return index < 0
    ? 'The file as it was when this was signed'
    : `The file as it was then: up to part ${index + 1} of ${revisions.length}`
}

function certificateWords({ chain, authority }: SignatureFinding): string {
  const [, ...issuers] = chain.map((name) => (name === '' ? 'somebody unnamed' : name))
  const issued = issuers.length === 0 ? 'Its issuer is not enclosed' : `Issued by ${issuers.join(', by ')}`
  return `${issued}. ${authority === 'thisWorkspace' ? 'This workspace vouches for it.' : 'Nobody here vouches for it.'}`
}
