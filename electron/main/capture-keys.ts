import { BrowserWindow, globalShortcut } from 'electron'
import { channels } from '../../shared/contract/channels'

const keys = 'CommandOrControl+Shift+E'

/**
 * Has the keys for noting something work in every program, or not any more; whether it is so now. False where another
 * program holds them. They stay when the workspace locks: then they bring the window up at its lock, and nothing else.
 */
export function setCaptureKeys(everywhere: boolean): boolean {
  globalShortcut.unregister(keys)
  return everywhere && globalShortcut.register(keys, bringUp)
}

function bringUp(): void {
  const windows = BrowserWindow.getAllWindows()
  const window = windows.find((each) => each.isFocused()) ?? windows[0]
  if (window === undefined) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
  window.webContents.send(channels.capture)
}
