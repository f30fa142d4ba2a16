import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Door } from '../../electron/core/door'
import { changesThatKeep, wholeImports } from '../../electron/core/imports/whole-imports'
import { restoreHere } from '../../electron/core/restoring'
import { secondCopyOf, setSecondCopy } from '../../electron/core/second-copy'
import { backup } from '../../electron/core/store/backup'
import { put } from '../../electron/core/store/collections'
import { erasePerson } from '../../electron/core/store/erasure'
import { lookAtPlaces } from '../../electron/core/store/reach-places'
import { Store } from '../../electron/core/store/store'
import { importIdSchema } from '../../shared/domain/id'
import { anAgreement, aSealedState } from '../builders/agreement'
import { anImport } from '../builders/import-record'
import { aPerson } from '../builders/person'
import { aFolder, byKeychain, type OpenCore, openCore } from '../helpers/core'
import { copyFolder, entriesBelow, flipBit } from '../helpers/disk'

const { unlock } = byKeychain
const jonas = aPerson({ name: 'Jonas Lindqvist' })
const mara = aPerson({ name: 'Mara Silva' })
const at = new Date('2026-11-23T09:41:00.000Z')

/** A workspace with two people in a folder among others, and a backup of it elsewhere. */
async function withBackup(): Promise<OpenCore & { path: string; backups: string }> {
  const folder = join(await aFolder(), 'workspace')
  await mkdir(folder)
  const core = await openCore({ folder })
  await core.store.commit([put('people', jonas), put('people', mara)])
  const backups = await aFolder()
  return { ...core, backups, path: (await backup(core.store, backups)).folder }
}

function storeBehind({ context: { door } }: OpenCore): Store {
  if (door.workspace.kind !== 'open') throw new Error('The workspace is not open')
  return door.workspace.store
}

function namesIn(store: Store): string[] {
  return [...store.read().people.values()].map(({ name }) => name).sort()
}

describe('a restore', () => {
  test('opens what the backup holds, and keeps what was there in a folder beside it', async () => {
    const core = await withBackup()
    await core.store.commit([put('people', aPerson({ name: 'Nia Okafor' }))])
    const aside = await restoreHere(core.context.door, core.path, unlock, at)
    expect(aside).toBe(`${core.folder}-before-2026-11-23T09-41-00-000Z`)
    expect(namesIn(storeBehind(core))).toEqual(['Jonas Lindqvist', 'Mara Silva'])
    const before = await Store.open(aside ?? '', byKeychain)
    expect(namesIn(before)).toEqual(['Jonas Lindqvist', 'Mara Silva', 'Nia Okafor'])
    expect(before.warnings).toEqual([])
    await before.close()
  })

  test('into a folder with nothing in it puts nothing aside', async () => {
    const { path } = await withBackup()
    const folder = join(await aFolder(), 'new')
    const core = await openCore({ folder: await aFolder() })
    await core.close()
    const door = await Door.at(folder, core.context.door.host)
    expect(await restoreHere(door, path, unlock, at)).toBeNull()
    expect(await readdir(dirname(folder))).toEqual(['new'])
    await door.leave()
  })

  test('keeps where the second copy lies', async () => {
    const copy = await aFolder()
    const core = await withBackup()
    await setSecondCopy(core.folder, { folder: copy, wanted: null })
    await restoreHere(core.context.door, core.path, unlock, at)
    expect(await secondCopyOf(core.folder)).toBe(copy)
  })

  test('of a damaged backup changes nothing, and the workspace stays open', async () => {
    const core = await withBackup()
    const snapshot = (await readdir(core.path)).find((name) => name.startsWith('snapshot')) ?? ''
    await flipBit(join(core.path, snapshot), { byte: 40, bit: 3 })
    await expect(restoreHere(core.context.door, core.path, unlock, at)).rejects.toMatchObject({
      reason: 'damaged',
    })
    await core.store.commit([put('people', aPerson({ name: 'Nia Okafor' }))])
    expect(await readdir(dirname(core.folder))).toEqual([basename(core.folder)])
  })

  test('that cannot put anything aside leaves the old workspace, closed', async () => {
    const core = await withBackup()
    // something lies where the old files were to go
    await mkdir(`${core.folder}-before-2026-11-23T09-41-00-000Z`)
    await expect(restoreHere(core.context.door, core.path, unlock, at)).rejects.toThrow('EEXIST')
    expect(core.context.door.workspace.kind).toBe('locked')
    const again = await Store.open(core.folder, byKeychain)
    expect(namesIn(again)).toEqual(['Jonas Lindqvist', 'Mara Silva'])
    expect(again.keys.keyring.generation).toBe(core.store.keys.keyring.generation)
    await again.close()
  })

  test('of a backup from before an erasure does not bring the person back: the workspace tells of it', async () => {
    const core = await withBackup()
    const away = join(await aFolder(), basename(core.path))
    await copyFolder(core.path, away)
    await erasePerson(core.store, { personId: jonas.id, keepSignedUntil: null })
    await restoreHere(core.context.door, away, unlock, at)
    expect(namesIn(storeBehind(core))).toEqual(['Mara Silva'])
  })
})

