import { execFileSync } from 'node:child_process'
import { chmod, lstat, mkdir, readFile, rename, rm, stat, symlink, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { put } from '../../../electron/core/store/collections'
import { inspectWorkspace } from '../../../electron/core/store/inspect-workspace'
import { Store } from '../../../electron/core/store/store'
import { aPerson } from '../../builders/person'
import { aFolder, byKeychain, openCore } from '../../helpers/core'
import { entriesBelow, filesNamed } from '../../helpers/disk'

const isPosix = process.platform !== 'win32'

const strangers: readonly [string, (path: string) => Promise<unknown> | unknown][] = [
  ['a link', (path) => rename(path, `${path}.else`).then(() => symlink(`${path}.else`, path))],
  ['a pipe', (path) => rm(path).then(() => execFileSync('mkfifo', [path]))],
  ['a folder', (path) => rm(path).then(() => mkdir(path))],
]

describe.skipIf(!isPosix)('something else in the place of a file', () => {
  const cases = strangers.flatMap(([what, put]) =>
    ['lock', 'keys-a', 'keys-b', 'tip', 'segment-', 'snapshot-'].map((part) => ({ what, put, part })),
  )

  test.each(cases)('($what for $part) is refused, waited for by nobody and left', async (given) => {
    const { store, folder, close } = await openCore()
    await store.commit([put('people', aPerson())])
    await store.compact()
    await store.commit([put('people', aPerson())])
    await close()
    const [path = ''] = await filesNamed(folder, given.part)
    await given.put(path)
    const before = await lstat(path)
    const all = await entriesBelow(folder)
    expect(await inspectWorkspace(folder)).toMatchObject({ kind: 'unreadable' })
    await expect(Store.open(folder, byKeychain)).rejects.toMatchObject({ reason: 'unreadable' })
    expect((await lstat(path)).ino).toBe(before.ino)
    expect(await entriesBelow(folder)).toEqual(all)
  })

  test('of the second copy keeps it from being written, and is told', async () => {
    const mirror = await aFolder()
    const { store, folder, close } = await openCore({ mirror })
    await store.commit([put('people', aPerson())])
    await close()
    const [path = ''] = await filesNamed(mirror, 'keys-a')
    const elsewhere = join(await aFolder(), 'elsewhere')
    await writeFile(elsewhere, 'not ours')
    await rm(path)
    await symlink(elsewhere, path)
    const again = await Store.open(folder, { ...byKeychain, mirror })
    await again.commit([put('people', aPerson())])
    expect(again.warnings).toMatchObject([{ kind: 'mirrorFailing', folder: mirror }])
    await again.close()
    expect(await readFile(elsewhere, 'utf8')).toBe('not ours')
    expect((await lstat(path)).isSymbolicLink()).toBe(true)
  })
})

test.skipIf(!isPosix)('a folder that was open to everybody is closed to them', async () => {
  const folder = await aFolder()
  await chmod(folder, 0o777)
  const { store, close } = await openCore({ folder })
  await chmod(store.layout.segments, 0o777)
  await close()
  await (await openCore({ folder })).close()
  for (const path of [folder, store.layout.root, store.layout.segments]) {
    expect([path, ((await stat(path)).mode & 0o777).toString(8)]).toEqual([path, '700'])
  }
})

describe('a lock that is deleted while the workspace is open', () => {
  test('is taken again when nobody else has it', async () => {
    const { store, folder } = await openCore()
    await store.commit([put('people', aPerson())])
    await unlink(join(folder, 'lock'))
    await store.commit([put('people', aPerson())])
    await expect(Store.open(folder, byKeychain)).rejects.toMatchObject({ reason: 'inUse' })
  })

  test('ends the saves of the first when a second came in, and loses nothing', async () => {
    const { store, folder, close } = await openCore()
    await store.commit([put('people', aPerson({ name: 'first' }))])
    await unlink(join(folder, 'lock'))
    const second = await Store.open(folder, byKeychain)
    await second.commit([put('people', aPerson({ name: 'second' }))])
    await expect(store.commit([put('people', aPerson())])).rejects.toMatchObject({ reason: 'failed' })
    expect(store.state.kind).toBe('readOnly')
    expect(store.warnings).toContainEqual({ kind: 'twoWriters', file: 'lock' })
    await second.commit([put('people', aPerson({ name: 'third' }))])
    await close()
    await second.close()
    const again = await Store.open(folder, byKeychain)
    expect([...again.read().people.values()].map(({ name }) => name)).toEqual(['first', 'second', 'third'])
    await again.close()
  })
})

test('a plain workspace whose bytes are no UTF-8 is damaged', async () => {
  const folder = await aFolder()
  const fixture = await readFile(
    join(import.meta.dirname, '../../fixtures/workspaces/shape-1/workspace.json'),
  )
  const bytes = Buffer.from(fixture)
  const at = bytes.indexOf('Lindqvist')
  expect(at).toBeGreaterThan(0)
  bytes[at] = 0xff
  await writeFile(join(folder, 'workspace.json'), bytes)
  expect(await inspectWorkspace(folder)).toMatchObject({ kind: 'damaged' })
})
