import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { whyNoWindow } from './desktop'
import { developInBrowser } from './dev-browser'
import { electronBinary } from './electron-binary'
import { readStartOptions, type StartOptions } from './web/start-options'

// `npm run dev`: the window with hot reload; where there is none or with `--web`, the same in the browser.

const root = resolve(import.meta.dirname, '..')

const request = readStartOptions(process.argv.slice(2))
switch (request.kind) {
  case 'start':
    await develop(request.options)
    break
  case 'help':
    console.log(request.text.replace('npm start', 'npm run dev'))
    break
  case 'refused':
    console.error(request.sentence)
    process.exitCode = 2
    break
}

async function develop(options: StartOptions): Promise<void> {
  const canHaveWindow =
    electronBinary() !== null && whyNoWindow({ ...process, isRoot: process.getuid?.() === 0 }) === null
  if (!options.web && canHaveWindow) return developInWindow(options)
  if (!options.web)
    console.log('There is no Electron or no screen for it here, so this is the browser instead.')
  await developInBrowser(options)
}

function developInWindow({ dataFolder }: StartOptions): void {
  const tool = resolve(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const forElectron = dataFolder === null ? [] : ['--', `--data=${dataFolder}`]
  spawn(process.execPath, [tool, 'dev', '--watch', ...forElectron], { cwd: root, stdio: 'inherit' })
}
