import { createContext, type ReactElement, type ReactNode, useContext } from 'react'
import type { WorkspaceReadOnly } from '../../shared/domain/save-state'
import styles from './read-only.module.css'
import { whyReadOnly } from './save-words'

/** Why this workspace can only be read; null where it takes changes. */
export const ReadOnlyContext = createContext<WorkspaceReadOnly['reason'] | null>(null)

/** Whether nothing can be changed, so that no verb that changes something is offered. */
export function useIsReadOnly(): boolean {
  return useContext(ReadOnlyContext) !== null
}

/** Why nothing can be sent here; nothing where something can. */
export function ReadOnlyLine(): ReactElement | null {
  const reason = useContext(ReadOnlyContext)
  return reason === null ? null : <p className={styles.line}>{whyReadOnly(reason)}</p>
}

/**
 * Fields that save by themselves: they take nothing in a workspace that was opened to read only. Where the disk fails
 * while one writes they stay as they are, for the words in them to be copied.
 */
export function ReadOnlyFields({ children }: { children: ReactNode }): ReactElement {
  const reason = useContext(ReadOnlyContext)
  return (
    <fieldset className={styles.fields} disabled={reason !== null && reason !== 'diskFailed'}>
      {children}
    </fieldset>
  )
}
