import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { AutomaticBackups } from '../../../electron/core/automatic-backups'
import { backup } from '../../../electron/core/store/backup'
import { put } from '../../../electron/core/store/collections'
import { inspectWorkspace } from '../../../electron/core/store/inspect-workspace'
import { describeBackup, restoreBackup } from '../../../electron/core/store/restore-backup'
import { seal, unseal } from '../../../electron/core/store/seal'
import { Store } from '../../../electron/core/store/store'
import { aPerson } from '../../builders/person'
import { aSession } from '../../builders/session'
import { aFirm } from '../../builders/signed-agreement'
import { aFolder, byKeychain, openCore, openStoreIn } from '../../helpers/core'
import { allBytesBelow, entriesBelow } from '../../helpers/disk'
import { makeNewer, newerShape } from '../../helpers/other-shape'
import { refusalOf } from '../../helpers/refusal'

const strange = {
  competencies: [{ id: 'one', title: 'Listens' }, { id: 'two' }],
  plans: [{ id: 'three' }],
  sessions: [{ id: 'four', mood: '9' }],
}

/** A workspace with Jonas and a session of his, as a newer Plumbline has left it. */
async function newerWorkspace(given: Parameters<typeof makeNewer>[1] = { records: strange }) {
  const core = await openCore()
  await core.client.workspace.begin(aFirm())
  const [jonas, session] = [aPerson(), aSession()]
  await core.store.commit([put('people', jonas), put('sessions', session)])
  const documentId = await core.store.blobs.keep(Buffer.from('%PDF what both signed'))
  await core.close()
  await makeNewer(core.folder, given)
  return { folder: core.folder, jonas, session, documentId }
}

/** Every name, time and byte below a folder but the lock, which holds nothing. */
async function traceOf(folder: string): Promise<unknown> {
  const paths = (await entriesBelow(folder)).filter((path) => !path.endsWith('/lock'))
  const facts = await Promise.all(paths.map((path) => stat(path)))
  const times = facts.map(({ mtimeMs, size, mode }, index) => [paths[index], mtimeMs, size, mode])
  return { times, bytes: (await allBytesBelow(folder)).toString('base64') }
}

