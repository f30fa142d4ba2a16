import { fork } from 'node:child_process'
import type { CoreProcess } from '../core/connection'
import { coreEnvironment, coreFlags } from '../core/core-flags'

/** Starts the core as a child process of Node. Structured cloning carries its bytes unchanged. */
export function startCoreChild(entry: string): CoreProcess {
  const child = fork(entry, {
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // the core is built: whatever loads TypeScript or debugs in this process is not for it
    execArgv: [...coreFlags],
    env: coreEnvironment(),
  })
  return {
    // a core that has just ended is told by `exit`; a message it no longer takes is nobody's error
    post: (message) => void (child.connected && child.send(message, () => undefined)),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  }
}
