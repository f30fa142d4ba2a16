import { readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { backup } from '../../electron/core/store/backup'
import { put } from '../../electron/core/store/collections'
import { restoreBackup } from '../../electron/core/store/restore-backup'
import { scrub } from '../../electron/core/store/scrub'
import { BackupError, WorkspaceOpenError } from '../../electron/core/store/store-error'
import { copyFolder } from '../helpers/disk'
import { type Fault, tried } from './fault'
import { anyBelow, anyOf, begin, byKeychain, filesBelow, inFolder, open } from './scratch'
import { versioned } from './written-records'

const people = 60

/** A closed workspace of sixty people, half of them in a snapshot, with a document and a second copy. */
async function written(folder: string, mirror: string): Promise<unknown[]> {
  const store = await begin(folder, mirror)
  await store.blobs.keep(Buffer.from('%PDF-1.7 signed'), versioned(0, 1, 0).id)
  for (let slot = 0; slot < people; slot++) {
    await store.commit([put('people', versioned(slot, 1, 0))])
    if (slot === people / 2) await store.compact()
  }
  const all = [...store.read().people.values()]
  await store.close()
  return all
}

/** What comes of opening a workspace that was struck, and of the weekly scrub. */
async function look(folder: string, mirror: string | null, all: readonly unknown[]) {
  try {
    const store = await open(folder, mirror)
    const isTold = store.warnings.some(({ kind }) => kind !== 'uncleanEnd')
    const isAll = isDeepStrictEqual([...store.read().people.values()], all)
    const isFound = (await scrub(store)).length > 0
    await store.close()
    return { isTold, isFound, isAll, isOpen: true }
  } catch (error) {
    if (!(error instanceof WorkspaceOpenError)) throw error
    return { isTold: true, isFound: true, isAll: false, isOpen: false }
  }
}

/** Turns one bit of any file at any place. */
async function flipAnyBit(files: readonly string[]): Promise<string> {
  const path = anyOf(files)
  const bytes = await readFile(path)
  const at = anyBelow(bytes.length)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << anyBelow(8))
  await writeFile(path, bytes)
  return `${basename(path)} at ${at} of ${bytes.length}`
}

export const flippedBit: Fault = {
  name: 'flipped bit, anywhere',
  bar: '0 wrong, 0 silent; all healed with a mirror; scrub finds all',
  async run(scale) {
    const rounds = scale === 'full' ? 400 : 20
    const sum = { wrong: 0, silent: 0, healed: 0, found: 0 }
    await inFolder(async (place) => {
      const [folder, mirror] = [join(place, 'a'), join(place, 'm')]
      const all = await written(folder, mirror)
      for (let round = 0; round < rounds; round++) {
        const [struck, copy, alone] = [join(place, 'struck'), join(place, 'copy'), join(place, 'alone')]
        await copyFolder(folder, struck)
        await copyFolder(mirror, copy)
        await flipAnyBit((await filesBelow(join(struck, 'v4'))).filter((path) => !path.endsWith('fresh')))
        await copyFolder(struck, alone)
        const without = await look(alone, null, all)
        if (without.isOpen && !without.isAll) sum.wrong++
        if (!without.isTold && !without.isFound) sum.silent++
        if (without.isTold || without.isFound) sum.found++
        const withMirror = await look(struck, copy, all)
        const after = await look(struck, copy, all)
        if (withMirror.isAll && after.isAll && !after.isTold && !after.isFound) sum.healed++
      }
    })
    const result = `${sum.wrong} wrong, ${sum.silent} silent, ${sum.found} told or found, ${sum.healed} healed`
    return tried(
      rounds,
      result,
      sum.wrong + sum.silent === 0 && sum.healed === rounds && sum.found === rounds,
    )
  },
}

