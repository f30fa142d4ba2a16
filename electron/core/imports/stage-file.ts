import type { StagedFileId } from '../../../shared/domain/id'
import type { ReadingOptions, StagedFile } from '../../../shared/domain/import-file'
import { type CoreContext, openStore } from '../context'
import type { WorkspaceData } from '../store/collections'
import type { Store } from '../store/store'
import { readSource, type Source } from './read-source'
import { stagedSource } from './reckon'
import { standingImport } from './run-import'
import { stagedFilesOf } from './staged-files'

export type Staging =
  | { readonly kind: 'staged'; readonly file: StagedFile; readonly sha256: string; readonly store: Store }
  | { readonly kind: 'unreadable'; readonly sentence: string }

/** Reads a file and keeps it for a plan; nothing is saved. */
export async function stageFile(
  context: CoreContext,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<Staging> {
  const store = openStore(context)
  const reading = await readSource({ fileName, bytes, options: null })
  if (reading.kind === 'unreadable') return reading
  const { source } = reading
  const id = stagedFilesOf(store).add(source, context.newId)
  return { kind: 'staged', file: stagedFile(id, source, store.read()), sha256: source.sha256, store }
}

/** Reads a staged file again in another way. Refuses with `NOT_FOUND` where it made way for others. */
export async function restageFile(
  context: CoreContext,
  { fileId, options }: { fileId: StagedFileId; options: ReadingOptions },
): Promise<Staging> {
  const store = openStore(context)
  const { fileName, bytes } = stagedSource(store, fileId)
  const reading = await readSource({ fileName, bytes, options })
  if (reading.kind === 'unreadable') return reading
  const { source } = reading
  stagedFilesOf(store).replace(fileId, source)
  return { kind: 'staged', file: stagedFile(fileId, source, store.read()), sha256: source.sha256, store }
}

function stagedFile(id: StagedFileId, source: Source, data: WorkspaceData): StagedFile {
  const before = standingImport(source.sha256, data)
  const importedBefore = before === undefined ? null : { importId: before.id, at: before.importedAt }
  return { id, ...source.told, importedBefore }
}
