import { writeKeyCopies } from './key-copies'
import type { Protect } from './key-wraps'
import type { Keyring } from './keyring'
import type { Layout } from './layout'
import type { Following } from './mirror-line'
import { notSaved } from './store-error'

/**
 * The keyring of an open workspace with its file: what changes in the one is durable in both copies of the other
 * before it counts. Data is never sealed anew. Everything here throws `NotSavedError` when the disk refuses; a
 * passphrase or a code that was to be changed then still is the old one for whoever opens the files.
 */
export class WorkspaceKeys {
  private work: Promise<unknown> = Promise.resolve()
  /** Something is in memory that the file does not have yet. */
  private isAhead = false

  constructor(
    readonly keyring: Keyring,
    private readonly layout: Layout,
    private readonly mirror: Following | null,
    private readonly refuseReadOnly: () => void,
  ) {}

  /** The ways in that exist. */
  get wraps(): Keyring['wraps'] {
    return this.keyring.wraps
  }

  /** Null takes the passphrase away: then the keychain or the recovery code opens the workspace. */
  changePassphrase(passphrase: string | null): Promise<void> {
    return this.changing(() => this.keyring.changePassphrase(passphrase))
  }

  /** The words of a new recovery code; the old one is worth nothing any more. */
  async newRecoveryCode(): Promise<readonly string[]> {
    let words: readonly string[] = []
    await this.changing(() => {
      words = this.keyring.newRecoveryCode()
    })
    return words
  }

  /** Lets the keychain of this computer open the workspace, or with null no more. */
  setKeychain(protect: Protect | null): Promise<void> {
    return this.changing(() => this.keyring.setKeychain(protect))
  }

  /** Notes that a second copy is kept in a folder, so that every erasure from now on reaches it. */
  async knowSecondCopy(folder: string): Promise<void> {
    if (this.keyring.secondCopies.includes(folder)) return
    await this.changing(() => this.keyring.knowSecondCopy(folder))
  }

  /** Makes keys for labels that have none, durable before the answer. */
  ensure(labels: Iterable<string>): Promise<void> {
    if (this.keyring.ensure(labels)) this.isAhead = true
    return this.isAhead ? this.changing(() => undefined) : Promise.resolve()
  }

  /** Changes the keyring and writes it. With `destroyOld` the bytes of the old files are overwritten. */
  changing(change: () => void | Promise<void>, given = { destroyOld: false }): Promise<void> {
    const writing = this.work.then(async () => {
      this.refuseReadOnly()
      this.isAhead = true
      await change()
      try {
        await writeKeyCopies(this.layout, this.keyring, given)
      } catch (error) {
        throw notSaved(error)
      }
      this.isAhead = false
      for (const path of this.layout.keys) this.mirror?.copy(path)
    })
    this.work = writing.catch(() => undefined)
    return writing
  }
}
