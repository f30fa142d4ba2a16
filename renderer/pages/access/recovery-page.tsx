import { type ReactElement, useState } from 'react'
import type { DamageFound, WorkspaceDamage } from '../../../shared/domain/damage'
import { Button } from '../../components/button'
import { Confirm } from '../../components/dialog'
import { formatInstant } from '../../components/instant-words'
import styles from './access.module.css'
import { QuietPage } from './quiet-page'
import { RestoreButton } from './restore-button'

/** Damage that no copy mends: what was found, what is readable and up to when, and the choices. */
export function RecoveryPage({
  report,
  isWorking,
  onOpen,
}: {
  report: WorkspaceDamage
  isWorking: boolean
  onOpen: (how: 'readOnly' | 'continue') => void
}): ReactElement {
  const [isAsking, setAsking] = useState(false)
  const { readable } = report
  return (
    <QuietPage
      title="Part of this workspace is damaged"
      lead="Plumbline has changed nothing. You choose how to go on."
    >
      <div className={styles.stack}>
        <Found found={report.found} />
        {readable === null ? null : (
          <p>
            Readable are {readable.records} records, among them {readable.people} people and{' '}
            {readable.sessions} sessions
            {readable.lastAt === null ? '' : `, the last change of ${formatInstant(readable.lastAt)}`}.{' '}
            {readable.completeTo < readable.lastSequence
              ? `Up to change ${readable.completeTo} of ${readable.lastSequence} nothing is missing.`
              : ''}
          </p>
        )}
        <div className={styles.others}>
          <Button look="primary" isDisabled={isWorking} onPress={() => onOpen('readOnly')}>
            Open to read only
          </Button>
          <Button isDisabled={isWorking} onPress={() => setAsking(true)}>
            Go on with what is readable
          </Button>
          <RestoreButton isEmpty={false} />
        </div>
      </div>
      <Confirm
        question="Go on with what is readable?"
        consequence="What cannot be read is left out from now on. The files as they are stay beside the workspace, in a folder whose name begins with “damaged-”, so that somebody may still get more out of them. If you have a backup, look at it first."
        verb="Go on"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => onOpen('continue')}
      />
    </QuietPage>
  )
}

/** What was found, one line a file. */
export function Found({ found }: { found: readonly DamageFound[] }): ReactElement {
  return (
    <ul className={styles.facts}>
      {found.map(({ kind, file, count }) => (
        <li key={`${kind} ${file}`}>
          {damageWords[kind]}
          {count > 1 ? ` (${count})` : ''}
          <br />
          <code className="small muted">{file}</code>
        </li>
      ))}
    </ul>
  )
}

const damageWords: Readonly<Record<DamageFound['kind'], string>> = {
  snapshotUnreadable: 'A snapshot cannot be read',
  linesUnreadable: 'Changes cannot be read',
  commitsMissing: 'Changes are missing',
  chainBroken: 'Changes do not follow one another',
  fileMissing: 'A file is missing',
  endMissing: 'The last changes are missing',
  keyMissing: 'The key of some records is missing',
  keyFileUnreadable: 'The key file cannot be read',
  documentUnreadable: 'A signed document cannot be read',
}
