import { resolve, sep } from 'node:path'
import type { Door } from './door'
import { enterBy } from './entering'
import { secondCopyOf } from './second-copy'
import type { Unlock } from './store/key-wraps'
import { replaceByBackup } from './store/replace-workspace'
import { describeBackup } from './store/restore-backup'

/**
 * Puts a backup in the place of the workspace behind the door, and goes in. The backup is read to its last byte
 * first. What was in the folder is moved into one beside it, which is returned; null where nothing was. When the
 * backup cannot be written, or a stop comes in between, the workspace is still what it was.
 */
export async function restoreHere(
  door: Door,
  path: string,
  unlock: Unlock,
  now = new Date(),
): Promise<string | null> {
  const { folder } = door
  await describeBackup(path, unlock)
  let aside: string | null = null
  await door.leave(async () => {
    const copy = await secondCopyOf(folder)
    const besides = copy === null ? [] : [copy]
    aside = await replaceByBackup(path, folder, { unlock, besides, at: now })
  })
  await enterBy(door, unlock)
  return aside
}

/** Whether a path is a folder or lies in it. */
export function isWithin(folder: string, path: string): boolean {
  const inner = resolve(path)
  return inner === resolve(folder) || inner.startsWith(resolve(folder) + sep)
}
