import { access, constants } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { implement, ORPCError } from '@orpc/server'
import type { WorkspaceKey } from '../../shared/contract/access'
import { type BackupFound, backups as contract, largestExport } from '../../shared/contract/backups'
import { sentenceOfBackup, sentenceOfExport } from './backup-words'
import { type CoreContext, changing, openStore, writing } from './context'
import type { Door } from './door'
import { unlockOf } from './entering'
import { endGuestMode } from './guest-mode'
import { changedSettings, settingsOf } from './profile'
import { refuseTooSoon } from './proof'
import { isWithin, restoreHere } from './restoring'
import { secondCopyOf } from './second-copy'
import { backup } from './store/backup'
import { backupsIn } from './store/backup-folder'
import { exportWorkspace, importWorkspace } from './store/export-workspace'
import { makeFolder } from './store/folder'
import { describeBackup } from './store/restore-backup'
import type { Store } from './store/store'
import { BackupError, WorkspaceOpenError } from './store/store-error'

const os = implement(contract).$context<CoreContext>()

export const backups = {
  get: os.get.handler(async ({ context }) => {
    const store = openStore(context)
    const folder = settingsOf(store.read()).backupFolder
    const found = folder === null ? [] : await foundIn(folder, store.keys.keyring.workspaceId)
    const { making } = context.door
    const secondCopy = await secondCopyOf(context.door.folder)
    return {
      folder,
      found,
      secondCopy,
      copying: making.copying,
      lastCheck: settingsOf(store.read()).lastCheck,
    }
  }),

  setFolder: os.setFolder.handler(({ context, input: { folder } }) =>
    changing(context, async (store) => {
      if (folder !== null) await checkFolder(context.door, folder)
      await store.commit([changedSettings(store.read(), { backupFolder: folder })])
      return {}
    }),
  ),

  make: os.make.handler(({ context }) =>
    writing(context, async (store) => {
      const { backupFolder } = settingsOf(store.read())
      if (backupFolder === null) throw refused('Choose a folder for backups first.')
      const { at } = await backup(store, backupFolder).catch(rethrowRefused)
      context.door.automatic.trouble = null
      return { at }
    }),
  ),

  setSecondCopy: os.setSecondCopy.handler(({ context, input: { folder } }) =>
    changing(context, async (store) => {
      const { door } = context
      store.refuseReadOnly()
      if (folder === null) await door.making.end(store)
      else {
        await checkFolder(door, folder)
        if (folder === (await secondCopyOf(door.folder))) await door.making.keep(store, folder)
        else await door.making.begin(store, folder, () => door.host.tell({ kind: 'news' }))
      }
      return {}
    }),
  ),

  check: os.check.handler(({ context }) =>
    writing(context, async (store) => {
      const found = await context.door.weekly.atOnce(store, Date.parse(context.clock.now()))
      return { found: [...found] }
    }),
  ),

  exportAll: os.exportAll.handler(async ({ context }) => {
    const store = openStore(context)
    const { state } = store
    if (state.kind === 'readOnly' && state.reason === 'newer') {
      throw refused(
        'This workspace was written by a newer Plumbline. An export by this one would not be whole, so none was made.',
      )
    }
    return { file: await exportOf(store) }
  }),

  importAll: os.importAll.handler(({ context, input }) =>
    changing(context, async (store) => {
      const text = Buffer.from(await input.file.arrayBuffer()).toString('utf8')
      await importWorkspace(store, text).catch((error) => rethrowAs(sentenceOfExport(error), error))
      // who fills a workspace is the manager, whoever had the laptop when the export was made
      await endGuestMode(context.door, store)
      // the settings came along, but this workspace has a code and a disk of its own
      await store.commit([changedSettings(store.read(), { codeConfirmedAt: null, backupFolder: null })])
      return {}
    }),
  ),

  find: os.find.handler(async ({ input: { folder } }) => {
    if (!isAbsolute(folder)) throw refused('That is no whole path. Begin with / or with a drive.')
    const itself = (await foundIn(dirname(folder), null)).filter(({ path }) => path === folder)
    return itself.length > 0 ? itself : foundIn(folder, null)
  }),

  preview: os.preview.handler(async ({ context: { door }, input: { path, key } }) => {
    refuseTooSoon(door)
    const unlock = unlockOf(door, key)
    const { sequence: _, ...preview } = await describeBackup(path, unlock).catch((error) =>
      rethrowWrong(door, error),
    )
    return preview
  }),

  restore: os.restore.handler(({ context: { door }, input: { path, key } }) =>
    door.inTurn(async () => {
      refuseTooSoon(door)
      refuseUnproved(door, key)
      const unlock = unlockOf(door, key)
      const aside = await restoreHere(door, path, unlock).catch((error) => rethrowWrong(door, error))
      door.remember({ kind: 'restored', aside })
      return { aside }
    }),
  ),
}

