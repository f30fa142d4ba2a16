import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { backup } from '../../electron/core/store/backup'
import { put } from '../../electron/core/store/collections'
import type { Store } from '../../electron/core/store/store'
import { NotSavedError } from '../../electron/core/store/store-error'
import { copyFolder } from '../helpers/disk'
import { failCalls } from './failing-calls'
import { type Fault, tried } from './fault'
import { canMount, mount, needsMount, unmount } from './mounts'
import { begin, inFolder, open } from './scratch'
import { type Acknowledged, compare, personIdOf, versioned } from './written-records'

type Sum = { refused: number; ghosts: number; lost: number; late: number }

/** Saves a version; remembers it when it is said to be saved, and counts what is shown though it is not. */
async function save(store: Store, slot: number, acknowledged: Acknowledged, sum: Sum): Promise<boolean> {
  const version = (acknowledged.get(slot) ?? 0) + 1
  try {
    await store.commit([put('people', versioned(slot, version, 1))])
    acknowledged.set(slot, version)
    return true
  } catch (error) {
    if (!(error instanceof NotSavedError)) throw error
    sum.refused++
    const shown = store.read().people.get(personIdOf(slot))?.revision ?? 0
    if (shown >= version || store.state.kind === 'saved') sum.ghosts++
    return false
  }
}

const verdict = (rounds: number, sum: Sum) =>
  tried(
    rounds,
    `${sum.refused} refused, ${sum.lost} lost, ${sum.ghosts} shown though not saved, ${sum.late} not back within 1 s`,
    sum.lost + sum.ghosts + sum.late === 0 && sum.refused > 0,
  )

async function lostIn(folder: string, acknowledged: Acknowledged): Promise<number> {
  const store = await open(folder)
  const { lost, wrong } = compare(store, acknowledged)
  await store.close()
  return lost + wrong
}

export const fullDisk: Fault = {
  name: 'disk full',
  bar: '0 lost, nothing shown that is not saved, works within 1 s of space',
  async run(scale) {
    if (!canMount) return { kind: 'skipped', why: needsMount }
    const rounds = scale === 'full' ? 20 : 1
    const sum: Sum = { refused: 0, ghosts: 0, lost: 0, late: 0 }
    for (let round = 0; round < rounds; round++) {
      await inFolder(async (folder) => {
        mount('-t', 'tmpfs', '-o', `size=${600 + round * 37}k`, 'tmpfs', folder)
        try {
          const [ballast, data] = [join(folder, 'ballast'), join(folder, 'data')]
          await writeFile(ballast, Buffer.alloc(200 * 1024))
          const acknowledged: Acknowledged = new Map()
          const store = await begin(data)
          for (let slot = 0; sum.refused < (round + 1) * 10; slot++)
            await save(store, slot % 40, acknowledged, sum)
          await store.compact().catch(() => undefined)
          await rm(ballast)
          const freed = performance.now()
          if (!(await save(store, 0, acknowledged, sum)) || performance.now() - freed > 1_000) sum.late++
          await store.close()
          sum.lost += await lostIn(data, acknowledged)
        } finally {
          unmount(folder)
        }
      })
    }
    return verdict(rounds, sum)
  },
}

export const readOnlyFolder: Fault = {
  name: 'folder turned read-only',
  bar: '0 lost, nothing shown that is not saved, works within 1 s',
  async run(scale) {
    if (!canMount) return { kind: 'skipped', why: needsMount }
    const rounds = scale === 'full' ? 20 : 2
    const sum: Sum = { refused: 0, ghosts: 0, lost: 0, late: 0 }
    for (let round = 0; round < rounds; round++) {
      await inFolder(async (folder) => {
        const acknowledged: Acknowledged = new Map()
        const store = await begin(folder)
        // before the first segment is begun no file is open, so that the mount reaches everything
        if (round % 2 === 1) await save(store, 1, acknowledged, sum)
        await store.compact()
        mount('--bind', folder, folder)
        mount('-o', 'remount,bind,ro', folder)
        for (let slot = 2; slot < 6; slot++) await save(store, slot, acknowledged, sum)
        unmount(folder)
        const back = performance.now()
        if (!(await save(store, 2, acknowledged, sum)) || performance.now() - back > 1_000) sum.late++
        await store.close()
        sum.lost += await lostIn(folder, acknowledged)
      })
    }
    return verdict(rounds, sum)
  },
}

export const ioErrors: Fault = {
  name: 'EIO at every write, flush, cut and rename, once and for good',
  bar: '0 lost, nothing shown that is not saved, works after it is opened again',
  async run(scale) {
    const sum: Sum = { refused: 0, ghosts: 0, lost: 0, late: 0 }
    let rounds = 0
    await inFolder(async (place) => {
      const seed = join(place, 'seed')
      const first = await begin(seed)
      for (let slot = 0; slot < 5; slot++) await first.commit([put('people', versioned(slot, 1, 0))])
      await first.compact()
      await first.close()
      const step = scale === 'full' ? 1 : 9
      for (const forGood of [false, true]) {
        for (let from = 1; ; from += step) {
          const reached = await failOnce(place, seed, { from, forGood, sum })
          rounds++
          if (!reached) break
        }
      }
    })
    return verdict(rounds, sum)
  },
}

/** One run in which the call number `from` fails; false when there were not so many. */
async function failOnce(
  place: string,
  seed: string,
  given: { from: number; forGood: boolean; sum: Sum },
): Promise<boolean> {
  const { from, forGood, sum } = given
  const data = join(place, 'data')
  await copyFolder(seed, data)
  await mkdir(join(place, 'backups'), { recursive: true })
  const acknowledged: Acknowledged = new Map([0, 1, 2, 3, 4].map((slot) => [slot, 1]))
  const store = await open(data)
  const failing = await failCalls({ from, forGood, code: 'EIO' })
  try {
    for (let slot = 0; slot < 8; slot++) {
      await save(store, slot, acknowledged, sum)
      if (slot === 3) await store.compact().catch(() => undefined)
      if (slot === 5) await backup(store, join(place, 'backups')).catch(() => undefined)
    }
    await store.close()
  } finally {
    failing.end()
  }
  sum.lost += await lostIn(data, acknowledged)
  const again = await open(data)
  if (!(await save(again, 1, acknowledged, sum))) sum.late++
  await again.close()
  return failing.count() >= from
}
