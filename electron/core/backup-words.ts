import { BackupError } from './store/store-error'

/** Why a backup, an export or a folder cannot be used, in a sentence; null for an error of another kind. */
export function sentenceOfBackup(error: unknown): string | null {
  if (!(error instanceof BackupError)) return null
  switch (error.reason) {
    case 'damaged':
      return `It is damaged${error.where === null ? '' : ` (${error.where})`}. Nothing of it was taken.`
    case 'wrongKey':
      return 'That does not open this backup. It takes the passphrase of the day it was made, or the recovery code.'
    case 'notEmpty':
      return 'There is something in it already. Nothing was changed.'
    case 'newer':
      return 'It was made by a newer Plumbline. Update Plumbline on this computer, then try again.'
    case 'notABackup':
      return 'Plumbline made nothing of this. Nothing was changed.'
    case 'failed':
      return 'The disk refused: the folder may be away, full, or not to be written to. Nothing was changed.'
  }
}
