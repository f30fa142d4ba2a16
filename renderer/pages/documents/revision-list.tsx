import type { ReactElement } from 'react'
import type { FileRevision, SignatureFinding } from '../../../shared/domain/verification'
import { counted } from '../../components/counted'
import { useReader } from '../../components/reader'
import styles from './verification-view.module.css'

/** What a file is made of: the document, and what each later revision added to it, down to the objects. */
export function RevisionList({
  revisions,
  signatures,
  bytes,
}: {
  revisions: readonly FileRevision[]
  signatures: readonly SignatureFinding[]
  /** How long the file is. */
  bytes: number
}): ReactElement {
  const { locale } = useReader()
  const after = bytes - (revisions.at(-1)?.to ?? bytes)
  return (
    <details className={styles.revisions}>
      <summary>{`What the file is made of: ${counted(revisions.length, 'part', 'parts')}`}</summary>
      <ol>
        {revisions.map((revision, index) => (
          <li key={revision.to}>
            <p>
              <b>{`Part ${index + 1}`}</b> {revisionWords(revision, signatures)}
            </p>
            <p className="small muted">
              {`Bytes ${revision.from.toLocaleString(locale)} to ${revision.to.toLocaleString(locale)}, ${counted(revision.objectCount, 'object', 'objects')}`}
            </p>
            {revision.objects.length === 0 ? null : <ObjectList revision={revision} />}
          </li>
        ))}
      </ol>
      {after > 0 ? (
        <p>{`After that ${after === 1 ? 'follows' : 'follow'} ${counted(after, 'byte', 'bytes')} that ${after === 1 ? 'belongs' : 'belong'} to no part.`}</p>
      ) : null}
    </details>
  )
}

function ObjectList({ revision: { objects, objectCount } }: { revision: FileRevision }): ReactElement {
  const rest = objectCount - objects.length
  return (
    <ul className={styles.objects}>
      {groupsOf(objects).map(({ numbers, role }) => (
        <li key={role}>{`${numbers.length === 1 ? 'Object' : 'Objects'} ${numbers.join(', ')} ${role}`}</li>
      ))}
      {rest > 0 ? <li>{`and ${rest} more`}</li> : null}
    </ul>
  )
}

/** The objects of which the same is said, together: `added: font, on page 1`. */
function groupsOf(objects: FileRevision['objects']): { role: string; numbers: number[] }[] {
  const groups = new Map<string, number[]>()
  for (const { number, change, what, page } of objects) {
    const role = `${change}: ${what}${page === null ? '' : `, on page ${page}`}`
    groups.set(role, [...(groups.get(role) ?? []), number])
  }
  return [...groups].map(([role, numbers]) => ({ role, numbers }))
}

function revisionWords({ kind, signedBy }: FileRevision, signatures: readonly SignatureFinding[]): string {
  const signers = signedBy.map((field) => {
    const name = signatures.find((finding) => finding.field === field)?.name ?? ''
    return name === '' ? `the field “${field}”` : name
  })
  switch (kind) {
    case 'document':
      return signers.length === 0 ? 'is the document' : `is the document, signed by ${signers.join(' and ')}`
    case 'signature':
      return `is signed by ${signers.join(' and ')}`
    case 'validationData':
      return 'adds only validation data, by which the signatures can be checked later'
    case 'other':
      return 'adds something else, which is not a signature'
  }
}
