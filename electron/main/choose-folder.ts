import { BrowserWindow, dialog, type WebContents } from 'electron'

/** Asks the manager for a folder, a new one if they like; null when none was chosen. */
export async function chooseFolder(page: WebContents): Promise<string | null> {
  const window = BrowserWindow.fromWebContents(page)
  if (window === null) return null
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openDirectory', 'createDirectory'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}
