import { spawn } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')

/** Everything that the build is made from. */
const sources = [
  'electron',
  'renderer',
  'resources/public',
  'shared',
  'electron.vite.config.ts',
  'package-lock.json',
  'tsconfig.json',
]

/** Builds into out/ where that is missing or older than its sources. Rejects with what the builder said. */
export async function freshBuild(options: { onBuild: () => void }): Promise<void> {
  if (isFresh()) return
  options.onBuild()
  await build()
}

/** Whether what is in out/ was built from what the sources are now. */
export function isFresh(): boolean {
  // the page is built last
  const builtAt = modifiedAt(join(root, 'out/renderer/index.html'))
  return sources.every((source) => newestIn(join(root, source)) < builtAt)
}

/** When anything in a folder last changed; the folder itself changes when a file goes away. */
function newestIn(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined || !found.isDirectory()) return found?.mtimeMs ?? 0
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}

function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function build(): Promise<void> {
  const builder = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const child = spawn(process.execPath, [builder, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const keep = (text: string): void => {
    said += text
  }
  child.stdout.setEncoding('utf8').on('data', keep)
  child.stderr.setEncoding('utf8').on('data', keep)
  return new Promise((succeed, fail) => {
    child.on('error', fail)
    child.on('exit', (code) => (code === 0 ? succeed() : fail(new Error(`The build failed:\n${said}`))))
  })
}
