import { type StagedFileId, stagedFileIdSchema } from '../../../shared/domain/id'
import type { StartDesk } from './desk'
import { FileAtDesk } from './file-at-desk'

const mostFiles = 8
/** Of memory that their bytes take, packed. */
const mostBytes = 128_000_000

/**
 * Files that are read and not imported yet, each at a desk of its own. They live in memory only, because names must not
 * lie in temporary files: the latest 8, fewer where they are large. A file that made way is `NOT_FOUND` and has to be
 * chosen again. They end with the workspace.
 */
export class StagedFiles {
  private readonly files = new Map<StagedFileId, FileAtDesk>()

  constructor(private readonly startDesk: StartDesk) {}

  /** Begins with a file of which no byte is here yet. */
  begin(newId: () => string): { readonly id: StagedFileId; readonly file: FileAtDesk } {
    const id = stagedFileIdSchema.parse(newId())
    const file = new FileAtDesk(this.startDesk)
    this.files.set(id, file)
    this.makeRoom(id)
    return { id, file }
  }

  get(id: StagedFileId): FileAtDesk | undefined {
    return this.files.get(id)
  }

  /** Makes a file the latest one, because it was read anew. */
  touch(id: StagedFileId): void {
    const file = this.files.get(id)
    if (file === undefined) return
    this.files.delete(id)
    this.files.set(id, file)
    this.makeRoom(id)
  }

  /** Takes a file away, and stops whatever is read of it. */
  remove(id: StagedFileId): void {
    this.files.get(id)?.end()
    this.files.delete(id)
  }

  clear(): void {
    for (const id of [...this.files.keys()]) this.remove(id)
  }

  private makeRoom(latest: StagedFileId): void {
    for (const oldest of [...this.files.keys()]) {
      if (oldest === latest || (this.files.size <= mostFiles && this.packedBytes() <= mostBytes)) return
      this.remove(oldest)
    }
  }

  private packedBytes(): number {
    return [...this.files.values()].reduce((sum, { packedBytes }) => sum + packedBytes, 0)
  }
}
