import type { ImportId } from '../../../shared/domain/id'
import type { ImportMemory } from '../../../shared/domain/import-memory'
import { found } from '../context'
import { type Change, put, type WorkspaceData } from '../store/collections'

/** The changes of all that is remembered of files with the headers of one import. Refuses with `NOT_FOUND`. */
export function changedMemories(
  data: WorkspaceData,
  importId: ImportId,
  change: Pick<ImportMemory, 'name' | 'isForgotten'>,
): Change[] {
  const words = [...data.importParts.values()].filter((part) => part.kind === 'words')
  const shape = found(words.find((part) => part.importId === importId)?.memory ?? undefined)
  const headers = JSON.stringify(shape.headers)
  return words.flatMap((part) =>
    part.memory !== null && JSON.stringify(part.memory.headers) === headers
      ? [put('importParts', { ...part, memory: { ...part.memory, ...change } })]
      : [],
  )
}
