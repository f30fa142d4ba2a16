import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Door } from '../../../electron/core/door'
import { withoutHost } from '../../../electron/core/host-services'
import { changedSettings } from '../../../electron/core/profile'
import { restoreHere } from '../../../electron/core/restoring'
import { placesBefore } from '../../../electron/core/store/backup-before'
import { backupFiles, backupsIn } from '../../../electron/core/store/backup-folder'
import { collectionNames, put } from '../../../electron/core/store/collections'
import { erasePerson } from '../../../electron/core/store/erasure'
import { exportWorkspace, importWorkspace } from '../../../electron/core/store/export-workspace'
import { inspectWorkspace } from '../../../electron/core/store/inspect-workspace'
import { hashOfLine, openLine } from '../../../electron/core/store/journal-line'
import { readKeyFile } from '../../../electron/core/store/key-file'
import { layoutOfShape } from '../../../electron/core/store/layout'
import { scrub } from '../../../electron/core/store/scrub'
import { Store } from '../../../electron/core/store/store'
import { aFolder, openCore } from '../../helpers/core'
import { allBytesBelow, copyFolder, entriesBelow } from '../../helpers/disk'
import { aSmallDisk, canMountDisk } from '../../helpers/faulty-disk'
import { makeShapeTwo } from '../../helpers/other-shape'
import { copyReleased, expectedOf } from '../../helpers/released-shapes'

const old = 2

/** The workspace of shape 2 in a folder, and what opens it. */
async function aReleasedOne() {
  const folder = await aFolder()
  return { folder, by: await copyReleased(old, folder), expected: await expectedOf(old) }
}

async function opened(folder: string, options: Parameters<typeof Store.open>[1]): Promise<Store> {
  const store = await Store.open(folder, options)
  expect(store.warnings.filter(({ kind }) => kind === 'migrated')).toHaveLength(1)
  return store
}

function recordsIn(store: Store): unknown {
  return collectionNames.map((name) => [name, [...store.read()[name]]])
}

const namesIn = async (folder: string): Promise<string[]> => (await readdir(folder)).sort()

