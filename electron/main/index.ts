import { createHash } from 'node:crypto'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { app, BrowserWindow, session } from 'electron'
import { CoreConnection } from '../core/connection'
import { applicationFolder, defaultDataFolder } from '../core/default-folder'
import { answerBridge } from './bridge'
import { confinePages, confineSession } from './confinement'
import { startCoreUtility } from './core-utility'
import { systemKeychain } from './keychain'
import { lockWithScreen } from './lock-with-screen'
import { setMenu } from './menu'
import { registerPageScheme, servePage } from './page-protocol'
import { openWindow } from './window'

// The Electron shell: a window, the page's files, and a pipe to the core's own process.

const here = import.meta.dirname

const machine = { platform: process.platform, home: homedir(), env: process.env }
const namedFolder = process.argv.find((argument) => argument.startsWith('--data='))?.slice('--data='.length)
const dataFolder = namedFolder ? resolve(namedFolder) : defaultDataFolder(machine)

app.setName('Plumbline')
// Chromium's own files: one folder a workspace, so that a second workspace is a second instance with its own lock
const mark = createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)
app.setPath('userData', join(applicationFolder(machine), `window-${mark}`))
app.enableSandbox()
registerPageScheme()
confinePages()

if (app.requestSingleInstanceLock()) {
  void run()
} else {
  console.log('Plumbline is open already: its window comes to the front.')
  app.quit()
}

async function run(): Promise<void> {
  await app.whenReady()
  // not persistent: what a page shows or keeps for a moment never reaches the disk through Chromium
  const windowSession = session.fromPartition('plumbline')
  confineSession(windowSession)
  servePage(windowSession, join(here, '../renderer'))
  setMenu(process.platform)
  const core = new CoreConnection(
    () => startCoreUtility(join(here, 'core.js')),
    {
      dataFolder,
      resourcesFolder: join(here, '../../resources'),
      selfFormPage: join(here, 'self-form.html'),
    },
    { keychain: await systemKeychain(process.platform) },
  )
  answerBridge(core)
  lockWithScreen(core)
  openWindow(windowSession)

  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows()
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => app.quit())
  endCoreBeforeQuit(core)
}

/** Holds the app back from ending until what was begun is durable. */
function endCoreBeforeQuit(core: CoreConnection): void {
  let ended = false
  app.on('will-quit', (event) => {
    if (ended) return
    event.preventDefault()
    void core.close().then(() => {
      ended = true
      app.quit()
    })
  })
}
