import type { ReactElement } from 'react'
import type { WorkspaceSettings } from '../../../shared/domain/workspace-settings'
import { useReviseSettings } from '../../api/revise-settings'
import { Tick } from '../../components/form/tick-input'

/** Whether hints are given on the wording of what is typed. */
export function WritingSection({ settings }: { settings: WorkspaceSettings }): ReactElement {
  const revise = useReviseSettings()
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
        onChange={(wordingHints) => revise({ wordingHints })}
      />
    </section>
  )
}
