import { tell } from '../components/toasts'
import { lockNow } from './follow-core'
import { sentenceOf } from './refusal'

/** Locks the workspace, or says why not. */
export async function lock(): Promise<void> {
  try {
    await lockNow()
  } catch (error) {
    tell(sentenceOf(error))
  }
}
