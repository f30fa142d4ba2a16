import { type ReactElement, useState } from 'react'
import type { DamageFound, WorkspaceDamage } from '../../../shared/domain/damage'
import { Button } from '../../components/button'
import { counted } from '../../components/counted'
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
        {readable === null ? null : <p>{readableWords(readable)}</p>}
        <ul className={styles.choices}>
          <li>
            <Button look="primary" isDisabled={isWorking} onPress={() => onOpen('readOnly')}>
              Open to read only
            </Button>
            <p className="small muted">Look round first. Nothing can be changed, and no file is.</p>
          </li>
          <li>
            <RestoreButton isEmpty={false} look="outlined" />
            <p className="small muted">
              You see what a backup holds before it takes this place. The files of now are kept beside it.
            </p>
          </li>
          <li>
            <Button isDisabled={isWorking} onPress={() => setAsking(true)}>
              Go on with what is readable
            </Button>
            <p className="small muted">
              What cannot be read is left out from now on. The damaged files are kept beside it.
            </p>
          </li>
        </ul>
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

/** How much is readable and until when, in a sentence or two. */
function readableWords(readable: NonNullable<WorkspaceDamage['readable']>): string {
  const { records, people, sessions, lastAt, lastSequence, completeTo } = readable
  if (records === 0) return 'Nothing of its content is readable.'
  const all = `${counted(people, 'person', 'people')}, ${counted(sessions, 'session', 'sessions')} and ${counted(records - people - sessions, 'other record', 'other records')} are readable`
  const until = lastAt === null ? '' : `, the latest as of ${formatInstant(lastAt)}`
  if (completeTo >= lastSequence) return `${all}${until}. Up to then nothing is missing.`
  const gap =
    completeTo === 0
      ? 'Changes are missing from the very beginning on.'
      : `Of ${lastSequence} changes the first ${completeTo} are complete; some after them are missing.`
  return `${all}${until}. ${gap}`
}

/** What was found, file by file. */
export function Found({ found }: { found: readonly DamageFound[] }): ReactElement {
  const files = [...new Set(found.map(({ file }) => file))]
  return (
    <ul className={styles.facts} aria-label="What was found">
      {files.map((file) => (
        <li key={file}>
          {found
            .filter((each) => each.file === file)
            .map(({ kind, count }) => `${damageWords[kind]}${count > 1 ? ` (${count})` : ''}`)
            .join('. ')}
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
