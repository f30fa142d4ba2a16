import { join } from 'node:path'
import { placesBefore } from './backup-before'
import { backupFiles, backupsIn } from './backup-folder'
import { replaceDestroying, sizeOf } from './folder'
import { readKeyFile } from './key-file'
import type { Keyring } from './keyring'
import { ownIn } from './locate'
import { readRegular } from './regular-file'
import type { Store } from './store'

/**
 * Takes the keys of everybody who was erased out of the key tables of all backups that are known. Returns the folders
 * that could not be reached; they are remembered and tried again with the next backup or erasure.
 */
export async function reachBackups(store: Store): Promise<readonly string[]> {
  const { keyring } = store.keys
  const unreached: string[] = []
  for (const folder of [...(await placesBefore(store.folder)), ...keyring.backupFolders]) {
    const isReached = await reachFolder(folder, keyring).catch(() => false)
    if (!isReached) unreached.push(folder)
  }
  const before = keyring.unreached
  if (before.length !== unreached.length || before.some((folder) => !unreached.includes(folder))) {
    await store.keys.changing(() => keyring.knowBackups(keyring.backupFolders, unreached))
  }
  if (unreached.length > 0) store.warn({ kind: 'erasureUnfinished', folders: unreached })
  else store.unwarn('erasureUnfinished')
  return unreached
}

async function reachFolder(folder: string, keyring: Keyring): Promise<boolean> {
  if ((await sizeOf(folder)) === null) return keyring.erased.length === 0
  for (const { name } of await backupsIn(folder, keyring.workspaceId)) {
    await eraseIn(backupFiles(join(folder, name)).keys, keyring)
  }
  return true
}

/**
 * Whom a backup does not know to be erased, because it was away at the time: takes their keys out of `keyring`, and out
 * of the key tables of all backups that can be seen. Looked through are the backups and workspaces in `folders` and in
 * the folders that the backup itself knows. An erasure that none of them tells of cannot be known.
 */
export async function honourErasures(keyring: Keyring, folders: readonly string[]): Promise<void> {
  const all = [...new Set([...folders, ...keyring.backupFolders])]
  for (const folder of all) {
    for (const path of await keyFilesIn(folder, keyring)) {
      const sibling = await siblingAt(path, keyring)
      for (const { id, at } of sibling?.erased ?? []) if (!keyring.isErased(id)) keyring.destroy([id], at)
      sibling?.close()
    }
  }
  for (const folder of all) await reachFolder(folder, keyring).catch(() => false)
}

async function keyFilesIn(folder: string, keyring: Keyring): Promise<readonly string[]> {
  const backups = await backupsIn(folder, keyring.workspaceId).catch(() => [])
  const own = (await ownIn(folder).catch(() => [])).flatMap(({ keys }) => keys)
  return [...own, ...backups.map(({ name }) => backupFiles(join(folder, name)).keys)]
}

/** The keys in another key file of the same workspace; null when there is none that reads. */
async function siblingAt(path: string, keyring: Keyring): Promise<Keyring | null> {
  const bytes = await readRegular(path).catch(() => null)
  const read = bytes === null ? null : readKeyFile(bytes)
  if (read?.kind !== 'read' || read.file.workspaceId !== keyring.workspaceId) return null
  return keyring.sibling(read.file)
}

async function eraseIn(path: string, keyring: Keyring): Promise<void> {
  const read = readKeyFile(await readRegular(path))
  const sibling = read.kind === 'read' ? keyring.sibling(read.file) : null
  if (sibling === null) throw new Error(`The key file of a backup does not read: ${path}`)
  const gone = keyring.erased.filter(({ id }) => sibling.keyById(id) !== null)
  for (const { id, at } of gone) sibling.destroy([id], at)
  if (gone.length > 0) await replaceDestroying(path, sibling.bytes())
  sibling.close()
}