describe('a migration', () => {
  test('keeps the journal: the first new line names the last old one', async () => {
    const { folder, by } = await aReleasedOne()
    const before = layoutOfShape(folder, old).segments
    const names = await namesIn(before)
    const bytes = await Promise.all(names.map((name) => readFile(join(before, name))))
    const last = Buffer.from((bytes.at(-1)?.toString('latin1') ?? '').trimEnd().split('\n').at(-1) ?? '')
    const store = await opened(folder, by)
    const { segments } = store.layout
    const after = await namesIn(segments)
    expect(after.slice(0, -1)).toEqual(names)
    for (const [index, name] of names.entries()) {
      expect((await readFile(join(segments, name))).equals(bytes[index] ?? Buffer.alloc(0))).toBe(true)
    }
    const name = after.at(-1) ?? ''
    const [first = ''] = (await readFile(join(segments, name), 'latin1')).split('\n')
    const { head } = openLine(store.keys.keyring, name, Buffer.from(first)) ?? {}
    expect(head).toMatchObject({ kind: 'begin', previous: hashOfLine(last) })
    expect(await scrub(store)).toEqual([])
    await store.close()
  })

  test('gives a journal that is enough, the old lines and the new, when every snapshot is lost', async () => {
    const { folder, by } = await aReleasedOne()
    const store = await opened(folder, by)
    const records = recordsIn(store)
    await store.close()
    for (const name of await readdir(store.layout.snapshots)) await rm(join(store.layout.snapshots, name))
    const again = await Store.open(folder, by)
    expect(recordsIn(again)).toEqual(records)
    expect(again.warnings.map(({ kind }) => kind)).toEqual(['withoutLoss'])
    await again.close()
  })

  test('tells that an old line is missing, without which no record is lost', async () => {
    const { folder, by } = await aReleasedOne()
    const store = await opened(folder, by)
    await store.close()
    const { segments, snapshots } = store.layout
    for (const name of await readdir(snapshots)) await rm(join(snapshots, name))
    const [, second = ''] = await namesIn(segments)
    const path = join(segments, second)
    const lines = (await readFile(path, 'latin1')).trimEnd().split('\n')
    await writeFile(path, `${lines.slice(0, -1).join('\n')}\n`)
    const again = await Store.open(folder, by)
    expect(recordsIn(again)).toEqual(recordsIn(store))
    const damages = again.warnings.flatMap((each) => (each.kind === 'withoutLoss' ? [each.damage.kind] : []))
    expect(damages).toContain('commitsMissing')
    await again.close()
  })

  test('leaves what is final final', async () => {
    const { folder, by } = await aReleasedOne()
    const store = await opened(folder, by)
    const { sessions, agreements } = store.read()
    const session = [...sessions.values()].find(({ state }) => state.kind === 'finalised')
    const agreement = [...agreements.values()].find(({ state }) => state.kind === 'sealed')
    if (session === undefined || agreement === undefined) throw new Error('The fixture has neither')
    await expect(store.commit([put('sessions', session)])).rejects.toThrow('final')
    await expect(store.commit([put('agreements', agreement)])).rejects.toThrow('final')
    await store.close()
  })

  test('is followed by the second copy, from which what is then lost comes back', async () => {
    const { folder, by } = await aReleasedOne()
    const mirror = await aFolder()
    await copyReleased(old, mirror)
    const store = await opened(folder, { ...by, mirror })
    await store.close()
    expect(await namesIn(mirror)).toEqual(['v2', 'v4'])
    await rm(join(folder, 'v4'), { recursive: true })
    await rm(join(folder, 'v2'), { recursive: true })
    const again = await Store.open(folder, { ...by, mirror })
    expect(again.read().people.size).toBe(store.read().people.size)
    await again.close()
    expect(await namesIn(mirror)).toEqual(['v4'])
  })

  test('of a workspace that only its second copy has takes it from there', async () => {
    const { folder, by, expected } = await aReleasedOne()
    const mirror = await aFolder()
    await rename(join(folder, 'v2'), join(mirror, 'v2'))
    const store = await opened(folder, { ...by, mirror })
    expect(store.read().people.size).toBe(expected.records.people?.length)
    await store.close()
  })

  test('makes a second backup in the folder that was chosen, and does without where it is away', async () => {
    const { folder, by } = await aReleasedOne()
    const first = await opened(folder, by)
    const chosen = await aFolder()
    await first.commit([changedSettings(first.read(), { backupFolder: chosen })])
    await first.close()
    await makeShapeTwo(folder, by.unlock)
    const second = await opened(folder, by)
    expect(second.warnings[0]).toMatchObject({ chosen: { folder: chosen, isMade: true } })
    expect(await backupsIn(chosen, second.keys.keyring.workspaceId)).toHaveLength(1)
    expect(second.keys.keyring.backupFolders).toContain(chosen)
    await second.commit([changedSettings(second.read(), { backupFolder: '/dev/null/away' })])
    await second.close()
    await makeShapeTwo(folder, by.unlock)
    const third = await opened(folder, by)
    expect(third.warnings[0]).toMatchObject({ chosen: { folder: '/dev/null/away', isMade: false } })
    await third.close()
  })

  test('that a stop left half done begins again, and an unfinished backup of it is gone', async () => {
    const { folder, by } = await aReleasedOne()
    await mkdir(join(folder, 'building', 'segments'), { recursive: true })
    await mkdir(join(folder, 'backup-before-shape-4', '.partial-01234567'), { recursive: true })
    const store = await opened(folder, by)
    await store.close()
    expect(await namesIn(folder)).toEqual(['backup-before-shape-4', 'lock', 'v2', 'v4'])
    expect(await readdir(join(folder, 'backup-before-shape-4'))).toHaveLength(1)
  })

  test('follows on a restore that the earlier version had not finished', async () => {
    const { folder, by, expected } = await aReleasedOne()
    await rename(join(folder, 'v2'), join(folder, 'ready'))
    expect(await inspectWorkspace(folder)).toMatchObject({ kind: 'locked', shape: old })
    const store = await opened(folder, by)
    expect(store.read().people.size).toBe(expected.records.people?.length)
    await store.close()
  })

  test.runIf(canMountDisk)(
    'that the disk has no room for is refused, and comes off once it has',
    async () => {
      const folder = await aSmallDisk({ bytes: 420_000 })
      const by = await copyReleased(old, folder)
      const before = await allBytesBelow(join(folder, 'v2'))
      await expect(Store.open(folder, by)).rejects.toMatchObject({ reason: 'diskFull' })
      expect((await allBytesBelow(join(folder, 'v2'))).equals(before)).toBe(true)
      expect(await namesIn(folder)).toEqual(['lock', 'v2'])
      const roomy = await aFolder()
      await copyFolder(folder, roomy)
      const store = await opened(roomy, by)
      await store.close()
    },
  )

  test('of a damaged workspace waits for the choice: to look, or to go on', async () => {
    const { folder, by, expected } = await aReleasedOne()
    const { segments } = layoutOfShape(folder, old)
    const [, second = ''] = await namesIn(segments)
    const lines = (await readFile(join(segments, second), 'latin1')).trimEnd().split('\n')
    await writeFile(join(segments, second), `${lines.slice(1).join('\n')}\n`)
    const before = await allBytesBelow(folder)
    await expect(Store.open(folder, by)).rejects.toMatchObject({ reason: 'damaged' })
    const look = await Store.open(folder, { ...by, onDamage: 'readOnly' })
    expect(look.read().people.size).toBe(expected.records.people?.length)
    await look.close()
    expect((await allBytesBelow(folder)).equals(before)).toBe(true)
    const store = await Store.open(folder, { ...by, onDamage: 'continue' })
    expect(store.read().people.size).toBe(expected.records.people?.length)
    await store.close()
    expect(await namesIn(folder)).toEqual(['damaged-1', 'lock', 'v4'])
  })
})

