import { randomBytes } from 'node:crypto'
import { readFile, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { IsoInstant } from '../../../shared/domain/calendar'
import { backupFiles, backupName, backupsIn, backupsToDrop, type Manifest } from './backup-folder'
import { reachBackups } from './backup-keys'
import { copyDurably, makeFolder, namesIn, sizeOf, syncFolder, writeFileDurably } from './folder'
import { schemaNumber, snapshotName } from './layout'
import { readBackup } from './read-backup'
import { countOf } from './records'
import { seal, sha256Of } from './seal'
import { freeze, writeSnapshot } from './snapshot'
import type { Store } from './store'
import { BackupError } from './store-error'

export type Backup = {
  readonly folder: string
  readonly at: IsoInstant
  readonly sequence: number
  readonly bytes: number
}

/**
 * Makes a backup in a folder of its own within `toFolder`, while saves go on: a snapshot, all documents and the key
 * file, so that a passphrase of that time or the recovery code opens it. It counts only once every byte of it was read
 * back; then older ones are rotated out (see `backupsToDrop`). Throws `BackupError`, and leaves nothing half-made.
 */
export async function backup(store: Store, toFolder: string): Promise<Backup> {
  const { keyring } = store.keys
  const target = resolve(toFolder)
  const partial = join(target, `.partial-${randomBytes(4).toString('hex')}`)
  try {
    await makeFolder(target)
    await knowFolder(store, target)
    // an earlier stop may have left one
    for (const name of await namesIn(target)) {
      if (name.startsWith('.partial-')) await rm(join(target, name), { recursive: true, force: true })
    }
    const { at, sequence } = await write(store, partial)
    const { close } = await readBackup(partial, { keyring })
    close()
    const name = backupName({ workspaceId: keyring.workspaceId, sequence, at })
    const folder = join(target, name)
    await rm(folder, { recursive: true, force: true })
    await rename(partial, folder)
    await syncFolder(target)
    for (const old of backupsToDrop(await backupsIn(target, keyring.workspaceId))) {
      await rm(join(target, old.name), { recursive: true, force: true })
    }
    await reachBackups(store)
    return { folder, at, sequence, bytes: await bytesIn(folder) }
  } catch (error) {
    await rm(partial, { recursive: true, force: true }).catch(() => undefined)
    if (error instanceof BackupError) throw error
    throw new BackupError('failed', target, { cause: error })
  }
}

async function write(store: Store, path: string): Promise<{ at: IsoInstant; sequence: number }> {
  const { keyring } = store.keys
  const files = backupFiles(path)
  await makeFolder(files.documents)
  const { frozen, data } = await store.alone(async (records) => ({
    frozen: freeze(records, store.journal.mark),
    data: { people: records.people.size, sessions: records.sessions.size, records: countOf(records) },
  }))
  const { sequence } = frozen.mark
  const snapshot = snapshotName(sequence, randomBytes(4).toString('hex'))
  await writeSnapshot(join(path, snapshot), frozen, keyring)
  const documents = await namesIn(store.layout.documents)
  for (const name of documents)
    await copyDurably(join(store.layout.documents, name), join(files.documents, name))
  await writeFileDurably(files.keys, keyring.bytes(keyring.revision))
  const at = new Date().toISOString()
  const manifest: Manifest = {
    plumbline: 'backup',
    schema: schemaNumber,
    at,
    sequence,
    snapshot,
    ...data,
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
  return { at, sequence }
}

/** An erasure has to reach every folder with backups, so each is known before the first lies in it. */
async function knowFolder(store: Store, folder: string): Promise<void> {
  const { keyring } = store.keys
  if (keyring.backupFolders.includes(folder)) return
  await store.keys.changing(() => keyring.knowBackups([...keyring.backupFolders, folder], keyring.unreached))
}

async function bytesIn(folder: string): Promise<number> {
  let bytes = 0
  for (const name of await namesIn(folder)) bytes += (await sizeOf(join(folder, name))) ?? 0
  for (const name of await namesIn(join(folder, 'documents'))) {
    bytes += (await sizeOf(join(folder, 'documents', name))) ?? 0
  }
  return bytes
}
