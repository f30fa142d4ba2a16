import { readdir, rename } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { AutomaticBackups } from '../../electron/core/automatic-backups'
import { changedSettings, profileOf } from '../../electron/core/profile'
import { put } from '../../electron/core/store/collections'
import { describeBackup } from '../../electron/core/store/restore-backup'
import type { Store } from '../../electron/core/store/store'
import { aPerson } from '../builders/person'
import { aFolder, byKeychain, type OpenCore, openCore } from '../helpers/core'
import { copyFolder, filesNamed, flipBit } from '../helpers/disk'

const today = new Date().toISOString().slice(0, 10)
const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
const firm = {
  managerName: 'Katarina Vogel',
  organisation: 'Nordhavn Telecom',
  team: '',
  paper: 'A4' as const,
  currency: 'EUR' as const,
}

/** A workspace that is to be backed up into a folder, and what does that by itself. */
async function chosen({
  isSample = false,
} = {}): Promise<OpenCore & { backups: string; automatic: AutomaticBackups }> {
  const backups = join(await aFolder(), 'backups')
  const core = await openCore()
  await core.store.commit([profileOf(firm, isSample), put('people', aPerson())])
  await core.store.commit([changedSettings(core.store.read(), { backupFolder: backups })])
  await rename(await aFolder(), backups)
  return { ...core, backups, automatic: new AutomaticBackups() }
}

function change(store: Store): Promise<void> {
  return store.commit([put('people', aPerson({ name: 'Nia Okafor' }))])
}

describe('automatic backups', () => {
  test('are made on the first look of a day and on no other of it', async () => {
    const { store, backups, automatic } = await chosen()
    await automatic.daily(store, today)
    const first = await readdir(backups)
    expect(first).toHaveLength(1)
    await change(store)
    await automatic.daily(store, today)
    expect(await readdir(backups)).toEqual(first)
    await automatic.daily(store, tomorrow)
    const [second = ''] = await readdir(backups)
    expect(second).not.toBe(first[0])
    expect(await describeBackup(join(backups, second), byKeychain.unlock)).toMatchObject({ people: 2 })
  })

  test('are made at closing when something changed since the last, and only then', async () => {
    const { store, backups, automatic } = await chosen()
    await automatic.atClosing(store)
    const first = await readdir(backups)
    expect(first).toHaveLength(1)
    await automatic.atClosing(store)
    expect(await readdir(backups)).toEqual(first)
    await change(store)
    await automatic.atClosing(store)
    const [last = ''] = await readdir(backups)
    expect(last).not.toBe(first[0])
    expect((await describeBackup(join(backups, last), byKeychain.unlock)).people).toBe(2)
  })

  test('are not made where no folder was chosen, nor of the sample team', async () => {
    const sample = await chosen({ isSample: true })
    await sample.automatic.daily(sample.store, today)
    await sample.automatic.atClosing(sample.store)
    expect(await readdir(sample.backups)).toEqual([])
    const none = await chosen()
    await none.store.commit([changedSettings(none.store.read(), { backupFolder: null })])
    await none.automatic.daily(none.store, today)
    expect(await readdir(none.backups)).toEqual([])
    expect(none.automatic.trouble).toBeNull()
  })

  test('tell that their folder is away, do not make it anew elsewhere, and go on when it is back', async () => {
    const { store, backups, automatic } = await chosen()
    await automatic.daily(store, today)
    await rename(backups, `${backups}-away`)
    await automatic.daily(store, today)
    expect(automatic.trouble).toMatchObject({ kind: 'backupFailing', folder: backups })
    await expect(readdir(backups)).rejects.toThrow('ENOENT')
    await rename(`${backups}-away`, backups)
    await automatic.daily(store, tomorrow)
    expect(automatic.trouble).toBeNull()
    expect(await readdir(backups)).toHaveLength(1)
  })

  test('show their trouble in the window until it is over', async () => {
    const { store, backups, context } = await chosen()
    await rename(backups, `${backups}-away`)
    await context.door.lookAfter(new Date(`${today}T12:00:00Z`))
    expect(context.door.news.map(({ kind }) => kind)).toContain('backupFailing')
    await rename(`${backups}-away`, backups)
    await context.door.lookAfter(new Date(`${today}T12:10:00Z`))
    expect(context.door.news.map(({ kind }) => kind)).not.toContain('backupFailing')
    expect(store.state.kind).toBe('saved')
  })

  test('rotate: of thirty days and thirty months before there stay 7 days, 4 weeks and 12 months', async () => {
    const { store, backups, automatic } = await chosen()
    await automatic.daily(store, today)
    const [made = ''] = await readdir(backups)
    const dayOf = (back: number): string =>
      new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10)
    const backs = [
      ...Array.from({ length: 30 }, (_, index) => index + 1),
      ...Array.from({ length: 29 }, (_, index) => 60 + index * 31),
    ]
    for (const [index, back] of backs.entries()) {
      const name = made
        .replace(/-\d{12}-/, `-${String(0).padStart(12, '0')}-`)
        .replace(/\d{8}T/, `${dayOf(back).replaceAll('-', '')}T`)
      // the first backup has the highest sequence, and the farther back the lower
      const sequence = String(Math.max(0, 1_000 - index)).padStart(12, '0')
      await copyFolder(join(backups, made), join(backups, name.replace(/-\d{12}-/, `-${sequence}-`)))
    }
    const newest = made.replace(/-\d{12}-/, '-000000002000-')
    await rename(join(backups, made), join(backups, newest))
    await change(store)
    await automatic.daily(store, tomorrow)
    const left = await readdir(backups)
    expect(left).toContain(newest)
    // some of the seven days are in the four weeks and the twelve months as well
    expect(left.length).toBeGreaterThan(12)
    expect(left.length).toBeLessThanOrEqual(7 + 4 + 12)
  })

  test('count only once they were read back: a damaged one is refused when it is looked into', async () => {
    const { store, backups, automatic } = await chosen()
    await automatic.daily(store, today)
    const [made = ''] = await readdir(backups)
    expect(await describeBackup(join(backups, made), byKeychain.unlock)).toMatchObject({ records: 2 })
    const [snapshot = ''] = await filesNamed(join(backups, made), 'snapshot')
    await flipBit(snapshot, { byte: 50, bit: 1 })
    await expect(describeBackup(join(backups, made), byKeychain.unlock)).rejects.toMatchObject({
      reason: 'damaged',
      where: basename(snapshot),
    })
  })
})
