import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { tryLock } from 'fs-native-extensions'
import { WorkspaceOpenError } from './store-error'

/** The hold on a workspace folder; one process at a time has it. */
export type FolderLock = { release(): void }

/**
 * Takes the kernel's lock on the file `lock` of a folder. The operating system frees it when the process ends,
 * however it ends, so it is never left behind. Throws `WorkspaceOpenError` with `inUse` when another process has it,
 * with `unreadable` where the folder does not let the file be written.
 */
export function lockFolder(folder: string): FolderLock {
  const descriptor = openLockFile(folder)
  if (!tryLock(descriptor)) {
    closeSync(descriptor)
    throw new WorkspaceOpenError('inUse', null)
  }
  return { release: () => closeSync(descriptor) }
}

function openLockFile(folder: string): number {
  try {
    return openSync(join(folder, 'lock'), 'a+', 0o600)
  } catch (cause) {
    throw new WorkspaceOpenError('unreadable', null, { cause })
  }
}
