import type { WorkspaceWarning } from '../../shared/domain/damage'
import { sentenceOfBackup } from './backup-words'
import { isSample, settingsOf } from './profile'
import { backup } from './store/backup'
import { backupsIn } from './store/backup-folder'
import { sizeOf } from './store/folder'
import type { Store } from './store/store'

const folderAway = 'The folder is not there. It is tried again every few minutes.'

/** Makes backups by itself, every day and at closing, where a folder was chosen. */
export class AutomaticBackups {
  private running: Promise<void> | null = null
  /** Why the last one could not be made; null when it could. */
  trouble: Extract<WorkspaceWarning, { kind: 'backupFailing' }> | null = null

  /** Makes one when the newest in the folder is of an earlier day (in UTC, as the names of backups are). */
  async daily(store: Store, today = new Date().toISOString().slice(0, 10)): Promise<void> {
    const newest = await newestOf(store)
    if (newest === null || newest.at.slice(0, 8) < today.replaceAll('-', '')) await this.run(store)
  }

  /** Makes one when something changed since the newest. It never keeps Plumbline from closing. */
  async atClosing(store: Store): Promise<void> {
    const newest = await newestOf(store)
    if (newest === null || newest.sequence < store.journal.mark.sequence) await this.run(store)
  }

  private run(store: Store): Promise<void> {
    this.running ??= this.make(store).finally(() => {
      this.running = null
    })
    return this.running
  }

  private async make(store: Store): Promise<void> {
    const data = store.read()
    const { backupFolder } = settingsOf(data)
    if (backupFolder === null || isSample(data) || store.state.kind === 'readOnly') return
    // one that was chosen was there: made anew, it might come to lie on this disk where a stick is away
    if ((await sizeOf(backupFolder)) === null) {
      this.trouble = { kind: 'backupFailing', folder: backupFolder, detail: folderAway }
      return
    }
    this.trouble = await backup(store, backupFolder).then(
      () => null,
      (error) => ({
        kind: 'backupFailing' as const,
        folder: backupFolder,
        detail: sentenceOfBackup(error) ?? 'Something went wrong inside Plumbline.',
      }),
    )
  }
}

/** The newest backup of this workspace in its folder; null where there is none. */
async function newestOf(store: Store): Promise<{ readonly at: string; readonly sequence: number } | null> {
  const { backupFolder } = settingsOf(store.read())
  if (backupFolder === null) return null
  const found = await backupsIn(backupFolder, store.keys.keyring.workspaceId).catch(() => [])
  return found.at(-1) ?? null
}
