import { rename, rm, writeFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { BrowserWindow, dialog, type WebContents } from 'electron'
import type { FileToSave, SaveOutcome } from '../../shared/contract/wire'

/** Asks the manager where, then writes the file there: all of it, or nothing and what was there before. */
export async function askAndSave(page: WebContents, file: FileToSave): Promise<SaveOutcome> {
  const window = BrowserWindow.fromWebContents(page)
  if (window === null) return { kind: 'cancelled' }
  const name = basename(file.name)
  const extension = extname(name).slice(1)
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: name,
    ...(extension === '' ? {} : { filters: [{ name: extension.toUpperCase(), extensions: [extension] }] }),
  })
  if (canceled || filePath === '') return { kind: 'cancelled' }
  const part = `${filePath}.part`
  try {
    await writeFile(part, file.bytes)
    await rename(part, filePath)
    return { kind: 'saved', where: filePath }
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined)
    return { kind: 'failed', sentence: `The file was not saved: ${reasonOf(error)} Choose another place.` }
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'that disk is full.'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'Plumbline may not write there.'
    case 'ENOENT':
      return 'that folder is no longer there.'
    default:
      return `the system said ${code}.`
  }
}
