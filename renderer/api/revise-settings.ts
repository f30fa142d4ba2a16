import { useMutation } from '@tanstack/react-query'
import type { WorkspaceSettings } from '../../shared/domain/workspace-settings'
import { tell } from '../components/toasts'
import { api } from './api'
import { queryClient } from './query-client'
import { sentenceOf } from './refusal'

type Revisable = Pick<
  WorkspaceSettings,
  | 'idleMinutes'
  | 'retentionMonths'
  | 'captureEverywhere'
  | 'wordingHints'
  | 'reminders'
  | 'timeStampUrl'
  | 'documentLanguage'
>

/** Changes some settings of the workspace, and says in a slip what came of it. What is not given stays as it is. */
export function useReviseSettings(): (change: Partial<Revisable>) => void {
  const revise = useMutation(
    api.workspace.revise.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries()
        tell('Saved.')
      },
      onError: (error) => tell(sentenceOf(error)),
    }),
  )
  return revise.mutate
}
