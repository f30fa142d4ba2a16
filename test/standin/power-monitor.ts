import { EventEmitter } from 'node:events'

/** Electron's `powerMonitor`. This computer never sleeps: a test emits what it would tell. */
export const powerMonitor = new EventEmitter()
