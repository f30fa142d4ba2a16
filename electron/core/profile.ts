import type { Firm } from '../../shared/domain/firm'
import { usualSettings, type WorkspaceSettings } from '../../shared/domain/workspace-settings'
import { found } from './context'
import { type Change, put, type WorkspaceData } from './store/collections'

/** Whether nobody has started this workspace yet. */
export function isNew(data: WorkspaceData): boolean {
  return !data.profile.has('profile')
}

/** Whether this is the sample team, which holds nobody's secret. */
export function isSample(data: WorkspaceData): boolean {
  return data.profile.get('profile')?.isSample === true
}

/** The firm as it stands on documents. */
export function firmOf(data: WorkspaceData): Firm {
  return found(data.profile.get('profile')).firm
}

export function settingsOf(data: WorkspaceData): WorkspaceSettings {
  // an earlier version may have stored fewer, and nothing parses records again when they are read
  return { ...usualSettings, ...data.profile.get('profile')?.settings }
}

export function profileOf(firm: Firm, sample: boolean): Change {
  return put('profile', { id: 'profile', firm, isSample: sample, settings: usualSettings })
}

/** The change of some settings. Refuses with `NOT_FOUND` before the workspace has begun. */
export function changedSettings(data: WorkspaceData, change: Partial<WorkspaceSettings>): Change {
  const profile = found(data.profile.get('profile'))
  return put('profile', { ...profile, settings: { ...settingsOf(data), ...change } })
}
