import { unsavedWords } from '../components/save-words'
import { tell } from '../components/toasts'
import { client } from './api'
import { lockWhenSaved } from './follow-core'
import { sentenceOf } from './refusal'

/** Locks the workspace, or says why not. Where something typed cannot be saved, the manager decides. */
export async function lock(): Promise<void> {
  try {
    const unsaved = await lockWhenSaved()
    if (unsaved.length === 0) return
    tell(`Not locked, because this is not saved: ${unsavedWords(unsaved)}.`, {
      name: 'Lock all the same',
      run: () => void lockAllTheSame(),
    })
  } catch (error) {
    tell(sentenceOf(error))
  }
}

async function lockAllTheSame(): Promise<void> {
  try {
    await client.access.lock()
  } catch (error) {
    tell(sentenceOf(error))
  }
}
