import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { WorkspaceSettings } from '../../../shared/domain/workspace-settings'
import { api } from '../../api/api'
import { queryClient } from '../../api/query-client'
import { sentenceOf } from '../../api/refusal'
import { Tick } from '../../components/form/tick-input'
import { tell } from '../../components/toasts'

/** Whether hints are given on the wording of what is typed. */
export function WritingSection({ settings }: { settings: WorkspaceSettings }): ReactElement {
  const revise = useMutation(
    api.workspace.revise.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries()
        tell('Saved.')
      },
      onError: (error) => tell(sentenceOf(error)),
    }),
  )
  return (
    <section>
      <h2>Writing</h2>
      <p>
        English words that are hard to accept or to act on are underlined, with a way to say what happened
        instead. All of it stays on this laptop. Nobody else sees it, and it is gone when the screen is
        turned.
      </p>
      <Tick
        label="Hints on wording while I write"
        isTicked={settings.wordingHints}
        onChange={(wordingHints) => revise.mutate({ wordingHints })}
      />
    </section>
  )
}
