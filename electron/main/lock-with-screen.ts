import { powerMonitor } from 'electron'
import type { CoreConnection } from '../core/connection'

/** Locks the workspace with the computer: when it goes to sleep, and when its screen is locked. */
export function lockWithScreen(core: CoreConnection): void {
  powerMonitor.on('suspend', () => core.lock('sleep'))
  powerMonitor.on('lock-screen', () => core.lock())
}
