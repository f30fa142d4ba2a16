import { readdir, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { put } from '../../../electron/core/store/collections'
import { inspectWorkspace } from '../../../electron/core/store/inspect-workspace'
import { scrub } from '../../../electron/core/store/scrub'
import { Store } from '../../../electron/core/store/store'
import { WorkspaceOpenError } from '../../../electron/core/store/store-error'
import { aPerson } from '../../builders/person'
import { aFolder, byKeychain, openCore } from '../../helpers/core'
import { copyFolder, cutOff, entriesBelow, filesNamed, flipBit } from '../../helpers/disk'

const people = 30

/** A closed workspace of thirty people, with a snapshot after the fifteenth, a document, and a second copy. */
async function written(): Promise<{ folder: string; mirror: string }> {
  const mirror = join(await aFolder(), 'mirror')
  const { store, folder, close } = await openCore({ mirror })
  await store.blobs.keep(Buffer.from('%PDF-1.7 signed'), aPerson().id)
  for (let number = 1; number <= people; number++) {
    await store.commit([put('people', aPerson({ name: `Person ${number}` }))])
    if (number === 15) await store.compact()
  }
  await close()
  return { folder, mirror }
}

/** Every file that a damage could strike, with its size. */
async function targetsIn(folder: string): Promise<{ path: string; size: number }[]> {
  const found = await Promise.all(
    (await entriesBelow(join(folder, 'v4'))).map(async (path) => ({ path, entry: await stat(path) })),
  )
  return found.flatMap(({ path, entry }) => (entry.isFile() ? [{ path, size: entry.size }] : []))
}

type Outcome = { told: boolean; names: string[] | null }

/** What a manager is shown on opening, and by the weekly scrub. */
async function outcome(folder: string, mirror: string | null): Promise<Outcome> {
  try {
    const store = await Store.open(folder, { ...byKeychain, mirror })
    const names = [...store.read().people.values()].map(({ name }) => name)
    const told = store.warnings.length > 0 || (await scrub(store)).length > 0
    await store.close()
    return { told, names }
  } catch (error) {
    if (error instanceof WorkspaceOpenError) return { told: true, names: null }
    throw error
  }
}

const everybody = Array.from({ length: people }, (_, index) => `Person ${index + 1}`)

describe('a flipped bit', () => {
  test('is never silent and never a wrong value, wherever it is', { timeout: 120_000 }, async () => {
    const { folder } = await written()
    const struck = await aFolder()
    const targets = await targetsIn(folder)
    for (let round = 0; round < 60; round++) {
      await copyFolder(folder, struck)
      const target = targets[round % targets.length]
      if (target === undefined) continue
      const byte = Math.floor((((round * 7919) % 1000) / 1000) * target.size)
      const path = target.path.replace(folder, struck)
      await flipBit(path, { byte, bit: round % 8 })
      const { told, names } = await outcome(struck, null)
      expect([basename(path), byte, told]).toEqual([basename(path), byte, true])
      if (names !== null) expect(names).toEqual(everybody)
    }
  })

  test('in any file is healed from the second copy', { timeout: 120_000 }, async () => {
    const { folder, mirror } = await written()
    const [struck, copy] = [await aFolder(), await aFolder()]
    const targets = await targetsIn(folder)
    for (let round = 0; round < 40; round++) {
      await copyFolder(folder, struck)
      await copyFolder(mirror, copy)
      const target = targets[round % targets.length]
      if (target === undefined) continue
      const byte = Math.floor((((round * 104_729) % 1000) / 1000) * target.size)
      const path = target.path.replace(folder, struck)
      await flipBit(path, { byte, bit: round % 8 })
      expect([basename(path), byte, await outcome(struck, copy)]).toEqual([
        basename(path),
        byte,
        { told: true, names: everybody },
      ])
      expect([basename(path), byte, await outcome(struck, copy)]).toEqual([
        basename(path),
        byte,
        { told: false, names: everybody },
      ])
    }
  })

  test('in the last newline costs nothing and is told', async () => {
    const { folder } = await written()
    const [last] = (await filesNamed(folder, 'segment-')).slice(-1)
    const { size } = await stat(last ?? '')
    await flipBit(last ?? '', { byte: size - 1, bit: 3 })
    expect(await outcome(folder, null)).toEqual({ told: true, names: everybody })
  })
})

describe('a journal that is cut off', () => {
  test.each([1, 2, 40, 700, 3000])('by %i bytes is told', async (count) => {
    const { folder, mirror } = await written()
    const [last] = (await filesNamed(folder, 'segment-')).slice(-1)
    await cutOff(last ?? '', count)
    const alone = await aFolder()
    await copyFolder(folder, alone)
    expect((await outcome(alone, null)).told).toBe(true)
    expect(await outcome(folder, mirror)).toEqual({ told: true, names: everybody })
  })

  test('in the middle of the last write of a run that was killed opens, without that write', async () => {
    const core = await openCore()
    await core.store.commit([put('people', aPerson({ name: 'saved' }))])
    const folder = await aFolder()
    await core.store.commit([put('people', aPerson({ name: 'torn' }))])
    await copyFolder(core.folder, folder)
    const [last] = (await filesNamed(folder, 'segment-')).slice(-1)
    await cutOff(last ?? '', 20)
    const store = await Store.open(folder, byKeychain)
    expect([...store.read().people.values()].map(({ name }) => name)).toEqual(['saved'])
    expect(store.warnings.map(({ kind }) => kind)).toContain('tornEnd')
    await store.commit([put('people', aPerson({ name: 'next' }))])
    await store.close()
    const again = await Store.open(folder, byKeychain)
    expect(again.read().people.size).toBe(2)
    await again.close()
  })
})

describe('a file that is deleted', () => {
  test.each(['segment-', 'snapshot-', 'keys-a', 'keys-b', 'tip'])(
    '(%s) is told, and healed from the mirror',
    async (part) => {
      const { folder, mirror } = await written()
      for (const path of await filesNamed(folder, part)) {
        const [struck, copy, alone] = [await aFolder(), await aFolder(), await aFolder()]
        await copyFolder(folder, struck)
        await copyFolder(mirror, copy)
        await rm(path.replace(folder, struck))
        await copyFolder(struck, alone)
        expect((await outcome(alone, null)).told).toBe(true)
        expect(await outcome(struck, copy)).toMatchObject({ names: everybody })
      }
    },
  )

  test('with all the rest still opens from the mirror, and never as a new workspace', async () => {
    const { folder, mirror } = await written()
    await rm(join(folder, 'v4'), { recursive: true })
    expect(await inspectWorkspace(folder, { mirror })).toMatchObject({ kind: 'locked' })
    expect(await outcome(folder, mirror)).toEqual({ told: true, names: everybody })
  })

  test('is both key files: damaged, and never new', async () => {
    const { folder } = await written()
    for (const path of await filesNamed(folder, 'keys-')) await rm(path)
    expect(await inspectWorkspace(folder)).toMatchObject({
      kind: 'damaged',
      report: { found: [{ kind: 'keyFileUnreadable' }], readable: null },
    })
    await expect(Store.create(folder, { passphrase: null, keychain: null })).rejects.toMatchObject({
      reason: 'damaged',
    })
  })
})

describe('a workspace that has lost something', () => {
  /** The line of the twentieth person is unreadable, and there is no second copy. */
  async function struck(): Promise<string> {
    const { folder } = await written()
    const [last] = (await filesNamed(folder, 'segment-')).slice(-1)
    const { size } = await stat(last ?? '')
    await flipBit(last ?? '', { byte: Math.floor(size / 2), bit: 1 })
    return folder
  }

  test('is not opened but with a choice; the report says what is readable', async () => {
    const folder = await struck()
    await expect(Store.open(folder, byKeychain)).rejects.toMatchObject({
      reason: 'damaged',
      report: {
        found: [
          { kind: 'commitsMissing', count: 1 },
          { kind: 'linesUnreadable', count: 1 },
        ],
        readable: { people: people - 1, sessions: 0 },
      },
    })
  })

  test('can be looked at, and takes no change', async () => {
    const folder = await struck()
    const before = await entriesBelow(folder)
    const store = await Store.open(folder, { ...byKeychain, onDamage: 'readOnly' })
    expect(store.read().people.size).toBe(people - 1)
    expect(store.state).toEqual({ kind: 'readOnly', reason: 'damaged' })
    await expect(store.commit([put('people', aPerson())])).rejects.toMatchObject({ reason: 'readOnly' })
    await store.close()
    expect(await entriesBelow(folder)).toEqual(before)
  })

  test('goes on with what is readable and keeps the files as they are', async () => {
    const folder = await struck()
    const before = await entriesBelow(join(folder, 'v4'))
    const store = await Store.open(folder, { ...byKeychain, onDamage: 'continue' })
    expect(store.read().people.size).toBe(people - 1)
    await store.commit([put('people', aPerson())])
    await store.close()
    expect((await readdir(folder)).sort()).toEqual(['damaged-1', 'lock', 'v4'])
    const kept = await entriesBelow(join(folder, 'damaged-1'))
    expect(kept.map((path) => path.replace('damaged-1', 'v4'))).toEqual(before)
    expect((await outcome(folder, null)).names).toHaveLength(people)
  })

  test('goes on without its old mirror coming back into it', async () => {
    const { folder, mirror } = await written()
    for (const root of [folder, mirror]) {
      const [last] = (await filesNamed(root, 'segment-')).slice(-1)
      await flipBit(last ?? '', { byte: 2000, bit: 1 })
    }
    const store = await Store.open(folder, { ...byKeychain, mirror, onDamage: 'continue' })
    expect(store.read().people.size).toBeLessThan(people)
    await store.close()
    expect((await readdir(mirror)).sort()).toEqual(['earlier-1', 'v4'])
    expect(await outcome(folder, mirror)).toMatchObject({ told: false })
  })
})
