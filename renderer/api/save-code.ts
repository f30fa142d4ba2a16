import { codeSheetWords } from '../components/recovery-code'
import { tell } from '../components/toasts'
import { pageHost } from './host'

/** Saves a recovery code as a text file, where the manager chooses. */
export async function saveCode(words: readonly string[]): Promise<void> {
  const text = `Plumbline recovery code\n\n${words.join(' ')}\n\n${codeSheetWords(new Date())}\n`
  const outcome = await pageHost.saveFile({
    name: 'plumbline-recovery-code.txt',
    bytes: new TextEncoder().encode(text),
    type: 'text/plain',
  })
  if (outcome.kind === 'saved') tell('The code was saved. Move the file away from this laptop.')
  if (outcome.kind === 'failed') tell(outcome.sentence)
}
