import type { IsoInstant } from '../../../shared/domain/calendar'
import type { NotShown } from './damage'
import type { NotSavedError } from './store-error'

/** Why a workspace that is open takes no changes. */
export type ReadOnlyState =
  /** It was opened to look at what can be read after damage. */
  | { readonly kind: 'readOnly'; readonly reason: 'damaged' }
  /** It is of a newer shape than this version writes. */
  | { readonly kind: 'readOnly'; readonly reason: 'newer'; readonly notShown: NotShown }
  /** The disk failed while writing. Everything shown as saved is; open the workspace again to go on. */
  | { readonly kind: 'readOnly'; readonly reason: 'diskFailed' }

/** What the live indicator of the window shows. */
export type SaveState =
  /** Everything is durable; `at` is null before the first change of this run. */
  | { readonly kind: 'saved'; readonly at: IsoInstant | null }
  | { readonly kind: 'saving' }
  /** The last change is NOT on the disk and not in memory. */
  | { readonly kind: 'notSaved'; readonly reason: NotSavedError['reason']; readonly detail: string }
  | ReadOnlyState

/** The state as it stands, and those who want to know of every change. */
export class SaveStates {
  private readonly listeners = new Set<(state: SaveState) => void>()

  constructor(private state: SaveState) {}

  get current(): SaveState {
    return this.state
  }

  /** What every write ends in once the disk has failed stays that. */
  become(state: SaveState): void {
    if (this.state.kind === 'readOnly') return
    this.state = state
    for (const listener of this.listeners) listener(state)
  }

  /** Calls back on every change; returns what ends that. */
  listen(listener: (state: SaveState) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}
