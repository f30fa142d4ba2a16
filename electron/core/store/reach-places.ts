import { access, constants } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type ErasurePlace, isTriedAgain, type LeftBecause } from '../../../shared/domain/erasure-place'
import type { Person } from '../../../shared/domain/person'
import { replaceDestroying, sizeOf } from './folder'
import { readKeyFile } from './key-file'
import type { Keyring } from './keyring'
import { type Holder, type Place, placesOf } from './places'
import { readRegular } from './regular-file'
import type { Store } from './store'
import { systemCode } from './store-error'
import { wordKeysIn } from './word-keys'

/**
 * Takes the keys of everybody who was erased out of all key tables that are known, wherever they lie: those of whom this
 * workspace knows, and, of the same people, those that were made after a backup that has since been restored. `person`
 * is who is being erased, so that words in such a place that name them go too. Returns every place, with why keys are
 * left where they are; folders that are away are remembered and tried again with the next backup or erasure.
 */
export async function reachPlaces(store: Store, person: Person | null = null): Promise<ErasurePlace[]> {
  const { keyring } = store.keys
  const places: ErasurePlace[] = []
  for (const place of await placesOf(whereaboutsOf(store), keyring)) {
    const left = keyring.erased.length === 0 ? null : await reach(place, keyring, person)
    places.push({ kind: place.kind, folder: place.folder, left })
  }
  const unreached = places.filter(isTriedAgain).map(({ folder }) => folder)
  const before = keyring.unreached
  if (before.length !== unreached.length || before.some((folder) => !unreached.includes(folder))) {
    await store.keys.changing(() => keyring.knowBackups(keyring.backupFolders, unreached))
  }
  if (unreached.length > 0) store.warn({ kind: 'erasureUnfinished', folders: unreached })
  else store.unwarn('erasureUnfinished')
  return places
}

/** What an erasure would reach, told without changing anything. */
export async function lookAtPlaces(store: Store): Promise<ErasurePlace[]> {
  const { keyring } = store.keys
  const places = await placesOf(whereaboutsOf(store), keyring)
  return Promise.all(
    places.map(async (place) => ({
      kind: place.kind,
      folder: place.folder,
      left: await leftIn(place, (path) => mayBeWritten(path, keyring)),
    })),
  )
}

/** Takes who was erased out of places that nobody has to be told about. */
export async function reachQuietly(places: readonly Place[], keyring: Keyring): Promise<void> {
  for (const place of places) await reach(place, keyring, null)
}

function whereaboutsOf(store: Store) {
  return { folder: store.folder, mirror: store.mirror?.layout.folder ?? null }
}

function reach(place: Place, keyring: Keyring, person: Person | null): Promise<LeftBecause | null> {
  return leftIn(place, (path, holder) => eraseIn(path, { holder, keyring, person }))
}

/** What keeps keys in a place: the first thing that any of its key files comes to. */
async function leftIn(
  place: Place,
  look: (path: string, holder: Holder) => Promise<LeftBecause | null>,
): Promise<LeftBecause | null> {
  if ((await sizeOf(place.folder)) === null) return 'away'
  let left: LeftBecause | null = place.plain === null ? null : 'notEncrypted'
  for (const holder of place.holders) {
    let there = 0
    for (const path of holder.keys) {
      if ((await sizeOf(path)) === null) continue
      there++
      const because = await look(path, holder).catch((error): LeftBecause => {
        if (systemCode(error) === '') throw error
        return 'refused'
      })
      left ??= because
    }
    // files without any key: nobody opens them, or with a key file that somebody has elsewhere
    if (there === 0) left ??= 'otherKeys'
  }
  return left
}

async function mayBeWritten(path: string, keyring: Keyring): Promise<LeftBecause | null> {
  const sibling = await siblingAt(path, keyring)
  if (sibling === null) return 'otherKeys'
  sibling.close()
  await access(path, constants.W_OK)
  await access(dirname(path), constants.W_OK)
  return null
}

async function eraseIn(
  path: string,
  { holder, keyring, person }: { holder: Holder; keyring: Keyring; person: Person | null },
): Promise<LeftBecause | null> {
  const sibling = await siblingAt(path, keyring)
  if (sibling === null) return 'otherKeys'
  try {
    const words = person === null ? [] : await wordKeysIn(holder, { sibling, keyring, person })
    const isChanged = sibling.honour(keyring, words)
    if (isChanged) await replaceDestroying(path, sibling.bytes())
    return null
  } finally {
    sibling.close()
  }
}

/** The keys in another key file of the same workspace; null when it is another's, or does not read. */
export async function siblingAt(path: string, keyring: Keyring): Promise<Keyring | null> {
  const read = readKeyFile(await readRegular(path))
  if (read.kind !== 'read' || read.file.workspaceId !== keyring.workspaceId) return null
  return keyring.sibling(read.file)
}
