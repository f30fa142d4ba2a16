import { readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { backup } from '../../electron/core/store/backup'
import { put } from '../../electron/core/store/collections'
import type { Store } from '../../electron/core/store/store'
import { copyFolder } from '../helpers/disk'
import { type Fault, tried } from './fault'
import { runToKill } from './run-to-kill'
import { anyBelow, begin, inFolder, open } from './scratch'
import { compare, isOneBatch, versioned } from './written-records'

const people = 1_500

export const killedRestore: Fault = {
  name: 'restore killed, over a workspace with later changes',
  bar: '0 damaged: the old or the restored one, whole, and the old one never gone',
  async run(scale) {
    const rounds = scale === 'full' ? 40 : 4
    const came = { old: 0, restored: 0, damaged: 0 }
    await inFolder(async (place) => {
      const whole = join(place, 'whole')
      const made = await twoStates(whole, join(place, 'backups'))
      const usualMs = await strike(whole, place, made, null)
      for (let round = 0; round < rounds; round++) {
        await strike(whole, place, made, anyBelow(usualMs * 1.5))
        came[await look(join(place, 'struck')).catch(() => 'damaged' as const)]++
      }
    })
    const result = `${came.old} still the old, ${came.restored} restored, ${came.damaged} damaged`
    return tried(rounds, result, came.damaged === 0 && came.old + came.restored === rounds)
  },
}

/** A workspace whose records are all of version 2, and the path of a backup in which they are of version 1. */
async function twoStates(folder: string, backups: string): Promise<string> {
  const store = await begin(folder)
  const all = (version: number) =>
    Array.from({ length: people }, (_, slot) => put('people', versioned(slot, version, 1)))
  await store.commit(all(1))
  const { folder: made } = await backup(store, backups)
  await store.commit(all(2))
  await store.close()
  return made
}

async function strike(
  from: string,
  place: string,
  made: string,
  killAfterMs: number | null,
): Promise<number> {
  const struck = join(place, 'struck')
  for (const name of await readdir(place)) {
    if (name.startsWith('struck')) await rm(join(place, name), { recursive: true })
  }
  await copyFolder(from, struck)
  return runToKill('restorer', [struck, made], killAfterMs)
}

async function look(folder: string): Promise<'old' | 'restored' | 'damaged'> {
  const store = await open(folder)
  const version = versionOf(store)
  const isQuiet = store.warnings.length === 0
  await store.close()
  if (version === 2 && isQuiet) return 'old'
  if (version !== 1 || !isQuiet) return 'damaged'
  return (await isKept(folder)) ? 'restored' : 'damaged'
}

/** The version that all records are of; null where one is missing, is not what was written, or they are of several. */
function versionOf(store: Store): number | null {
  const acknowledged = (version: number) =>
    new Map(Array.from({ length: people }, (_, slot) => [slot, version]))
  const [one] = store.read().people.values()
  if (one === undefined || !isOneBatch(store)) return null
  const { lost, wrong } = compare(store, acknowledged(one.revision))
  return lost + wrong === 0 && store.read().people.size === people ? one.revision : null
}

/** Whether what was there lies whole in the folder it was put aside in, or in `damaged-1`. */
async function isKept(folder: string): Promise<boolean> {
  const parent = dirname(folder)
  const aside = (await readdir(parent)).find((name) => name.startsWith(`${basename(folder)}-before-`))
  const places = [...(aside === undefined ? [] : [join(parent, aside)]), await asWorkspace(folder)]
  for (const place of places) {
    if (place === null) continue
    const store = await open(place).catch(() => null)
    const version = store === null ? null : versionOf(store)
    await store?.close()
    if (version === 2) return true
  }
  return false
}

/** A copy of `damaged-1` as a workspace of its own; null where there is none. */
async function asWorkspace(folder: string): Promise<string | null> {
  const names = await readdir(folder)
  const [root] = names.filter((name) => /^v\d+$/.test(name))
  if (root === undefined || !names.includes('damaged-1')) return null
  const copy = `${folder}-copy`
  await copyFolder(join(folder, 'damaged-1'), join(copy, root))
  return copy
}
