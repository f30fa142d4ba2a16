import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { WorkspaceData } from './collections'
import { copyDurably, makePrivateFolder, namesIn, sizeOf, syncFolder } from './folder'
import { Journal } from './journal'
import { writeKeyCopies } from './key-copies'
import type { Keyring } from './keyring'
import { buildingIn, type Layout, layoutOf, layoutOfShape, readyIn } from './layout'
import { ownIn, shapeOfKeys } from './locate'
import { changesThatMake, labelsOf, ownedPieces } from './pieces'
import { emptyMaps, mapOf, type WorkspaceMaps } from './records'

const recordsPerLine = 1_000

/** The empty folders of a workspace. */
export async function makeFolders(layout: Layout): Promise<void> {
  for (const folder of [layout.root, layout.segments, layout.snapshots, layout.documents])
    await makePrivateFolder(folder)
}

/**
 * Builds a whole workspace of given records in the folder `building`, durable but not in its place yet. The journal
 * goes on after `after`, so that sequence and time never run back. `documents` are taken over as they are sealed. So
 * are the segments in `history`: all of them lie before `after`, whose `head` is the hash of their last line.
 */
export async function buildWorkspace(
  folder: string,
  given: {
    readonly keyring: Keyring
    readonly data: WorkspaceData
    readonly after: { readonly sequence: number; readonly time: number; readonly head?: string }
    readonly documents: string | null
    readonly history?: string
  },
): Promise<Layout> {
  const layout = buildingIn(folder)
  await rm(layout.root, { recursive: true, force: true })
  await makeFolders(layout)
  const { keyring, data } = given
  const changes = changesThatMake(data)
  keyring.ensure(labelsOf(changes))
  const history = given.history === undefined ? [] : await takeOver(given.history, layout.segments)
  const mark = { head: '', ...given.after, merged: history }
  const maps = copyOf(data)
  const begun = { maps, mark, snapshots: [], tail: { commits: 0, bytes: 0 } }
  const journal = new Journal(layout, keyring, begun, null, () => undefined)
  await journal.append([{ pieces: [], head: { kind: 'begin' } }])
  for (let from = 0; from < changes.length; from += recordsPerLine) {
    await journal.append([{ pieces: ownedPieces(keyring, changes.slice(from, from + recordsPerLine)) }])
  }
  await journal.rotate()
  await journal.write(maps)
  if (given.documents !== null) {
    await takeOver(given.documents, layout.documents)
  }
  await writeKeyCopies(layout, keyring)
  await syncFolder(layout.root)
  return layout
}

/** Copies all files of a folder into another; their names. */
async function takeOver(from: string, to: string): Promise<string[]> {
  const names = await namesIn(from)
  for (const name of names) await copyDurably(join(from, name), join(to, name))
  return names
}

/** Puts the workspace that was built in its place by one rename, beside the one of an earlier shape that it comes from. */
export async function putBeside(folder: string): Promise<void> {
  await rename(buildingIn(folder).root, layoutOf(folder).root)
  await syncFolder(folder)
}

/** Puts the workspace that was built in its place. What was there is moved aside, never deleted. */
export async function putInPlace(folder: string): Promise<void> {
  await rename(buildingIn(folder).root, readyIn(folder).root)
  await syncFolder(folder)
  await finishPutting(folder)
}

/** Ends what a stop in the middle of `putInPlace` or `buildWorkspace` left half done. */
export async function finishPutting(folder: string): Promise<void> {
  await rm(buildingIn(folder).root, { recursive: true, force: true })
  const ready = readyIn(folder).root
  if ((await sizeOf(ready)) === null) return
  const { root } = layoutOfShape(folder, await shapeOfKeys(readyIn(folder)))
  for (const old of await ownIn(folder)) {
    if ((await sizeOf(old.root)) !== null) await rename(old.root, await freeName(folder, 'damaged'))
  }
  await rename(ready, root)
  await syncFolder(folder)
}

/** The first of `damaged-1`, `damaged-2` … that is free. */
async function freeName(folder: string, word: string): Promise<string> {
  for (let number = 1; ; number++) {
    const path = join(folder, `${word}-${number}`)
    if ((await sizeOf(path)) === null) return path
  }
}

function copyOf(data: WorkspaceData): WorkspaceMaps {
  const maps = emptyMaps()
  for (const { collection, record } of changesThatMake(data)) {
    if (record !== null) mapOf(maps, collection).set(record.id, record)
  }
  return maps
}
