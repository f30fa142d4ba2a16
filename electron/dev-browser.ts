import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { resolveConfig } from 'electron-vite'
import { createServer, mergeConfig, type Plugin } from 'vite'
import { freshBuild } from './fresh-build'
import type { StartOptions } from './web/start-options'

const root = resolve(import.meta.dirname, '..')

/** The built loopback host, with the cookie that it gave for its one-time token. */
type RunningHost = { readonly child: ChildProcess; readonly origin: string; readonly cookie: string }

/**
 * Serves the page from its sources with hot reload, and passes what it asks on to the built loopback host, which is
 * built and started again when the core or the host change. The host itself knows nothing of it: its gate sees its own
 * cookie and origin. The page has no content security policy here, because hot reload writes scripts into it.
 */
export async function developInBrowser(options: StartOptions): Promise<void> {
  await freshBuild({ onBuild: () => console.log('Building Plumbline …') })
  let host = await startHost(options, 0)
  const passOn = {
    target: host.origin,
    changeOrigin: true,
    configure: (proxy: { on(event: 'proxyReq', listener: (request: HeaderCarrier) => void): void }): void => {
      proxy.on('proxyReq', (request) => {
        request.setHeader('cookie', host.cookie)
        request.setHeader('origin', host.origin)
      })
    },
  }
  const { config } = await resolveConfig({ root }, 'serve', 'development')
  const server = await createServer(
    mergeConfig(config?.renderer ?? {}, {
      clearScreen: false,
      plugins: [ownPageOnly],
      server: {
        host: '127.0.0.1',
        port: options.port || undefined,
        proxy: { '/rpc': passOn, '/events': passOn },
      },
    }),
  )
  await server.listen()
  console.log(`Plumbline is in development at ${server.resolvedUrls?.local[0]}`)

  let restarting = Promise.resolve()
  const restart = async (): Promise<void> => {
    try {
      await freshBuild({ onBuild: () => console.log('Building Plumbline …') })
    } catch (error) {
      console.error(error instanceof Error ? error.message : error)
      return
    }
    const { port } = new URL(host.origin)
    await stopHost(host)
    host = await startHost(options, Number(port))
    server.ws.send({ type: 'full-reload' })
  }
  server.watcher.add([join(root, 'electron'), join(root, 'shared')])
  server.watcher.on('change', (file) => {
    if (file.startsWith(join(root, 'electron')) || file.startsWith(join(root, 'shared'))) {
      restarting = restarting.then(restart)
    }
  })
  const end = async (): Promise<void> => {
    await server.close()
    await stopHost(host)
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void end())
}

/** What is passed on looks to the host as if its own page had asked, so another site's page must not get this far. */
const ownPageOnly: Plugin = {
  name: 'plumbline-own-page-only',
  configureServer: (server) => {
    server.middlewares.use((request, response, next) => {
      const { origin, host } = request.headers
      if (origin === undefined || origin === `http://${host}`) next()
      else response.writeHead(403).end()
    })
  },
}

type HeaderCarrier = { setHeader(name: string, value: string): unknown }

async function startHost({ dataFolder }: StartOptions, port: number): Promise<RunningHost> {
  const data = dataFolder === null ? [] : ['--data', dataFolder]
  const child = fork(join(root, 'out/main/web.js'), ['--no-browser', '--port', String(port), ...data], {
    execArgv: [],
    // its own group: Ctrl+C reaches it once, through here
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const address = await printedAddress(child)
  const answer = await fetch(address, { redirect: 'manual' })
  return {
    child,
    origin: new URL(address).origin,
    cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '',
  }
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((found, fail) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const [address] = /http:\S+/.exec(text) ?? []
      if (address !== undefined) found(address)
    })
    child.once('exit', (code) => fail(new Error(`The loopback host ended with ${code}`)))
  })
}

async function stopHost({ child }: RunningHost): Promise<void> {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}
