import { collectionNames, collections } from './collections'
import type { Damage, NotShown, Warning } from './damage'
import { readKeyCopies } from './key-copies'
import type { Unlock } from './key-wraps'
import { Keyring } from './keyring'
import { type Layout, layoutOfShape } from './layout'
import { type Loaded, load } from './load'
import { locate } from './locate'
import { emptyMaps, mapOf, type WorkspaceMaps } from './records'
import { systemCode, WorkspaceOpenError } from './store-error'

export type OpenedNewer = {
  readonly layout: Layout
  readonly isMirrored: boolean
  readonly keyring: Keyring
  /** With the records that this version understands. */
  readonly loaded: Loaded
  readonly notShown: NotShown
  readonly warnings: readonly Warning[]
  readonly damages: readonly Damage[]
}

/**
 * Reads a workspace of a newer shape, and writes nothing anywhere. Records of collections that this version does not
 * have, and those that its schemas do not take, are left out and counted. Throws `WorkspaceOpenError`: `newer` where the
 * files themselves are made in a way that it does not know.
 */
export async function readNewer(
  folder: string,
  given: { readonly unlock: Unlock; readonly mirror: string | null },
): Promise<OpenedNewer> {
  try {
    return await read(folder, given)
  } catch (cause) {
    if (cause instanceof WorkspaceOpenError) throw cause
    throw new WorkspaceOpenError(systemCode(cause) === '' ? 'newer' : 'unreadable', null, { cause })
  }
}

async function read(
  folder: string,
  given: { readonly unlock: Unlock; readonly mirror: string | null },
): Promise<OpenedNewer> {
  const { layout, shape } = await locate(folder, given.mirror)
  const mirror = given.mirror === null ? null : layoutOfShape(given.mirror, shape)
  const keys = await readKeyCopies(layout, mirror)
  if (keys.file === null) throw new WorkspaceOpenError('newer', null)
  const keyring = await Keyring.unlock(keys.file, given.unlock)
  if (keyring === 'wrongKey') throw new WorkspaceOpenError('wrongKey', null)
  if (keyring === 'damaged') throw new WorkspaceOpenError('newer', layout.keys[0])
  const from = { layout, mirror: keys.isMirrored ? mirror : null, heals: false }
  const first = await load(keyring, from)
  // an erasure that a stop cut short: the keys go from memory, the file is left for a version that may write it
  const left = [...first.erased].filter((id) => keyring.keyById(id) !== null)
  keyring.destroy(left, new Date(first.mark.time).toISOString())
  const loaded = left.length === 0 ? first : await load(keyring, from)
  const { maps, unread } = understood(loaded.maps)
  if (!maps.profile.has('profile')) throw new WorkspaceOpenError('newer', layout.root)
  const records = [...loaded.strangers.values()].reduce((sum, { size }) => sum + size, 0)
  return {
    layout,
    isMirrored: keys.isMirrored,
    keyring,
    loaded: { ...loaded, maps, strangers: new Map() },
    notShown: { shape: Math.max(shape, keyring.shape), kinds: loaded.strangers.size, records, unread },
    warnings: loaded.warnings,
    damages: loaded.damages,
  }
}

/** The records that the schemas of this version take, and how many they do not. */
function understood(read: WorkspaceMaps): { readonly maps: WorkspaceMaps; readonly unread: number } {
  const maps = emptyMaps()
  let unread = 0
  for (const name of collectionNames) {
    for (const [id, record] of read[name]) {
      const parsed = collections[name].safeParse(record)
      if (parsed.success) mapOf(maps, name).set(id, parsed.data)
      else unread++
    }
  }
  return { maps, unread }
}