describe('somebody who is erased after a migration', () => {
  test('is gone from what it has kept: the earlier shape, that of the second copy, and the backup', async () => {
    const { folder, by, expected } = await aReleasedOne()
    const mirror = await aFolder()
    await copyReleased(old, mirror)
    const store = await opened(folder, { ...by, mirror })
    const person = [...store.read().people.values()].find(({ name }) => name === 'Jonas Lindqvist')
    if (person === undefined) throw new Error('The fixture has no Jonas')
    const done = await erasePerson(store, { personId: person.id, keepSignedUntil: null })
    expect(done.places.map(({ kind, left }) => [kind, left])).toEqual([
      ['beforeMigration', null],
      ['secondCopy', null],
    ])
    await store.close()
    expect(await namesIn(folder)).toEqual(['backup-before-shape-4', 'lock', 'v4'])
    expect(await namesIn(mirror)).toEqual(['v4'])
    const [place = ''] = await placesBefore(folder)
    const [made] = await backupsIn(place, null)
    const read = readKeyFile(await readFile(backupFiles(join(place, made?.name ?? '')).keys))
    expect(read.kind).toBe('read')
    const again = await Store.open(folder, by)
    const sibling = read.kind === 'read' ? again.keys.keyring.sibling(read.file) : null
    expect(sibling?.labelled(`person/${person.id}`)).toBeNull()
    expect(sibling?.erased.length).toBeGreaterThan(1)
    await again.close()
    expect(expected.erased.id).not.toBe(person.id)
  })
})

test('the backup that a migration has made can take the place of the workspace that it lies in', async () => {
  const { folder, by, expected } = await aReleasedOne()
  const store = await opened(folder, by)
  const [person] = store.read().people.values()
  if (person === undefined) throw new Error('The fixture has nobody')
  await store.commit([put('people', { ...person, name: 'Changed since' })])
  await store.close()
  const [place = ''] = await placesBefore(folder)
  const [made] = await backupsIn(place, null)
  const door = await Door.at(folder, withoutHost)
  const aside = await restoreHere(door, join(place, made?.name ?? ''), by.unlock)
  if (door.workspace.kind !== 'open') throw new Error('It is not open')
  const names = [...door.workspace.store.read().people.values()].map(({ name }) => name)
  expect(names).toHaveLength(expected.records.people?.length ?? 0)
  expect(names).not.toContain('Changed since')
  await door.workspace.store.close()
  expect(await namesIn(aside ?? '')).toContain('backup-before-shape-4')
  await rm(aside ?? '', { recursive: true })
})

test('an export of an earlier shape fills a workspace as one of today', async () => {
  const { folder, by } = await aReleasedOne()
  const store = await opened(folder, by)
  const text = (await exportWorkspace(store)).replace(/"schema": \d+/, `"schema": ${old}`)
  const core = await openCore()
  await importWorkspace(core.store, text)
  expect({ ...core.store.read() }).toEqual({ ...store.read() })
  await store.close()
  expect((await entriesBelow(core.folder)).length).toBeGreaterThan(0)
})
