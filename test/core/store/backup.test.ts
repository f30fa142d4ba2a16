import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { backup } from '../../../electron/core/store/backup'
import { type BackupName, backupsToDrop } from '../../../electron/core/store/backup-folder'
import { put } from '../../../electron/core/store/collections'
import { exportWorkspace, importWorkspace } from '../../../electron/core/store/export-workspace'
import { describeBackup, restoreBackup } from '../../../electron/core/store/restore-backup'
import { Store } from '../../../electron/core/store/store'
import { anAgreement, aSealedState } from '../../builders/agreement'
import { aPerson } from '../../builders/person'
import { aSession } from '../../builders/session'
import { aFolder, byKeychain, openCore } from '../../helpers/core'
import { copyFolder, entriesBelow, flipBit } from '../../helpers/disk'

const { unlock } = byKeychain
const pdf = Buffer.from('%PDF-1.7 signed')

async function withBackup() {
  const core = await openCore()
  const { store } = core
  const person = aPerson()
  const sealed = aSealedState()
  const file = { sha256: await store.blobs.keep(pdf, person.id), bytes: pdf.length }
  const state = sealed.kind === 'draft' ? sealed : { ...sealed, file }
  await store.commit([
    put('people', person),
    put('people', aPerson({ name: 'Łukasz Żółć' })),
    put('sessions', aSession({ personId: person.id })),
    put('agreements', anAgreement({ personId: person.id, state })),
  ])
  const backups = await aFolder()
  return { ...core, file, backups, made: await backup(store, backups) }
}

describe('a backup', () => {
  test('tells what is in it, to who has the key', async () => {
    const { made } = await withBackup()
    expect(await describeBackup(made.folder, unlock)).toMatchObject({
      people: 2,
      sessions: 1,
      documents: 1,
      records: 4,
      sequence: made.sequence,
    })
    const wrong = { kind: 'keychain' as const, reveal: async () => Buffer.alloc(32, 1) }
    await expect(describeBackup(made.folder, wrong)).rejects.toMatchObject({ reason: 'wrongKey' })
  })

  test('is restored into an empty folder as it was, and goes on from there', async () => {
    const { store, made, file } = await withBackup()
    const into = join(await aFolder(), 'restored')
    await restoreBackup(made.folder, into, unlock)
    const restored = await Store.open(into, byKeychain)
    expect(restored.read()).toEqual(store.read())
    expect(Buffer.from((await restored.blobs.get(file.sha256)) ?? [])).toEqual(pdf)
    await restored.commit([put('people', aPerson())])
    await restored.close()
    const again = await Store.open(into, byKeychain)
    expect(again.read().people.size).toBe(3)
    expect(again.warnings).toEqual([])
    await again.close()
  })

  test('is never restored over anything', async () => {
    const { made, folder } = await withBackup()
    await expect(restoreBackup(made.folder, await written(), unlock)).rejects.toMatchObject({
      reason: 'notEmpty',
    })
    await expect(restoreBackup(made.folder, folder, unlock)).rejects.toMatchObject({ reason: 'inUse' })

    async function written(): Promise<string> {
      const other = await openCore()
      await other.close()
      return other.folder
    }
  })

  test('with one flipped bit is refused, wherever it is', async () => {
    const { made } = await withBackup()
    const struck = await aFolder()
    const files: { path: string; size: number }[] = []
    for (const path of await entriesBelow(made.folder)) {
      const entry = await stat(path)
      if (entry.isFile()) files.push({ path, size: entry.size })
    }
    expect(files).toHaveLength(4)
    for (let round = 0; round < 100; round++) {
      const { path, size } = files[round % files.length] ?? { path: '', size: 0 }
      await copyFolder(made.folder, struck)
      const byte = Math.floor((((round * 7919) % 1000) / 1000) * size)
      await flipBit(path.replace(made.folder, struck), { byte, bit: round % 8 })
      const refused = await describeBackup(struck, unlock).catch((error: unknown) => error)
      expect(refused).toMatchObject({ name: 'BackupError', reason: 'damaged' })
    }
  })

  test('without one of its files is refused', async () => {
    const { made } = await withBackup()
    const struck = await aFolder()
    for (const path of await entriesBelow(made.folder)) {
      if ((await stat(path)).isDirectory()) continue
      await copyFolder(made.folder, struck)
      await rm(path.replace(made.folder, struck))
      await expect(describeBackup(struck, unlock)).rejects.toMatchObject({ reason: 'damaged' })
    }
    await expect(describeBackup(await aFolder(), unlock)).rejects.toMatchObject({ reason: 'notABackup' })
  })

  test('takes the place of an earlier one of the same day', async () => {
    const { store, backups, made } = await withBackup()
    await store.commit([put('people', aPerson())])
    const next = await backup(store, backups)
    expect(next.sequence).toBeGreaterThan(made.sequence)
    expect(await readdir(backups)).toEqual([next.folder.split('/').at(-1)])
  })

  test('that cannot be written leaves nothing half-made and says so', async () => {
    const { store, made } = await withBackup()
    const file = (await entriesBelow(made.folder))[0] ?? ''
    await expect(backup(store, file.replace('documents', 'keys.json'))).rejects.toMatchObject({
      reason: 'failed',
    })
  })
})

