import { fork, spawn } from 'node:child_process'
import { join } from 'node:path'
import { chromium, _electron as electron, type Page } from 'playwright-core'
import * as z from 'zod'
import { Child } from './child'
import { patience } from './patience'
import { root } from './root'

/** Runs a function in the main process with the module `electron`, and gives its plain result. */
export type Evaluate = <T>(
  run: (electron: typeof import('electron'), argument: string) => T | Promise<T>,
  argument?: string,
) => Promise<T>

/** One run of the built main process. */
export type ElectronRun = {
  readonly page: Page
  readonly mainId: number
  readonly evaluate: Evaluate
  /** A page that opens next. */
  nextPage(): Promise<Page>
  close(): Promise<number | null>
}

type RunOptions = {
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
  /** The folder of the program, where it is not this repository. */
  readonly program?: string
}

/** On a real Electron where `PLUMBLINE_ELECTRON` names its binary; else on the stand-in. */
export function runElectron(options: RunOptions): Promise<ElectronRun> {
  const binary = process.env.PLUMBLINE_ELECTRON
  return binary === undefined ? runStandin(options) : runReal(binary, options)
}

async function runReal(
  executablePath: string,
  { args, env, program: folder = root }: RunOptions,
): Promise<ElectronRun> {
  const known = Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  const app = await electron.launch({
    executablePath,
    args: [folder, ...args],
    env: Object.fromEntries(known),
  })
  app.context().setDefaultTimeout(patience)
  const page = await app.firstWindow()
  await page.waitForLoadState()
  const program = new Child(app.process())
  return {
    page,
    mainId: program.id,
    evaluate: (run, argument = '') => app.evaluate(run, argument),
    nextPage: () => app.waitForEvent('window'),
    close: async () => {
      await app.close()
      return program.ended
    },
  }
}

/** Starts the program as `runElectron` does, without waiting for a window. */
export function startProgram(options: RunOptions): Child {
  const binary = process.env.PLUMBLINE_ELECTRON
  return binary === undefined
    ? startStandin(options)
    : new Child(
        spawn(binary, [root, ...options.args], { env: options.env, stdio: ['ignore', 'pipe', 'pipe'] }),
      )
}

/** The same main process under Node, with the stand-in for the module `electron`. */
function startStandin({ args, env, program = root }: RunOptions): Child {
  return new Child(
    fork(join(program, 'out/main/index.js'), args, {
      cwd: root,
      env,
      execArgv: ['--import', 'tsx', '--import', join(root, 'test/standin/register.ts')],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    }),
  )
}

const readySchema = z.object({ kind: z.literal('ready'), address: z.string() })
const resultSchema = z.object({ kind: z.literal('result'), id: z.number(), error: z.string().optional() })

async function runStandin(options: RunOptions): Promise<ElectronRun> {
  const program = startStandin(options)
  const address = await program.told((message) => readySchema.safeParse(message).data?.address ?? null)
  const browser = await chromium.connectOverCDP(address)
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('The stand-in has no window')
  context.setDefaultTimeout(patience)
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  await page.waitForURL('https://plumbline.app.standin.invalid/**')
  let last = 0
  return {
    page,
    mainId: program.id,
    evaluate: async <T>(run: Parameters<Evaluate>[0], argument = '') => {
      last += 1
      const id = last
      const result = program.told((message) => (isResult<T>(message, id) ? message : null))
      program.send({ kind: 'evaluate', id, source: String(run), argument })
      const { value, error } = await result
      if (error !== undefined) throw new Error(error)
      return value
    },
    nextPage: () => context.waitForEvent('page'),
    close: async () => {
      const code = await program.end('SIGTERM')
      await browser.close()
      return code
    },
  }
}

/** The value is of the type that the function returned: it came through structured cloning as JSON has it. */
function isResult<T>(message: unknown, id: number): message is { value: T; error?: string } {
  return resultSchema.safeParse(message).data?.id === id
}
