import { randomBytes } from 'node:crypto'
import { readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { IsoInstant } from '../../../shared/domain/calendar'
import { backupFiles, backupName, type Manifest } from './backup-folder'
import { copyDurably, makeFolder, namesIn, sizeOf, syncFolder, writeFileDurably } from './folder'
import type { Keyring } from './keyring'
import { snapshotName } from './layout'
import { readBackup } from './read-backup'
import { seal, sha256Of } from './seal'
import { type Frozen, writeSnapshot } from './snapshot'

export type Backup = {
  readonly folder: string
  readonly at: IsoInstant
  readonly sequence: number
  readonly bytes: number
}

/** What goes into a backup. */
export type BackedUp = {
  readonly keyring: Keyring
  /** The shape that the records are of. */
  readonly shape: number
  readonly frozen: Frozen
  /** The folder of the sealed documents. */
  readonly documents: string
}

/**
 * Writes a backup into a folder of its own within `target`, which is there: a snapshot, all documents and the key file.
 * It has its name only once every byte of it was read back. Throws what the disk throws and `BackupError`, and leaves
 * nothing half-made.
 */
export async function writeBackup(target: string, given: BackedUp): Promise<Backup> {
  const { keyring } = given
  const partial = join(target, `.partial-${randomBytes(4).toString('hex')}`)
  try {
    // an earlier stop may have left one
    for (const name of await namesIn(target)) {
      if (name.startsWith('.partial-')) await rm(join(target, name), { recursive: true, force: true })
    }
    const at = await write(partial, given)
    const { close } = await readBackup(partial, { keyring })
    close()
    const { sequence } = given.frozen.mark
    const folder = join(target, backupName({ workspaceId: keyring.workspaceId, sequence, at }))
    await rm(folder, { recursive: true, force: true })
    await rename(partial, folder)
    await syncFolder(target)
    return { folder, at, sequence, bytes: await bytesIn(folder) }
  } catch (error) {
    await rm(partial, { recursive: true, force: true }).catch(() => undefined)
    throw error
  }
}

async function write(path: string, given: BackedUp): Promise<IsoInstant> {
  const { keyring, frozen } = given
  const files = backupFiles(path)
  await makeFolder(files.documents)
  const { sequence } = frozen.mark
  const snapshot = snapshotName(sequence, randomBytes(4).toString('hex'))
  await writeSnapshot(join(path, snapshot), frozen, keyring)
  const documents = await namesIn(given.documents)
  for (const name of documents) await copyDurably(join(given.documents, name), join(files.documents, name))
  await writeFileDurably(files.keys, keyring.bytes(keyring.revision))
  const at = new Date().toISOString()
  const count = (collection: string): number =>
    frozen.records.find((each) => each.collection === collection)?.records.length ?? 0
  const manifest: Manifest = {
    plumbline: 'backup',
    schema: given.shape,
    at,
    sequence,
    snapshot,
    people: count('people'),
    sessions: count('sessions'),
    records: frozen.records.reduce((sum, { records }) => sum + records.length, 0),
    documents: documents.length,
    files: await Promise.all(
      [snapshot, ...documents.map((name) => `documents/${name}`)].map(async (name) => {
        const bytes = await readFile(join(path, name))
        return { path: name, bytes: bytes.length, sha256: sha256Of(bytes) }
      }),
    ),
  }
  const sealed = seal(
    keyring.fileKey('manifest'),
    Buffer.from(JSON.stringify(manifest)),
    'plumbline manifest',
  )
  await writeFileDurably(files.manifest, sealed)
  await syncFolder(path)
  return at
}

async function bytesIn(folder: string): Promise<number> {
  let bytes = 0
  for (const name of await namesIn(folder)) bytes += (await sizeOf(join(folder, name))) ?? 0
  for (const name of await namesIn(join(folder, 'documents'))) {
    bytes += (await sizeOf(join(folder, 'documents', name))) ?? 0
  }
  return bytes
}
