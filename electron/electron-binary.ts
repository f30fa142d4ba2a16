import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const electronFolder = resolve(import.meta.dirname, '../node_modules/electron')

/** Fetching takes as long as about 120 MB take; what has not come by then is not coming. */
const fetchWithinMs = 300_000
const sayEveryMs = 10_000

/** The program of the installed Electron; null while it was not fetched. */
export function electronBinary(): string | null {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(electronFolder, 'dist')
  const program = join(folder, programName(process.platform))
  return existsSync(program) ? program : null
}

function programName(platform: NodeJS.Platform): string {
  switch (platform) {
    case 'darwin':
      return 'Electron.app/Contents/MacOS/Electron'
    case 'win32':
      return 'electron.exe'
    default:
      return 'electron'
  }
}

/**
 * Fetches Electron from its release site, which its package does not do while it is installed; null when that
 * cannot be reached. Says every ten seconds that it is still at it.
 */
export async function fetchElectron(say: (sentence: string) => void): Promise<string | null> {
  say('Fetching Electron, once (about 120 MB) …')
  const startedAt = performance.now()
  const progress = setInterval(() => {
    say(`Still fetching Electron, for ${Math.round((performance.now() - startedAt) / 1000)} seconds now …`)
  }, sayEveryMs)
  const fetcher = spawn(process.execPath, [join(electronFolder, 'install.js')], {
    stdio: 'ignore',
    timeout: fetchWithinMs,
    killSignal: 'SIGKILL',
  })
  await new Promise((ended) => fetcher.on('error', ended).on('exit', ended))
  clearInterval(progress)
  return electronBinary()
}
