import { join } from 'node:path'
import { backupFiles, backupsIn } from './backup-folder'
import type { Keyring } from './keyring'
import { ownIn } from './locate'
import { placesOf } from './places'
import { reachQuietly, siblingAt } from './reach-places'

/**
 * Whom a backup does not know to be erased, because it was away at the time: takes their keys out of `keyring`, and out
 * of the key tables of all backups that can be seen. Looked through are the backups and workspaces in `folders` and in
 * the folders that the backup itself knows; the folders that they know of are known from then on. An erasure that none
 * of them tells of cannot be known.
 */
export async function honourErasures(
  keyring: Keyring,
  { into, folders }: { readonly into: string; readonly folders: readonly string[] },
): Promise<void> {
  for (const folder of new Set([...folders, ...keyring.backupFolders, ...keyring.secondCopies])) {
    for (const path of await keyFilesIn(folder, keyring)) {
      const sibling = await siblingAt(path, keyring).catch(() => null)
      if (sibling === null) continue
      keyring.honour(sibling)
      keyring.knowPlacesOf(sibling)
      sibling.close()
    }
  }
  await reachQuietly(await placesOf({ folder: into, mirror: null }, keyring), keyring)
  for (const folder of folders) {
    const backups = (await backupsIn(folder, keyring.workspaceId).catch(() => [])).map(({ name }) => {
      const path = join(folder, name)
      return { kind: 'backup' as const, path, keys: [backupFiles(path).keys] }
    })
    await reachQuietly([{ kind: 'backups', folder, holders: backups, plain: null }], keyring)
  }
}

async function keyFilesIn(folder: string, keyring: Keyring): Promise<readonly string[]> {
  const backups = await backupsIn(folder, keyring.workspaceId).catch(() => [])
  const own = (await ownIn(folder).catch(() => [])).flatMap(({ keys }) => keys)
  return [...own, ...backups.map(({ name }) => backupFiles(join(folder, name)).keys)]
}
