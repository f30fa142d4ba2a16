import { rename, rm } from 'node:fs/promises'
import { makeFolders } from './build-workspace'
import { makePrivateFolder, sizeOf, syncFolder, writeFileDurably } from './folder'
import { lookInto } from './inspect-workspace'
import { writeKeyCopies } from './key-copies'
import { Keyring } from './keyring'
import { buildingIn, layoutOf } from './layout'
import { lockFolder } from './lock'
import type { Access } from './migrate-plain'
import type { Opened } from './opening'
import { emptyMaps } from './records'
import { WorkspaceOpenError } from './store-error'

/**
 * Begins a workspace in `folder`. Where there is any trace of one, in the folder or in its mirror, it throws
 * `WorkspaceOpenError`: `locked` when it could be opened, else why it cannot. Nothing is ever started over, but for a
 * first run that was cut short before anything was kept: its recovery code may never have been seen.
 */
export async function createParts(
  folder: string,
  options: Access & { readonly mirror?: string | null },
): Promise<{ readonly parts: Opened; readonly recoveryCode: readonly string[] }> {
  try {
    await makePrivateFolder(folder)
  } catch (cause) {
    throw new WorkspaceOpenError('unreadable', null, { cause })
  }
  const lock = lockFolder(folder)
  try {
    const mirrorFolder = options.mirror ?? null
    const seen = await lookInto(folder, mirrorFolder)
    if (seen.kind === 'damaged') throw new WorkspaceOpenError('damaged', seen.file, {}, seen.report)
    if (seen.kind === 'unreadable') throw new WorkspaceOpenError('unreadable', seen.file)
    if (seen.kind !== 'new') throw new WorkspaceOpenError(seen.kind, null)
    const layout = layoutOf(folder)
    const { keyring, recoveryCode } = await Keyring.create(options)
    await putEmpty(folder, keyring)
    const mark = { sequence: 0, head: '', time: 0, merged: [] }
    const loaded = {
      maps: emptyMaps(),
      strangers: new Map(),
      mark,
      completeTo: 0,
      damages: [],
      warnings: [],
      erased: new Set<string>(),
      snapshots: [],
      tail: { commits: 0, bytes: 0 },
    }
    const parts = { folder, layout, mirrorFolder, isMirrored: false, lock, keyring, loaded }
    return { parts: { ...parts, warnings: [], readOnly: null }, recoveryCode }
  } catch (error) {
    lock.release()
    if (error instanceof WorkspaceOpenError) throw error
    throw new WorkspaceOpenError('unreadable', null, { cause: error })
  }
}

/** An empty workspace, in its place by one rename: there is none, or all of it. */
async function putEmpty(folder: string, keyring: Keyring): Promise<void> {
  const [building, { root }] = [buildingIn(folder), layoutOf(folder)]
  await rm(building.root, { recursive: true, force: true })
  if ((await sizeOf(root)) !== null) {
    await rename(root, building.root)
    await rm(building.root, { recursive: true })
  }
  await makeFolders(building)
  await writeKeyCopies(building, keyring)
  await writeFileDurably(building.fresh, new Uint8Array())
  await rename(building.root, root)
  await syncFolder(folder)
}
