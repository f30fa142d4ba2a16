import { homedir } from 'node:os'
import { join } from 'node:path'
import { CoreConnection } from '../core/connection'
import { defaultDataFolder } from '../core/default-folder'
import { endOnSurprise } from '../core/report'
import { openBrowser } from './browser'
import { startCoreChild } from './core-child'
import { serve, type WebServer } from './server'
import { readStartOptions, type StartOptions } from './start-options'

// The loopback host: the same page and the same core as in the desktop window, in the system's browser.

endOnSurprise()

const request = readStartOptions(process.argv.slice(2))
switch (request.kind) {
  case 'start':
    await run(request.options)
    break
  case 'help':
    console.log(request.text)
    break
  case 'refused':
    console.error(request.sentence)
    process.exitCode = 2
    break
}

async function run(options: StartOptions): Promise<void> {
  const here = import.meta.dirname
  const machine = { platform: process.platform, home: homedir(), env: process.env }
  const core = new CoreConnection(
    () => startCoreChild(join(here, 'core.js')),
    {
      dataFolder: options.dataFolder ?? defaultDataFolder(machine),
      resourcesFolder: join(here, '../../resources'),
      selfFormPage: join(here, 'self-form.html'),
    },
    // a browser reaches no keychain: the passphrase alone opens the workspace
    { keychain: null },
  )
  const server = await serve({
    port: options.port,
    pageFolder: join(here, '../renderer'),
    core,
    onNewAddress: (address) => console.log(`For another browser: ${address}`),
  }).catch((error: unknown) => refusalOf(error, options.port))
  if (typeof server === 'string') {
    console.error(server)
    await core.close()
    process.exit(1)
  }
  endWith(server, core)
  console.log(`Plumbline is open at ${server.address()}`)
  console.log('It answers on this computer only. Ctrl+C ends it.')
  if (options.openBrowser) openBrowser(server.address())
}

/** Why the port cannot be had, in a sentence. */
function refusalOf(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use by another program. Choose another with --port, or leave it out.`
    case 'EACCES':
      return `The system keeps port ${port} to itself. Choose one from 1024 up with --port, or leave it out.`
    default:
      throw error
  }
}

function endWith(server: WebServer, core: CoreConnection): void {
  let ending = false
  const end = async (): Promise<void> => {
    if (ending) return
    ending = true
    await server.close()
    await core.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end())
  // whoever started this as a child and is gone
  process.on('disconnect', () => void end())
}
