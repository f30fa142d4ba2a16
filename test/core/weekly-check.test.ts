import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { profileOf, settingsOf } from '../../electron/core/profile'
import { put } from '../../electron/core/store/collections'
import { WeeklyCheck } from '../../electron/core/weekly-check'
import { aPerson } from '../builders/person'
import { aFolder, type OpenCore, openCore } from '../helpers/core'
import { filesNamed, flipBit } from '../helpers/disk'

const dayMs = 86_400_000
const now = Date.parse('2026-11-23T09:41:00.000Z')
const firm = {
  managerName: 'Katarina Vogel',
  organisation: 'Nordhavn Telecom',
  team: '',
  paper: 'A4' as const,
  currency: 'EUR' as const,
}

/** A workspace with a closed segment and a snapshot, with a second copy or without. */
async function filled(given: { mirror?: string; isSample?: boolean } = {}): Promise<OpenCore> {
  const core = await openCore(given.mirror === undefined ? {} : { mirror: given.mirror })
  await core.store.commit([profileOf(firm, given.isSample ?? false), put('people', aPerson())])
  await core.store.compact()
  await core.store.mirror?.settled()
  return core
}

async function strike(folder: string): Promise<string> {
  const [segment = ''] = await filesNamed(folder, 'segment-')
  await flipBit(segment, { byte: 60, bit: 4 })
  return segment
}

describe('the check of every byte', () => {
  test('is done when it never was, and again after seven days, not sooner', async () => {
    const { store } = await filled()
    const check = new WeeklyCheck()
    const lastAt = () => settingsOf(store.read()).lastCheck?.at
    await check.whenDue(store, now)
    expect(settingsOf(store.read()).lastCheck).toEqual({
      at: '2026-11-23T09:41:00.000Z',
      damaged: 0,
      lost: 0,
    })
    await check.whenDue(store, now + 7 * dayMs - 1)
    expect(lastAt()).toBe('2026-11-23T09:41:00.000Z')
    await check.whenDue(store, now + 7 * dayMs)
    expect(lastAt()).toBe('2026-11-30T09:41:00.000Z')
    expect(check.found).toBeNull()
  })

  test('is remembered beyond the end of Plumbline', async () => {
    const core = await filled()
    await new WeeklyCheck().whenDue(core.store, now)
    const { store } = await core.reopen()
    await new WeeklyCheck().whenDue(store, now + dayMs)
    expect(settingsOf(store.read()).lastCheck?.at).toBe('2026-11-23T09:41:00.000Z')
  })

  test('counts a last time that lies in the future as long ago', async () => {
    const { store } = await filled()
    const check = new WeeklyCheck()
    await check.whenDue(store, now + 400 * dayMs)
    await check.whenDue(store, now)
    expect(settingsOf(store.read()).lastCheck?.at).toBe('2026-11-23T09:41:00.000Z')
  })

  test('mends a flipped bit from the second copy and tells of it in the window', async () => {
    const mirror = join(await aFolder(), 'mirror')
    const { store, context, client } = await filled({ mirror })
    const before = await readFile((await filesNamed(store.layout.segments, 'segment'))[0] ?? '')
    const struck = await strike(store.layout.segments)
    expect((await readFile(struck)).equals(before)).toBe(false)
    await context.door.lookAfter(new Date(now))
    expect((await readFile(struck)).equals(before)).toBe(true)
    const told = { kind: 'checkFound', at: '2026-11-23T09:41:00.000Z', damaged: 1, lost: 0 }
    expect(await client.workspace.status()).toMatchObject({ warnings: [told] })
    expect((await client.backups.get()).lastCheck).toEqual({ at: told.at, damaged: 1, lost: 0 })
  })

  test('mends the second copy from the workspace', async () => {
    const mirror = join(await aFolder(), 'mirror')
    const { store } = await filled({ mirror })
    const struck = await strike(join(mirror))
    const check = new WeeklyCheck()
    await check.whenDue(store, now)
    expect(check.found).toMatchObject({ damaged: 1, lost: 0 })
    const own = struck.replace(mirror, store.folder)
    expect((await readFile(struck)).equals(await readFile(own))).toBe(true)
  })

  test('tells of a flipped bit that no copy mends', async () => {
    const { store } = await filled()
    await strike(store.layout.segments)
    const check = new WeeklyCheck()
    await check.whenDue(store, now)
    expect(check.found).toMatchObject({ damaged: 1, lost: 1 })
    expect(settingsOf(store.read()).lastCheck).toMatchObject({ damaged: 1, lost: 1 })
  })

  test('that is stopped ends without a word, and the week counts from the time before', async () => {
    const { store } = await filled()
    const check = new WeeklyCheck()
    const checking = check.whenDue(store, now)
    await check.stop()
    await checking
    expect(check.found).toBeNull()
    expect(settingsOf(store.read()).lastCheck).toBeNull()
    await check.whenDue(store, now)
    expect(settingsOf(store.read()).lastCheck?.at).toBe('2026-11-23T09:41:00.000Z')
  })

  test('is over before the workspace closes or locks', async () => {
    const { store, context } = await filled()
    const checking = context.door.weekly.whenDue(store, now)
    await context.door.leave()
    expect(context.door.workspace.kind).toBe('locked')
    await checking
  })

  test('is not done by itself of the sample team, and at once for whoever asks', async () => {
    const { store, client } = await filled({ isSample: true })
    await new WeeklyCheck().whenDue(store, now)
    expect(settingsOf(store.read()).lastCheck).toBeNull()
    await strike(store.layout.segments)
    const { found } = await client.backups.check()
    expect(found).toMatchObject([{ copy: 'workspace', isHealed: false }])
    expect((await client.backups.get()).lastCheck).toEqual({
      at: '2026-11-23T09:41:00.000Z',
      damaged: 1,
      lost: 1,
    })
  })

  test('finds a flipped bit in a line of many megabytes, and lets saves through meanwhile', async () => {
    const { store } = await filled()
    const people = Array.from({ length: 6_000 }, (_, index) =>
      aPerson({ name: `${index} ${'long '.repeat(30)}`.trim() }),
    )
    await store.commit(people.map((person) => put('people', person)))
    const large = (await filesNamed(store.layout.segments, 'segment')).at(-1) ?? ''
    const check = new WeeklyCheck()
    const checking = check.whenDue(store, now)
    await store.commit([put('people', aPerson({ name: 'Nia Okafor' }))])
    await checking
    expect(check.found).toBeNull()
    await flipBit(large, { byte: 1_500_000, bit: 3 })
    expect(await check.atOnce(store, now)).toMatchObject([{ copy: 'workspace', isHealed: false }])
  })
})
