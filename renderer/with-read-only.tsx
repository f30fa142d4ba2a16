import type { ReactElement, ReactNode } from 'react'
import { useSaveState } from './api/save-state'
import { ReadOnlyContext } from './components/read-only'

/** Tells everything within whether and why this workspace can only be read. */
export function WithReadOnly({ children }: { children: ReactNode }): ReactElement {
  const save = useSaveState()
  return <ReadOnlyContext value={save.kind === 'readOnly' ? save.reason : null}>{children}</ReadOnlyContext>
}
