import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { describe, expect, onTestFinished, test } from 'vitest'
import { Door } from '../../electron/core/door'
import { enterBy } from '../../electron/core/entering'
import { withoutHost } from '../../electron/core/host-services'
import { router } from '../../electron/core/router'
import { put } from '../../electron/core/store/collections'
import { WorkspaceOpenError } from '../../electron/core/store/store-error'
import { aPerson } from '../builders/person'
import { aFolder, byKeychain, openCore } from '../helpers/core'
import { canBeReadOnly, whileReadOnly } from '../helpers/faulty-disk'
import { refusalOf } from '../helpers/refusal'

/** The door of a folder that nobody has opened. */
const doorOf = (folder: string): Promise<Door> => Door.at(folder, withoutHost)

/** Tries to open a workspace; what opens is closed again when the test is over. Why it does not open, or null. */
async function refusalToOpen(folder: string): Promise<string | null> {
  const door = await doorOf(folder)
  onTestFinished(async () => {
    if (door.workspace.kind === 'open') await door.workspace.store.close()
  })
  return enterBy(door, byKeychain.unlock).then(
    () => null,
    (error) => (error instanceof WorkspaceOpenError ? error.reason : String(error)),
  )
}

describe('a folder without a workspace', () => {
  test('is missing one, and is never filled by opening it', async () => {
    const folder = await aFolder()
    expect(await refusalToOpen(folder)).toBe('missing')
    expect((await doorOf(folder)).workspace).toEqual({ kind: 'new' })
  })
})

describe('a workspace that nobody has unlocked', () => {
  test('is locked, and is looked at without a change', async () => {
    const { folder, close } = await openCore()
    await close()
    const wraps = { passphrase: false, keychain: true, recoveryCode: true }
    expect((await doorOf(folder)).workspace).toEqual({ kind: 'locked', wraps })
  })
})

describe('what cannot be read at all', () => {
  test('is a file that is a folder', async () => {
    const folder = await aFolder()
    await mkdir(join(folder, 'workspace.json'))
    expect(await refusalToOpen(folder)).toBe('unreadable')
    expect((await doorOf(folder)).workspace).toMatchObject({ kind: 'closed', reason: 'unreadable' })
  })

  test.skipIf(!canBeReadOnly)(
    'is a folder that lets nothing be written (as root this needs mount)',
    async () => {
      const folder = await aFolder()
      expect(await whileReadOnly(folder, () => refusalToOpen(folder))).toBe('unreadable')
    },
  )

  test('is a folder that is a file', async () => {
    const folder = join(await aFolder(), 'workspace')
    await writeFile(folder, 'not a folder')
    expect(await refusalToOpen(folder)).toBe('unreadable')
  })
})

describe('a workspace that is open', () => {
  test('is not opened a second time, and the first goes on', async () => {
    const { store, folder } = await openCore()
    expect(await refusalToOpen(folder)).toBe('inUse')
    await store.commit([put('people', aPerson())])
    expect(store.read().people.size).toBe(1)
  })

  test('is free again once it is closed', async () => {
    const { folder, close } = await openCore()
    await close()
    expect(await refusalToOpen(folder)).toBeNull()
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
    expect(await refusalToOpen(folder)).toBe('inUse')

    const ended = once(other, 'exit')
    other.kill('SIGKILL')
    await ended
    expect(await refusalToOpen(folder)).toBeNull()
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
    context: { ...context, door: await doorOf(folder) },
  })
  expect(await client.workspace.status()).toMatchObject({ kind: 'closed', reason: 'inUse' })
  const asked = [client.people.list(), client.templates.list(), client.today.get(), client.metrics.board()]
  for (const verb of asked) expect((await refusalOf(verb)).code).toBe('WORKSPACE_CLOSED')
})
