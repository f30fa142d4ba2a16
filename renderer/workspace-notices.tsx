import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { WorkspaceStatus } from '../shared/contract/workspace'
import { api } from './api/api'
import { queryClient } from './api/query-client'
import { useSaveState } from './api/save-state'
import { Notices } from './components/notices'

/** What the manager has to know of the workspace, above whatever is open. */
export function WorkspaceNotices({
  status,
}: {
  status: Extract<WorkspaceStatus, { kind: 'open' }>
}): ReactElement {
  const save = useSaveState()
  const understood = useMutation(
    api.workspace.understood.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  )
  return <Notices save={save} warnings={status.warnings} onUnderstood={() => understood.mutate({})} />
}
