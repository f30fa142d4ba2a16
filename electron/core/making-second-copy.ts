import type { WorkspaceWarning } from '../../shared/domain/damage'
import { sentenceOfBackup } from './backup-words'
import { secondCopyIn, setSecondCopy } from './second-copy'
import { type Filled, fillSecondCopy } from './store/fill-copy'
import { atLeisure } from './store/pace'
import type { Store } from './store/store'

/** How far a second copy is that is being made. */
export type Copying = Filled & { readonly folder: string }

/**
 * Makes a second copy in the background. The folder is called one only once everything lies in it and was read back;
 * until then the one before it stays. What a stop interrupts goes on at the next opening.
 */
export class MakingSecondCopy {
  private running: { readonly abort: AbortController; readonly work: Promise<void> } | null = null
  copying: Copying | null = null
  /** Why the one that was chosen could not be made; null where nothing went wrong. */
  trouble: Extract<WorkspaceWarning, { kind: 'secondCopyFailing' }> | null = null

  /** Begins to make one; answers as soon as the choice is durable. `onEnd` is called when it is there or failed. */
  async begin(store: Store, folder: string, onEnd: () => void = () => undefined): Promise<void> {
    await this.stop()
    const present = await secondCopyIn(store.folder)
    await setSecondCopy(store.folder, { ...present, wanted: folder })
    this.copying = { folder, doneBytes: 0, totalBytes: 0 }
    this.trouble = null
    const abort = new AbortController()
    const work = this.make(store, folder, abort.signal).finally(() => {
      this.running = null
      this.copying = null
      onEnd()
    })
    this.running = { abort, work }
  }

  /** Goes on with one that an earlier run has not ended. */
  async resume(store: Store, onEnd: () => void = () => undefined): Promise<void> {
    const { wanted } = await secondCopyIn(store.folder)
    if (wanted !== null && store.state.kind !== 'readOnly') await this.begin(store, wanted, onEnd)
  }

  /** Stays with the one that there is, whatever else was chosen meanwhile. */
  async keep(store: Store, folder: string): Promise<void> {
    await this.stop()
    this.trouble = null
    await setSecondCopy(store.folder, { folder, wanted: null })
  }

  /** Keeps no second copy any more. The folder stays as it is, and erasures go on to reach it. */
  async end(store: Store): Promise<void> {
    await this.stop()
    this.trouble = null
    await setSecondCopy(store.folder, { folder: null, wanted: null })
    await store.followNowhere()
  }

  /** Interrupts one that is being made. */
  async stop(): Promise<void> {
    this.running?.abort.abort()
    await this.running?.work
  }

  /** Answers when nothing is being made any more. */
  async settled(): Promise<void> {
    await this.running?.work
  }

  private async make(store: Store, folder: string, signal: AbortSignal): Promise<void> {
    try {
      await fillSecondCopy(store, folder, {
        pace: atLeisure(signal),
        onProgress: (filled) => {
          this.copying = { folder, ...filled }
        },
      })
      await setSecondCopy(store.folder, { folder, wanted: null })
    } catch (error) {
      if (signal.aborted) return
      const detail =
        sentenceOfBackup(error) ?? 'The disk refused: the folder may be away, full, or not to be written to.'
      this.trouble = { kind: 'secondCopyFailing', folder, detail }
    }
  }
}
