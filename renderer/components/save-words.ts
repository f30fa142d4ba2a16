import { formatTime } from '../../shared/domain/calendar-format'
import type { UnsavedKind } from '../../shared/domain/hand-over'
import type { ShownSaveState, WorkspaceReadOnly, WorkspaceSaveState } from '../../shared/domain/save-state'

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

/** In one line why a workspace takes no changes. */
export function whyReadOnly(reason: WorkspaceReadOnly['reason']): string {
  const why = {
    damaged: 'some of it is damaged',
    newer: 'it was written by a newer Plumbline',
    diskFailed: 'the disk failed while writing',
  }
  return `This workspace is open to read only: ${why[reason]}.`
}

/** Why a workspace takes no changes, and what to do. */
export function readOnlyWords(state: WorkspaceReadOnly): string {
  return `${whyReadOnly(state.reason)} ${whatToDo(state)}`
}

function whatToDo(state: WorkspaceReadOnly): string {
  switch (state.reason) {
    case 'damaged':
      return 'You see what is readable, and nothing can be changed. To restore a backup or to go on with it, lock the workspace and open it again.'
    case 'newer':
      return `It has shape ${state.notShown.shape}, so this Plumbline changes nothing in it. Everything in it is safe.${notShownWords(state.notShown)} Update Plumbline on this computer to go on.`
    case 'diskFailed':
      return 'Everything that was shown as saved is. Lock the workspace and open it again to go on.'
  }
}

/** The one indicator in words, always true. */
export function saveWords(state: ShownSaveState, locale: string): string {
  switch (state.kind) {
    case 'saved':
      return state.at === null
        ? 'Everything is saved'
        : `Saved ${formatTime(state.at, { locale, seconds: true })}`
    case 'saving':
      return 'Saving'
    case 'notSaved':
      return whyNotSaved(state.why)
    case 'readOnly':
      return 'Read-only: nothing can be changed'
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

/** The same without the reason. */
export function shortSaveWords({ kind }: Extract<ShownSaveState, { kind: 'notSaved' | 'readOnly' }>): string {
  return kind === 'readOnly' ? 'Read-only' : 'NOT saved'
}

function whyNotSaved(why: Extract<ShownSaveState, { kind: 'notSaved' }>['why']): string {
  switch (why.kind) {
    case 'refused':
      return notSavedWords(why.reason)
    case 'failed':
      return `${notSavedFirst(why.sentence)} It is tried again by itself: keep this window open.`
    case 'waiting':
      return 'NOT saved: something is still missing in what you typed. Complete it, and it is saved.'
    case 'unsent':
      return 'NOT saved yet: what is typed in the open form is saved when you press its button.'
    case 'conflict':
      return 'NOT saved: changed in another window.'
  }
}

function notSavedFirst(sentence: string): string {
  return sentence.startsWith('NOT saved') ? sentence : `NOT saved. ${sentence}`
}

/** What was typed and could not be saved, in words without a word of it. */
export function unsavedWords(kinds: readonly UnsavedKind[]): string {
  return [...new Set(kinds)].map((kind) => unsavedThings[kind]).join(', and ')
}

const unsavedThings: Readonly<Record<UnsavedKind, string>> = {
  session: 'the last words in a session’s notes',
  document: 'the last words in the draft of a document',
  form: 'what was typed in an open form',
  silentWindow: 'what was typed last in a window that did not answer',
}
