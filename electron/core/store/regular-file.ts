import { constants } from 'node:fs'
import { type FileHandle, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Layout } from './layout'
import { systemCode } from './store-error'

// undefined on Windows
const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants

/**
 * Opens a file to read. A link, a pipe or a folder in its place is refused with an error and never waited for: none of
 * them is anything that Plumbline has put there.
 */
export async function openRegular(path: string): Promise<FileHandle> {
  const file = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  if ((await file.stat()).isFile()) return file
  await file.close()
  throw new Error(`Not a file: ${path}`)
}

/** All bytes of a file; throws as `openRegular` does. */
export async function readRegular(path: string): Promise<Buffer> {
  const file = await openRegular(path)
  try {
    return await file.readFile()
  } finally {
    await file.close()
  }
}

/**
 * The first thing in a workspace that is not what it must be: a link, a pipe or a folder where a file belongs, or the
 * reverse. Null where all is as Plumbline makes it. Nothing may be read, replaced or moved where there is one.
 */
export async function strangeIn(layout: Layout): Promise<string | null> {
  const { folder, root, segments, snapshots, documents } = layout
  const folders = [root, segments, snapshots, documents]
  const own = new Set([...folders, layout.fresh, layout.tip, ...layout.keys])
  for (const path of [folder, ...folders]) {
    for (const entry of await entriesOf(path)) {
      const at = join(path, entry.name)
      // others' files may lie in the folder itself; those of the workspace have names of their own
      if (path === folder && at !== root && entry.name !== 'workspace.json') continue
      if (path === root && !own.has(at)) continue
      const isRight = folders.includes(at) ? entry.isDirectory() : entry.isFile()
      if (!isRight) return at
    }
  }
  return null
}

async function entriesOf(path: string) {
  try {
    return await readdir(path, { withFileTypes: true })
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return []
    throw error
  }
}
