import type { IsoInstant } from '../../shared/domain/calendar'
import { newAuthority } from './documents/signing/authority'
import { firmOf } from './profile'
import { type AuthorityRecord, type Change, put, type WorkspaceData } from './store/collections'

/** The workspace's authority, and the change that keeps it where it was only made now. */
export function authorityFor(
  data: WorkspaceData,
  at: IsoInstant,
): { authority: AuthorityRecord; changes: Change[] } {
  const kept = data.authority.get('authority')
  if (kept !== undefined) return { authority: kept, changes: [] }
  const made = newAuthority({ organisation: firmOf(data).organisation, at })
  const authority = { id: 'authority' as const, ...made }
  return { authority, changes: [put('authority', authority)] }
}