/** The export as a file. Refuses one that is larger than a text can be, or than an import takes. */
async function exportOf(store: Store): Promise<Blob> {
  const file = await exportWorkspace(store)
    .then((text) => new Blob([text], { type: 'application/json' }))
    .catch((error: unknown) => {
      if (error instanceof RangeError) return null
      throw error
    })
  if (file !== null && file.size <= largestExport) return file
  throw refused(
    `An export holds at most ${largestExport / 1_000_000} MB, and this workspace is larger. Make a backup instead: it holds everything.`,
  )
}

/** The backups in a folder, the newest first. */
async function foundIn(folder: string, workspaceId: string | null): Promise<BackupFound[]> {
  const found = await backupsIn(folder, workspaceId).catch(() => [])
  return found
    .map(({ name, at, sequence }) => ({ path: join(folder, basename(name)), at: instantOf(at), sequence }))
    .reverse()
}

/** `20261123T094100Z` → `2026-11-23T09:41:00.000Z` */
function instantOf(at: string): string {
  return at.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6.000Z')
}

/** Refuses a folder that cannot be written to, or that would be lost together with the workspace. */
async function checkFolder({ folder: workspace }: Door, folder: string): Promise<void> {
  if (!isAbsolute(folder)) throw refused('That is no whole path. Begin with / or with a drive.')
  if (isWithin(workspace, folder)) {
    throw refused(
      'That lies in the workspace itself, and would be lost with it. Choose another disk or folder.',
    )
  }
  try {
    await makeFolder(folder)
    await access(folder, constants.W_OK)
  } catch {
    throw refused('Plumbline may not write there, or the disk is away.')
  }
}

/**
 * A keychain opens for whoever has the laptop: it must not put an earlier workspace in the place of one that was handed
 * to a person, where the manager could prove to be the one who asks.
 */
function refuseUnproved({ workspace }: Door, key: WorkspaceKey): void {
  const wraps = workspace.kind === 'locked' ? workspace.wraps : null
  if (key.kind === 'keychain' && wraps?.passphrase === true) {
    throw refused('Restoring takes the passphrase or the recovery code here, not this computer alone.')
  }
}

function refused(sentence: string): ORPCError<string, { sentence: string }> {
  return new ORPCError('REFUSED', { status: 409, data: { sentence } })
}

function rethrowRefused(error: unknown): never {
  return rethrowAs(sentenceOfBackup(error), error)
}

function rethrowAs(sentence: string | null, error: unknown): never {
  throw sentence === null ? error : refused(sentence)
}

function rethrowWrong(door: Door, error: unknown): never {
  if (error instanceof BackupError && error.reason === 'wrongKey') {
    throw new ORPCError('WRONG_KEY', { status: 403, data: { waitSeconds: door.wrongKeys.wrong() } })
  }
  if (error instanceof WorkspaceOpenError) {
    throw refused('The workspace in that place is in use or cannot be read. Nothing was changed.')
  }
  return rethrowRefused(error)
}
