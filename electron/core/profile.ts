import type { Firm } from '../../shared/domain/firm'
import { found } from './context'
import { type Change, put, type WorkspaceData } from './store/collections'

/** Whether nobody has started this workspace yet. */
export function isNew(data: WorkspaceData): boolean {
  return !data.profile.has('profile')
}

/** The firm as it stands on documents. */
export function firmOf(data: WorkspaceData): Firm {
  return found(data.profile.get('profile')).firm
}

export function profileOf(firm: Firm, isSample: boolean): Change {
  return put('profile', { id: 'profile', firm, isSample })
}