describe('rotation', () => {
  /** A backup for each of so many days up to 2026-11-23, the newest with the highest sequence. */
  const daily = (days: number): BackupName[] =>
    Array.from({ length: days }, (_, back) => {
      const on = new Date(Date.UTC(2026, 10, 23 - back)).toISOString().slice(0, 10).replaceAll('-', '')
      return { name: on, sequence: 10_000 - back, at: `${on}T090000Z` }
    })

  test('keeps 7 days, 4 weeks and 12 months of backups', () => {
    const all = daily(800)
    const dropped = new Set(backupsToDrop(all).map(({ name }) => name))
    const kept = all.filter(({ name }) => !dropped.has(name)).map(({ name }) => name)
    expect(kept.slice(0, 7)).toEqual(all.slice(0, 7).map(({ name }) => name))
    expect(kept.slice(7)).toEqual([
      '20261115',
      '20261108',
      '20261031',
      '20260930',
      '20260831',
      '20260731',
      '20260630',
      '20260531',
      '20260430',
      '20260331',
      '20260228',
      '20260131',
      '20251231',
    ])
  })

  test.each([0, 1, 7])('takes nothing away while there are %i days of them', (days) => {
    expect(backupsToDrop(daily(days))).toEqual([])
  })

  test('keeps the newest commit, whatever the clock said', () => {
    const back = { name: 'clock set back', sequence: 20_000, at: '20200101T000000Z' }
    expect(backupsToDrop([...daily(800), back])).not.toContain(back)
  })
})

describe('an export', () => {
  test('fills an empty workspace with the same records and documents', async () => {
    const { store, file } = await withBackup()
    const text = await exportWorkspace(store)
    const other = await openCore()
    await importWorkspace(other.store, text)
    const again = await other.reopen()
    expect(again.store.read()).toEqual(store.read())
    expect(Buffer.from((await again.store.blobs.get(file.sha256)) ?? [])).toEqual(pdf)
    await expect(importWorkspace(again.store, text)).rejects.toMatchObject({ reason: 'notEmpty' })
  })

  test.each([
    ['not JSON', (text: string) => text.slice(1), 'notABackup', 'line 2'],
    ['of another program', () => '{}', 'notABackup', 'plumbline'],
    ['of a newer Plumbline', (text: string) => text.replace(/"schema": \d+/, '"schema": 99'), 'newer', null],
    [
      'with a day that is on no calendar',
      (text: string) => text.replace('"heldOn": "2026-11-23"', '"heldOn": "2026-11-31"'),
      'damaged',
      expect.stringContaining('sessions.0.heldOn'),
    ],
    [
      'without a collection',
      (text: string) => text.replace('"goals"', '"gaols"'),
      'damaged',
      expect.any(String),
    ],
    [
      'with another document than it says',
      (text: string) => text.replace(/"base64": "JVBER/, '"base64": "JVBES'),
      'damaged',
      'documents.0',
    ],
  ])('that is %s is refused and changes nothing', async (_, change, reason, where) => {
    const { store } = await withBackup()
    const text = await exportWorkspace(store)
    const changed = change(text)
    expect(changed).not.toBe(text)
    const other = await openCore()
    await expect(importWorkspace(other.store, changed)).rejects.toMatchObject({ reason, where })
    expect(other.store.read().people.size).toBe(0)
    expect(await other.store.blobs.isEmpty()).toBe(true)
  })
})
