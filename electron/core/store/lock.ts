import { closeSync, constants, fstatSync, openSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { tryLock } from 'fs-native-extensions'
import { WorkspaceOpenError } from './store-error'

/** The hold on a workspace folder; one process at a time has it. */
export type FolderLock = {
  /**
   * Whether the hold is still this process's. Where the file was deleted it is made and locked anew, unless another
   * process was faster.
   */
  isHeld(): boolean
  release(): void
}

/**
 * Takes the kernel's lock on the file `lock` of a folder. The operating system frees it when the process ends,
 * however it ends, so it is never left behind. Throws `WorkspaceOpenError` with `inUse` when another process has it,
 * with `unreadable` where the folder does not let the file be written, or something else lies in its place.
 */
export function lockFolder(folder: string): FolderLock {
  let descriptor = takeLock(folder)
  return {
    isHeld: () => {
      if (isFileOf(folder, descriptor)) return true
      try {
        const next = takeLock(folder)
        closeSync(descriptor)
        descriptor = next
        return true
      } catch {
        return false
      }
    },
    release: () => closeSync(descriptor),
  }
}

function takeLock(folder: string): number {
  const descriptor = openLockFile(folder)
  if (!tryLock(descriptor)) {
    closeSync(descriptor)
    throw new WorkspaceOpenError('inUse', null)
  }
  // another process may have deleted the file between the two calls
  if (isFileOf(folder, descriptor)) return descriptor
  closeSync(descriptor)
  return takeLock(folder)
}

// undefined on Windows, where a name is neither a link nor a pipe without being asked
const { O_APPEND, O_CREAT, O_RDWR, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants

function openLockFile(folder: string): number {
  const path = join(folder, 'lock')
  let descriptor: number
  try {
    descriptor = openSync(path, O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK, 0o600)
  } catch (cause) {
    throw new WorkspaceOpenError('unreadable', null, { cause })
  }
  if (fstatSync(descriptor).isFile()) return descriptor
  closeSync(descriptor)
  throw new WorkspaceOpenError('unreadable', path)
}

/** Whether the name `lock` still stands for the file that is open. */
function isFileOf(folder: string, descriptor: number): boolean {
  const there = statSync(join(folder, 'lock'), { throwIfNoEntry: false })
  return there !== undefined && there.ino === fstatSync(descriptor).ino
}
