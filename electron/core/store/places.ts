import { basename, dirname, join } from 'node:path'
import type { PlaceKind } from '../../../shared/domain/erasure-place'
import { placesBefore } from './backup-before'
import { backupFiles, backupsIn } from './backup-folder'
import { namesIn } from './folder'
import type { Keyring } from './keyring'
import { type Layout, layoutOf } from './layout'
import { plainFileIn } from './plain-workspace'

/** Something with a key table of its own: a backup, or a whole workspace wherever it lies. */
export type Holder =
  | { readonly kind: 'backup'; readonly path: string; readonly keys: readonly string[] }
  | { readonly kind: 'workspace'; readonly layout: Layout; readonly keys: readonly string[] }

/** A folder besides the workspace in which keys of its people may lie. */
export type Place = {
  readonly kind: PlaceKind
  readonly folder: string
  readonly holders: readonly Holder[]
  /** A plain file of schema 1, which no key can be taken from; null where there is none. */
  readonly plain: string | null
}

/** Where a workspace lies, and its second copy. */
export type Whereabouts = { readonly folder: string; readonly mirror: string | null }

/**
 * Every folder that an erasure has to reach besides the workspace itself and the second copy that follows it. Whoever
 * adds a place in which keys come to lie adds a line here.
 */
export async function placesOf(at: Whereabouts, keyring: Keyring): Promise<Place[]> {
  const copies = new Set([...keyring.secondCopies, ...(at.mirror === null ? [] : [at.mirror])])
  const all = [
    ...keyring.backupFolders.map((folder) => placeAt('backups', folder, backupHolders(folder, keyring))),
    ...(await placesBefore(at.folder)).map((folder) =>
      placeAt('beforeMigration', folder, backupHolders(folder, keyring)),
    ),
    ...(await rootsIn(at.folder, /^v\d+$/)).map((root) => placeAt('beforeMigration', root, [holderAt(root)])),
    ...(await rootsIn(at.folder, /^damaged-\d+$/)).map((root) => placeAt('damaged', root, [holderAt(root)])),
    ...[...copies].map((folder) => placeAt('secondCopy', folder, copyHolders(folder, at, keyring))),
    ...(await putAsideBeside(at.folder)).map((folder) =>
      placeAt('putAside', folder, allHolders(folder, keyring)),
    ),
  ]
  return Promise.all(all)
}

/** Folders beside the workspace that restores have put aside: `…-before-<time>`. */
async function putAsideBeside(folder: string): Promise<string[]> {
  const parent = dirname(folder)
  const names = await namesIn(parent).catch(() => [])
  return names.filter((name) => name.startsWith(asidePrefix(folder))).map((name) => join(parent, name))
}

function asidePrefix(folder: string): string {
  return `${basename(folder)}-before-`
}

/** The name of the folder that a restore puts aside what is in a workspace folder. */
export function asideOf(folder: string, at: Date): string {
  return join(dirname(folder), asidePrefix(folder) + at.toISOString().replaceAll(/[:.]/g, '-'))
}

async function placeAt(
  kind: PlaceKind,
  folder: string,
  holders: readonly Holder[] | Promise<readonly Holder[]>,
): Promise<Place> {
  const names = kind === 'putAside' ? await namesIn(folder).catch(() => []) : []
  const plain = plainFileIn(folder)
  return {
    kind,
    folder,
    holders: await Promise.resolve(holders).catch(() => []),
    plain: names.includes(basename(plain)) ? plain : null,
  }
}

async function backupHolders(folder: string, { workspaceId }: Keyring): Promise<Holder[]> {
  return (await backupsIn(folder, workspaceId)).map(({ name }) => {
    const path = join(folder, name)
    return { kind: 'backup', path, keys: [backupFiles(path).keys] }
  })
}

/** The second copy that follows the workspace has its keys from there; what was put aside beside it has not. */
async function copyHolders(folder: string, at: Whereabouts, keyring: Keyring): Promise<Holder[]> {
  const own = layoutOf(folder).root
  const roots = await rootsIn(folder, /^(v\d+|earlier-\d+)$/, null)
  const holders = roots.filter((root) => folder !== at.mirror || root !== own).map(holderAt)
  return [...holders, ...(await beforeHolders(folder, keyring))]
}

async function allHolders(folder: string, keyring: Keyring): Promise<Holder[]> {
  const roots = await rootsIn(folder, /^(v\d+|ready|damaged-\d+)$/, null)
  return [...roots.map(holderAt), ...(await beforeHolders(folder, keyring))]
}

async function beforeHolders(folder: string, keyring: Keyring): Promise<Holder[]> {
  const places = await placesBefore(folder)
  return (await Promise.all(places.map((place) => backupHolders(place, keyring)))).flat()
}

/** Folders of whole workspaces in a folder, without the one that is in use there. */
async function rootsIn(
  folder: string,
  pattern: RegExp,
  without: string | null = layoutOf(folder).root,
): Promise<string[]> {
  const names = await namesIn(folder).catch(() => [])
  return names
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name))
    .filter((root) => root !== without)
}

function holderAt(root: string): Holder {
  const layout = layoutOf(dirname(root), root)
  return { kind: 'workspace', layout, keys: layout.keys }
}