describe('a workspace of a newer shape', () => {
  test('is opened to read, with what this version does not know left out and told', async () => {
    const { folder, jonas, session, documentId } = await newerWorkspace()
    expect(await inspectWorkspace(folder)).toMatchObject({ kind: 'locked', shape: newerShape })
    const store = await Store.open(folder, byKeychain)
    expect(store.state).toEqual({
      kind: 'readOnly',
      reason: 'newer',
      notShown: { shape: newerShape, kinds: 2, records: 3, unread: 1 },
    })
    expect([...store.read().people.values()]).toEqual([jonas])
    expect([...store.read().sessions.values()]).toEqual([session])
    expect(await store.blobs.get(documentId)).not.toBeNull()
    await store.close()
  })

  test('is as it was, to the byte and the time of every file, after everything was tried', async () => {
    const { folder, jonas } = await newerWorkspace()
    const mirror = await aFolder()
    const before = await traceOf(folder)
    const core = await openCore({ folder, mirror })
    const { client, store } = core
    const refused = { code: 'NOT_SAVED', data: { reason: 'newer', detail: '' } }
    const other = aPerson()
    const target = await aFolder()
    const verbs = [
      client.people.archive({ personId: jonas.id, revision: 0 }),
      client.people.erase({ personId: jonas.id, name: jonas.name, keepSignedUntil: null }),
      client.workspace.reviseFirm(aFirm()),
      client.workspace.authority(),
      client.workspace.leaveSample(),
      client.access.confirmCode(),
      client.access.newRecoveryCode({ current: null }),
      client.access.changePassphrase({ current: null, next: 'three plain words' }),
      client.backups.setFolder({ folder: target }),
      client.backups.setSecondCopy({ folder: target }),
      client.backups.make(),
      client.backups.check(),
    ]
    for (const verb of verbs) expect(await refusalOf(verb)).toEqual(refused)
    expect(await refusalOf(client.backups.exportAll())).toMatchObject({ code: 'REFUSED' })
    const writes = [
      () => store.commit([put('people', other)]),
      () => store.clear(),
      () => store.compact(),
      () => store.blobs.keep(Buffer.from('more')),
      () => store.keys.changePassphrase('other words'),
      () => backup(store, target),
    ]
    for (const write of writes) await expect(write()).rejects.toThrow()
    await new AutomaticBackups().atClosing(store)
    expect((await client.people.list()).map(({ name }) => name)).toEqual([jonas.name])
    await core.close()
    expect(await traceOf(folder)).toEqual(before)
    expect(await readdir(mirror)).toEqual([])
    expect(await readdir(target)).toEqual([])
  })

  test('is refused where its files are made in another way, and is as it was', async () => {
    const { folder } = await newerWorkspace({ container: 99 })
    const before = await traceOf(folder)
    expect(await inspectWorkspace(folder)).toEqual({ kind: 'newer' })
    await expect(Store.open(folder, byKeychain)).rejects.toMatchObject({ reason: 'newer' })
    await expect(openStoreIn(folder)).rejects.toMatchObject({ reason: 'newer' })
    expect(await traceOf(folder)).toEqual(before)
  })

  test('is refused where nothing says whose it is', async () => {
    const { folder } = await newerWorkspace({ records: { profile: [{ id: 'profile', owner: 'new' }] } })
    await expect(Store.open(folder, byKeychain)).rejects.toMatchObject({ reason: 'newer' })
  })

  test('asks for its key as any other', async () => {
    const { folder } = await newerWorkspace()
    const unlock = { kind: 'passphrase' as const, passphrase: 'not this one' }
    await expect(Store.open(folder, { unlock })).rejects.toMatchObject({ reason: 'wrongKey' })
  })

  test('that is damaged is told as damaged, and never gone on with', async () => {
    const { folder } = await newerWorkspace()
    const segments = join(folder, `v${newerShape}`, 'segments')
    const [first = ''] = await readdir(segments)
    const bytes = await readFile(join(segments, first))
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1
    await writeFile(join(segments, first), bytes)
    const before = await traceOf(folder)
    await expect(Store.open(folder, byKeychain)).rejects.toMatchObject({ reason: 'damaged' })
    const goOn = { ...byKeychain, onDamage: 'continue' as const }
    await expect(Store.open(folder, goOn)).rejects.toMatchObject({ reason: 'newer' })
    const store = await Store.open(folder, { ...byKeychain, onDamage: 'readOnly' })
    expect(store.state).toMatchObject({ reason: 'newer' })
    await store.close()
    expect(await traceOf(folder)).toEqual(before)
  })

  test('beside one of today’s shape is the one that counts', async () => {
    const { folder } = await newerWorkspace()
    const other = await newerWorkspace()
    await rename(join(other.folder, `v${newerShape}`), join(folder, `v${newerShape + 1}`))
    await mkdir(join(folder, 'building'))
    const store = await Store.open(folder, byKeychain)
    expect(store.state).toMatchObject({ reason: 'newer', notShown: { shape: newerShape + 1 } })
    await store.close()
    expect(await readdir(folder)).toContain('building')
  })
})

describe('a backup of a newer shape', () => {
  test('is refused before anything is touched', async () => {
    const core = await openCore()
    await core.client.workspace.begin(aFirm())
    const target = await aFolder()
    const made = await backup(core.store, target)
    const { keyring } = core.store.keys
    const path = join(made.folder, 'manifest')
    const key = keyring.fileKey('manifest')
    const plain = unseal(key, await readFile(path), 'plumbline manifest')?.toString() ?? ''
    const newer = JSON.stringify({ ...JSON.parse(plain), schema: newerShape, sequence: undefined })
    await writeFile(path, seal(key, Buffer.from(newer), 'plumbline manifest'))
    await expect(describeBackup(made.folder, byKeychain.unlock)).rejects.toMatchObject({ reason: 'newer' })
    const into = await aFolder()
    await expect(restoreBackup(made.folder, into, byKeychain.unlock)).rejects.toMatchObject({
      reason: 'newer',
    })
    expect((await readdir(into)).filter((name) => name !== 'lock')).toEqual([])
  })
})
