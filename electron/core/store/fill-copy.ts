import { createHash } from 'node:crypto'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { copyDurably, makePrivateFolder, namesIn, sizeOf } from './folder'
import { readKeyCopies } from './key-copies'
import { type Layout, layoutOfShape } from './layout'
import type { Pace } from './pace'
import { openRegular, strangeIn } from './regular-file'
import type { Store } from './store'
import { BackupError } from './store-error'

export type Filled = { readonly doneBytes: number; readonly totalBytes: number }

/**
 * Copies everything of an open workspace into a folder, reads each file back, and only then lets every change follow
 * there too. What is there of this workspace already is taken as it is, where it is the same; of another beginning, or
 * of another workspace, it is put aside in `earlier-<n>`. Saves go on meanwhile. Throws when the folder cannot be
 * written to, a file does not read back as it was written, or `pace` throws; the second copy is then what it was before.
 */
export async function fillSecondCopy(
  store: Store,
  folder: string,
  given: { readonly pace: Pace; readonly onProgress: (filled: Filled) => void },
): Promise<void> {
  store.refuseReadOnly()
  const to = layoutOfShape(folder, store.keys.keyring.shape)
  const strange = await strangeIn(to)
  if (strange !== null) throw new BackupError('notEmpty', strange)
  await makePrivateFolder(folder)
  // an erasure has to reach it from the first file on
  await store.keys.knowSecondCopy(folder)
  await putEarlierAside(to, store.keys.keyring.generation)
  for (const each of [to.root, to.segments, to.snapshots, to.documents]) await makePrivateFolder(each)
  await store.alone(() => store.journal.rotate())
  const files = await filesOf(store)
  const totalBytes = files.reduce((sum, { bytes }) => sum + bytes, 0)
  let doneBytes = 0
  given.onProgress({ doneBytes, totalBytes })
  for (const { path, bytes } of files) {
    await given.pace()
    await copyVerified(join(store.layout.root, path), join(to.root, path), given.pace)
    doneBytes += bytes
    given.onProgress({ doneBytes, totalBytes })
  }
  await store.followIn(folder)
}

/** Puts aside what is not a copy of this very workspace since it last began. */
async function putEarlierAside(to: Layout, generation: string): Promise<void> {
  if ((await sizeOf(to.root)) === null) return
  const { file } = await readKeyCopies(to, null)
  if (file?.generation === generation) return
  for (let number = 1; ; number++) {
    const aside = join(to.folder, `earlier-${number}`)
    if ((await sizeOf(aside)) !== null) continue
    await rename(to.root, aside)
    return
  }
}

/** What does not change any more; keys and what is saved from now on follow at the end. */
async function filesOf(store: Store): Promise<{ path: string; bytes: number }[]> {
  const { layout, journal } = store
  const files: { path: string; bytes: number }[] = []
  for (const folder of ['segments', 'snapshots', 'documents'] as const) {
    for (const name of await namesIn(layout[folder])) {
      if (name === journal.activeSegment) continue
      const bytes = await sizeOf(join(layout[folder], name))
      if (bytes !== null) files.push({ path: join(folder, name), bytes })
    }
  }
  return files
}

async function copyVerified(from: string, to: string, pace: Pace): Promise<void> {
  const wanted = await digestOf(from, pace)
  // a compaction takes old snapshots away while others are copied
  if (wanted === null) return
  if ((await digestOf(to, pace)) === wanted) return
  await copyDurably(from, to)
  if ((await digestOf(to, pace)) !== wanted) throw new BackupError('failed', to)
}

/** SHA-256 of a file, read block by block; null where there is none. */
async function digestOf(path: string, pace: Pace): Promise<string | null> {
  if ((await sizeOf(path)) === null) return null
  const hash = createHash('sha256')
  const file = await openRegular(path)
  try {
    const block = Buffer.allocUnsafeSlow(256 * 1024)
    for (;;) {
      const { bytesRead } = await file.read(block, 0, block.length)
      if (bytesRead === 0) return hash.digest('hex')
      hash.update(block.subarray(0, bytesRead))
      await pace()
    }
  } finally {
    await file.close()
  }
}
