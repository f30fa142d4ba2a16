import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { electronBinary, fetchElectron } from './electron-binary'

const root = resolve(import.meta.dirname, '..')

/** An Electron that ends by itself this early has not opened its window. */
const failsWithinMs = 15_000

export type DesktopEnd =
  | { readonly kind: 'closed'; readonly code: number }
  /** Why there can be no window, in a sentence. */
  | { readonly kind: 'impossible'; readonly sentence: string }

/** Opens the desktop window and waits until it is closed. */
export async function openDesktop(options: {
  dataFolder: string | null
  say: (sentence: string) => void
}): Promise<DesktopEnd> {
  const { dataFolder, say } = options
  const sentence = whyNoWindow({ ...process, isRoot: process.getuid?.() === 0 })
  if (sentence !== null) return { kind: 'impossible', sentence }
  const binary = electronBinary() ?? (await fetchElectron(say))
  if (binary === null) {
    return {
      kind: 'impossible',
      sentence:
        'Electron cannot be fetched from its release site, so Plumbline opens in the browser instead.',
    }
  }
  return runWindow(binary, dataFolder)
}

/** Runs Plumbline on an Electron until its window is closed, or until this process is asked to end. */
export function runWindow(binary: string, dataFolder: string | null): Promise<DesktopEnd> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const child = spawn(binary, [root, ...(dataFolder === null ? [] : [`--data=${dataFolder}`])], {
    env,
    stdio: 'inherit',
    // its own group: Ctrl+C in the terminal must reach it once, through here; the second one would not be gentle
    detached: process.platform !== 'win32',
  })
  return endOf(child)
}

/** What keeps a window from being opened here at all; null where nothing does. */
export function whyNoWindow(machine: {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  isRoot: boolean
}): string | null {
  const { platform, env, isRoot } = machine
  if (platform !== 'linux') return null
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) {
    return 'There is no screen here for a window, so Plumbline opens in the browser instead.'
  }
  // Chromium refuses root its sandbox, and a window without one is not for the notes of a team
  if (isRoot)
    return 'Root gets no window, because it would have no sandbox, so Plumbline opens in the browser instead.'
  return null
}

function endOf(child: ChildProcess): Promise<DesktopEnd> {
  const startedAt = performance.now()
  let isAsked = false
  const ask = (): void => {
    if (isAsked) return
    isAsked = true
    quit(child)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, ask)
  return new Promise((resolve) => {
    const fail = (): void =>
      resolve({
        kind: 'impossible',
        sentence: 'Electron could not open its window, so Plumbline opens in the browser instead.',
      })
    child.on('error', fail)
    child.on('exit', (code) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, ask)
      if (code !== 0 && !isAsked && performance.now() - startedAt < failsWithinMs) fail()
      else resolve({ kind: 'closed', code: code ?? 0 })
    })
  })
}

/** Asks Electron to quit in its own way. */
function quit(child: ChildProcess): void {
  if (process.platform === 'win32') spawn('taskkill', ['/PID', String(child.pid)], { stdio: 'ignore' })
  else child.kill('SIGTERM')
}