export const scrubbed: Fault = {
  name: 'flipped bit under an open workspace, then the scrub',
  bar: 'scrub finds all',
  async run(scale) {
    const rounds = scale === 'full' ? 400 : 20
    let found = 0
    await inFolder(async (place) => {
      const folder = join(place, 'a')
      await written(folder, join(place, 'm'))
      const store = await open(folder)
      await scrub(store)
      const safe = join(place, 'safe')
      for (let round = 0; round < rounds; round++) {
        const files = await filesBelow(join(folder, 'v4'))
        const path = anyOf(files)
        await copyFolder(path, safe)
        await flipAnyBit([path])
        found += Number((await scrub(store)).length > 0)
        await writeFile(path, await readFile(safe))
      }
      await store.close()
    })
    return tried(rounds, `${found} found`, found === rounds)
  },
}

export const truncatedTail: Fault = {
  name: 'truncated tail',
  bar: 'told every time; 0 lost with a mirror',
  async run(scale) {
    const rounds = scale === 'full' ? 100 : 8
    let [told, whole] = [0, 0]
    await inFolder(async (place) => {
      const [folder, mirror] = [join(place, 'a'), join(place, 'm')]
      const all = await written(folder, mirror)
      for (let round = 0; round < rounds; round++) {
        const [struck, copy, alone] = [join(place, 'struck'), join(place, 'copy'), join(place, 'alone')]
        await copyFolder(folder, struck)
        await copyFolder(mirror, copy)
        const path = (await filesBelow(join(struck, 'v4/segments'))).at(-1) ?? ''
        const { size } = await stat(path)
        await truncate(path, size - 1 - anyBelow(size - 1))
        await copyFolder(struck, alone)
        told += Number((await look(alone, null, all)).isTold)
        whole += Number((await look(struck, copy, all)).isAll)
      }
    })
    return tried(rounds, `${told} told, ${whole} whole with a mirror`, told === rounds && whole === rounds)
  },
}

export const deletedFile: Fault = {
  name: 'snapshot, segment, key file or tip deleted',
  bar: 'told every time; 0 lost with a mirror',
  async run(scale) {
    let [rounds, told, whole] = [0, 0, 0]
    await inFolder(async (place) => {
      for (let pass = 0; pass < (scale === 'full' ? 5 : 1); pass++) {
        const [folder, mirror] = [join(place, `a${pass}`), join(place, `m${pass}`)]
        const all = await written(folder, mirror)
        for (const path of await filesBelow(join(folder, 'v4'))) {
          if (path.includes('/documents/')) continue
          const [struck, copy, alone] = [join(place, 'struck'), join(place, 'copy'), join(place, 'alone')]
          await copyFolder(folder, struck)
          await copyFolder(mirror, copy)
          await rm(path.replace(folder, struck))
          await copyFolder(struck, alone)
          rounds++
          told += Number((await look(alone, null, all)).isTold)
          whole += Number((await look(struck, copy, all)).isAll)
        }
      }
    })
    return tried(rounds, `${told} told, ${whole} whole with a mirror`, told === rounds && whole === rounds)
  },
}

export const damagedBackup: Fault = {
  name: 'damaged backup',
  bar: 'refused every time',
  async run(scale) {
    const rounds = scale === 'full' ? 100 : 10
    let refused = 0
    await inFolder(async (place) => {
      const folder = join(place, 'a')
      await written(folder, join(place, 'm'))
      const store = await open(folder)
      const made = await backup(store, join(place, 'backups'))
      await store.close()
      for (let round = 0; round < rounds; round++) {
        const struck = join(place, 'struck')
        await copyFolder(made.folder, struck)
        await flipAnyBit(await filesBelow(struck))
        const into = join(place, `into-${round}`)
        const error: unknown = await restoreBackup(struck, into, byKeychain.unlock).catch(
          (cause: unknown) => cause,
        )
        const left = (await filesBelow(into)).filter((path) => basename(path) !== 'lock')
        refused += Number(error instanceof BackupError && left.length === 0)
      }
    })
    return tried(rounds, `${refused} refused`, refused === rounds)
  },
}
