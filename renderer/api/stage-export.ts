import type { StagedFileId } from '../../shared/domain/id'
import type { StagedFile } from '../../shared/domain/import-file'
import type { ImportProgress } from '../../shared/domain/import-progress'
import { client } from './api'

/** What is done with an export, and how far it is. */
export type StagingProgress =
  | { readonly kind: 'handingOver'; readonly doneBytes: number; readonly totalBytes: number }
  | ({ readonly kind: 'reading' } & ImportProgress)

const partBytes = 4_194_304
const askEveryMs = 300

/**
 * Hands an export over to the core, in parts where it is large, and has it read. Tells how far that is; a stop ends the
 * reading and takes the file away, and the promise rejects.
 */
export async function stageExport(
  file: File,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (progress: StagingProgress) => void },
): Promise<StagedFile> {
  const { name: fileName, size: totalBytes } = file
  if (totalBytes <= partBytes) return client.imports.stage({ fileName, file })
  let fileId: StagedFileId | null = null
  let at = 0
  for (; at + partBytes < totalBytes; at += partBytes) {
    onProgress({ kind: 'handingOver', doneBytes: at, totalBytes })
    const part = file.slice(at, at + partBytes)
    const received: { fileId: StagedFileId } = await client.imports.receive({ fileId, part })
    fileId = received.fileId
    if (signal.aborted) break
  }
  if (fileId === null) return client.imports.stage({ fileName, file })
  const begun = fileId
  const stop = (): void => void client.imports.cancel({ fileId: begun }).catch(() => undefined)
  if (signal.aborted) stop()
  signal.throwIfAborted()
  signal.addEventListener('abort', stop)
  const asking = setInterval(() => {
    client.imports.progress({ fileId: begun }).then(
      (progress) => progress !== null && onProgress({ kind: 'reading', ...progress }),
      // the answer of the reading itself tells what went wrong
      () => undefined,
    )
  }, askEveryMs)
  try {
    return await client.imports.stage({ fileName, fileId, file: file.slice(at) })
  } finally {
    clearInterval(asking)
    signal.removeEventListener('abort', stop)
  }
}
