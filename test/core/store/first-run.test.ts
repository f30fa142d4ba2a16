import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { put } from '../../../electron/core/store/collections'
import { inspectWorkspace } from '../../../electron/core/store/inspect-workspace'
import { Store } from '../../../electron/core/store/store'
import { aPerson } from '../../builders/person'
import { aFolder, byKeychain, openCore, openKeychain, openStoreIn } from '../../helpers/core'
import { entriesBelow } from '../../helpers/disk'

const access = { passphrase: null, keychain: openKeychain.protect }

/** A workspace as it lies on the disk at this moment: what a kill would leave. */
async function asKilled(folder: string): Promise<string> {
  const left = join(await aFolder(), 'left')
  await cp(folder, left, { recursive: true })
  return left
}

describe('a first run that is cut short', () => {
  test('before anything was kept is begun again, with a code that is seen', async () => {
    const { store, recoveryCode } = await Store.create(await aFolder(), access)
    const left = await asKilled(store.folder)
    await store.close()
    expect(await inspectWorkspace(left)).toEqual({ kind: 'new' })
    await expect(Store.open(left, byKeychain)).rejects.toMatchObject({ reason: 'missing' })
    const again = await Store.create(left, access)
    expect(again.recoveryCode).not.toEqual(recoveryCode)
    await again.store.commit([put('people', aPerson())])
    await again.store.close()
    const words = again.recoveryCode.join(' ')
    const opened = await Store.open(left, { unlock: { kind: 'recoveryCode', words } })
    expect(opened.read().people.size).toBe(1)
    await opened.close()
  })

  test('after the first change is a workspace like any other', async () => {
    const { store } = await Store.create(await aFolder(), access)
    await store.commit([put('people', aPerson())])
    const left = await asKilled(store.folder)
    await store.close()
    expect(await inspectWorkspace(left)).toMatchObject({ kind: 'locked' })
    await expect(Store.create(left, access)).rejects.toMatchObject({ reason: 'locked' })
  })

  test('after a document was kept is one too', async () => {
    const { store } = await Store.create(await aFolder(), access)
    await store.blobs.keep(Buffer.from('%PDF-1.7'))
    const left = await asKilled(store.folder)
    await store.close()
    expect(await inspectWorkspace(left)).toMatchObject({ kind: 'locked' })
  })

  test('while it was still being built is nothing', async () => {
    const folder = await aFolder()
    await mkdir(join(folder, 'building', 'segments'), { recursive: true })
    expect(await inspectWorkspace(folder)).toEqual({ kind: 'new' })
    await (await Store.create(folder, access)).store.close()
    expect((await entriesBelow(folder)).some((path) => path.includes('building'))).toBe(false)
  })
})

test('a workspace that was begun and closed well is opened, though nothing is in it', async () => {
  const { store } = await Store.create(await aFolder(), access)
  await store.close()
  const again = await Store.open(store.folder, byKeychain)
  expect(again.state).toEqual({ kind: 'saved', at: null })
  await again.close()
})

test('a folder for the workspace is made where there is none', async () => {
  const { folder, close } = await openCore()
  await close()
  const store = await openStoreIn(join(folder, 'deep', 'workspace'))
  expect(store.read().people.size).toBe(0)
  await store.close()
})
