import type { Workspace } from './context'
import { Store } from './store/store'
import { WorkspaceOpenError } from './store/store-error'

/** Opens the workspace in `folder`. One that cannot be opened is a value too, so that the page can say why. */
export async function openWorkspace(folder: string): Promise<Workspace> {
  try {
    return { kind: 'open', store: await Store.open(folder) }
  } catch (error) {
    if (!(error instanceof WorkspaceOpenError)) throw error
    return { kind: 'closed', reason: error.reason, folder, file: error.file }
  }
}
