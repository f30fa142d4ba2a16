import { readFileSync } from 'node:fs'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { changesThatKeep, wholeImports } from '../../../electron/core/imports/whole-imports'
import { backup } from '../../../electron/core/store/backup'
import { backupFiles } from '../../../electron/core/store/backup-folder'
import { put } from '../../../electron/core/store/collections'
import { erasePerson, keptSigned } from '../../../electron/core/store/erasure'
import { exportWorkspace } from '../../../electron/core/store/export-workspace'
import { reachPlaces } from '../../../electron/core/store/reach-places'
import { readBackup } from '../../../electron/core/store/read-backup'
import { restoreBackup } from '../../../electron/core/store/restore-backup'
import { sha256Of } from '../../../electron/core/store/seal'
import { Store } from '../../../electron/core/store/store'
import { anAgreement, aSealedState } from '../../builders/agreement'
import { aGoal } from '../../builders/goal'
import { anImport } from '../../builders/import-record'
import { aMeasurement } from '../../builders/measurement'
import { aPerson } from '../../builders/person'
import { aSession, someNotes } from '../../builders/session'
import { aFolder, byKeychain, openCore } from '../../helpers/core'
import { allBytesBelow, copyFolder } from '../../helpers/disk'

const jonas = aPerson({ name: 'Jonas Lindqvist', aliases: ['JLQ-77'] })
const mara = aPerson({ name: 'Mara Silva' })
const pdf = Buffer.from('%PDF-1.7 signed by Jonas Lindqvist')

const calls = anImport({
  fileName: 'calls of lindqvist.csv',
  createdPeople: [jonas.id, mara.id],
  learntAliases: [
    { personId: jonas.id, alias: 'JLQ-77' },
    { personId: mara.id, alias: 'Silva M.' },
  ],
  replaced: [aMeasurement({ personId: jonas.id }), aMeasurement({ personId: mara.id })],
})

/** What is left of it once Jonas is erased. */
const callsOfMara = {
  fileName: 'file of an erased person',
  createdPeople: [mara.id],
  learntAliases: [{ personId: mara.id, alias: 'Silva M.' }],
  replaced: [{ personId: mara.id }],
}

/** Two people with everything that can be told of them, in a workspace with a mirror and a backup. */
async function told(imports = changesThatKeep(calls, [jonas, mara])) {
  const mirror = join(await aFolder(), 'mirror')
  const backups = join(await aFolder(), 'backups')
  const core = await openCore({ mirror })
  const { store } = core
  const file = { sha256: await store.blobs.keep(pdf, jonas.id), bytes: pdf.length }
  const sealedState = aSealedState()
  const state = sealedState.kind === 'draft' ? sealedState : { ...sealedState, file }
  await store.commit([
    put('people', jonas),
    put('people', mara),
    put('sessions', aSession({ personId: jonas.id, notes: someNotes({ privateNote: 'Wants to leave.' }) })),
    put('sessions', aSession({ personId: mara.id, notes: someNotes({ privateNote: 'Learns from Jonas.' }) })),
    put('goals', aGoal({ personId: jonas.id })),
    put('measurements', aMeasurement({ personId: jonas.id })),
    put('measurements', aMeasurement({ personId: mara.id })),
    put('agreements', anAgreement({ personId: jonas.id })),
    put('agreements', anAgreement({ personId: jonas.id, state })),
    ...imports,
  ])
  const made = await backup(store, backups)
  return { ...core, mirror, backups, made, file }
}

