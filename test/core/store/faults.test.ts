import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, type FileHandle, open } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { put } from '../../../electron/core/store/collections'
import { Store } from '../../../electron/core/store/store'
import { aGoal } from '../../builders/goal'
import { aPerson } from '../../builders/person'
import { aFolder, byKeychain, openCore, openStoreIn } from '../../helpers/core'
import { copyFolder, filesNamed } from '../../helpers/disk'

const whose = aPerson()

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** Lets the operating system refuse one kind of call on files from now on, as a disk does that fails. */
async function failing(call: 'write' | 'datasync' | 'truncate', code: string): Promise<void> {
  const file = await open(process.execPath, 'r')
  const handles: FileHandle = Object.getPrototypeOf(file)
  await file.close()
  vi.spyOn(handles, call).mockImplementation(() => Promise.reject(Object.assign(new Error(code), { code })))
}

describe('a disk that fails', () => {
  test.each(['write', 'datasync'] as const)(
    'at %s (EIO) makes the workspace read-only and loses nothing',
    async (call) => {
      const core = await openCore()
      await core.store.commit([put('people', aPerson({ name: 'saved' }))])
      await failing(call, 'EIO')
      await expect(core.store.commit([put('people', aPerson({ name: 'not' }))])).rejects.toMatchObject({
        reason: 'failed',
      })
      vi.restoreAllMocks()
      expect(core.store.state).toEqual({ kind: 'readOnly', reason: 'diskFailed' })
      await expect(core.store.commit([put('people', aPerson())])).rejects.toMatchObject({ reason: 'failed' })
      expect(core.store.read().people.size).toBe(1)
      const { store } = await core.reopen()
      expect([...store.read().people.values()].map(({ name }) => name)).toEqual(['saved'])
      await store.commit([put('people', aPerson())])
    },
  )

  test('at making room again after it was full is not trusted any more', async () => {
    const core = await openCore()
    await core.store.commit([put('people', aPerson({ name: 'saved' }))])
    await failing('datasync', 'ENOSPC')
    await failing('truncate', 'EIO')
    await expect(core.store.commit([put('people', aPerson())])).rejects.toMatchObject({ reason: 'failed' })
    vi.restoreAllMocks()
    expect(core.store.state.kind).toBe('readOnly')
  })

  test('that is the second one is a warning, and saves go on', async () => {
    const { store, folder } = await openCore({ mirror: '/dev/null/mirror' })
    await store.commit([put('people', aPerson())])
    await store.mirror?.settled()
    expect(store.warnings).toMatchObject([{ kind: 'mirrorFailing', folder: '/dev/null/mirror' }])
    await store.commit([put('people', aPerson())])
    expect(store.state.kind).toBe('saved')
    expect(await filesNamed(folder, 'segment-')).toHaveLength(1)
  })
})

describe('a run that is killed', () => {
  test('loses no save that was acknowledged', { timeout: 120_000 }, async () => {
    const folder = await aFolder()
    await (await openStoreIn(folder)).close()
    let acknowledged = 0
    for (let round = 0; round < 5; round++) {
      const writer = spawn(
        process.execPath,
        [
          '--import',
          'tsx',
          resolve(import.meta.dirname, '../../helpers/store-writer.ts'),
          folder,
          String(acknowledged),
        ],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      )
      const ended = once(writer, 'exit')
      const enough = acknowledged + 30 + round * 47
      for await (const line of createInterface({ input: writer.stdout })) {
        acknowledged = Number(line)
        if (acknowledged === enough) writer.kill('SIGKILL')
      }
      await ended
      const store = await Store.open(folder, byKeychain)
      expect(store.read().goals.size).toBeGreaterThanOrEqual(acknowledged)
      acknowledged = store.read().goals.size
      await store.close()
    }
  })
})

test('two writers past the lock lose nothing, and are told', async () => {
  const core = await openCore()
  const [one, two, three] = ['one', 'two', 'three'].map((name) =>
    aGoal({ personId: whose.id, status: 'active', revision: name.length }),
  )
  if (one === undefined || two === undefined || three === undefined) throw new Error('unreachable')
  await core.store.commit([put('people', whose), put('goals', one)])
  await core.close()
  const other = await aFolder()
  await copyFolder(core.folder, other)
  const first = await Store.open(core.folder, byKeychain)
  const second = await Store.open(other, byKeychain)
  await first.commit([put('goals', two)])
  await second.commit([put('goals', three)])
  await first.close()
  await second.close()
  await copyFolder(second.layout.segments, join(other, 'theirs'))
  for (const path of await filesNamed(join(other, 'theirs'), 'segment-')) {
    await cp(path, join(first.layout.segments, basename(path)))
  }
  const store = await Store.open(core.folder, byKeychain)
  expect(new Set(store.read().goals.keys())).toEqual(new Set([one.id, two.id, three.id]))
  expect(store.warnings.map(({ kind }) => kind)).toContain('twoWriters')
  await store.commit([put('goals', { ...one, revision: 9 })])
  await store.close()
  const again = await Store.open(core.folder, byKeychain)
  expect(again.read().goals.size).toBe(3)
  await again.close()
})

test('a clock that goes back 40 days runs no stored time back, and is told', async () => {
  const core = await openCore()
  await core.store.commit([put('people', aPerson())])
  const before = core.store.savedAt ?? ''
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(Date.now() - 40 * 86_400_000)
  await core.store.commit([put('people', aPerson())])
  expect(core.store.savedAt).toBe(before)
  expect(core.store.warnings).toEqual([{ kind: 'clockWentBack', lastAt: before }])
  const { store } = await core.reopen()
  await store.commit([put('people', aPerson())])
  expect(store.savedAt).toMatch(/^20/)
  expect(Date.parse(store.savedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(before))
})

describe('a compaction', () => {
  test('goes on beside saves, and what it wrote opens to the same', async () => {
    const core = await openCore()
    const everybody = Array.from({ length: 300 }, (_, index) => aPerson({ name: `Person ${index}` }))
    await core.store.commit(everybody.slice(0, 100).map((person) => put('people', person)))
    const compacting = core.store.compact()
    for (const person of everybody.slice(100)) await core.store.commit([put('people', person)])
    await compacting
    const { store } = await core.reopen()
    expect([...store.read().people.values()]).toEqual(everybody)
    expect(store.warnings).toEqual([])
  })

  test('keeps three snapshots and every segment', async () => {
    const { store, folder } = await openCore()
    for (let round = 0; round < 5; round++) {
      await store.commit([put('people', aPerson())])
      await store.compact()
    }
    expect(await filesNamed(folder, 'snapshot-')).toHaveLength(3)
    expect(await filesNamed(folder, 'segment-')).toHaveLength(5)
  })

  test('happens by itself after 8 MB', async () => {
    const { store, folder, close } = await openCore()
    const people = Array.from({ length: 400 }, () =>
      aPerson({ aliases: Array.from({ length: 100 }, (_, index) => `${index}${'x'.repeat(190)}`) }),
    )
    await store.commit(people.map((person) => put('people', person)))
    await close()
    expect(await filesNamed(folder, 'snapshot-')).toHaveLength(1)
  })
})
