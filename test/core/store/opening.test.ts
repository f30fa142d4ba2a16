import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Workspace } from '../../../electron/core/context'
import { openWorkspace } from '../../../electron/core/open-workspace'
import { router } from '../../../electron/core/router'
import { put } from '../../../electron/core/store/collections'
import { aPerson } from '../../builders/person'
import { aFolder, byKeychain, openCore } from '../../helpers/core'
import { canBeReadOnly, whileReadOnly } from '../../helpers/faulty-disk'
import { refusalOf } from '../../helpers/refusal'

/** Opens a workspace, and closes it again when the test is over. */
async function opened(folder: string): Promise<Workspace> {
  const workspace = await openWorkspace(folder, byKeychain)
  onTestFinished(async () => {
    if (workspace.kind === 'open') await workspace.store.close()
  })
  return workspace
}

describe('a folder without a workspace', () => {
  test('is missing one, and is never filled by opening it', async () => {
    const folder = await aFolder()
    expect(await opened(folder)).toEqual({ kind: 'closed', reason: 'missing', folder, file: null })
    expect(await openWorkspace(folder, null)).toMatchObject({ kind: 'closed', reason: 'missing' })
  })
})

describe('a workspace that nobody has unlocked', () => {
  test('is locked, and is looked at without a change', async () => {
    const { folder, close } = await openCore()
    await close()
    expect(await openWorkspace(folder, null)).toEqual({
      kind: 'closed',
      reason: 'locked',
      folder,
      file: null,
    })
  })
})

describe('what cannot be read at all', () => {
  test('is a file that is a folder', async () => {
    const folder = await aFolder()
    await mkdir(join(folder, 'workspace.json'))
    expect(await opened(folder)).toMatchObject({ kind: 'closed', reason: 'unreadable' })
  })

  test.skipIf(!canBeReadOnly)(
    'is a folder that lets nothing be written (as root this needs mount)',
    async () => {
      const folder = await aFolder()
      const workspace = await whileReadOnly(folder, () => openWorkspace(folder, byKeychain))
      expect(workspace).toEqual({ kind: 'closed', reason: 'unreadable', folder, file: null })
    },
  )

  test('is a folder that is a file', async () => {
    const folder = join(await aFolder(), 'workspace')
    await writeFile(folder, 'not a folder')
    expect(await opened(folder)).toEqual({ kind: 'closed', reason: 'unreadable', folder, file: null })
  })
})

describe('a workspace that is open', () => {
  test('is not opened a second time, and the first goes on', async () => {
    const { store, folder } = await openCore()
    expect(await opened(folder)).toEqual({ kind: 'closed', reason: 'inUse', folder, file: null })
    await store.commit([put('people', aPerson())])
    expect(store.read().people.size).toBe(1)
  })

  test('is free again once it is closed', async () => {
    const { folder, close } = await openCore()
    await close()
    expect((await opened(folder)).kind).toBe('open')
  })

  test('in another process is in use, until that process ends in whatever way', async () => {
    const { folder, close } = await openCore()
    await close()
    const other = spawn(process.execPath, [
      '-e',
      holdLock,
      createRequire(import.meta.url).resolve('fs-native-extensions'),
      join(folder, 'lock'),
    ])
    onTestFinished(() => void other.kill('SIGKILL'))
    await once(other.stdout, 'data')
    expect(await opened(folder)).toMatchObject({ kind: 'closed', reason: 'inUse' })

    const ended = once(other, 'exit')
    other.kill('SIGKILL')
    await ended
    expect((await opened(folder)).kind).toBe('open')
  })
})

/** Takes the lock as Plumbline does, says so and waits. */
const holdLock = `
  const [, library, path] = process.argv
  const { tryLock } = require(library)
  if (tryLock(require('node:fs').openSync(path, 'a+'))) process.stdout.write('locked')
  setInterval(() => undefined, 1000)
`

test('verbs of a workspace that could not be opened say so, and its status says why', async () => {
  const { context, folder } = await openCore()
  const client = createRouterClient(router, {
    context: { ...context, workspace: await opened(folder) },
  })
  expect(await client.workspace.status()).toMatchObject({ kind: 'closed', reason: 'inUse' })
  const asked = [client.people.list(), client.templates.list(), client.today.get(), client.metrics.board()]
  for (const verb of asked) expect((await refusalOf(verb)).code).toBe('WORKSPACE_CLOSED')
})