describe('a person who is erased', () => {
  test('is gone from memory, and the others are not', async () => {
    const { store, reopen } = await told()
    const erased = await erasePerson(store, { personId: jonas.id, keepSignedUntil: null })
    expect(erased).toMatchObject({ records: 7, keptUntil: null })
    expect(erased.places.map(({ kind, left }) => [kind, left])).toEqual([
      ['backups', null],
      ['secondCopy', null],
    ])
    expect(erased.stillNamedIn).toEqual([{ collection: 'sessions', id: expect.any(String) }])
    const again = await reopen()
    for (const data of [store.read(), again.store.read()]) {
      expect([...data.people.values()].map(({ name }) => name)).toEqual(['Mara Silva'])
      expect([data.sessions.size, data.goals.size, data.measurements.size, data.agreements.size]).toEqual([
        1, 0, 1, 0,
      ])
      expect(wholeImports(data)).toMatchObject([callsOfMara])
    }
    expect(again.store.warnings).toEqual([])
    expect(await exportWorkspace(again.store)).not.toContain('Lindqvist')
  })

  test('is in no file any more that the keys on the disk open: not in the mirror, not in the backup', async () => {
    const { store, folder, mirror, made, close } = await told()
    const oldKeys = await readFile(store.layout.keys[0])
    const oldBackupKeys = await readFile(backupFiles(made.folder).keys)
    const before = await readBackup(made.folder, byKeychain)
    expect(before.data.people.get(jonas.id)?.name).toBe('Jonas Lindqvist')
    await erasePerson(store, { personId: jonas.id, keepSignedUntil: null })
    await close()

    const after = await readBackup(made.folder, byKeychain)
    expect([...after.data.people.values()].map(({ name }) => name)).toEqual(['Mara Silva'])
    expect(wholeImports(after.data)).toMatchObject([callsOfMara])
    for (const path of [
      ...store.layout.keys,
      join(mirror, 'v4', 'keys-a.json'),
      join(mirror, 'v4', 'keys-b.json'),
    ]) {
      expect((await readFile(path)).equals(oldKeys)).toBe(false)
    }

    // the proof that it was the keys: with the old ones, kept aside for this test, the backup tells of him again
    await writeFile(backupFiles(made.folder).keys, oldBackupKeys)
    const old = await readBackup(made.folder, byKeychain)
    expect(old.data.people.get(jonas.id)?.name).toBe('Jonas Lindqvist')

    // and so do the journal's first lines, which are still as they were
    const past = await aFolder()
    await copyFolder(folder, past)
    for (const name of ['keys-a.json', 'keys-b.json']) await writeFile(join(past, 'v4', name), oldKeys)
    await rm(join(past, 'v4', 'tip'))
    const segments = (await readdir(join(past, 'v4', 'segments'))).sort()
    for (const name of segments.slice(1)) await rm(join(past, 'v4', 'segments', name))
    await rm(join(past, 'v4', 'snapshots'), { recursive: true })
    const then = await Store.open(past, byKeychain)
    expect(then.read().people.get(jonas.id)?.name).toBe('Jonas Lindqvist')
    await then.close()
  })

  test('keeps signed documents until the day that was given, under their own key', async () => {
    const { store, file, reopen } = await told()
    await erasePerson(store, { personId: jonas.id, keepSignedUntil: '2029-12-31' })
    const again = await reopen()
    expect(again.store.read().people.has(jonas.id)).toBe(false)
    expect([...again.store.read().agreements.values()].map(({ state }) => state.kind)).toEqual(['sealed'])
    expect(sha256Of((await again.store.blobs.get(file.sha256)) ?? Buffer.alloc(0))).toBe(file.sha256)
    expect(keptSigned(again.store)).toEqual([{ personId: jonas.id, until: '2029-12-31' }])

    await erasePerson(again.store, { personId: jonas.id, keepSignedUntil: null })
    expect(again.store.read().agreements.size).toBe(0)
    expect(await again.store.blobs.get(file.sha256)).toBeNull()
    expect(await again.store.blobs.isEmpty()).toBe(true)
    expect(keptSigned(again.store)).toEqual([])
  })

  test('is still in a backup that is away, which is said until it is back', async () => {
    const { store, backups, made } = await told()
    await rename(backups, `${backups}-away`)
    const erased = await erasePerson(store, { personId: jonas.id, keepSignedUntil: null })
    expect(erased.places[0]).toEqual({ kind: 'backups', folder: backups, left: 'away' })
    expect(store.warnings.map(({ kind }) => kind)).toContain('erasureUnfinished')
    await rename(`${backups}-away`, backups)
    expect((await reachPlaces(store)).map(({ left }) => left)).not.toContain('away')
    expect(store.warnings.map(({ kind }) => kind)).not.toContain('erasureUnfinished')
    expect((await readBackup(made.folder, byKeychain)).data.people.has(jonas.id)).toBe(false)
  })

  test('whose erasure was cut short by a stop is erased at the next opening', async () => {
    const { store, folder, close } = await told()
    let keysThen = Buffer.alloc(0)
    // the last moment before the journal says so: nothing is destroyed yet
    store.onState(({ kind }) => {
      if (kind === 'saving') keysThen = readFileSync(store.layout.keys[0])
    })
    await erasePerson(store, { personId: jonas.id, keepSignedUntil: null })
    await close()
    for (const path of store.layout.keys) await writeFile(path, keysThen)

    const again = await Store.open(folder, byKeychain)
    expect([...again.read().people.values()].map(({ name }) => name)).toEqual(['Mara Silva'])
    expect(wholeImports(again.read())).toMatchObject([callsOfMara])
    await again.close()
    expect((await readFile(store.layout.keys[0])).equals(keysThen)).toBe(false)
    const keys = await Store.open(folder, byKeychain)
    expect(keys.keys.keyring.labelled(`person/${jonas.id}`)).toBeNull()
    await keys.close()
  })
})

