import { makeFolders } from './build-workspace'
import { makeFolder } from './folder'
import { lookInto } from './inspect-workspace'
import { writeKeyCopies } from './key-copies'
import { Keyring } from './keyring'
import { layoutOf } from './layout'
import { lockFolder } from './lock'
import type { Access } from './migrate-plain'
import type { Opened } from './opening'
import { emptyMaps } from './records'
import { WorkspaceOpenError } from './store-error'

/**
 * Begins a workspace in `folder`. Where there is any trace of one, in the folder or in its mirror, it throws
 * `WorkspaceOpenError`: `locked` when it could be opened, else why it cannot. Nothing is ever started over.
 */
export async function createParts(
  folder: string,
  options: Access & { readonly mirror?: string | null },
): Promise<{ readonly parts: Opened; readonly recoveryCode: readonly string[] }> {
  try {
    await makeFolder(folder)
  } catch (cause) {
    throw new WorkspaceOpenError('unreadable', null, { cause })
  }
  const lock = lockFolder(folder)
  try {
    const mirrorFolder = options.mirror ?? null
    const seen = await lookInto(folder, mirrorFolder)
    if (seen.kind === 'damaged') throw new WorkspaceOpenError('damaged', seen.file, {}, seen.report)
    if (seen.kind !== 'new') throw new WorkspaceOpenError(seen.kind, null)
    const layout = layoutOf(folder)
    const { keyring, recoveryCode } = await Keyring.create(options)
    await makeFolders(layout)
    await writeKeyCopies(layout, keyring)
    const mark = { sequence: 0, head: '', time: 0, merged: [] }
    const loaded = {
      maps: emptyMaps(),
      mark,
      completeTo: 0,
      damages: [],
      warnings: [],
      erased: new Set<string>(),
      snapshots: [],
      tail: { commits: 0, bytes: 0 },
    }
    const parts = { folder, layout, mirrorFolder, isMirrored: false, lock, keyring, loaded }
    return { parts: { ...parts, warnings: [], isReadOnly: false }, recoveryCode }
  } catch (error) {
    lock.release()
    if (error instanceof WorkspaceOpenError) throw error
    throw new WorkspaceOpenError('unreadable', null, { cause: error })
  }
}
