import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { put } from '../../electron/core/store/collections'
import { inspectWorkspace } from '../../electron/core/store/inspect-workspace'
import { readPlainWorkspace } from '../../electron/core/store/plain-workspace'
import { Store } from '../../electron/core/store/store'
import { WorkspaceOpenError } from '../../electron/core/store/store-error'
import { copyFolder } from '../helpers/disk'
import { type Fault, tried } from './fault'
import { scriptNamed } from './run-writer'
import { anyBelow, byKeychain, fingerprint, inFolder, open, openKeychain } from './scratch'
import { versioned } from './written-records'

const released = resolve(import.meta.dirname, '../fixtures/workspaces/shape-1')

export const killedMigration: Fault = {
  name: 'migration killed',
  bar: '0 damaged: the old or the new, whole',
  async run(scale) {
    const rounds = scale === 'full' ? 40 : 3
    let [old, sealed, damaged] = [0, 0, 0]
    await inFolder(async (place) => {
      const plain = join(place, 'plain')
      await copyFolder(released, plain)
      await makeLarge(join(plain, 'workspace.json'))
      const { data: before } = await readPlainWorkspace(join(plain, 'workspace.json'))
      const usualMs = await migrate(plain, join(place, 'whole'), null)
      for (let round = 0; round < rounds; round++) {
        const folder = join(place, 'struck')
        await migrate(plain, folder, anyBelow(usualMs * 1.15))
        const seen = await inspectWorkspace(folder)
        if (seen.kind === 'plain') {
          const { data: after } = await readPlainWorkspace(join(folder, 'workspace.json'))
          isDeepStrictEqual(after, before) ? old++ : damaged++
        } else if (seen.kind === 'locked') {
          const store = await open(folder)
          isDeepStrictEqual({ ...store.read() }, { ...before }) ? sealed++ : damaged++
          await store.close()
        } else damaged++
      }
    })
    const result = `${old} still plain, ${sealed} sealed, ${damaged} damaged`
    return tried(rounds, result, damaged === 0 && old + sealed === rounds)
  },
}

/** Adds people to a plain workspace, so that its migration takes long enough to be struck anywhere. */
async function makeLarge(path: string): Promise<void> {
  const { data } = await readPlainWorkspace(path)
  const records = Object.fromEntries(Object.entries(data).map(([name, map]) => [name, [...map.values()]]))
  const people = Array.from({ length: 1_500 }, (_, slot) => versioned(slot, 1, 1))
  const all = { ...records, people: [...(records.people ?? []), ...people] }
  await writeFile(path, JSON.stringify({ plumbline: 'workspace', schema: 1, records: all }))
}

/** Migrates a copy, and kills that after so many milliseconds; how long it took. */
async function migrate(from: string, to: string, killAfterMs: number | null): Promise<number> {
  await copyFolder(from, to)
  const child = spawn(process.execPath, [await scriptNamed('migrator'), to], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const closed = once(child, 'close')
  let begun = 0
  let took = 0
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (text.includes('R')) {
      begun = performance.now()
      if (killAfterMs !== null) void setTimeout(killAfterMs).then(() => child.kill('SIGKILL'))
    }
    if (text.includes('D')) {
      took = performance.now() - begun
      child.kill('SIGKILL')
    }
  })
  await closed
  return took
}

export const wrongKey: Fault = {
  name: 'wrong passphrase, code and keychain',
  bar: 'refused without a change to any byte',
  async run(scale) {
    const passes = scale === 'full' ? 5 : 1
    let [rounds, refused] = [0, 0]
    await inFolder(async (folder) => {
      const passphrase = 'three plain words'
      await mkdir(folder, { recursive: true })
      const { store } = await Store.create(folder, { passphrase, keychain: openKeychain.protect })
      await store.commit([put('people', versioned(1, 1, 1))])
      await store.close()
      const before = await fingerprint(folder)
      const wrong = [
        { kind: 'passphrase' as const, passphrase: `${passphrase} ` },
        { kind: 'passphrase' as const, passphrase: '' },
        { kind: 'recoveryCode' as const, words: 'no code at all' },
        { kind: 'keychain' as const, reveal: async () => Buffer.alloc(32, 7) },
        { kind: 'keychain' as const, reveal: () => Promise.reject(new Error('locked')) },
      ]
      for (let pass = 0; pass < passes; pass++) {
        for (const unlock of wrong) {
          const error: unknown = await Store.open(folder, { unlock }).catch((cause: unknown) => cause)
          const isRefused = error instanceof WorkspaceOpenError && error.reason === 'wrongKey'
          rounds++
          refused += Number(isRefused && (await fingerprint(folder)) === before)
        }
      }
      await (await Store.open(folder, byKeychain)).close()
      await rm(folder, { recursive: true })
    })
    return tried(rounds, `${refused} refused without a change`, refused === rounds)
  },
}
