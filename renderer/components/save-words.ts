import { formatTime } from '../../shared/domain/calendar-format'
import type { WorkspaceReadOnly, WorkspaceSaveState } from '../../shared/domain/save-state'

type Refusal = Extract<WorkspaceSaveState, { kind: 'notSaved' }>['reason']

/** What happened to a change that the disk refused, and what to do. */
export function notSavedWords(reason: Refusal): string {
  switch (reason) {
    case 'diskFull':
      return 'NOT saved: the disk is full. Free some space and try again; what was saved before is safe.'
    case 'readOnly':
      return 'NOT saved: this workspace can only be read just now. What was saved before is safe.'
    case 'newer':
      return 'NOT saved: this workspace was written by a newer Plumbline, so this one changes nothing in it. Everything in it is safe. Update Plumbline to go on.'
    case 'failed':
      return 'NOT saved: the disk does not answer as it should. What was saved before is safe; lock and open the workspace to go on.'
  }
}

/** Why a workspace takes no changes, and what to do. */
export function readOnlyWords(state: WorkspaceReadOnly): string {
  switch (state.reason) {
    case 'damaged':
      return 'Read-only: some of this workspace is damaged, and you chose to look at what is readable. Nothing can be changed.'
    case 'newer':
      return `Read-only: this workspace was written by a newer Plumbline (shape ${state.notShown.shape}), so this one changes nothing in it. Everything in it is safe.${notShownWords(state.notShown)} Update Plumbline on this computer to go on.`
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

/** What of a newer workspace this version leaves out; empty where it shows everything. */
function notShownWords({
  kinds,
  unread,
}: Extract<WorkspaceReadOnly, { reason: 'newer' }>['notShown']): string {
  const left = [
    ...(kinds === 0
      ? []
      : [`${kinds} ${kinds === 1 ? 'kind' : 'kinds'} of records that this version does not know`]),
    ...(unread === 0 ? [] : [`${unread} ${unread === 1 ? 'record' : 'records'} that it does not understand`]),
  ]
  if (left.length === 0) return ''
  return ` Not shown: ${left.join(', and ')}.`
}
