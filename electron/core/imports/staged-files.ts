import { type StagedFileId, stagedFileIdSchema } from '../../../shared/domain/id'
import type { Store } from '../store/store'
import type { Source } from './read-source'

const mostFiles = 8
const mostBytes = 256_000_000

/**
 * Files that were read and not imported yet. They live in memory only, because names must not lie in temporary files:
 * the latest 8, fewer where they are large. A file that made way is `NOT_FOUND` and has to be chosen again.
 */
export class StagedFiles {
  private readonly sources = new Map<StagedFileId, Source>()

  add(source: Source, newId: () => string): StagedFileId {
    const id = stagedFileIdSchema.parse(newId())
    this.replace(id, source)
    return id
  }

  /** Puts a new reading in the place of an earlier one of the same file, which becomes the latest. */
  replace(id: StagedFileId, source: Source): void {
    this.sources.delete(id)
    this.sources.set(id, source)
    for (const oldest of this.sources.keys()) {
      if (oldest === id || (this.sources.size <= mostFiles && this.bytes() <= mostBytes)) break
      this.sources.delete(oldest)
    }
  }

  remove(id: StagedFileId): void {
    this.sources.delete(id)
  }

  get(id: StagedFileId): Source | undefined {
    return this.sources.get(id)
  }

  private bytes(): number {
    let bytes = 0
    for (const { bytes: original, table } of this.sources.values()) {
      // the text of a UTF-8 file is its bytes themselves
      bytes += original.buffer === table.text.buffer ? original.length : original.length + table.text.length
    }
    return bytes
  }
}

const byStore = new WeakMap<Store, StagedFiles>()

/** The staged files of an open workspace; they end with it. */
export function stagedFilesOf(store: Store): StagedFiles {
  const known = byStore.get(store)
  if (known !== undefined) return known
  const files = new StagedFiles()
  byStore.set(store, files)
  return files
}
