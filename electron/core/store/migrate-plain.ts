import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type BackupsBefore, backUpBefore } from './backup-before'
import { Blobs } from './blobs'
import { buildWorkspace, putBeside } from './build-workspace'
import { collectionNames } from './collections'
import { namesIn, replaceDestroying, sizeOf } from './folder'
import { writeKeyCopies } from './key-copies'
import type { Protect } from './key-wraps'
import { Keyring } from './keyring'
import type { Layout } from './layout'
import { lockFolder } from './lock'
import { isBuilt, refusedMigration, undoMigration } from './migrate-sealed'
import type { ShapeRecords } from './migrations/shape-records'
import { plainFileIn, plainSchemaNumber, readPlainWorkspace } from './plain-workspace'
import { emptyMaps, mapOf, type WorkspaceMaps } from './records'
import { sha256Of } from './seal'
import { freeze } from './snapshot'
import { WorkspaceOpenError } from './store-error'

/** Who may open a workspace from now on. Without both, only the recovery code does. */
export type Access = { readonly passphrase: string | null; readonly keychain: Protect | null }

/**
 * Turns a workspace of shape 1, one plain file, into a sealed one of today's and returns the recovery code to print. It
 * is built and read back beside the plain file, with a sealed backup of what that holds, and takes its place by one
 * rename; only then is the plain file overwritten and removed. A stop at any moment leaves the one or the other whole.
 * Throws `WorkspaceOpenError`.
 */
export async function migratePlainWorkspace(
  folder: string,
  access: Access,
): Promise<{ readonly recoveryCode: readonly string[]; readonly backups: BackupsBefore }> {
  const lock = lockFolder(folder)
  try {
    const { asTheyAre, data } = await readPlainWorkspace(plainFileIn(folder))
    const { keyring, recoveryCode } = await Keyring.create(access)
    const after = { sequence: 0, time: 0 }
    const layout = await buildWorkspace(folder, { keyring, data, after, documents: null })
    await sealDocuments(folder, { data, keyring, layout })
    await verify(folder, { data, keyring, layout })
    const backups = await backUp(folder, asTheyAre, { data, keyring, layout })
    // the backup made known a folder that erasures have to reach
    await writeKeyCopies(layout, keyring)
    keyring.close()
    await putBeside(folder)
    await endPlainWorkspace(folder)
    return { recoveryCode, backups }
  } catch (error) {
    await undoMigration(folder)
    throw refusedMigration(error, plainFileIn(folder))
  } finally {
    lock.release()
  }
}

/** Removes the plain file and documents of schema 1 from beside a sealed workspace that has taken their place. */
export async function endPlainWorkspace(folder: string): Promise<void> {
  const plain = plainFileIn(folder)
  if ((await sizeOf(plain)) === null) return
  const documents = join(folder, 'documents')
  for (const name of await namesIn(documents)) await destroy(join(documents, name))
  await rm(documents, { recursive: true, force: true })
  await destroy(plain)
}

type Migrated = { readonly data: WorkspaceMaps; readonly keyring: Keyring; readonly layout: Layout }

async function sealDocuments(folder: string, { data, keyring, layout }: Migrated): Promise<void> {
  const blobs = blobsOf(keyring, layout)
  const owners = new Map(
    [...data.agreements.values()].flatMap(({ state, personId }) =>
      state.kind === 'draft' ? [] : [[state.file.sha256, personId] as const],
    ),
  )
  for (const [sha256, bytes] of await plainDocuments(folder)) {
    await blobs.keep(bytes, owners.get(sha256) ?? null)
  }
}

/** Reads all of it back from the disk; throws unless it is what the plain workspace says. */
async function verify(folder: string, { data, keyring, layout }: Migrated): Promise<void> {
  const blobs = blobsOf(keyring, layout)
  let isWhole = await isBuilt(layout, { data, keyring })
  for (const [sha256] of await plainDocuments(folder)) isWhole &&= (await blobs.get(sha256)) !== null
  if (!isWhole) throw new WorkspaceOpenError('notMigrated', plainFileIn(folder))
}

/** The plain workspace as it is, sealed: a backup of shape 1. */
async function backUp(folder: string, records: ShapeRecords, { keyring, layout }: Migrated) {
  const maps = emptyMaps()
  for (const name of collectionNames) {
    for (const [id, record] of records.get(name) ?? []) mapOf(maps, name).set(id, record)
  }
  const frozen = freeze(maps, { sequence: 0, head: '', time: 0, merged: [] })
  const { documents } = layout
  const chosen = maps.profile.get('profile')?.settings?.backupFolder ?? null
  return backUpBefore(folder, { keyring, shape: plainSchemaNumber, frozen, documents }, chosen)
}

/** The documents of the plain workspace that are what their names say; a damaged one stays where it is. */
async function plainDocuments(folder: string): Promise<Map<string, Buffer>> {
  const documents = new Map<string, Buffer>()
  for (const name of await namesIn(join(folder, 'documents'))) {
    const bytes = await readFile(join(folder, 'documents', name))
    const sha256 = sha256Of(bytes)
    if (name === `${sha256}.pdf`) documents.set(sha256, bytes)
  }
  return documents
}

function blobsOf(keyring: Keyring, layout: Layout): Blobs {
  return new Blobs({
    keyring,
    layout,
    mirror: null,
    second: () => null,
    refuseReadOnly: () => undefined,
    ensureKeys: async (labels) => {
      if (keyring.ensure(labels)) await writeKeyCopies(layout, keyring)
    },
  })
}

async function destroy(path: string): Promise<void> {
  await replaceDestroying(path, new Uint8Array())
  await rm(path, { force: true })
}
