import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { backupsIn, backupsToDrop } from './backup-folder'
import { makeFolder, makePrivateFolder, namesIn, sizeOf, syncFolder } from './folder'
import { layoutOf, schemaNumber } from './layout'
import { type BackedUp, writeBackup } from './write-backup'

const placePattern = /^backup-before-shape-\d+$/

/** Where the backups lie that were made before a workspace was given another shape. */
export async function placesBefore(folder: string): Promise<string[]> {
  return (await namesIn(folder)).filter((name) => placePattern.test(name)).map((name) => join(folder, name))
}

export type BackupsBefore = {
  /** The backup in the workspace folder. */
  readonly folder: string
  /** The same in the folder that the manager has chosen; null where there is none. */
  readonly chosen: { readonly folder: string; readonly isMade: boolean } | null
}

/**
 * Backs a workspace up before it is given today's shape: in a folder `backup-before-shape-<n>` of its own, and in the
 * folder for backups, where one was chosen and can be reached. One that an earlier try has left is replaced.
 */
export async function backUpBefore(
  folder: string,
  given: BackedUp,
  chosen: string | null,
): Promise<BackupsBefore> {
  const place = placeIn(folder)
  const { keyring } = given
  const target = chosen === null ? null : resolve(chosen)
  if (target !== null && !keyring.backupFolders.includes(target)) {
    keyring.knowBackups([...keyring.backupFolders, target], keyring.unreached)
  }
  // what a stop has left of an earlier try only takes room: the workspace that it is of is still there
  await rm(place, { recursive: true, force: true })
  await makePrivateFolder(place)
  await syncFolder(folder)
  const made = await writeBackup(place, given)
  if (target === null) return { folder: made.folder, chosen: null }
  const isMade = await alsoIn(target, given).then(
    () => true,
    // a disk that is away is told; the backup above is whole
    () => false,
  )
  return { folder: made.folder, chosen: { folder: target, isMade } }
}

/** Takes the backup away that was made before a migration which came to nothing: nothing was changed, so it is of no use. */
export async function dropBackupBefore(folder: string): Promise<void> {
  if ((await sizeOf(layoutOf(folder).root)) === null) {
    await rm(placeIn(folder), { recursive: true, force: true })
  }
}

function placeIn(folder: string): string {
  return join(folder, `backup-before-shape-${schemaNumber}`)
}

async function alsoIn(target: string, given: BackedUp): Promise<void> {
  await makeFolder(target)
  await writeBackup(target, given)
  for (const old of backupsToDrop(await backupsIn(target, given.keyring.workspaceId))) {
    await rm(join(target, old.name), { recursive: true, force: true })
  }
}
