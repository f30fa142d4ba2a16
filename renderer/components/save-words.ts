import { formatTime } from '../../shared/domain/calendar-format'
import type { WorkspaceSaveState } from '../../shared/domain/save-state'

type Refusal = Extract<WorkspaceSaveState, { kind: 'notSaved' }>['reason']

/** What happened to a change that the disk refused, and what to do. */
export function notSavedWords(reason: Refusal): string {
  switch (reason) {
    case 'diskFull':
      return 'NOT saved: the disk is full. Free some space and try again; what was saved before is safe.'
    case 'readOnly':
      return 'NOT saved: this workspace can only be read just now. What was saved before is safe.'
    case 'failed':
      return 'NOT saved: the disk does not answer as it should. What was saved before is safe; lock and open the workspace to go on.'
  }
}

/** Why a workspace takes no changes, and what to do. */
export function readOnlyWords(reason: Extract<WorkspaceSaveState, { kind: 'readOnly' }>['reason']): string {
  switch (reason) {
    case 'damaged':
      return 'Read-only: some of this workspace is damaged, and you chose to look at what is readable. Nothing can be changed.'
    case 'diskFailed':
      return 'Read-only: the disk failed while writing. Everything that was shown as saved is. Lock the workspace and open it again to go on.'
  }
}

/** One line for the rail, always true. */
export function saveWords(state: WorkspaceSaveState, locale: string): string {
  switch (state.kind) {
    case 'saved':
      return state.at === null
        ? 'Everything is saved'
        : `Saved ${formatTime(state.at, { locale, seconds: true })}`
    case 'saving':
      return 'Saving'
    case 'notSaved':
      return notSavedWords(state.reason)
    case 'readOnly':
      return 'Read-only'
  }
}
