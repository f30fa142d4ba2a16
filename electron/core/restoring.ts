import { mkdir, readdir, rename, rmdir } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import type { Door } from './door'
import { enterBy } from './entering'
import { secondCopyOf, setSecondCopy } from './second-copy'
import { placesBefore } from './store/backup-before'
import type { Unlock } from './store/key-wraps'
import { lockFolder } from './store/lock'
import { describeBackup, restoreBackup } from './store/restore-backup'
import { BackupError } from './store/store-error'

/**
 * Puts a backup in the place of the workspace behind the door, and goes in. The backup is read to its last byte
 * first. What was in the folder is moved into one beside it, which is returned; null where nothing was. When the
 * backup cannot be written, everything is moved back.
 */
export async function restoreHere(door: Door, path: string, unlock: Unlock): Promise<string | null> {
  const { folder } = door
  // one that was made before a migration lies in the workspace folder, and is moved aside with everything else
  const isBefore = (await placesBefore(folder)).some((place) => isWithin(place, path))
  if (isWithin(folder, path) && !isBefore) throw new BackupError('notABackup', path)
  await describeBackup(path, unlock)
  let aside: string | null = null
  await door.leave(async () => {
    const copy = await secondCopyOf(folder)
    aside = await moveAside(folder)
    try {
      const moved = isBefore && aside !== null ? join(aside, relative(folder, path)) : path
      await restoreBackup(moved, folder, unlock)
    } catch (error) {
      if (aside !== null) {
        await moveAll(aside, folder)
        await rmdir(aside)
      }
      throw error
    }
    if (copy !== null) await setSecondCopy(folder, copy)
  })
  await enterBy(door, unlock)
  return aside
}

/** Whether a path is a folder or lies in it. */
export function isWithin(folder: string, path: string): boolean {
  const inner = resolve(path)
  return inner === resolve(folder) || inner.startsWith(resolve(folder) + sep)
}

/** Moves everything in a folder but its lock into a new one beside it; null where there was nothing. */
async function moveAside(folder: string): Promise<string | null> {
  const names = await readdir(folder).catch(() => [])
  if (names.every((name) => name === 'lock')) return null
  const lock = lockFolder(folder)
  try {
    const aside = `${folder}-before-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`
    await mkdir(aside, { mode: 0o700 })
    await moveAll(folder, aside)
    return aside
  } finally {
    lock.release()
  }
}

async function moveAll(from: string, to: string): Promise<void> {
  for (const name of await readdir(from)) if (name !== 'lock') await rename(join(from, name), join(to, name))
}
