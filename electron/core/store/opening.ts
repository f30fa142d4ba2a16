import { join } from 'node:path'
import type { BackupsBefore } from './backup-before'
import { buildWorkspace, finishPutting, makeFolders, putInPlace } from './build-workspace'
import type { DamageReport, Warning } from './damage'
import { endEarlierShapes } from './earlier-shapes'
import { copyDurably, makePrivateFolder, namesIn } from './folder'
import { type Inspection, lookInto } from './inspect-workspace'
import { readKeyCopies, writeKeyCopies } from './key-copies'
import type { Unlock } from './key-wraps'
import { Keyring } from './keyring'
import { type Layout, layoutOfShape, schemaNumber } from './layout'
import { type Loaded, load } from './load'
import { ownIn } from './locate'
import { type FolderLock, lockFolder } from './lock'
import { endPlainWorkspace } from './migrate-plain'
import { migratedMaps, migrateSealed } from './migrate-sealed'
import { readNewer } from './open-newer'
import { countOf, type WorkspaceMaps } from './records'
import { strangeIn } from './regular-file'
import type { ReadOnlyState } from './save-state'
import { WorkspaceOpenError } from './store-error'

export type OpenOptions = {
  readonly unlock: Unlock
  /** The folder of the second copy; null or left out for none. */
  readonly mirror?: string | null
  /**
   * What to do when something is lost that no copy gives back. `refuse` (as when left out) throws `damaged` with the
   * report and changes nothing. `readOnly` opens everything that is readable to look at. `continue` goes on with
   * everything that is readable and moves the files as they are into a folder `damaged-<n>`.
   */
  readonly onDamage?: 'refuse' | 'readOnly' | 'continue'
}

/** An opened workspace in its parts, for the store to work with. */
export type Opened = {
  readonly folder: string
  readonly layout: Layout
  readonly mirrorFolder: string | null
  /** Whether the mirror is of this beginning of the workspace; if not, it is put aside and made anew. */
  readonly isMirrored: boolean
  readonly lock: FolderLock
  readonly keyring: Keyring
  readonly loaded: Loaded
  readonly warnings: readonly Warning[]
  /** Why nothing may be written; null where it may. */
  readonly readOnly: ReadOnlyState | null
}

/** Takes the lock, unlocks, reads and heals. Throws `WorkspaceOpenError`; the files are then as they were. */
export async function openParts(folder: string, options: OpenOptions): Promise<Opened> {
  try {
    await makePrivateFolder(folder)
  } catch (cause) {
    throw new WorkspaceOpenError('unreadable', null, { cause })
  }
  const lock = lockFolder(folder)
  try {
    return await openLocked(folder, options, lock)
  } catch (error) {
    lock.release()
    if (error instanceof WorkspaceOpenError) throw error
    throw new WorkspaceOpenError('unreadable', null, { cause: error })
  }
}

/** `told` is what to tell besides when this opening follows at once on a migration. */
async function openLocked(
  folder: string,
  options: OpenOptions,
  lock: FolderLock,
  told: readonly Warning[] = [],
): Promise<Opened> {
  const asked = options.mirror ?? null
  const strange = asked === null ? null : await strangeInAny(asked).catch(() => asked)
  const mirrorFolder = strange === null ? asked : null
  const { shape } = lockedOf(await lookInto(folder, mirrorFolder))
  if (shape > schemaNumber) return openNewer(folder, options, { lock, mirrorFolder })
  await finishPutting(folder)
  const layout = layoutOfShape(folder, shape)
  const mirror = mirrorFolder === null ? null : layoutOfShape(mirrorFolder, shape)
  const keys = await readKeyCopies(layout, mirror)
  if (keys.file === null) throw new WorkspaceOpenError('missing', null)
  const keyring = await Keyring.unlock(keys.file, options.unlock)
  if (keyring === 'wrongKey') throw new WorkspaceOpenError('wrongKey', null)
  if (keyring === 'damaged') {
    const found = [{ kind: 'keyFileUnreadable' as const, file: layout.keys[0], count: 1 }]
    throw new WorkspaceOpenError('damaged', layout.keys[0], {}, { found, readable: null })
  }

  const second = keys.isMirrored ? mirror : null
  const look = await loadErased(keyring, { layout, mirror: second, heals: false })
  const isDamaged = look.loaded.damages.length > 0
  if (isDamaged && options.onDamage === 'continue') {
    await continueFrom(layout, { keyring, loaded: look.loaded, data: dataOf(look.loaded, layout, shape) })
    keyring.close()
    return openLocked(folder, { ...options, onDamage: 'refuse' }, lock)
  }
  if (isDamaged && options.onDamage !== 'readOnly') {
    const report = reportOf(look.loaded)
    const [first] = report.found
    throw new WorkspaceOpenError('damaged', join(layout.root, first?.file ?? ''), {}, report)
  }
  await makeFolders(layout)
  const needsHealing = look.loaded.warnings.some(({ kind }) => kind === 'healed' || kind === 'tornEnd')
  const isReadOnly = isDamaged
  if (!isReadOnly && needsHealing) await load(keyring, { layout, mirror: second, heals: true })
  if (!isReadOnly && (keys.stale.length > 0 || look.erasedNow)) {
    await writeKeyCopies(layout, keyring, { destroyOld: look.erasedNow })
  }
  if (!isReadOnly && second !== null) await bringBackDocuments(layout, second)
  if (!isReadOnly && shape < schemaNumber) {
    const loaded = await load(keyring, { layout, mirror: null, heals: false })
    const backups = await migrateSealed(folder, { keyring, layout, loaded, shape })
    const key = keyring.copyOfWorkspaceKey()
    keyring.close()
    const unlock = { kind: 'workspaceKey' as const, key }
    const before = [migrationTold(shape, backups), ...look.loaded.warnings]
    return openLocked(folder, { ...options, unlock }, lock, before).finally(() => key.fill(0))
  }
  if (!isReadOnly) await endPlainWorkspace(folder)
  // what a migration has kept goes when the new one has been opened once more
  if (!isReadOnly && told.length === 0) {
    await endEarlierShapes(folder).catch(() => undefined)
    if (mirrorFolder !== null && keys.isMirrored) await endEarlierShapes(mirrorFolder).catch(() => undefined)
  }
  return {
    folder,
    layout,
    mirrorFolder,
    isMirrored: keys.isMirrored,
    lock,
    keyring,
    loaded: { ...look.loaded, maps: dataOf(look.loaded, layout, shape) },
    warnings: [
      ...told,
      ...look.loaded.warnings,
      ...keys.stale.map((file): Warning => ({ kind: 'healed', file, count: 1 })),
      ...unreachedOf(keyring),
      ...strangeMirror(asked, strange),
    ],
    readOnly: isReadOnly ? { kind: 'readOnly', reason: 'damaged' } : null,
  }
}

