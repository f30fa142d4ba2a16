import { fork } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { chromiumFlags, requireChromium } from '../chromium'
import { Child } from './child'
import type { Host, HostOptions, SavedFile } from './host'
import { patience } from './patience'
import { childOf, killChild } from './processes'
import { root } from './root'
import { newRunFolder, type RunFolder } from './run-folder'

export type WebHost = Host & {
  readonly name: 'web'
  /** Where the page is, without the token. */
  readonly origin: string
  /** The address that lets the next browser in. */
  nextAddress(): string
  /** Everything that the program printed. */
  output(): string
  readonly programId: number
}

type Run = {
  readonly program: Child
  readonly browser: Browser
  readonly page: Page
  readonly origin: string
}

/** The loopback host, with its page in a tab of a new browser. */
export async function launchWeb(options: HostOptions = {}): Promise<WebHost> {
  const folder = await newRunFolder()
  const dataFolder = options.dataFolder ?? folder.workspace
  let run = await start(folder, dataFolder)
  const stop = async (): Promise<number | null> => {
    await run.browser.close()
    return run.program.end('SIGINT')
  }
  return {
    name: 'web',
    dataFolder,
    get page() {
      return run.page
    },
    get origin() {
      return run.origin
    },
    nextAddress: () => [...run.program.output.matchAll(/^For another browser: (\S+)$/gm)].at(-1)?.[1] ?? '',
    output: () => run.program.output,
    get programId() {
      return run.program.id
    },
    newPage: async () => {
      const page = await run.page.context().newPage()
      await page.goto(run.origin)
      return page
    },
    savedFile: (act) => savedFile(run.page, act),
    coreId: () => childOf(run.program.id, /core\.js/),
    killCore: () => killChild(run.program.id, /core\.js/),
    restart: async () => {
      await stop()
      run = await start(folder, dataFolder)
    },
    close: async () => {
      const code = await stop()
      await folder.remove()
      return code
    },
  }
}

async function start(folder: RunFolder, dataFolder: string): Promise<Run> {
  const program = new Child(
    fork(join(root, 'out/main/web.js'), ['--data', dataFolder, '--no-browser'], {
      env: folder.env,
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    }),
  )
  const address = await program.printed(/^Plumbline is open at (\S+)$/m)
  const browser = await chromium.launch({ executablePath: requireChromium(), args: chromiumFlags })
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  context.setDefaultTimeout(patience)
  const page = await context.newPage()
  await page.goto(address)
  return { program, browser, page, origin: new URL(address).origin }
}

async function savedFile(page: Page, act: () => Promise<unknown>): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}
