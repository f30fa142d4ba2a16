import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '../../../shared/contract/contract'
import type { LibraryEntry } from '../../../shared/contract/templates'
import type { TemplateId } from '../../../shared/domain/id'
import { client } from '../../api/api'
import { pageHost } from '../../api/host'
import { sentenceOf } from '../../api/refusal'
import { tell } from '../../components/toasts'

/** Which words of a template are meant. */
export type Which = Parameters<ContractRouterClient<typeof contract>['templates']['export']>[0]['of']

/** The words that count: those of the newest version, or of the draft where there is none. */
export function whichOf({ templateId, newest }: Pick<LibraryEntry, 'templateId' | 'newest'>): Which {
  return newest === null ? { kind: 'draft', templateId } : { kind: 'version', versionId: newest.id }
}

/** Saves a template as a JSON file, and says where it went or what keeps it from being exported. */
export async function exportTemplate(of: Which): Promise<void> {
  try {
    const { fileName, file } = await client.templates.export({ of })
    const bytes = new Uint8Array(await file.arrayBuffer())
    const outcome = await pageHost.saveFile({ name: fileName, bytes, type: 'application/json' })
    if (outcome.kind === 'saved') tell(`Saved as ${outcome.where}.`)
    if (outcome.kind === 'failed') tell(outcome.sentence)
  } catch (error) {
    tell(sentenceOf(error))
  }
}

/** Takes a template from the lists that sessions are started from, with a way back. */
export async function hideTemplate(templateId: TemplateId, name: string): Promise<void> {
  try {
    await client.templates.archive({ templateId })
    tell(`“${name}” is hidden. Its sessions keep it.`, {
      name: 'Undo',
      run: () => void bringBack(templateId, name),
    })
  } catch (error) {
    tell(sentenceOf(error))
  }
}

/** Puts a hidden template back on the lists. */
export async function bringBack(templateId: TemplateId, name: string): Promise<void> {
  try {
    await client.templates.bringBack({ templateId })
    tell(`“${name}” is back.`)
  } catch (error) {
    tell(sentenceOf(error))
  }
}

/** Makes a copy as a draft of its own; its id, or null where that was refused. */
export async function duplicate(of: Which, name: string): Promise<TemplateId | null> {
  try {
    // a name of 120 characters leaves no room for the word
    const { id } = await client.templates.duplicate({
      of,
      name: `${name.slice(0, 112).trim() || 'Template'}, copy`,
    })
    return id
  } catch (error) {
    tell(sentenceOf(error))
    return null
  }
}
