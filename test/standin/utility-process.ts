import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'

const parentPort = new URL('./parent-port.mjs', import.meta.url).href

/** Electron's `utilityProcess`: a child of Node whose script finds `process.parentPort`. */
export const utilityProcess = {
  fork: (
    script: string,
    args: readonly string[] = [],
    { execArgv = [], env = process.env }: ForkOptions = {},
  ): UtilityProcess => new UtilityProcess(script, args, { execArgv, env }),
}

type ForkOptions = { readonly execArgv?: readonly string[]; readonly env?: NodeJS.ProcessEnv }

class UtilityProcess extends EventEmitter {
  private readonly child: ChildProcess

  constructor(script: string, args: readonly string[], { execArgv, env }: Required<ForkOptions>) {
    super()
    this.child = fork(script, args, {
      execArgv: ['--import', parentPort, ...execArgv],
      env,
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    this.child.on('spawn', () => this.emit('spawn'))
    this.child.on('message', (message) => this.emit('message', message))
    this.child.on('exit', (code) => this.emit('exit', code ?? 1))
  }

  get pid(): number | undefined {
    return this.child.exitCode === null ? this.child.pid : undefined
  }

  postMessage(message: object): void {
    if (this.child.connected) this.child.send(message, () => undefined)
  }

  kill(): boolean {
    return this.child.kill()
  }
}
