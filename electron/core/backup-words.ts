import { BackupError } from './store/store-error'

/** Why an export cannot be used, with the place of the fault; null for an error of another kind. */
export function sentenceOfExport(error: unknown): string | null {
  if (!(error instanceof BackupError)) return null
  const { reason, where } = error
  if (reason === 'notABackup')
    return `This is no whole export of Plumbline${where === null ? '' : `: it stops making sense at ${where}`}. Nothing of it was taken.`
  if (reason === 'damaged' && where !== null)
    return `Something in it is not as it must be, at ${where}. Nothing of it was taken.`
  return sentenceOfBackup(error)
}

/** Why a backup or a folder cannot be used, in a sentence; null for an error of another kind. */
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
