import type { StagedFileId } from '../../../shared/domain/id'
import type { ReadingOptions, StagedFile } from '../../../shared/domain/import-file'
import { type CoreContext, found, openStore } from '../context'
import type { WorkspaceData } from '../store/collections'
import { openRegular } from '../store/regular-file'
import type { Store } from '../store/store'
import type { KnownSource } from './read-source'
import { standingImport } from './run-import'

export type Staging =
  | { readonly kind: 'staged'; readonly file: StagedFile; readonly sha256: string; readonly store: Store }
  | { readonly kind: 'unreadable'; readonly sentence: string }

/** Keeps a part of a file that is larger than one; `fileId` is null for the first. Answers with the file's id. */
export async function receivePart(
  context: CoreContext,
  { fileId, part }: { fileId: StagedFileId | null; part: Uint8Array<ArrayBuffer> },
): Promise<StagedFileId> {
  openStore(context)
  const { staged } = context.door
  const begun =
    fileId === null ? staged.begin(context.newId) : { id: fileId, file: found(staged.get(fileId)) }
  await begun.file.take(part)
  return begun.id
}

/** Reads a file and keeps it for a plan; nothing is saved. `fileId` says that its earlier parts were received. */
export async function stageFile(
  context: CoreContext,
  given: { fileName: string; bytes: Uint8Array<ArrayBuffer>; fileId?: StagedFileId | undefined },
): Promise<Staging> {
  const id = await receivePart(context, { fileId: given.fileId ?? null, part: given.bytes })
  const staging = await readAtDesk(context, id, { fileName: given.fileName, options: null })
  if (staging.kind === 'unreadable') context.door.staged.remove(id)
  return staging
}

const readAtOnce = 4_194_304

/** Reads a file of the disk and keeps it for a plan; null where it cannot be opened. */
export async function stageFileAt(
  context: CoreContext,
  path: string,
  fileName: string,
): Promise<Staging | null> {
  const opened = await openRegular(path).catch(() => null)
  if (opened === null) return null
  try {
    let fileId = await receivePart(context, { fileId: null, part: new Uint8Array() })
    for (let isEnd = false; !isEnd; ) {
      const { bytesRead, buffer } = await opened.read(new Uint8Array(readAtOnce))
      fileId = await receivePart(context, { fileId, part: buffer.slice(0, bytesRead) })
      isEnd = bytesRead === 0
    }
    return await stageFile(context, { fileName, bytes: new Uint8Array(), fileId })
  } finally {
    await opened.close()
  }
}

/** Reads a staged file again in another way. Refuses with `NOT_FOUND` where it made way for others. */
export async function restageFile(
  context: CoreContext,
  { fileId, options }: { fileId: StagedFileId; options: ReadingOptions },
): Promise<Staging> {
  const { fileName } = found(context.door.staged.get(fileId)?.known ?? undefined)
  return readAtDesk(context, fileId, { fileName, options })
}

async function readAtDesk(
  context: CoreContext,
  id: StagedFileId,
  { fileName, options }: { fileName: string; options: ReadingOptions | null },
): Promise<Staging> {
  const store = openStore(context)
  const { staged } = context.door
  const reading = await found(staged.get(id)).read(fileName, options)
  if (reading.kind === 'unreadable') return reading
  staged.touch(id)
  const { known } = reading
  return { kind: 'staged', file: stagedFile(id, known, store.read()), sha256: known.sha256, store }
}

function stagedFile(id: StagedFileId, source: KnownSource, data: WorkspaceData): StagedFile {
  const before = standingImport(source.sha256, data)
  const importedBefore = before === undefined ? null : { importId: before.id, at: before.importedAt }
  return { id, ...source.told, importedBefore }
}
