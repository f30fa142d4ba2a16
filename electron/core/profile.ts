import type { IsoInstant } from '../../shared/domain/calendar'
import type { Firm } from '../../shared/domain/firm'
import type { Letterhead } from '../../shared/domain/letterhead'
import { usualCalendar, type WorkingCalendar } from '../../shared/domain/working-calendar'
import { usualSettings, type WorkspaceSettings } from '../../shared/domain/workspace-settings'
import { found } from './context'
import { type Change, put, type WorkspaceData } from './store/collections'
import { countOf } from './store/records'

/** Whether nobody has started this workspace yet. */
export function isNew(data: WorkspaceData): boolean {
  return !data.profile.has('profile') && countOf(data) === 0
}

/** Whether damage took the record of the firm, and left others. */
function isProfileLost(data: WorkspaceData): boolean {
  return !data.profile.has('profile') && countOf(data) > 0
}

/** Stands in the place of a firm that was lost, until the manager writes it anew. */
export const lostFirm: Firm = {
  managerName: 'Manager',
  organisation: 'Organisation',
  team: '',
  paper: 'A4',
  currency: 'EUR',
}

/** What a workspace whose profile was lost goes on with. Its code was confirmed long ago. */
export function lostProfile(at: IsoInstant): Change {
  const settings = { ...usualSettings, codeConfirmedAt: at }
  return put('profile', { id: 'profile', firm: lostFirm, isSample: false, settings })
}

/** Whether this is the sample team, which holds nobody's secret. */
export function isSample(data: WorkspaceData): boolean {
  return data.profile.get('profile')?.isSample === true
}

/** The firm as it stands on documents. */
export function firmOf(data: WorkspaceData): Firm {
  return isProfileLost(data) ? lostFirm : found(data.profile.get('profile')).firm
}

export function settingsOf(data: WorkspaceData): WorkspaceSettings {
  // an earlier version may have stored fewer, and nothing parses records again when they are read
  return { ...usualSettings, ...data.profile.get('profile')?.settings }
}

/** Logo and address at the head of agreements; undefined where there are none. */
export function letterheadOf(data: WorkspaceData): Letterhead | undefined {
  return data.profile.get('profile')?.letterhead
}

/** When the firm works. */
export function calendarOf(data: WorkspaceData): WorkingCalendar {
  return data.profile.get('profile')?.calendar ?? usualCalendar
}

export function profileOf(firm: Firm, sample: boolean): Change {
  return put('profile', { id: 'profile', firm, isSample: sample, settings: usualSettings })
}

/** The change of some settings. Refuses with `NOT_FOUND` before the workspace has begun. */
export function changedSettings(data: WorkspaceData, change: Partial<WorkspaceSettings>): Change {
  const profile = found(data.profile.get('profile'))
  return put('profile', { ...profile, settings: { ...settingsOf(data), ...change } })
}
