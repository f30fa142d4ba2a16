import { fork } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { freshBuild } from '../../electron/fresh-build'
import { chromiumFlags, requireChromium } from '../chromium'
import { Child } from '../hosts/child'
import { root } from '../hosts/root'
import { newRunFolder } from '../hosts/run-folder'
import type { Contender, Subject } from './side-by-side'

/** From nothing to a page that answers, in a browser that runs already and has never seen it. */
export const coldStart: Subject = {
  name: 'cold-start',
  title: 'Cold start of the web host, from its process to a button that can be pressed',
  contenders,
  end: async () => browser?.close(),
}

let browser: Browser | null = null

async function contenders(): Promise<Contender[]> {
  await freshBuild({ onBuild: () => console.log('Building …') })
  const running = await chromium.launch({ executablePath: requireChromium(), args: chromiumFlags })
  browser = running
  return [
    { name: 'Plumbline: to the welcome', run: () => startPlumbline(running) },
    { name: 'Node alone: a page with one button', run: () => startBare(running) },
  ]
}

async function startPlumbline(browser: Browser): Promise<void> {
  const folder = await newRunFolder()
  const program = new Child(
    fork(join(root, 'out/main/web.js'), ['--data', folder.workspace, '--no-browser'], {
      env: folder.env,
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    }),
  )
  await press(browser, await program.printed(/^Plumbline is open at (\S+)$/m))
  await program.end('SIGINT')
  await folder.remove()
}

async function startBare(browser: Browser): Promise<void> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<!doctype html><button>Start mine</button>')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port }: Pick<AddressInfo, 'port'> = Object(server.address())
  await press(browser, `http://127.0.0.1:${port}/`)
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
}

async function press(browser: Browser, address: string): Promise<void> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(address)
  await page.getByRole('button', { name: 'Start mine' }).click()
  await context.close()
}
