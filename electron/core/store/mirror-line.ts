import type { Layout } from './layout'
import type { Mirror } from './mirror'
import { BackupError } from './store-error'

/** What the files of a workspace tell their second copy, whichever that is at the time. */
export type Following = Pick<Mirror, 'follow' | 'copy' | 'remove'>

/** The line to the second copy: it may begin, change and end while the workspace is open. */
export class MirrorLine implements Following {
  /** The second copy; null where none is kept. */
  current: Mirror | null = null
  /** Where damage may be healed from: a second copy that holds everything. */
  second: Layout | null = null
  /** One that is to take the place of the present one, and does not hold all of the last changes yet. */
  private next: Mirror | null = null

  follow(path: string): void {
    for (const mirror of this.all()) mirror.follow(path)
  }

  copy(path: string): void {
    for (const mirror of this.all()) mirror.copy(path)
  }

  remove(path: string): void {
    for (const mirror of this.all()) mirror.remove(path)
  }

  /**
   * Lets every change follow in a mirror whose folder holds everything but the last of them, and no more where it did
   * before. `alone` holds changes back while it begins. Throws `BackupError` where the folder refuses; then everything
   * follows where it did before.
   */
  async become(mirror: Mirror, alone: (work: () => Promise<void>) => Promise<void>): Promise<void> {
    await alone(async () => {
      this.next = mirror
      mirror.sync()
    })
    const isWhole = (await mirror.settled()) && !mirror.hasFailed
    this.next = null
    if (!isWhole) {
      mirror.leave()
      throw new BackupError('failed', mirror.layout.folder)
    }
    const before = this.current
    this.current = mirror
    this.second = mirror.layout
    await end(before)
  }

  /** Ends the second copy; its folder stays as it is. */
  async stop(): Promise<void> {
    const before = this.current
    this.current = null
    this.second = null
    await end(before)
  }

  private all(): Mirror[] {
    return [this.current, this.next].filter((mirror) => mirror !== null)
  }
}

async function end(mirror: Mirror | null): Promise<void> {
  await mirror?.settled()
  mirror?.leave()
}
