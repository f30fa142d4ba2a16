import { App } from './app'
import { BrowserWindow } from './browser-window'
import { obeyTest } from './control'
import { dialog } from './dialog'
import { globalShortcut } from './global-shortcut'
import { ipcMain } from './ipc'
import { Menu } from './menu'
import { Notification } from './notification'
import { powerMonitor } from './power-monitor'
import { safeStorage } from './safe-storage'
import { protocol, session } from './session'
import { utilityProcess } from './utility-process'

// What `import { … } from 'electron'` finds in the main process under the stand-in.

const app = new App()
BrowserWindow.app = app
obeyTest(
  {
    app,
    BrowserWindow,
    dialog,
    globalShortcut,
    ipcMain,
    Menu,
    Notification,
    powerMonitor,
    protocol,
    safeStorage,
    session,
    utilityProcess,
  },
  () => app.quit(),
)

export {
  app,
  BrowserWindow,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  Notification,
  powerMonitor,
  protocol,
  safeStorage,
  session,
  utilityProcess,
}
