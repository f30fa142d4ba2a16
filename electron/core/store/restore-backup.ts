import { readdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { IsoInstant } from '../../../shared/domain/calendar'
import { backupFiles } from './backup-folder'
import { buildWorkspace, putInPlace } from './build-workspace'
import { makePrivateFolder } from './folder'
import { honourErasures } from './honour-erasures'
import type { Unlock } from './key-wraps'
import { buildingIn } from './layout'
import { lockFolder } from './lock'
import { readBackup } from './read-backup'
import { BackupError } from './store-error'

/** What the manager sees of a backup before it is restored. */
export type BackupPreview = {
  readonly at: IsoInstant
  readonly sequence: number
  readonly organisation: string
  readonly people: number
  readonly sessions: number
  readonly documents: number
  readonly records: number
}

/** Reads all of a backup and tells what is in it. Throws `BackupError`. */
export async function describeBackup(path: string, unlock: Unlock): Promise<BackupPreview> {
  const { manifest, data, close } = await readBackup(path, { unlock })
  close()
  const { at, sequence, documents, records } = manifest
  return {
    at,
    sequence,
    organisation: data.profile.get('profile')?.firm.organisation ?? '',
    people: data.people.size,
    sessions: data.sessions.size,
    documents,
    records,
  }
}

/**
 * Puts a backup into a folder that is empty or does not exist, as a workspace that is then opened with `unlock` or
 * any other way in that the backup has. Nothing is there before all of it was read and written. Throws `BackupError`
 * with `notEmpty` where there is anything at all, and as `describeBackup` does.
 *
 * Whoever was erased after the backup was made stays erased where one of these tells of it: the backup's own key table,
 * those of the backups beside it and in the folders it knows, and the workspaces or second copies in `besides`. A
 * backup that was away from all of them cannot know, and then brings the person back.
 */
export async function restoreBackup(
  path: string,
  into: string,
  unlock: Unlock,
  besides: readonly string[] = [],
): Promise<void> {
  await makePrivateFolder(into)
  const lock = lockFolder(into)
  try {
    if ((await readdir(into)).some((name) => name !== 'lock')) throw new BackupError('notEmpty', into)
    await buildFromBackup(path, into, unlock, besides)
    await putInPlace(into)
  } catch (error) {
    await rm(buildingIn(into).root, { recursive: true, force: true }).catch(() => undefined)
    throw error
  } finally {
    lock.release()
  }
}

/**
 * Builds the workspace that a backup holds in the folder `building` of another, durable and not in its place yet. The
 * caller holds the lock, and takes away what is left there when this throws.
 */
export async function buildFromBackup(
  path: string,
  into: string,
  unlock: Unlock,
  besides: readonly string[],
): Promise<void> {
  const { manifest, data, keyring, time } = await readBackup(path, { unlock }, (keys) =>
    honourErasures(keys, { into, folders: [dirname(path), ...besides] }),
  )
  keyring.renewGeneration()
  const after = { sequence: manifest.sequence, time }
  const { documents } = backupFiles(path)
  await buildWorkspace(into, { keyring, data, after, documents })
  keyring.close()
}