describe('an erasure after a restore', () => {
  /** A workspace that was restored from a backup, and the folder that what was there lies in. */
  async function restored(between: (core: OpenCore) => Promise<unknown> = async () => undefined) {
    const core = await withBackup()
    await between(core)
    const aside = (await restoreHere(core.context.door, core.path, unlock, at)) ?? ''
    return { ...core, store: storeBehind(core), aside }
  }

  test('destroys the keys in both key tables of what was put aside', async () => {
    const { store, aside } = await restored()
    const { places } = await erasePerson(store, { personId: jonas.id, keepSignedUntil: null })
    expect(places).toContainEqual({ kind: 'putAside', folder: aside, left: null })
    for (const lost of ['keys-a.json', 'keys-b.json']) {
      const copy = join(await aFolder(), 'copy')
      await copyFolder(aside, copy)
      // each copy of the key file alone
      const root = (await readdir(copy)).find((name) => /^v\d+$/.test(name)) ?? ''
      await writeFile(join(copy, root, lost), '')
      const before = await Store.open(copy, byKeychain)
      expect(namesIn(before)).toEqual(['Mara Silva'])
      await before.close()
    }
  })

  test('reaches keys too that the person was given after the backup', async () => {
    const { store, aside } = await restored(async (core) => {
      const file = { sha256: await core.store.blobs.keep(Buffer.from('%PDF-1.7'), jonas.id), bytes: 8 }
      const sealed = aSealedState()
      const state = sealed.kind === 'draft' ? sealed : { ...sealed, file }
      await core.store.commit([put('agreements', anAgreement({ personId: jonas.id, state }))])
    })
    await erasePerson(store, { personId: jonas.id, keepSignedUntil: null })
    const before = await Store.open(aside, byKeychain)
    expect(before.read().agreements.size).toBe(0)
    expect(before.keys.keyring.labelled(`signed/${jonas.id}`)).toBeNull()
    await before.close()
  })

  test('reaches words that name the person in files imported after the backup, and no others', async () => {
    const ofMara = anImport({
      id: importIdSchema.parse('other'),
      fileName: 'silva.csv',
      createdPeople: [mara.id],
    })
    const { store, aside } = await restored((core) =>
      core.store.commit([
        ...changesThatKeep(anImport({ fileName: 'lindqvist.csv' }), []),
        ...changesThatKeep(ofMara, [mara]),
      ]),
    )
    await erasePerson(store, { personId: jonas.id, keepSignedUntil: null })
    const before = await Store.open(aside, byKeychain)
    expect(wholeImports(before.read()).map(({ fileName }) => fileName)).toEqual([
      'file of an erased person',
      'silva.csv',
    ])
    await before.close()
  })

  test('says which folder remains when it holds another workspace, and does not nag about it', async () => {
    const core = await withBackup()
    const other = await openCore({ folder: join(await aFolder(), 'other') })
    await other.store.commit([put('people', jonas)])
    const aside = await restoreHere(other.context.door, core.path, unlock, at)
    const store = storeBehind(other)
    const place = { kind: 'putAside', folder: aside, left: 'otherKeys' }
    expect(await lookAtPlaces(store)).toContainEqual(place)
    const { places } = await erasePerson(store, { personId: jonas.id, keepSignedUntil: null })
    expect(places).toContainEqual(place)
    expect(store.warnings.map(({ kind }) => kind)).not.toContain('erasureUnfinished')
    await other.context.door.leave()
  })

  test('says that a plain workspace that was put aside is not encrypted at all', async () => {
    const { path } = await withBackup()
    const core = await openCore({ folder: join(await aFolder(), 'plain') })
    await core.context.door.leave()
    const plain = join(core.folder, 'workspace.json')
    await writeFile(plain, 'Jonas Lindqvist')
    const aside = (await restoreHere(core.context.door, path, unlock, at)) ?? ''
    expect(await readFile(join(aside, 'workspace.json'), 'utf8')).toBe('Jonas Lindqvist')
    expect(await readdir(core.folder)).not.toContain('workspace.json')
    const { places } = await erasePerson(storeBehind(core), { personId: jonas.id, keepSignedUntil: null })
    expect(places).toContainEqual({ kind: 'putAside', folder: aside, left: 'notEncrypted' })
    await core.context.door.leave()
  })

  test('reaches files that were kept as they were after damage', async () => {
    const core = await withBackup()
    await core.store.compact()
    await core.store.commit([put('people', aPerson({ name: 'Nia Okafor' }))])
    await core.store.commit([put('people', aPerson({ name: 'Ola Nordmann' }))])
    await core.context.door.leave()
    const [segment = ''] = (await entriesBelow(core.folder))
      .filter((path) => /segment.*\.log$/.test(path))
      .slice(-1)
    await flipBit(segment, { byte: 30, bit: 2 })
    const store = await Store.open(core.folder, { ...byKeychain, onDamage: 'continue' })
    const { places } = await erasePerson(store, { personId: jonas.id, keepSignedUntil: null })
    const damaged = join(core.folder, 'damaged-1')
    expect(places).toContainEqual({ kind: 'damaged', folder: damaged, left: null })
    await store.close()
    const copy = await aFolder()
    await copyFolder(damaged, join(copy, basename(store.layout.root)))
    const before = await Store.open(copy, { ...byKeychain, onDamage: 'readOnly' })
    expect(namesIn(before)).not.toContain('Jonas Lindqvist')
    expect(namesIn(before)).toContain('Mara Silva')
    await before.close()
  })
})
