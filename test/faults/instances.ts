import { execFile } from 'node:child_process'
import { cp, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import * as z from 'zod'
import { put } from '../../electron/core/store/collections'
import { copyFolder } from '../helpers/disk'
import { type Fault, tried } from './fault'
import { scriptNamed } from './run-writer'
import { begin, filesBelow, inFolder, open } from './scratch'
import { type Acknowledged, compare, personIdOf, versioned } from './written-records'

const slots = Array.from({ length: 40 }, (_, slot) => slot)

const answerSchema = z.object({ outcome: z.string(), ms: z.number() })

export const secondInstance: Fault = {
  name: 'second instance',
  bar: 'refused within 1 s; the first goes on',
  async run(scale) {
    const rounds = scale === 'full' ? 20 : 2
    let [refused, slowest, went] = [0, 0, 0]
    await inFolder(async (folder) => {
      const store = await begin(folder)
      for (let round = 0; round < rounds; round++) {
        const { stdout } = await promisify(execFile)(process.execPath, [await scriptNamed('opener'), folder])
        const { outcome, ms } = answerSchema.parse(JSON.parse(stdout))
        refused += Number(outcome === 'inUse')
        slowest = Math.max(slowest, ms)
        await store.commit([put('people', versioned(round, 1, 0))])
        went += Number(store.read().people.size === round + 1)
      }
      await store.close()
    })
    const isMet = refused === rounds && went === rounds && slowest < 1_000
    return tried(rounds, `${refused} refused, the slowest after ${slowest.toFixed(0)} ms`, isMet)
  },
}

export const twoWriters: Fault = {
  name: 'two writers past the lock',
  bar: '0 lost, reported',
  async run(scale) {
    const rounds = scale === 'full' ? 25 : 2
    let [lost, told] = [0, 0]
    for (let round = 0; round < rounds; round++) {
      await inFolder(async (place) => {
        const [folder, other] = [join(place, 'one'), join(place, 'two')]
        const acknowledged: Acknowledged = new Map()
        const before = await begin(folder)
        // people whose keys both know, because both writers would have read them from one key file
        for (const slot of slots) await before.commit([put('people', versioned(slot, 1, 0))])
        await before.close()
        await copyFolder(folder, other)
        const [first, second] = [await open(folder), await open(other)]
        for (const slot of slots) {
          await (slot % 2 === 0 ? first : second).commit([put('people', versioned(slot, 2, 0))])
          acknowledged.set(slot, 2)
        }
        await first.close()
        await second.close()
        for (const path of await filesBelow(join(other, 'v4/segments'))) {
          await cp(path, join(folder, 'v4/segments', basename(path)))
        }
        const store = await open(folder)
        const { lost: gone, wrong } = compare(store, acknowledged)
        lost += gone + wrong
        told += Number(store.warnings.some(({ kind }) => kind === 'twoWriters'))
        await store.close()
      })
    }
    return tried(rounds, `${lost} lost, ${told} reported`, lost === 0 && told === rounds)
  },
}

export const deletedLock: Fault = {
  name: 'lock file deleted while it is open, second instance comes in',
  bar: '0 lost; the first stops saving and says so',
  async run(scale) {
    const rounds = scale === 'full' ? 25 : 2
    let [lost, told] = [0, 0]
    for (let round = 0; round < rounds; round++) {
      await inFolder(async (folder) => {
        const acknowledged: Acknowledged = new Map()
        const first = await begin(folder)
        await first.commit([put('people', versioned(1, 1, 0))])
        await rm(join(folder, 'lock'))
        const second = await open(folder)
        await second.commit([put('people', versioned(2, 1, 0))])
        acknowledged.set(1, 1).set(2, 1)
        const isRefused = await first.commit([put('people', versioned(1, 2, 0))]).then(
          () => false,
          () => true,
        )
        const isShown = first.read().people.get(personIdOf(1))?.revision === 2
        told += Number(isRefused && !isShown && first.warnings.some(({ kind }) => kind === 'twoWriters'))
        await first.close()
        await second.close()
        const store = await open(folder)
        lost += compare(store, acknowledged).lost
        await store.close()
      })
    }
    return tried(rounds, `${lost} lost, ${told} stopped and said so`, lost === 0 && told === rounds)
  },
}

export const clockBack: Fault = {
  name: 'clock back 40 days',
  bar: 'order kept, time never runs back, told',
  async run(scale) {
    const rounds = scale === 'full' ? 20 : 2
    let [inOrder, told] = [0, 0]
    const real = Date.now
    for (let round = 0; round < rounds; round++) {
      await inFolder(async (folder) => {
        const store = await begin(folder)
        await store.commit([put('people', versioned(1, 1, 0))])
        const times = [store.savedAt ?? '']
        Date.now = () => real() - 40 * 86_400_000
        try {
          for (let version = 2; version < 6; version++) {
            await store.commit([put('people', versioned(1, version, 0))])
            times.push(store.savedAt ?? '')
            if (version === 3) await store.compact()
          }
          told += Number(store.warnings.some(({ kind }) => kind === 'clockWentBack'))
          await store.close()
          const again = await open(folder)
          await again.commit([put('people', versioned(1, 6, 0))])
          times.push(again.savedAt ?? '')
          await again.close()
        } finally {
          Date.now = real
        }
        const last = await open(folder)
        const isNewest = last.read().people.get(personIdOf(1))?.revision === 6
        inOrder += Number(
          isNewest && times.every((time, index) => index === 0 || time >= (times[index - 1] ?? '')),
        )
        await last.close()
      })
    }
    return tried(rounds, `${inOrder} in order, ${told} told`, inOrder === rounds && told === rounds)
  },
}
