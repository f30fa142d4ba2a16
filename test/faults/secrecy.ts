import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { changesThatKeep } from '../../electron/core/imports/whole-imports'
import { backup } from '../../electron/core/store/backup'
import { put, type WorkspaceData } from '../../electron/core/store/collections'
import { erasePerson } from '../../electron/core/store/erasure'
import { fillSecondCopy } from '../../electron/core/store/fill-copy'
import { readKeyFile } from '../../electron/core/store/key-file'
import { layoutOf } from '../../electron/core/store/layout'
import { load } from '../../electron/core/store/load'
import { readBackup } from '../../electron/core/store/read-backup'
import { replaceByBackup } from '../../electron/core/store/replace-workspace'
import { Store } from '../../electron/core/store/store'
import type { Person } from '../../shared/domain/person'
import { aGoal } from '../builders/goal'
import { anImport } from '../builders/import-record'
import { aPerson } from '../builders/person'
import { flipBit } from '../helpers/disk'
import { type Fault, tried } from './fault'
import { scriptNamed } from './run-writer'
import { begin, byKeychain, filesBelow, inFolder, open } from './scratch'

/** Fifty names and fifty notes that nobody else writes. */
function words(): string[] {
  const mark = randomUUID().replaceAll('-', '').slice(0, 6)
  return Array.from({ length: 50 }, (_, index) => [
    `Żółw${mark}n${index}e`,
    `Note ${mark}${index} on leaving`,
  ]).flat()
}

export const plainTextHunt: Fault = {
  name: 'plain-text hunt through data, mirror, backups, temp, logs and crash files',
  bar: '0 hits; files 0600, folders 0700',
  async run(scale) {
    const rounds = scale === 'full' ? 5 : 1
    let [searched, hits, open] = [0, 0, 0]
    for (let round = 0; round < rounds; round++) {
      await inFolder(async (place) => {
        const all = words()
        const temp = join(place, 'temp')
        const list = join(place, 'words.json')
        await mkdir(temp, { mode: 0o700 })
        await writeFile(list, JSON.stringify(all))
        const env = { ...process.env, TMPDIR: temp }
        const args = [
          '--report-uncaught-exception',
          `--report-directory=${temp}`,
          await scriptNamed('keeper'),
          place,
          list,
        ]
        // it ends by an error on purpose: what it says of itself then is searched too
        const said = await promisify(execFile)(process.execPath, args, { env, cwd: temp }).catch(
          (error: unknown) =>
            String(error instanceof Error ? [error.message, Reflect.get(error, 'stderr')] : error),
        )
        await writeFile(join(temp, 'log'), JSON.stringify(said), { mode: 0o600 })
        const files = (await filesBelow(place)).filter((path) => path !== list)
        if (!files.some((path) => path.includes('/backups/'))) throw new Error('The keeper made no backup')
        searched += files.length
        for (const path of files) {
          const bytes = await readFile(path)
          for (const word of all) {
            const forms = [Buffer.from(word), Buffer.from(word, 'utf16le'), Buffer.from(word, 'latin1')]
            hits += Number(forms.some((form) => bytes.includes(form)))
          }
          const isOurs = !path.startsWith(temp)
          if (isOurs && ((await stat(path)).mode & 0o077) !== 0) open++
        }
      })
    }
    return tried(rounds * 100, `${hits} hits in ${searched} files, ${open} open to others`, hits + open === 0)
  },
}

export const erasedEverywhere: Fault = {
  name: 'somebody erased, after backups, a restore, damage and a change of the second copy',
  bar: '0 hits of name or note in all that any key on the disk opens',
  async run(scale) {
    const rounds = scale === 'full' ? 20 : 2
    let [opened, hits, told] = [0, 0, 0]
    for (let round = 0; round < rounds; round++) {
      await inFolder(async (place) => {
        const mark = randomUUID().replaceAll('-', '').slice(0, 6)
        const person = aPerson({ name: `Zdenka${mark}` })
        const folder = join(place, 'workspace')
        const { store, left } = await scattered(place, person)
        const before = await wordsBelow(place, store, mark)
        if (before.hits < left) throw new Error(`Only ${before.hits} places told of the person before`)
        await erasePerson(store, { personId: person.id, keepSignedUntil: null })
        const after = await wordsBelow(place, store, mark)
        opened += after.opened
        hits += after.hits
        told += Number(store.warnings.length > 0)
        await store.close()
        if ((await readdir(folder)).length === 0) throw new Error('The workspace is gone')
      })
    }
    const result = `${hits} hits in ${opened} places that were opened, ${told} with a warning`
    return tried(rounds, result, hits === 0)
  },
}

/** A person in a workspace, in its backup, in files put aside by a restore and by damage, and in two second copies. */
async function scattered(place: string, person: Person): Promise<{ store: Store; left: number }> {
  const at = (name: string): string => join(place, name)
  const first = await begin(at('workspace'), at('first copy'))
  const own = [put('people', person), put('people', aPerson()), put('goals', aGoal({ personId: person.id }))]
  await first.commit(own)
  await first.compact()
  const made = await backup(first, at('backups'))
  const calls = anImport({ fileName: `${person.name}.csv`, createdPeople: [person.id] })
  await first.commit(changesThatKeep(calls, [person]))
  await first.close()
  // a second copy that was kept before
  const moved = await open(at('workspace'), at('first copy'))
  await fillSecondCopy(moved, at('second copy'), { pace: async () => undefined, onProgress: () => undefined })
  await moved.close()
  const besides = [at('second copy')]
  await replaceByBackup(made.folder, at('workspace'), { ...byKeychain, besides, at: new Date() })
  // damage that the workspace goes on after
  const struck = await open(at('workspace'))
  await struck.commit([put('people', aPerson())])
  await struck.commit([put('people', aPerson())])
  await struck.close()
  const segments = (await filesBelow(at('workspace'))).filter((path) => path.endsWith('.log'))
  await flipBit(segments.at(-1) ?? '', { byte: 40, bit: 2 })
  const store = await Store.open(at('workspace'), {
    ...byKeychain,
    mirror: at('second copy'),
    onDamage: 'continue',
  })
  await store.mirror?.settled()
  return { store, left: 5 }
}

/** Opens everything below a folder that has keys, each with its own, and counts where the word is. */
async function wordsBelow(
  place: string,
  store: Store,
  word: string,
): Promise<{ opened: number; hits: number }> {
  let [opened, hits] = [0, 0]
  const count = (data: WorkspaceData): void => {
    opened++
    hits += Number(JSON.stringify(Object.values(data).map((map) => [...map.values()])).includes(word))
  }
  for (const path of await filesBelow(place)) {
    const read = /keys(-[ab])?\.json$/.test(path) ? readKeyFile(await readFile(path)) : null
    const keyring = read?.kind === 'read' ? store.keys.keyring.sibling(read.file) : null
    if (keyring === null) continue
    if (path.endsWith('keys.json')) count((await readBackup(dirname(path), { keyring })).data)
    else {
      const layout = layoutOf(dirname(dirname(path)), dirname(path))
      count((await load(keyring, { layout, mirror: null, heals: false })).maps)
    }
  }
  return { opened, hits }
}
