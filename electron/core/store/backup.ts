import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { backupsIn, backupsToDrop } from './backup-folder'
import { makeFolder } from './folder'
import { schemaNumber } from './layout'
import { reachPlaces } from './reach-places'
import { freeze } from './snapshot'
import type { Store } from './store'
import { BackupError } from './store-error'
import { type Backup, writeBackup } from './write-backup'

/**
 * Makes a backup in a folder of its own within `toFolder`, while saves go on: a snapshot, all documents and the key
 * file, so that a passphrase of that time or the recovery code opens it. It counts only once every byte of it was read
 * back; then older ones are rotated out (see `backupsToDrop`). Throws `BackupError`, and leaves nothing half-made.
 */
export async function backup(store: Store, toFolder: string): Promise<Backup> {
  const { keyring } = store.keys
  const target = resolve(toFolder)
  try {
    await makeFolder(target)
    await knowFolder(store, target)
    const frozen = await store.alone(async (records) => freeze(records, store.journal.mark))
    const { documents } = store.layout
    const made = await writeBackup(target, { keyring, shape: schemaNumber, frozen, documents })
    for (const old of backupsToDrop(await backupsIn(target, keyring.workspaceId))) {
      await rm(join(target, old.name), { recursive: true, force: true })
    }
    await reachPlaces(store)
    return made
  } catch (error) {
    if (error instanceof BackupError) throw error
    throw new BackupError('failed', target, { cause: error })
  }
}

/** An erasure has to reach every folder with backups, so each is known before the first lies in it. */
async function knowFolder(store: Store, folder: string): Promise<void> {
  const { keyring } = store.keys
  if (keyring.backupFolders.includes(folder)) return
  await store.keys.changing(() => keyring.knowBackups([...keyring.backupFolders, folder], keyring.unreached))
}
