import { createHash } from 'node:crypto'
import { access, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFileDurably } from './folder'
import { notSaved } from './store-error'

/** Whole files, such as signed PDFs, kept under the SHA-256 of their bytes and never changed. */
export class Blobs {
  private constructor(private readonly folder: string) {}

  static async open(folder: string): Promise<Blobs> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return new Blobs(folder)
  }

  /**
   * Keeps the bytes durably and returns their SHA-256 in hex. Keeping the same bytes again changes nothing. Throws
   * `NotSavedError` when the disk refuses.
   */
  async keep(bytes: Uint8Array): Promise<string> {
    const sha256 = sha256Of(bytes)
    const path = this.pathOf(sha256)
    const known = await access(path).then(
      () => true,
      () => false,
    )
    if (known) return sha256
    try {
      await writeFileDurably(path, bytes)
    } catch (error) {
      throw notSaved(error)
    }
    return sha256
  }

  /** The bytes kept under a hash; null when they are missing or are no longer what the hash says. */
  async get(sha256: string): Promise<Uint8Array | null> {
    const bytes = await readFile(this.pathOf(sha256)).catch(() => null)
    return bytes !== null && sha256Of(bytes) === sha256 ? bytes : null
  }

  async forget(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true })
  }

  /** Takes every file away, those too that no record names any more. */
  async forgetAll(): Promise<void> {
    for (const name of await readdir(this.folder)) await rm(join(this.folder, name), { force: true })
  }

  async isEmpty(): Promise<boolean> {
    return (await readdir(this.folder)).length === 0
  }

  private pathOf(sha256: string): string {
    return join(this.folder, `${sha256}.pdf`)
  }
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
