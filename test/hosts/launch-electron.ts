import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { vi } from 'vitest'
import { type ElectronRun, type Evaluate, runElectron, startProgram } from './electron-run'
import type { Host, HostOptions, SavedFile } from './host'
import { childOf, killProcess } from './processes'
import { root } from './root'
import { newRunFolder } from './run-folder'

export type ElectronHost = Host & {
  readonly name: 'electron'
  readonly evaluate: Evaluate
  /** What the system tells of the computer. */
  computer(sign: 'suspend' | 'lock-screen'): Promise<void>
  /** Whether the first window is there to be seen. */
  isShown(): Promise<boolean>
  /** Starts the program once more on the same workspace; its exit code. */
  startAgain(): Promise<number | null>
}

/** The desktop window. */
export async function launchElectron(asked: HostOptions = {}): Promise<ElectronHost> {
  const folder = await newRunFolder()
  const dataFolder = asked.dataFolder ?? folder.workspace
  const options = {
    args: [`--data=${dataFolder}`],
    env: { ...folder.env, STANDIN_KEYCHAIN: asked.keychain ?? '' },
  }
  const start = (): Promise<ElectronRun> => runElectron(options)
  let run = await start()
  return {
    name: 'electron',
    dataFolder,
    get page() {
      return run.page
    },
    evaluate: (act, argument) => run.evaluate(act, argument),
    isShown: () =>
      run.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false),
    startAgain: () => startProgram(options).ended,
    newPage: async () => {
      const opening = run.nextPage()
      await run.evaluate(openAnotherWindow, join(root, 'out/preload/index.cjs'))
      const page = await opening
      await page.waitForURL(/plumbline/)
      return page
    },
    savedFile: async (act) => savedFile(run, await mkdtemp(join(folder.saved, 'answer-')), act),
    coreId: () => coreOf(run),
    killCore: async () => killProcess(await coreOf(run)),
    computer: (sign) =>
      run.evaluate(({ powerMonitor }, told) => void powerMonitor.emit(told as 'suspend'), sign),
    restart: async () => {
      await run.close()
      run = await start()
    },
    close: async () => {
      const code = await run.close()
      await folder.remove()
      return code
    },
  }
}

/** Nothing in the product opens a second window yet, so main is asked to. */
function openAnotherWindow({ BrowserWindow, session }: typeof import('electron'), preload: string): void {
  const webPreferences = { preload, sandbox: true, session: session.fromPartition('plumbline') }
  void new BrowserWindow({ width: 1280, height: 800, webPreferences }).loadURL('app://plumbline/')
}

async function savedFile(run: ElectronRun, folder: string, act: () => Promise<unknown>): Promise<SavedFile> {
  await run.evaluate(({ dialog }, into) => {
    // the one answer of a manager who keeps the name that is proposed
    const answer = (_window: unknown, { defaultPath = '' } = {}) =>
      Promise.resolve({ canceled: false, filePath: `${into}/${defaultPath}` })
    Object.assign(dialog, { showSaveDialog: answer })
  }, folder)
  await act()
  // main writes beside the place and renames, so a file under its name is whole
  const name = await vi.waitUntil(async () => (await readdir(folder)).find((one) => !one.endsWith('.part')), {
    timeout: 20_000,
    interval: 20,
  })
  return { name, bytes: await readFile(join(folder, name)) }
}

function coreOf({ evaluate, mainId }: ElectronRun): Promise<number> {
  if (process.env.PLUMBLINE_ELECTRON === undefined) return childOf(mainId, /core\.js/)
  return evaluate(({ app }) => app.getAppMetrics().find(({ name }) => name === 'Plumbline core')?.pid ?? 0)
}
