import { join } from 'node:path'
import { BrowserWindow, type Session } from 'electron'
import { startAddress } from './page-address'

/** Opens the window: sandboxed, isolated and without Node. */
export function openWindow(session: Session): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 640,
    minHeight: 360,
    show: false,
    title: 'Plumbline',
    backgroundColor: '#FAF9F6',
    webPreferences: {
      session,
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: import.meta.env.DEV,
      // Chromium would fetch its dictionaries from the network
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  reloadAfterCrash(window)
  void window.loadURL(startAddress)
  return window
}

/** A page whose process died is loaded again; one that dies while it loads is left, or it would never end. */
function reloadAfterCrash({ webContents }: BrowserWindow): void {
  let loaded = false
  webContents.on('did-finish-load', () => {
    loaded = true
  })
  webContents.on('render-process-gone', () => {
    if (loaded) webContents.reload()
    loaded = false
  })
}
