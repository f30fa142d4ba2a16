import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { placesBefore } from '../../electron/core/store/backup-before'
import { backupsIn } from '../../electron/core/store/backup-folder'
import { collectionNames, put } from '../../electron/core/store/collections'
import { inspectWorkspace } from '../../electron/core/store/inspect-workspace'
import { readPlainWorkspace } from '../../electron/core/store/plain-workspace'
import { describeBackup } from '../../electron/core/store/restore-backup'
import { scrub } from '../../electron/core/store/scrub'
import { sha256Of } from '../../electron/core/store/seal'
import { Store } from '../../electron/core/store/store'
import { WorkspaceOpenError } from '../../electron/core/store/store-error'
import { copyFolder } from '../helpers/disk'
import { makeShapeTwo } from '../helpers/other-shape'
import { copyReleased } from '../helpers/released-shapes'
import { type Fault, type Scale, tried } from './fault'
import { runToKill } from './run-to-kill'
import { anyBelow, byKeychain, filesBelow, fingerprint, inFolder, open, openKeychain } from './scratch'
import { versioned } from './written-records'

const released = resolve(import.meta.dirname, '../fixtures/workspaces/shape-1')
const people = 1_500

type Outcome = 'old' | 'new' | 'damaged'

export const killedMigration: Fault = {
  name: 'migration killed, shape 1 to 3',
  bar: '0 damaged: the old or the new, whole',
  run: (scale) =>
    inFolder(async (place) => {
      const plain = join(place, 'plain')
      await copyFolder(released, plain)
      await makeLarge(join(plain, 'workspace.json'))
      const { data: before } = await readPlainWorkspace(join(plain, 'workspace.json'))
      return strike(scale, { from: plain, place, words: null }, async (folder) => {
        const seen = await inspectWorkspace(folder)
        if (seen.kind === 'plain') {
          const { data: after } = await readPlainWorkspace(join(folder, 'workspace.json'))
          return isDeepStrictEqual(after, before) ? 'old' : 'damaged'
        }
        if (seen.kind !== 'locked') return 'damaged'
        const store = await open(folder)
        const isWhole = isDeepStrictEqual({ ...store.read() }, { ...before })
        await store.close()
        return isWhole ? 'new' : 'damaged'
      })
    }),
}

export const killedSealedMigration: Fault = {
  name: 'migration killed, shape 2 to 3, encrypted',
  bar: '0 damaged: the old or the new, whole',
  run: (scale) =>
    inFolder(async (place) => {
      const old = join(place, 'old')
      await mkdir(old)
      const { unlock } = await copyReleased(2, old)
      const { words } = unlock
      const whole = await Store.open(old, { unlock })
      await whole.commit(Array.from({ length: people }, (_, slot) => put('people', versioned(slot, 1, 1))))
      await whole.close()
      const before = recordsIn(whole)
      const documents = await filesIn(join(whole.layout.root, 'documents'))
      await makeShapeTwo(old, unlock)
      await rm(join(old, 'backup-before-shape-4'), { recursive: true })
      const files = await filesIn(join(old, 'v2'))
      return strike(scale, { from: old, place, words }, async (folder) => {
        const seen = await inspectWorkspace(folder)
        if (seen.kind !== 'locked') return 'damaged'
        // the old one stays, byte by byte, until the new one has been opened
        const isKept = isDeepStrictEqual(await filesIn(join(folder, 'v2')), files)
        const store = await Store.open(folder, { unlock })
        const isTold = store.warnings.some(({ kind }) => kind === 'migrated')
        const isWhole =
          isDeepStrictEqual(recordsIn(store), before) &&
          isDeepStrictEqual(await filesIn(store.layout.documents), documents) &&
          (await scrub(store)).length === 0
        await store.close()
        const [place = ''] = await placesBefore(folder)
        const [backup] = await backupsIn(place, null)
        const hasBackup = (await describeBackup(join(place, backup?.name ?? ''), unlock)).records > people
        if (!isWhole || !hasBackup || !isKept) return 'damaged'
        return isTold ? 'old' : 'new'
      })
    }),
}

/** Kills a migration of a copy at any moment, again and again, and looks what each left. */
async function strike(
  scale: Scale,
  given: { readonly from: string; readonly place: string; readonly words: string | null },
  look: (folder: string) => Promise<Outcome>,
) {
  const rounds = scale === 'full' ? 40 : 3
  const came = { old: 0, new: 0, damaged: 0 }
  const usualMs = await migrate(given, join(given.place, 'whole'), null)
  for (let round = 0; round < rounds; round++) {
    const folder = join(given.place, 'struck')
    await migrate(given, folder, anyBelow(usualMs * 1.15))
    came[await look(folder).catch(() => 'damaged' as const)]++
  }
  const result = `${came.old} still the old, ${came.new} the new, ${came.damaged} damaged`
  return tried(rounds, result, came.damaged === 0 && came.old + came.new === rounds)
}

function recordsIn(store: Store): unknown {
  return collectionNames.map((name) => [name, [...store.read()[name]]])
}

/** Every file below a folder, from it on, with a hash of its bytes. */
async function filesIn(folder: string): Promise<unknown> {
  const paths = await filesBelow(folder)
  return Promise.all(paths.map(async (path) => [relative(folder, path), sha256Of(await readFile(path))]))
}

/** Adds people to a plain workspace, so that its migration takes long enough to be struck anywhere. */
async function makeLarge(path: string): Promise<void> {
  const { data } = await readPlainWorkspace(path)
  const records = Object.fromEntries(Object.entries(data).map(([name, map]) => [name, [...map.values()]]))
  const more = Array.from({ length: people }, (_, slot) => versioned(slot, 1, 1))
  const all = { ...records, people: [...(records.people ?? []), ...more] }
  await writeFile(path, JSON.stringify({ plumbline: 'workspace', schema: 1, records: all }))
}

/** Migrates a copy, and kills that after so many milliseconds; how long it took. */
async function migrate(
  { from, words }: { readonly from: string; readonly words: string | null },
  to: string,
  killAfterMs: number | null,
): Promise<number> {
  await copyFolder(from, to)
  return runToKill('migrator', words === null ? [to] : [to, words], killAfterMs)
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
