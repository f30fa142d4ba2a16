import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { finishPutting } from './build-workspace'
import { copyDurably, makeFolder, namesIn, sizeOf, syncFolder } from './folder'
import type { Unlock } from './key-wraps'
import { buildingIn, readyIn } from './layout'
import { lockFolder } from './lock'
import { asideOf } from './places'
import { plainFileIn } from './plain-workspace'
import { buildFromBackup } from './restore-backup'

/** What is a workspace's own in its folder; `second-copy.json` says where the copy lies, of whatever workspace is there. */
const ownPattern = /^(v\d+|damaged-\d+|backup-before-shape-\d+|documents|workspace\.json)$/

/**
 * Puts a backup in the place of a workspace that nobody has open. What was there is kept in a folder beside it, which
 * is returned; null where nothing was. A stop at any moment leaves the one or the other whole: until all of the backup
 * is built and durable it is the old one, from then on the new one, and what is not moved aside by then is in
 * `damaged-<n>` after the next opening. Throws as `restoreBackup` does, and the old one is then as it was.
 */
export async function replaceByBackup(
  path: string,
  folder: string,
  given: { readonly unlock: Unlock; readonly besides: readonly string[]; readonly at: Date },
): Promise<string | null> {
  await makeFolder(folder)
  const lock = lockFolder(folder)
  try {
    await finishPutting(folder)
    await buildFromBackup(path, folder, given.unlock, [folder, ...given.besides])
    const own = (await readdir(folder)).filter((name) => ownPattern.test(name))
    if (own.length === 0) {
      await becomeReady(folder)
      await finishPutting(folder)
      return null
    }
    const aside = asideOf(folder, given.at)
    await mkdir(aside, { mode: 0o700 })
    try {
      await copyPlain(folder, aside)
      await becomeReady(folder)
    } catch (error) {
      await rm(aside, { recursive: true })
      throw error
    }
    await moveAside(folder, own, aside)
    await finishPutting(folder)
    return aside
  } finally {
    await rm(buildingIn(folder).root, { recursive: true, force: true }).catch(() => undefined)
    lock.release()
  }
}

/** The moment in which the restored workspace is the one of this folder. */
async function becomeReady(folder: string): Promise<void> {
  await rename(buildingIn(folder).root, readyIn(folder).root)
  await syncFolder(folder)
}

/** A plain workspace is ended as soon as a sealed one is opened in its folder, so its copy has to be there before. */
async function copyPlain(folder: string, aside: string): Promise<void> {
  const plain = plainFileIn(folder)
  if ((await sizeOf(plain)) === null) return
  await copyDurably(plain, join(aside, basename(plain)))
  const [from, to] = [join(folder, 'documents'), join(aside, 'documents')]
  await makeFolder(to)
  for (const name of await namesIn(from)) await copyDurably(join(from, name), join(to, name))
  await syncFolder(aside)
}

async function moveAside(folder: string, names: readonly string[], aside: string): Promise<void> {
  const copied = new Set(await readdir(aside))
  for (const name of names) {
    const from = join(folder, name)
    await (copied.has(name) ? rm(from, { recursive: true }) : rename(from, join(aside, name)))
  }
  await syncFolder(aside)
  await syncFolder(folder)
}
