import type { Workspace } from './context'
import { inspectWorkspace } from './store/inspect-workspace'
import type { OpenOptions } from './store/opening'
import { Store } from './store/store'
import { WorkspaceOpenError } from './store/store-error'

/**
 * Opens the workspace in `folder`, or without `options` only looks what is there. One that cannot be opened is a
 * value too, so that the page can say why.
 */
export async function openWorkspace(folder: string, options: OpenOptions | null): Promise<Workspace> {
  try {
    if (options !== null) return { kind: 'open', store: await Store.open(folder, options) }
    const seen = await inspectWorkspace(folder)
    const reason = seen.kind === 'new' ? 'missing' : seen.kind
    return { kind: 'closed', reason, folder, file: 'file' in seen ? seen.file : null }
  } catch (error) {
    if (!(error instanceof WorkspaceOpenError)) throw error
    return { kind: 'closed', reason: error.reason, folder, file: error.file }
  }
}
