import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type BackupsBefore, backUpBefore, dropBackupBefore } from './backup-before'
import { buildWorkspace, putBeside } from './build-workspace'
import { collectionNames } from './collections'
import { namesIn } from './folder'
import { readKeyCopies } from './key-copies'
import type { Keyring } from './keyring'
import { buildingIn, type Layout } from './layout'
import { type Loaded, load } from './load'
import { inTodaysShape, shapeRecordsOf } from './migrations/parse-records'
import type { WorkspaceMaps } from './records'
import { freeze } from './snapshot'
import { notSaved, WorkspaceOpenError } from './store-error'

/** A sealed workspace of an earlier shape, whole and unlocked. */
export type Earlier = {
  readonly keyring: Keyring
  readonly layout: Layout
  readonly loaded: Loaded
  readonly shape: number
}

/** The records of a workspace that was read, in today's shape. Throws `WorkspaceOpenError` where one cannot be. */
export function migratedMaps({ layout, loaded, shape }: Omit<Earlier, 'keyring'>): WorkspaceMaps {
  try {
    return inTodaysShape(shapeRecordsOf(loaded), shape)
  } catch (cause) {
    throw new WorkspaceOpenError('notMigrated', layout.root, { cause })
  }
}

/**
 * Gives a sealed workspace today's shape. A backup of it as it is comes first; then it is built anew from the records
 * that the chain of migrations gives, with its documents, its keys and its whole journal; then all of that is read back
 * from the disk, and by one rename it is the workspace. The earlier one stays beside it, under the name that it had.
 * A stop at any moment leaves the one or the other whole. Throws `WorkspaceOpenError`; the earlier one is then as it was.
 */
export async function migrateSealed(folder: string, earlier: Earlier): Promise<BackupsBefore> {
  const { keyring, layout, loaded, shape } = earlier
  const data = migratedMaps(earlier)
  // a collection that is no more: its step has to say whose its records are before they can be backed up
  if (loaded.strangers.size > 0) throw new WorkspaceOpenError('notMigrated', layout.root)
  const { documents, segments } = layout
  try {
    const frozen = freeze(loaded.maps, loaded.mark)
    const chosen = data.profile.get('profile')?.settings?.backupFolder ?? null
    const backups = await backUpBefore(folder, { keyring, shape, frozen, documents }, chosen)
    keyring.renewGeneration()
    const { sequence, time, head } = loaded.mark
    const after = { sequence, time, head }
    const built = await buildWorkspace(folder, { keyring, data, after, documents, history: segments })
    const isWhole =
      (await isBuilt(built, { data, keyring })) &&
      (await areSame(documents, built.documents)) &&
      (await areSame(segments, built.segments))
    if (!isWhole) throw new WorkspaceOpenError('notMigrated', layout.root)
    await putBeside(folder)
    return backups
  } catch (error) {
    await undoMigration(folder)
    throw refusedMigration(error, layout.root)
  }
}

/** Leaves nothing of a migration that came to nothing. */
export async function undoMigration(folder: string): Promise<void> {
  await rm(buildingIn(folder).root, { recursive: true, force: true }).catch(() => undefined)
  await dropBackupBefore(folder).catch(() => undefined)
}

/** Why a migration came to nothing: the disk has no room for it, or something else. */
export function refusedMigration(error: unknown, file: string): WorkspaceOpenError {
  if (error instanceof WorkspaceOpenError) return error
  const isFull = [error, causeOf(error)].some((each) => notSaved(each).reason === 'diskFull')
  return new WorkspaceOpenError(isFull ? 'diskFull' : 'notMigrated', file, { cause: error })
}

function causeOf(error: unknown): unknown {
  return error instanceof Error ? error.cause : null
}

/** Reads a workspace that was built back from the disk: every record must be the one that it was made of. */
export async function isBuilt(
  layout: Layout,
  { data, keyring }: { readonly data: WorkspaceMaps; readonly keyring: Keyring },
): Promise<boolean> {
  const read = await load(keyring, { layout, mirror: null, heals: false })
  const isSame = collectionNames.every((name) =>
    isDeepStrictEqual([...read.maps[name]], JSON.parse(JSON.stringify([...data[name]]))),
  )
  const { file, stale } = await readKeyCopies(layout, null)
  const keys = file === null ? null : keyring.sibling(file)
  const hasKeys = keys !== null && isDeepStrictEqual([...keys.ids].sort(), [...keyring.ids].sort())
  keys?.close()
  return isSame && hasKeys && stale.length === 0 && read.damages.length === 0 && read.strangers.size === 0
}

/** Whether every file of one folder is in another, byte by byte. */
async function areSame(from: string, to: string): Promise<boolean> {
  for (const name of await namesIn(from)) {
    const copy = await readFile(join(to, name)).catch(() => null)
    if (copy === null || !copy.equals(await readFile(join(from, name)))) return false
  }
  return true
}
