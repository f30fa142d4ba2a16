import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { chmod, copyFile, type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { systemCode } from './store-error'

/**
 * Writes a file so that a reader, or a power cut, finds either the old bytes or all of the new ones: a temporary
 * file beside it, flushed to the disk, renamed into place, and the folder flushed after it. On failure the
 * temporary file is taken away and the old file is untouched.
 */
export async function writeFileDurably(path: string, bytes: Uint8Array): Promise<void> {
  await replaceDurably(path, (file) => file.writeFile(bytes))
}

/** The same for a file that `write` fills piece by piece. */
export async function replaceDurably(
  path: string,
  write: (file: FileHandle) => Promise<unknown>,
): Promise<void> {
  const temporary = `${path}.${randomUUID().slice(0, 8)}.tmp`
  try {
    const file = await open(temporary, 'wx', 0o600)
    try {
      await write(file)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
  await syncFolder(dirname(path))
}

/**
 * Replaces a file durably and then overwrites the bytes of the old one, so that what was in it does not lie about in
 * freed blocks. A disk that writes elsewhere than it is told (most solid-state disks) may still hold them for a while.
 */
export async function replaceDestroying(path: string, bytes: Uint8Array): Promise<void> {
  const old = await open(path, 'r+').catch(() => null)
  try {
    await writeFileDurably(path, bytes)
    if (old === null) return
    const { size } = await old.stat()
    await old.write(Buffer.alloc(size), 0, size, 0)
    await old.datasync()
  } finally {
    await old?.close()
  }
}

/** Makes the names in a folder durable. Windows has no such call and needs none. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** Makes a folder, and those above it that are missing, for this user alone. One that is there stays as it is. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 })
}

/** The same, and closes one that is there already to everybody else. */
export async function makePrivateFolder(path: string): Promise<void> {
  await makeFolder(path)
  const { mode } = await stat(path)
  if (process.platform === 'win32' || (mode & 0o077) === 0) return
  // somebody else's folder cannot be closed; what lies in it is sealed all the same
  await chmod(path, 0o700).catch(() => undefined)
}

/** Names in a folder in order of their letters; none where there is no such folder. Half-written files are left out. */
export async function namesIn(path: string): Promise<string[]> {
  try {
    return (await readdir(path)).filter((name) => !name.endsWith('.tmp')).sort()
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return []
    throw error
  }
}

/** Bytes of a file; null where there is none. */
export async function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    ({ size }) => size,
    () => null,
  )
}

/** A durable copy of a file under another name, whole or not at all. */
export async function copyDurably(from: string, to: string): Promise<void> {
  const temporary = `${to}.${randomUUID().slice(0, 8)}.tmp`
  try {
    await copyFile(from, temporary, constants.COPYFILE_EXCL)
    const file = await open(temporary, 'r+')
    try {
      await file.chmod(0o600)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, to)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
  await syncFolder(dirname(to))
}