describe('an import that tells of several people', () => {
  test('keeps its name and what it remembers in a backup, where these do not name who is erased', async () => {
    const memory = {
      headers: ['Agent', 'Date'],
      who: { kind: 'column' as const, column: 0 },
      when: { kind: 'column' as const, column: 1, order: null },
      measures: [],
      people: [{ name: 'JLQ-77', means: { kind: 'person' as const, personId: jonas.id } }],
    }
    const plain = anImport({ ...calls, fileName: 'calls.csv', memory })
    const { store, made } = await told(changesThatKeep(plain, [jonas, mara]))
    await erasePerson(store, { personId: jonas.id, keepSignedUntil: null })
    const left = { ...callsOfMara, fileName: 'calls.csv', memory: { ...memory, people: [] } }
    expect(wholeImports(store.read())).toMatchObject([left])
    expect(wholeImports((await readBackup(made.folder, byKeychain)).data)).toMatchObject([left])
  })
})

describe('a backup that was away while somebody was erased, when it is restored', () => {
  /** A backup of before the erasure in a folder of its own, and where it lay. */
  async function away() {
    const core = await told()
    const elsewhere = join(await aFolder(), 'stick')
    const path = join(elsewhere, basename(core.made.folder))
    await copyFolder(core.backups, elsewhere)
    await erasePerson(core.store, { personId: jonas.id, keepSignedUntil: null })
    return { ...core, path }
  }

  async function peopleIn(folder: string): Promise<string[]> {
    const store = await Store.open(folder, byKeychain)
    const names = [...store.read().people.values()].map(({ name }) => name)
    expect(store.warnings).toEqual([])
    await store.close()
    return names
  }

  test('leaves them erased when a backup in a folder that it knows tells so', async () => {
    const { store, backups, path } = await away()
    await store.commit([put('people', mara)])
    await backup(store, backups)
    const into = join(await aFolder(), 'restored')
    await restoreBackup(path, into, byKeychain.unlock)
    expect(await peopleIn(into)).toEqual(['Mara Silva'])
    const keys = await readFile(backupFiles(path).keys)
    await restoreBackup(path, join(await aFolder(), 'again'), byKeychain.unlock)
    expect((await readFile(backupFiles(path).keys)).equals(keys)).toBe(true)
    expect((await readBackup(path, byKeychain)).keyring.labelled(`person/${jonas.id}`)).toBeNull()
  })

  test('leaves them erased when the workspace or its second copy beside it tells so', async () => {
    const { folder, backups, path, close } = await away()
    await close()
    await rm(backups, { recursive: true })
    const into = join(await aFolder(), 'restored')
    await restoreBackup(path, into, byKeychain.unlock, [folder])
    expect(await peopleIn(into)).toEqual(['Mara Silva'])
  })

  test('brings them back when nothing that can be reached tells of it', async () => {
    const { backups, path } = await away()
    await rm(backups, { recursive: true })
    const into = join(await aFolder(), 'restored')
    await restoreBackup(path, into, byKeychain.unlock)
    expect(await peopleIn(into)).toEqual(['Jonas Lindqvist', 'Mara Silva'])
  })
})

test('no name and no note is in plain text in any file of workspace, mirror or backup', async () => {
  const { folder, mirror, backups, close } = await told()
  await close()
  for (const place of [folder, mirror, backups]) {
    const bytes = await allBytesBelow(place)
    for (const word of ['Lindqvist', 'Mara', 'Silva', 'leave', 'JLQ-77', 'signed by', jonas.id]) {
      expect([word, bytes.includes(word)]).toEqual([word, false])
    }
  }
})