async function openNewer(
  folder: string,
  { unlock, onDamage }: OpenOptions,
  { lock, mirrorFolder }: { readonly lock: FolderLock; readonly mirrorFolder: string | null },
): Promise<Opened> {
  const { notShown, damages, ...read } = await readNewer(folder, { unlock, mirror: mirrorFolder })
  if (damages.length > 0 && onDamage !== 'readOnly') {
    read.keyring.close()
    // to go on with what is readable would be to write
    if (onDamage === 'continue') throw new WorkspaceOpenError('newer', null)
    throw new WorkspaceOpenError('damaged', read.layout.root, {}, reportOf(read.loaded))
  }
  return { ...read, folder, mirrorFolder, lock, readOnly: { kind: 'readOnly', reason: 'newer', notShown } }
}

function lockedOf(seen: Inspection): Extract<Inspection, { kind: 'locked' }> {
  switch (seen.kind) {
    case 'locked':
      return seen
    case 'damaged':
      throw new WorkspaceOpenError('damaged', seen.file, {}, seen.report)
    case 'unreadable':
      throw new WorkspaceOpenError('unreadable', seen.file)
    case 'new':
      throw new WorkspaceOpenError('missing', null)
    default:
      throw new WorkspaceOpenError(seen.kind, null)
  }
}

/**
 * Loads, and ends an erasure that a stop cut short: the journal says which keys were to be destroyed, so those that
 * are still there are, and everything is read once more without them.
 */
async function loadErased(
  keyring: Keyring,
  from: Parameters<typeof load>[1],
): Promise<{ readonly loaded: Loaded; readonly erasedNow: boolean }> {
  const loaded = await load(keyring, from)
  const left = [...loaded.erased].filter((id) => keyring.keyById(id) !== null)
  if (left.length === 0) return { loaded, erasedNow: false }
  keyring.destroy(left, new Date(loaded.mark.time).toISOString())
  return { loaded: await load(keyring, from), erasedNow: true }
}

/** Everything readable becomes a workspace of its own; the files as they are go into `damaged-<n>`. */
async function continueFrom(
  { folder, documents }: Layout,
  given: { readonly keyring: Keyring; readonly loaded: Loaded; readonly data: WorkspaceMaps },
): Promise<void> {
  const { keyring, loaded, data } = given
  const { sequence, time } = loaded.mark
  keyring.renewGeneration()
  await buildWorkspace(folder, { keyring, data, after: { sequence, time }, documents })
  await putInPlace(folder)
}

/** What was read, in today's shape. */
function dataOf(loaded: Loaded, layout: Layout, shape: number): WorkspaceMaps {
  if (shape < schemaNumber) return migratedMaps({ layout, loaded, shape })
  // only a version that has the collection could have written it
  if (loaded.strangers.size > 0) throw new WorkspaceOpenError('newer', layout.root)
  return loaded.maps
}

/** That a workspace was given today's shape, and where it lies as it was. */
export function migrationTold(from: number, { folder, chosen }: BackupsBefore): Warning {
  return { kind: 'migrated', from, to: schemaNumber, backup: folder, chosen }
}

async function bringBackDocuments(layout: Layout, mirror: Layout): Promise<void> {
  const there = new Set(await namesIn(layout.documents))
  for (const name of await namesIn(mirror.documents).catch(() => [])) {
    if (there.has(name)) continue
    await copyDurably(join(mirror.documents, name), join(layout.documents, name)).catch(() => undefined)
  }
}

async function strangeInAny(folder: string): Promise<string | null> {
  for (const layout of await ownIn(folder)) {
    const strange = await strangeIn(layout)
    if (strange !== null) return strange
  }
  return null
}

/** A second copy with something in it that Plumbline did not put there is left alone. */
function strangeMirror(folder: string | null, file: string | null): Warning[] {
  if (folder === null || file === null) return []
  return [{ kind: 'mirrorFailing', folder, detail: `${file} is not what Plumbline has put there` }]
}

function unreachedOf(keyring: Keyring): Warning[] {
  return keyring.unreached.length === 0 ? [] : [{ kind: 'erasureUnfinished', folders: keyring.unreached }]
}

function reportOf({ damages, maps, mark, completeTo }: Loaded): DamageReport {
  return {
    found: damages,
    readable: {
      completeTo,
      lastSequence: mark.sequence,
      lastAt: mark.time === 0 ? null : new Date(mark.time).toISOString(),
      people: maps.people.size,
      sessions: maps.sessions.size,
      records: countOf(maps),
    },
  }
}
