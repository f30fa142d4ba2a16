import { open, rename, rm, truncate } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { copyDurably, makeFolder, namesIn, sizeOf, syncFolder } from './folder'
import { type Layout, layoutOf } from './layout'

const retryMs = 10_000
const patienceMs = 10_000

/**
 * The second copy of a workspace in another folder, on another disk at best. It follows after each change, one step
 * after the other, and nobody waits for it: when it fails, `onTrouble` is told, and everything is copied again once
 * the folder answers.
 */
export class Mirror {
  private work: Promise<void> = Promise.resolve()
  private readonly waiting = new Set<string>()
  private failedAt: number | null = null
  private isLeft = false
  readonly layout: Layout

  /** `written` says how much of a file of the source will not be cut back any more: nothing beyond is copied. */
  constructor(
    private readonly source: Layout,
    folder: string,
    private readonly written: { durableBytes(path: string): number },
    private readonly onTrouble: (detail: string | null) => void,
  ) {
    this.layout = layoutOf(folder)
  }

  /** The bytes that a segment of this run has gained. */
  follow(path: string): void {
    if (this.waiting.has(path)) return
    this.waiting.add(path)
    this.next(async () => {
      this.waiting.delete(path)
      await this.extend(path)
    })
  }

  /** A file as a whole: new, or replaced. */
  copy(path: string): void {
    this.next(() => copyDurably(path, this.pathOf(path)))
  }

  remove(path: string): void {
    this.next(() => rm(this.pathOf(path), { force: true }))
  }

  /** Copies everything that is missing or of another size. */
  sync(): void {
    this.next(() => this.syncAll())
  }

  /** Puts the mirror of an earlier generation aside, so that none of its files is taken for one of this. */
  putAside(): void {
    this.next(async () => {
      for (let number = 1; ; number++) {
        const aside = join(this.layout.folder, `earlier-${number}`)
        if ((await sizeOf(aside)) !== null) continue
        if ((await sizeOf(this.layout.root)) !== null) await rename(this.layout.root, aside)
        break
      }
      await this.syncAll()
    })
  }

  /**
   * Answers when everything asked for was carried out or has failed, and whether that was within so many milliseconds:
   * a disk that hangs is not waited for any longer, and `onTrouble` is told.
   */
  async settled(withinMs = patienceMs): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), withinMs)
    })
    const isInTime = await Promise.race([this.work.then((): true => true), late])
    clearTimeout(timer)
    if (!isInTime) this.onTrouble(`The second copy did not answer within ${withinMs / 1_000} seconds`)
    return isInTime
  }

  /** Whether the last step came to nothing, and everything is to be copied again. */
  get hasFailed(): boolean {
    return this.failedAt !== null
  }

  /** Begins nothing more: what is missing is copied when the workspace is opened again. */
  leave(): void {
    this.isLeft = true
  }

  private next(step: () => Promise<void>): void {
    this.work = this.work.then(() => this.attempt(step))
  }

  private async attempt(step: () => Promise<void>): Promise<void> {
    if (this.isLeft) return
    if (this.failedAt !== null && Date.now() - this.failedAt < retryMs) return
    try {
      if (this.failedAt !== null) await this.syncAll()
      await step()
      if (this.failedAt !== null) this.onTrouble(null)
      this.failedAt = null
    } catch (error) {
      this.failedAt = Date.now()
      this.onTrouble(error instanceof Error ? error.message : String(error))
    }
  }

  private async syncAll(): Promise<void> {
    const { source, layout } = this
    for (const folder of [layout.root, layout.segments, layout.snapshots, layout.documents]) {
      await makeFolder(folder)
    }
    for (const path of [...source.keys, source.tip]) {
      if ((await sizeOf(path)) !== null) await copyDurably(path, this.pathOf(path))
    }
    for (const folder of [source.segments, source.snapshots, source.documents]) {
      const names = await namesIn(folder)
      for (const name of names) {
        const path = join(folder, name)
        if (Number.isFinite(this.written.durableBytes(path))) await this.extend(path)
        else if ((await sizeOf(path)) !== (await sizeOf(this.pathOf(path)))) {
          await copyDurably(path, this.pathOf(path))
        }
      }
      if (folder === source.segments) continue
      // old snapshots and forgotten documents; a segment is never taken away
      for (const name of await namesIn(this.pathOf(folder))) {
        if (!names.includes(name)) await rm(join(this.pathOf(folder), name), { force: true })
      }
    }
    await syncFolder(layout.root)
  }

  private async extend(path: string): Promise<void> {
    await extend(path, this.pathOf(path), this.written.durableBytes(path))
  }

  private pathOf(path: string): string {
    return join(this.layout.root, relative(this.source.root, path))
  }
}

/** Copies what is missing of a file that only grows, and no more of it than `most` bytes. */
async function extend(from: string, to: string, most: number): Promise<void> {
  const [size, copied] = [Math.min((await sizeOf(from)) ?? 0, most), await sizeOf(to)]
  if (copied !== null && copied > size) await truncate(to, size)
  const source = await open(from, 'r')
  const target = await open(to, copied === null ? 'wx' : 'r+', 0o600)
  try {
    let at = Math.min(copied ?? 0, size)
    const block = Buffer.allocUnsafe(256 * 1024)
    while (at < size) {
      const { bytesRead } = await source.read(block, 0, Math.min(block.length, size - at), at)
      if (bytesRead === 0) break
      await target.write(block, 0, bytesRead, at)
      at += bytesRead
    }
    await target.datasync()
  } finally {
    await source.close()
    await target.close()
  }
}
