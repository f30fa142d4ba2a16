import { join } from 'node:path'
import { backupFiles, type Manifest, manifestSchema } from './backup-folder'
import { namesIn } from './folder'
import { readKeyFile } from './key-file'
import type { Unlock } from './key-wraps'
import { Keyring } from './keyring'
import { schemaNumber } from './layout'
import { inTodaysShape, shapeRecordsOf } from './migrations/parse-records'
import type { WorkspaceMaps } from './records'
import { readRegular } from './regular-file'
import { sha256Of, unseal } from './seal'
import { readSnapshot } from './snapshot'
import { BackupError } from './store-error'

export type ReadBackup = {
  readonly manifest: Manifest
  /** In today's shape, whichever the backup is of. */
  readonly data: WorkspaceMaps
  readonly keyring: Keyring
  readonly time: number
  /** Wipes the keys again, where they are the backup's own. */
  close(): void
}

/**
 * Reads every byte of a backup. Throws `BackupError`: `notABackup`, `newer`, `wrongKey`, or `damaged` when one bit of
 * one file is not as it was written or a file is missing. Who was erased since it was made is not in what it gives;
 * `honour` may take more keys out before anything is read.
 */
export async function readBackup(
  path: string,
  by: { readonly unlock: Unlock } | { readonly keyring: Keyring },
  honour: (keyring: Keyring) => Promise<void> = async () => undefined,
): Promise<ReadBackup> {
  const files = backupFiles(path)
  const bytes = await readRegular(files.keys).catch(() => null)
  const sealed = await readRegular(files.manifest).catch(() => null)
  if (bytes === null && sealed === null) throw new BackupError('notABackup', path)
  if (bytes === null) throw new BackupError('damaged', files.keys)
  const keys = readKeyFile(bytes)
  if (keys.kind === 'newer') throw new BackupError('newer', files.keys)
  if (keys.kind === 'damaged') throw new BackupError('damaged', files.keys)
  const keyring = 'keyring' in by ? by.keyring.sibling(keys.file) : await Keyring.unlock(keys.file, by.unlock)
  if (keyring === 'wrongKey') throw new BackupError('wrongKey')
  if (keyring === null || keyring === 'damaged') throw new BackupError('damaged', files.keys)
  try {
    await honour(keyring)
    return await readAll(path, { keyring, sealed })
  } catch (error) {
    keyring.close()
    if (error instanceof BackupError) throw error
    throw new BackupError('damaged', path, { cause: error })
  }
}

async function readAll(
  path: string,
  { keyring, sealed }: { readonly keyring: Keyring; readonly sealed: Buffer | null },
): Promise<ReadBackup> {
  const place = backupFiles(path).manifest
  const plain = sealed && unseal(keyring.fileKey('manifest'), sealed, 'plumbline manifest')
  if (plain === null) throw new BackupError('damaged', place)
  const json: unknown = JSON.parse(plain.toString('utf8'))
  // how the rest of a newer one is made, nobody knows yet
  const { schema } = manifestSchema.pick({ schema: true }).parse(json)
  if (schema > schemaNumber) throw new BackupError('newer', place)
  const manifest = manifestSchema.parse(json)
  for (const file of manifest.files) {
    const bytes = await readRegular(join(path, file.path)).catch(() => null)
    if (bytes === null || sha256Of(bytes) !== file.sha256) throw new BackupError('damaged', file.path)
  }
  const known = new Set(manifest.files.map((file) => file.path))
  for (const name of await namesIn(backupFiles(path).documents)) {
    if (!known.has(`documents/${name}`)) throw new BackupError('damaged', `documents/${name}`)
  }
  const snapshot = await readSnapshot(join(path, manifest.snapshot), keyring)
  const isWhole =
    snapshot !== null && snapshot.unknownKeys === 0 && snapshot.mark.sequence === manifest.sequence
  if (!isWhole) throw new BackupError('damaged', manifest.snapshot)
  const records = shapeRecordsOf(snapshot)
  const count = [...records.values()].reduce((sum, { size }) => sum + size, 0)
  const isComplete = count === manifest.records || keyring.erased.length > 0
  if (!isComplete) throw new BackupError('damaged', manifest.snapshot)
  return {
    manifest,
    data: schema === schemaNumber ? snapshot.maps : inTodaysShape(records, schema),
    keyring,
    time: snapshot.mark.time,
    close: () => keyring.close(),
  }
}
