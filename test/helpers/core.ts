import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createRouterClient, type RouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
import type { CoreContext } from '../../electron/core/context'
import { Door } from '../../electron/core/door'
import { withoutHost } from '../../electron/core/host-services'
import { router } from '../../electron/core/router'
import { inspectWorkspace } from '../../electron/core/store/inspect-workspace'
import { Store } from '../../electron/core/store/store'
import type { IsoDate } from '../../shared/domain/calendar'

/** The core on a real workspace, with its verbs at hand. */
export type OpenCore = {
  readonly client: RouterClient<typeof router>
  readonly store: Store
  readonly folder: string
  readonly context: CoreContext
  /** Moves the clock: the same time of day on another day. */
  setToday(day: IsoDate): void
  /** Ends this core as a stop of the app would; the folder stays until the test is over. */
  close(): Promise<void>
  /** Ends this core and opens the same folder again. */
  reopen(): Promise<OpenCore>
}

/** A new folder of its own for one test, taken away after it. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** What Plumbline ships: fonts, templates, the sample team. */
export const shippedResources = resolve(import.meta.dirname, '../../resources')

/** The page of the self-assessment, as it is built. */
export const builtFormPage = resolve(import.meta.dirname, '../../out/main/self-form.html')

/** A keychain that hands out what it was given: tests of what lies behind the key need no slow derivation of it. */
export const openKeychain = {
  protect: async (bytes: Buffer): Promise<Buffer> => bytes,
  reveal: async (bytes: Buffer): Promise<Buffer> => bytes,
}

/** How a test opens a workspace that `openCore` began. */
export const byKeychain = { unlock: { kind: 'keychain' as const, reveal: openKeychain.reveal } }

/** The store of the workspace in a folder; it is begun where there is none. */
export async function openStoreIn(folder: string, mirror: string | null = null): Promise<Store> {
  const seen = await inspectWorkspace(folder, { mirror })
  if (seen.kind !== 'new') return Store.open(folder, { ...byKeychain, mirror })
  return (await Store.create(folder, { passphrase: null, keychain: openKeychain.protect, mirror })).store
}

/**
 * Opens the core on a workspace folder (a new, empty one when none is named) on a day that stands still, at
 * 09:41 UTC. Closed by itself when the test is over.
 */
export async function openCore(
  given: { today?: IsoDate; folder?: string; resourcesFolder?: string; mirror?: string } = {},
): Promise<OpenCore> {
  let today = given.today ?? '2026-11-23'
  const resourcesFolder = given.resourcesFolder ?? shippedResources
  const folder = given.folder ?? (await aFolder())
  const store = await openStoreIn(folder, given.mirror ?? null)
  const door = await Door.at(folder, withoutHost)
  door.enter(store)
  let closed = false
  const close = async (): Promise<void> => {
    if (closed) return
    closed = true
    if (door.workspace.kind === 'open') await door.workspace.store.close()
  }
  onTestFinished(close)
  const context: CoreContext = {
    door,
    clock: { now: () => `${today}T09:41:00.000Z`, today: () => today },
    newId: randomUUID,
    resourcesFolder,
    selfFormPage: builtFormPage,
  }
  return {
    client: createRouterClient(router, { context }),
    store,
    folder,
    context,
    setToday: (day) => {
      today = day
    },
    close,
    reopen: async () => {
      await close()
      return openCore({ ...given, today, folder, resourcesFolder })
    },
  }
}
