import type { ReactElement } from 'react'
import type { WorkspaceWarning } from '../../shared/domain/damage'
import type { ShownSaveState } from '../../shared/domain/save-state'
import { Button } from './button'
import { formatInstant } from './instant-words'
import styles from './notices.module.css'
import { notSavedWords, readOnlyWords, unsavedWords } from './save-words'

/** Above every room: that nothing can be changed or was not saved, for as long as it is so, and once what happened. */
export function Notices({
  save,
  warnings,
  onUnderstood,
}: {
  save: ShownSaveState
  warnings: readonly WorkspaceWarning[]
  onUnderstood: () => void
}): ReactElement | null {
  const standing =
    save.kind === 'readOnly'
      ? readOnlyWords(save)
      : save.kind === 'notSaved' && save.why.kind === 'refused'
        ? notSavedWords(save.why.reason)
        : null
  if (standing === null && warnings.length === 0) return null
  return (
    <section className={styles.notices} aria-label="About this workspace">
      {standing === null ? null : <p className={styles.standing}>{standing}</p>}
      {[...new Set(warnings.map(warningWords))].map((words) => (
        <p key={words}>{words}</p>
      ))}
      {warnings.length === 0 ? null : (
        <Button small onPress={onUnderstood}>
          I have read this
        </Button>
      )}
    </section>
  )
}

/** Without that file nobody can say whether the journal ends where it should. */
const tipWords =
  'A small file is missing that says how far the last run came. What is here is whole; whether the very last changes are among it cannot be told, so please look at what you did last.'

/** What happened and whether anything is lost. */
function warningWords(warning: WorkspaceWarning): string {
  switch (warning.kind) {
    case 'uncleanEnd':
      return 'Plumbline ended without being closed last time. Everything that was shown as saved is here.'
    case 'migrated':
      return migratedWords(warning)
    case 'tornEnd':
      return 'The last write was cut off when Plumbline ended. It had not been shown as saved; everything else is here.'
    case 'healed':
      return `A damaged file was mended from its copy: ${warning.file}. Nothing is lost. If this comes again, the disk may be failing.`
    case 'wentOn':
      return `Plumbline has gone on with what was readable. The damaged files lie as they were in ${warning.aside}; keep them until you are sure that nothing is missing.${warning.isFirmLost ? ' Your name and your firm were lost with them: please write them anew in Workspace.' : ''}`
    case 'restored':
      return `The backup is restored and open.${warning.aside === null ? '' : ` What was here before lies as it was in ${warning.aside}.`}`
    case 'withoutLoss':
      if (warning.damage.file === 'tip') return tipWords
      return `A file is damaged, and what was in it is also elsewhere: ${warning.damage.file}. Nothing is lost.`
    case 'twoWriters':
      return 'Two copies of Plumbline wrote to this workspace at once. The changes of both are here.'
    case 'clockWentBack':
      return `The clock of this computer stands before the last change, of ${formatInstant(warning.lastAt)}. Order is kept; please look at the clock.`
    case 'mirrorFailing':
      return `The second copy cannot be written to ${warning.folder}. Your workspace itself is saved as always.`
    case 'compactionFailing':
      return 'Plumbline could not tidy its files up. Everything is saved; it tries again.'
    case 'erasureUnfinished':
      return `Somebody was erased, but these backups could not be reached: ${warning.folders.join(', ')}. It is done when they are there again.`
    case 'leftUnsaved':
      return `Not saved when Plumbline locked on ${formatInstant(warning.at)}: ${unsavedWords(warning.kinds)}. Please look whether something is missing there; everything else is saved.`
    case 'backupFailing':
      return `The automatic backup to ${warning.folder} could not be made: ${warning.detail}`
  }
}

function migratedWords({ backup, chosen }: Extract<WorkspaceWarning, { kind: 'migrated' }>): string {
  const also =
    chosen === null
      ? ''
      : chosen.isMade
        ? ` Another is in ${chosen.folder}.`
        : ` The folder ${chosen.folder} could not be reached for another.`
  return `This workspace was made by an earlier Plumbline and has been brought up to date. Nothing is lost. A backup of it as it was lies in ${backup}.${also}`
}
