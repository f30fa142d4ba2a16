import { randomBytes } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { gathered } from './byte-parts'
import { syncFolder } from './folder'
import { segmentName } from './layout'
import { NotSavedError, notSaved } from './store-error'

/** The open end of the journal: one file, made by this run alone, that only grows. */
export class SegmentWriter {
  private offset = 0

  private constructor(
    readonly name: string,
    private readonly file: FileHandle,
  ) {}

  /** A new segment for the commits after `start`, its name durable. Throws `NotSavedError`. */
  static async create(folder: string, start: number): Promise<SegmentWriter> {
    const name = segmentName(start, randomBytes(4).toString('hex'))
    const path = join(folder, name)
    let file: FileHandle | null = null
    try {
      file = await open(path, 'wx', 0o600)
      await syncFolder(folder)
      return new SegmentWriter(name, file)
    } catch (error) {
      // nothing is in it yet, and a name that may not be durable must not be written to
      await file?.close().catch(() => undefined)
      if (file !== null) await rm(path, { force: true }).catch(() => undefined)
      throw notSaved(error)
    }
  }

  /** Bytes that are durable. */
  get size(): number {
    return this.offset
  }

  /**
   * Adds bytes and answers when the disk has them. When it refuses, the file is cut back to what it was, and
   * `NotSavedError` says why: with `diskFull` and `readOnly` a later try may succeed; with `failed` nothing may be
   * written to this file again, because after a failed flush nobody knows what the disk holds. The same happens where
   * `parts` throws, whose error is passed on.
   */
  async append(parts: Iterable<Buffer>): Promise<void> {
    let end = this.offset
    try {
      for (const bytes of gathered(parts)) {
        await this.asked(this.write(bytes, end))
        end += bytes.length
      }
      await this.asked(this.file.datasync())
    } catch (error) {
      throw (await this.cutBack()) ? error : new NotSavedError('failed', { cause: error })
    }
    this.offset = end
  }

  /** What the disk refuses is not saved; everything else that goes wrong is passed on. */
  private async asked(work: Promise<void>): Promise<void> {
    try {
      await work
    } catch (error) {
      throw notSaved(error)
    }
  }

  private async write(bytes: Buffer, at: number): Promise<void> {
    for (let written = 0; written < bytes.length; ) {
      const left = bytes.length - written
      written += (await this.file.write(bytes, written, left, at + written)).bytesWritten
    }
  }

  async close(): Promise<void> {
    await this.file.close()
  }

  private async cutBack(): Promise<boolean> {
    try {
      await this.file.truncate(this.offset)
      await this.file.datasync()
      return true
    } catch {
      return false
    }
  }
}
