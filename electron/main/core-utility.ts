import { utilityProcess } from 'electron'
import type { CoreProcess } from '../core/connection'
import { coreEnvironment, coreFlags } from '../core/core-flags'

/** Starts the core as a utility process of Electron. */
export function startCoreUtility(entry: string): CoreProcess {
  const child = utilityProcess.fork(entry, [], {
    serviceName: 'Plumbline core',
    stdio: 'inherit',
    execArgv: [...coreFlags],
    env: coreEnvironment(),
  })
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', listener),
    // not `child.kill()`: that asks politely, and the core takes such requests from its host only
    kill: () => void (child.pid !== undefined && process.kill(child.pid, 'SIGKILL')),
  }
}
